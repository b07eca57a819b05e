#include "rules/assurance.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <utility>

#include "rules/asked.h"
#include "rules/cell_order.h"
#include "rules/compile_draft.h"
#include "rules/easier.h"
#include "rules/overlay.h"
#include "rules/overlay_tables.h"

namespace tassei::rules {

namespace {

using Ids = std::set<Id>;

void add(Ids& ids, const std::vector<Id>& more) { ids.insert(more.begin(), more.end()); }

/// What the specialties, grades and cells use of each catalogue.
struct Used {
  Ids flags, measures, scales, activities, components, areas, kinds, exams, clauses;
};

void use_sizes(Used& used, const std::vector<SizeOption>& sizes) {
  for (const SizeOption& size : sizes) used.scales.insert(size.scale);
}

void use_cell(Used& used, const Cell& cell) {
  for (std::size_t kind = 0; kind < kPartKinds; ++kind) {
    const auto part = static_cast<PartKind>(kind);
    if (cell.has(part)) used.clauses.insert(cell.clause(part).item);
  }
  if (cell.complexity) add(used.flags, cell.complexity->complexity.of);
  if (cell.size) use_sizes(used, cell.size->any_of);
  if (cell.expertise) add(used.areas, cell.expertise->any_of);
  if (cell.handing_on) add(used.kinds, cell.handing_on->of);
  if (!cell.exam) return;
  for (const Equal& exam : cell.exam->any_of) used.exams.insert(exam.exam);
}

void use_grade(Used& used, const Grade& grade) {
  used.clauses.insert(grade.clause.item);
  add(used.flags, grade.complexity.of);
  use_sizes(used, grade.size);
}

Used used_by(const Rulebook& rulebook) {
  Used used;
  for (const Specialty& specialty : rulebook.specialties.entries) {
    add(used.activities, specialty.activities);
    add(used.components, specialty.components);
    add(used.areas, specialty.areas);
    for (const Rules& rules : specialty.versions) {
      for (const Grade& grade : rules.grades) use_grade(used, grade);
      for (const Cell& cell : rules.cells) use_cell(used, cell);
    }
  }
  for (const Id scale : used.scales) {
    for (const Category& category : rulebook.catalogues.scales[scale].categories.entries) {
      for (const Range& range : category.ranges) used.measures.insert(range.measure);
    }
  }
  return used;
}

/// The grades that levels ask for.
std::set<int> asked_grades(const Rules& rules) {
  std::set<int> asked;
  for (const Cell& cell : rules.cells) asked.merge(cell.asked_grades());
  return asked;
}

/// Whether the levels that ask for these grades would miss another one: a project counts by the
/// highest that it meets, which stands in for the lower ones.
bool is_missed(const Rules& rules, const std::set<int>& asked, const Grade& grade) {
  const auto above = asked.upper_bound(grade.number);
  if (above == asked.begin()) return false;
  const int stands_in_for = *std::prev(above);
  const auto does_as_well = [&](const Grade& other) {
    return other.number != grade.number && other.number >= stands_in_for &&
           implies(asked_by(grade), asked_by(other));
  };
  return std::none_of(rules.grades.begin(), rules.grades.end(), does_as_well);
}

/// Whatever meets `one` meets `other`: both with the flags of one complexity.
bool option_holds(const SizeOption& one, const SizeOption& other) {
  return one.scale == other.scale && one.category >= other.category && one.flags >= other.flags;
}

/// Looks through one text.
class Assurance {
 public:
  Assurance(const RulebookText& text, const Rulebook& rulebook)
      : rulebook_(&rulebook), names_({text.name}) {
    std::vector<rules::Found> none;  // the text compiles
    Assembler assembler(names_, none);
    if (auto assembled = assembler.assemble(text, 0)) document_ = std::move(assembled->document);
  }

