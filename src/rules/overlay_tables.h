#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "rules/compile_draft.h"

/// What overlays and fragments do to the tables of a text.
namespace tassei::rules {

inline constexpr std::array<std::string_view, 2> kLadders = {table::kRoles, table::kDepths};
inline constexpr std::array<std::string_view, 12> kCatalogues = {
    table::kRoles,  table::kDepths,     table::kFlags,      table::kMeasures,
    table::kScales, table::kActivities, table::kComponents, table::kAreas,
    table::kKinds,  table::kExams,      table::kClauses,    table::kCategories};
inline constexpr std::array<std::string_view, 2> kNumbered = {table::kGrades, table::kCells};
/// In an entry of an overlay or a fragment: the one that it stands before.
inline constexpr std::string_view kBefore = "before";

template <class Names>
bool is_among(std::string_view key, const Names& names) {
  return std::find(names.begin(), names.end(), key) != names.end();
}

/// The value of that key, to be changed; null where there is none.
Node* node_at(Table& table, std::string_view key);
void remove_key(Table& table, std::string_view key);
/// In place of what has the member's key, else at the end.
void put(Table& table, const Member& member);
/// The list of the member's key; an empty one where there is none yet.
List& list_at(Table& table, const Member& like);

/// What tells an entry from the others of its table: its id; of a grade or a cell its specialty and
/// its number. Empty where it can't be said.
std::string entry_key(std::string_view table, const Node& node);
/// The key of a grade's or a cell's number.
std::string_view number_key(std::string_view table);
List::iterator find_entry(List& entries, std::string_view table, const std::string& key);

/// Where the entry of a table stands whose id is `key`; for grades and cells, `specialty number`.
/// The text's beginning where there is none.
Place place_of_entry(const Table& document, std::string_view table, const std::string& key);

/// Equal but for labels and places.
bool same_meaning(const Node& one, const Node& other);

/// The first key but for labels under which they differ; empty where there is none.
std::string difference(const Table& one, const Table& other);

/// `add = { components = ["…"] }`: to each list of the table what it lacks of the other's.
void add_to_lists(Table& whole, const Table& added, const Reporter& reporter);

/// An entry where its `before = "id"` says; without that, last. Grades and cells have no such key.
void insert_entry(List& entries, std::string_view table, Node entry, const Reporter& reporter);

}  // namespace tassei::rules
