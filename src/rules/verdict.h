#pragma once

#include <optional>
#include <vector>

#include "rules/segment.h"

namespace tassei::rules {

/// What is counted or missing: the `what` of interfaces, each with the fields that it uses.
enum class Need : std::uint8_t {
  engagements,   ///< grade, role, outcomes, activities; grade 0 and role kNone: any
  component,     ///< components; in counts also the main one
  flags,         ///< flags: so many of them on the project of one engagement
  size,          ///< sizes: any of them, on the project of one engagement
  expertise,     ///< areas, depth
  achievements,  ///< kinds
  mentorings,
  exams,  ///< exams: any of them
};
std::string_view need_id(Need need);

/// So many of something.
struct Quantity {
  Need what{};
  unsigned number = 0;
  int grade = 0;
  Id role = kNone;
  std::vector<model::Outcome> outcomes = {};
  std::vector<Id> ids = {};  ///< activities, components, flags, areas, kinds or exams, by `what`
  std::vector<SizeOption> sizes = {};
  Id depth = kNone;
  /// The rulebook's own ladder has higher rungs than the role, or deeper ones than the depth.
  bool has_above = false;
  bool is_lowest = false;  ///< the role is the first rung of that ladder
  bool of_former = false;  ///< it counts some of what the quantity before it counts
  std::vector<Provenance> provenances = {};  ///< of each of the exams
};

struct Count {
  Quantity needed;
  unsigned have = 0;
  Id main_component = kNone;
};

struct Evidence {
  FactRef fact;
  Date counts_from;
};

/// One part of a cell at a day (spec 2.5).
struct Criterion {
  PartKind part{};
  bool met = false;
  std::optional<Date> since;
  std::vector<Count> counts = {};
  std::vector<Evidence> evidence = {};
  std::vector<Quantity> missing = {};
  Clause clause;
  Provenance provenance = Provenance::standard;
};

/// Why a cell is met at a day, or what is missing.
struct Verdict {
  int level = 0;
  Date at = Date::first();
  bool met = false;
  Basis basis = Basis::none;
  Provenance provenance = Provenance::standard;
  std::optional<Date> since;
  std::vector<Criterion> criteria = {};
};

}  // namespace tassei::rules