  std::vector<Finding> look() {
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      for (const Rules& rules : rulebook_->specialties.entries[i].versions) {
        asked_anywhere_.merge(asked_grades(rules));
      }
    }
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      specialty_ = static_cast<Id>(i);
      for (const Rules& rules : rulebook_->specialties.entries[i].versions) look_at(rules);
    }
    look_for_unused();
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Found& one, const Found& other) { return one.place < other.place; });
    std::vector<Finding> findings;
    for (Found& found : findings_) findings.push_back(std::move(found.finding));
    return findings;
  }

 private:
  struct Found {
    Place place;
    Finding finding;
  };

  const Specialty& specialty() const { return rulebook_->specialties[specialty_]; }
  void report(Finding finding, std::string_view table, const std::string& key);
  void look_at(const Rules& rules);
  bool is_reachable(const Cell& cell, std::span<const Cell> higher);
  void look_at_levels(const Rules& rules);
  void look_at_part(const Cell& higher, const std::vector<const Cell*>& lower, PartKind part);
  void look_at_tops(const Rules& rules);
  void look_at_sizes(const Grade& grade);
  void look_at_grades(const Rules& rules);
  void look_at_areas(const Rules& rules);
  void look_for_unused();
  template <class Item>
  void look_for_unused(std::string_view table, const Catalogue<Item>& catalogue, const Ids& used);

  const Rulebook* rulebook_;
  std::vector<std::string> names_;
  Table document_;
  Id specialty_ = kNone;
  std::set<int> asked_anywhere_;  ///< grades
  std::vector<Found> findings_;
};

void Assurance::report(Finding finding, std::string_view table, const std::string& key) {
  const Place place = place_of_entry(document_, table, key);
  finding.where = {
      .file = names_[place.text], .line = place.line, .column = place.column, .field = {}};
  findings_.push_back({place, std::move(finding)});
}

std::string cell_key(const Specialty& specialty, int number) {
  return specialty.id + " " + std::to_string(number);
}

/// Reports a level that can't be held, since whoever meets it meets one of the higher ones.
bool Assurance::is_reachable(const Cell& cell, std::span<const Cell> higher) {
  const auto instead = std::find_if(higher.begin(), higher.end(),
                                    [&](const Cell& each) { return follows(cell, each); });
  if (instead == higher.end()) return true;
  report({.doubt = Doubt::level_unreachable,
          .specialty = specialty_,
          .level = cell.level,
          .higher = instead->level},
         table::kCells, cell_key(specialty(), cell.level));
  return false;
}

/// Reports the part once, beside the nearest of the lower levels that it is easier than. These are
/// lowest first.
void Assurance::look_at_part(const Cell& higher, const std::vector<const Cell*>& lower,
                             PartKind part) {
  for (auto cell = lower.rbegin(); cell != lower.rend(); ++cell) {
    auto least = least_of_easier(**cell, higher, part);
    if (!least) continue;
    return report({.doubt = Doubt::part_easier,
                   .specialty = specialty_,
                   .level = (*cell)->level,
                   .higher = higher.level,
                   .part = part,
                   .least = std::move(*least)},
                  table::kCells, cell_key(specialty(), higher.level));
  }
}

/// The cells as they are met: where all engagements have to be of the top grade, that is their
/// grade and the role is asked of all; and a grade that every project has is none.
std::vector<Cell> as_met(const Rules& rules) {
  int idle = 0;
  for (const Grade& grade : rules.grades) {
    if (grade.complexity.at_least == 0 && grade.size.empty()) idle = grade.number;
  }
  std::vector<Cell> cells(rules.cells.begin(), rules.cells.end());
  for (Cell& cell : cells) {
    auto& part = cell.engagements;
    if (part && part->has_top && part->top_at_least >= part->at_least) {
      part->grade = part->top_grade;
      cell.choices.role_applies_to = RoleAppliesTo::all;
    }
    if (part && part->grade <= idle) part->grade = 0;
    if (part && part->top_grade <= idle) part->top_grade = 0;
    if (cell.further && cell.further->grade <= idle) cell.further->grade = 0;
  }
  return cells;
}

void Assurance::look_at_levels(const Rules& rules) {
  const std::vector<Cell> all = as_met(rules);
  const std::span<const Cell> cells = all;
  std::vector<const Cell*> lower;  // that can be held
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t part = 0; part < kPartKinds; ++part) {
      look_at_part(cells[i], lower, static_cast<PartKind>(part));
    }
    if (is_reachable(cells[i], cells.subspan(i + 1))) lower.push_back(&cells[i]);
  }
}

