#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile_reader.h"
#include "rules/rulebook.h"

namespace tassei::rules {

/// An entry of a text's own catalogue, and where it stands.
template <class Item>
struct Drafted : Item {
  Place place;
};

/// The name of a catalogue's table in a text.
namespace table {
inline constexpr std::string_view kRoles = "roles";
inline constexpr std::string_view kDepths = "depths";
inline constexpr std::string_view kFlags = "flags";
inline constexpr std::string_view kMeasures = "measures";
inline constexpr std::string_view kScales = "scales";
inline constexpr std::string_view kCategories = "categories";
inline constexpr std::string_view kActivities = "activities";
inline constexpr std::string_view kComponents = "components";
inline constexpr std::string_view kAreas = "areas";
inline constexpr std::string_view kKinds = "kinds";
inline constexpr std::string_view kExams = "exams";
inline constexpr std::string_view kClauses = "clauses";
inline constexpr std::string_view kSpecialties = "specialties";
inline constexpr std::string_view kGrades = "grades";
inline constexpr std::string_view kCells = "cells";
}  // namespace table

/// The catalogues that one text declares. Ids in them are places in these catalogues.
struct DraftCatalogues {
  Catalogue<Drafted<Entry>> roles;
  Catalogue<Drafted<Entry>> depths;
  Catalogue<Drafted<Entry>> flags;
  Catalogue<Drafted<Measure>> measures;
  Catalogue<Drafted<Scale>> scales;
  Catalogue<Drafted<Entry>> activities;
  Catalogue<Drafted<Entry>> components;
  Catalogue<Drafted<Entry>> areas;
  Catalogue<Drafted<Entry>> kinds;
  Catalogue<Drafted<Exam>> exams;
  Catalogue<Drafted<Entry>> clauses;
};

/// A specialty as one text has it. Ids are those of the united catalogues.
struct DraftSpecialty : Entry {
  std::vector<Id> activities;
  std::vector<Id> components;
  std::vector<Id> flags;
  std::vector<Id> all_flags;  ///< with those that count only where a complexity names them
  std::vector<Id> areas;
  bool lists_known = true;             ///< false where a problem leaves open what belongs to it
  bool grades_known = true;            ///< likewise which grades it has and what they ask for
  std::vector<Drafted<Grade>> grades;  ///< lowest first, as soon as all are read
  std::vector<Drafted<Cell>> cells;    ///< likewise
};

/// Far more than any rulebook needs, and few enough for an Id and for quick checks.
inline constexpr std::size_t kMostEntries = 1024;

/// One text on its way to a part of the rulebook.
struct Draft {
  explicit Draft(const Reporter& takes) : reporter(takes) {}

  Reporter reporter;
  Source source;
  Place id_place;
  Place until_place;  ///< of `valid_until`
  Choices choices;
  Place main_component_place;  ///< where `choices` sets `main_component_min`
  DraftCatalogues catalogues;
  Catalogue<Drafted<DraftSpecialty>> specialties;
};

/// The ids of a catalogue, for suggestions.
template <class Item>
std::vector<std::string> ids_of(const Catalogue<Item>& catalogue) {
  std::vector<std::string> ids;
  for (const Item& entry : catalogue.entries) ids.push_back(entry.id);
  return ids;
}

void report_unknown_id(const Reporter& reporter, const Word& word, std::string_view table,
                       std::span<const std::string> known);

void report_empty(const Reporter& reporter, Place place, std::string_view key);
void report_too_many(const Reporter& reporter, Place place, std::string_view table);

/// The place of the id in the catalogue; where it isn't, kNone and a problem.
template <class Item>
Id resolve(const Reporter& reporter, const Catalogue<Item>& catalogue, std::string_view table,
           const Word& word) {
  const Id id = catalogue.find(word.text);
  if (id == kNone) report_unknown_id(reporter, word, table, ids_of(catalogue));
  return id;
}

/// Reports an id that isn't of the form that ids have.
void check_id_form(const Reporter& reporter, const Word& id);

/// An entry's id and label. Whatever is wrong with them, the entry goes into its catalogue, so that
/// what refers to it isn't a problem as well.
template <class Item>
Drafted<Item> read_entry(TableReader& reader, const Reporter& reporter, std::string_view table,
                         const Catalogue<Drafted<Item>>& catalogue) {
  Drafted<Item> entry;
  const auto id = reader.text("id");
  entry.label = reader.label("label");
  entry.place = reader.place_of("id");
  if (!id) return entry;
  entry.id = id->text;
  check_id_form(reporter, *id);
  if (const Id other = catalogue.find(id->text); other != kNone) {
    report_clash(reporter, id->place, catalogue[other].place, MessageId::rulebook_duplicate_id,
                 {{"id", id->text}, {"table", std::string(table)}});
  }
  return entry;
}

/// `[[table]]`; `more` reads what an entry has beside its id and label.
template <class Item, class More>
void read_entries(TableReader& document, const Reporter& reporter, std::string_view table,
                  Catalogue<Drafted<Item>>& catalogue, More more) {
  for (TableReader& reader : document.tables(table)) {
    if (catalogue.size() == kMostEntries) return report_too_many(reporter, reader.place(), table);
    Drafted<Item> entry = read_entry(reader, reporter, table, catalogue);
    more(reader, entry);
    reader.finish();
    catalogue.entries.push_back(std::move(entry));
  }
}

/// `format`, `id`, `label`, `source`, `valid_from`, `valid_until`, `[choices]`.
void read_head(TableReader& document, Draft& draft);

/// Of a fragment: what it has of that.
void read_fragment_head(TableReader& document, const Reporter& reporter);

/// The choices that a table makes; `choices` keeps the others.
void read_choices(TableReader& reader, Choices& choices);

/// `provenance`, a required key.
Provenance read_provenance(TableReader& reader);

void read_catalogues(TableReader& document, Draft& draft);

/// Reads the specialties with their grades and cells, and checks them against each other. The
/// texts' catalogues are united in `all`.
void read_specialties(TableReader& document, Draft& draft, const Catalogues& all);

}  // namespace tassei::rules