void Assurance::look_at_sizes(const Grade& grade) {
  const std::string key = cell_key(specialty(), grade.number);
  for (const SizeOption& option : grade.size) {
    const Category& category =
        rulebook_->catalogues.scales[option.scale].categories[option.category];
    // Of two that say the same the later one is told.
    const auto holds = [&](const SizeOption& other) {
      return option_holds(option, other) && (&other < &option || !option_holds(other, option));
    };
    if (std::any_of(grade.size.begin(), grade.size.end(), holds)) {
      report({.doubt = Doubt::option_idle,
              .specialty = specialty_,
              .what = category.id,
              .grade = grade.number},
             table::kGrades, key);
    } else if (option.flags > 0 && option.flags <= grade.complexity.at_least) {
      report({.doubt = Doubt::flags_idle,
              .specialty = specialty_,
              .what = category.id,
              .grade = grade.number,
              .number = option.flags},
             table::kGrades, key);
    }
  }
}

/// A grade that only other specialties ask for stays: those of a project mean the same in all.
void Assurance::look_at_grades(const Rules& rules) {
  const std::set<int> asked = asked_grades(rules);
  for (const Grade& grade : rules.grades) {
    look_at_sizes(grade);
    if (asked_anywhere_.contains(grade.number) || is_missed(rules, asked, grade)) continue;
    report({.doubt = Doubt::grade_idle, .specialty = specialty_, .grade = grade.number},
           table::kGrades, cell_key(specialty(), grade.number));
  }
}

void Assurance::look_at_areas(const Rules& rules) {
  Ids asked;
  for (const Cell& cell : rules.cells) {
    if (cell.expertise) add(asked, cell.expertise->any_of);
  }
  for (const Id area : specialty().areas) {
    if (asked.contains(area)) continue;
    report({.doubt = Doubt::area_unasked,
            .specialty = specialty_,
            .what = rulebook_->catalogues.areas[area].id},
           table::kSpecialties, specialty().id);
  }
}

void Assurance::look_at_tops(const Rules& rules) {
  for (const Cell& cell : rules.cells) {
    const auto& part = cell.engagements;
    if (!part || !part->has_top || part->top_at_least < part->at_least) continue;
    report({.doubt = Doubt::all_are_top, .specialty = specialty_, .level = cell.level},
           table::kCells, cell_key(specialty(), cell.level));
  }
}

void Assurance::look_at(const Rules& rules) {
  if (rules.ended) return;
  look_at_levels(rules);
  look_at_tops(rules);
  look_at_grades(rules);
  look_at_areas(rules);
}

template <class Item>
void Assurance::look_for_unused(std::string_view table, const Catalogue<Item>& catalogue,
                                const Ids& used) {
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    if (used.contains(static_cast<Id>(i))) continue;
    report({.doubt = Doubt::entry_unused,
            .table = std::string(table),
            .what = catalogue.entries[i].id},
           table, catalogue.entries[i].id);
  }
}

/// Roles and depths are rungs that people stand on, whether a level asks for just them or not.
void Assurance::look_for_unused() {
  const Used used = used_by(*rulebook_);
  const Catalogues& all = rulebook_->catalogues;
  look_for_unused(table::kFlags, all.flags, used.flags);
  look_for_unused(table::kMeasures, all.measures, used.measures);
  look_for_unused(table::kScales, all.scales, used.scales);
  look_for_unused(table::kActivities, all.activities, used.activities);
  look_for_unused(table::kComponents, all.components, used.components);
  look_for_unused(table::kAreas, all.areas, used.areas);
  look_for_unused(table::kKinds, all.kinds, used.kinds);
  look_for_unused(table::kExams, all.exams, used.exams);
  look_for_unused(table::kClauses, all.clauses, used.clauses);
}

}  // namespace

std::string_view doubt_id(Doubt doubt) {
  constexpr std::string_view kIds[] = {"level_unreachable", "part_easier", "option_idle",
                                       "flags_idle",        "grade_idle",  "all_are_top",
                                       "entry_unused",      "area_unasked"};
  return kIds[static_cast<std::size_t>(doubt)];
}

std::vector<Finding> doubts(const RulebookText& text, const Rulebook& rulebook) {
  return Assurance(text, rulebook).look();
}

}  // namespace tassei::rules
