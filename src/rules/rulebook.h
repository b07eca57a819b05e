#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/message.h"
#include "model/kind.h"
#include "model/outcome.h"

namespace tassei::rules {

/// The place of an entry in its catalogue.
using Id = std::uint16_t;
inline constexpr Id kNone = 0xFFFF;

/// Who says so. Better ones first.
enum class Provenance : std::uint8_t { standard, supplement, inferred };
std::string_view provenance_id(Provenance provenance);

inline constexpr std::size_t kLongestId = 64;
/// Whether ids may be made of these characters; how long one may be is another matter.
bool has_id_form(std::string_view text);

/// Levels are counted from 1.
inline constexpr int kHighestLevel = 7;

struct Entry {
  std::string id;
  Label label;
};

/// Entries in their order, found by id.
template <class Item>
struct Catalogue {
  std::vector<Item> entries;

  /// kNone for an unknown id.
  Id find(std::string_view id) const {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].id == id) return static_cast<Id>(i);
    }
    return kNone;
  }
  const Item& operator[](Id id) const { return entries[id]; }
  std::size_t size() const { return entries.size(); }
};

struct Measure : Entry {
  Label unit;
  bool whole = false;
};

/// The numbers of a measure that reach a category. An open end is nothing.
struct Range {
  Id measure = kNone;
  std::optional<double> lower;
  std::optional<double> upper;
  bool lower_inclusive = true;
  bool upper_inclusive = true;

  bool contains(double value) const;
};

struct Category : Entry {
  std::optional<int> level;
  std::vector<Range> ranges;
};

/// Categories from small to large; the place in it is a category's rank.
struct Scale : Entry {
  Catalogue<Category> categories;
};

struct Equal {
  Id exam = kNone;
  Provenance provenance = Provenance::inferred;
};

struct Exam : Entry {
  std::vector<Equal> equals;
};

/// Everything that has an id, united over the rulebooks.
struct Catalogues {
  Catalogue<Entry> roles;   ///< lowest first
  Catalogue<Entry> depths;  ///< lowest first
  Catalogue<Entry> flags;
  Catalogue<Measure> measures;
  Catalogue<Scale> scales;
  Catalogue<Entry> activities;
  Catalogue<Entry> components;
  Catalogue<Entry> areas;
  Catalogue<Entry> kinds;
  Catalogue<Exam> exams;
  Catalogue<Entry> clauses;
};

/// At least so many of these flags.
struct Complexity {
  unsigned at_least = 0;
  std::vector<Id> of;
};

/// A category or a larger one, with at least so many of the complexity's flags.
struct SizeOption {
  Id scale = kNone;
  Id category = kNone;
  unsigned flags = 0;
};

/// Who says what a clause is cited for.
enum class Telling : std::uint8_t {
  there,    ///< the standard, in this place
  derived,  ///< nobody quite: it is inferred from what the standard says in this place
  nowhere,  ///< nobody: this is only the place where the standard would say it
};

/// Where the standard says something: an item of the indicator of a level.
struct Clause {
  Id item = kNone;
  int level = 0;
  Telling telling = Telling::there;
};

struct Grade {
  int number = 0;
  Provenance provenance = Provenance::standard;
  Clause clause;
  Complexity complexity;
  std::vector<SizeOption> size;  ///< any of them; none asked where empty
  std::optional<Label> note;     ///< how the standard's text was read
};

enum class CountBy : std::uint8_t { projects, contributions };
enum class RoleAppliesTo : std::uint8_t { all, top };
enum class ExamPolicy : std::uint8_t { counts, with_engagement, shown };
enum class MentoringScope : std::uint8_t { any, specialty };

/// What the standard leaves open (spec 2.2).
struct Choices {
  CountBy count = CountBy::projects;
  RoleAppliesTo role_applies_to = RoleAppliesTo::all;
  ExamPolicy exam_policy = ExamPolicy::counts;
  MentoringScope mentoring_scope = MentoringScope::any;
  unsigned main_component_min = 1;
  std::optional<unsigned> window_years;
};

/// What is asked of a contribution beside its project.
struct ContributionFilter {
  /// The role asked for and the higher ones of the rulebook's own ladder; empty: any will do.
  std::vector<Id> roles = {};
  bool any_role = false;           ///< `roles` begins with the first rung of that ladder
  std::array<bool, 5> outcomes{};  ///< by model::Outcome
  std::vector<Id> activities;

  /// The role asked for; kNone: any.
  Id role() const { return roles.empty() ? kNone : roles.front(); }
};

struct EngagementsPart {
  Clause clause;
  ContributionFilter filter;
  unsigned at_least = 1;
  int grade = 0;  ///< 0: any project
  /// Of which so many of a higher grade. Where a rulebook has none, all of them, of the same grade.
  unsigned top_at_least = 1;
  int top_grade = 0;
  bool has_top = false;
};

struct ComponentPart {
  Clause clause;
};

struct ComplexityPart {
  Clause clause;
  Complexity complexity;
};

struct SizePart {
  Clause clause;
  std::vector<SizeOption> any_of;
};

struct ExpertisePart {
  Clause clause;
  std::vector<Id> any_of;
  /// The depth asked for and the deeper ones of the rulebook's own ladder.
  std::vector<Id> depths = {};
  unsigned at_least = 1;

  Id depth() const { return depths.empty() ? kNone : depths.front(); }
};

struct HandingOnPart {
  Clause clause;
  std::vector<Id> of;
  unsigned at_least = 1;
};

struct MentoringPart {
  Clause clause;
};

struct FurtherPart {
  Clause clause;
  ContributionFilter filter;
  int grade = 0;
};

struct ExamPart {
  Clause clause;
  /// The named ones, then their equals; each with the provenance of the level that it gives.
  std::vector<Equal> any_of;
};

/// The parts of a cell, in the order in which they are shown.
enum class PartKind : std::uint8_t {
  engagements,
  component,
  complexity,
  size,
  expertise,
  handing_on,
  mentoring,
  further_engagement,
  exam,
};
inline constexpr std::size_t kPartKinds = 9;
/// `engagements`, …, as interfaces name it.
std::string_view part_id(PartKind part);

/// What holding a level in a specialty takes.
struct Cell {
  int level = 0;
  Provenance provenance = Provenance::standard;
  Choices choices;
  std::optional<EngagementsPart> engagements;
  std::optional<ComponentPart> component;
  std::optional<ComplexityPart> complexity;
  std::optional<SizePart> size;
  std::optional<ExpertisePart> expertise;
  std::optional<HandingOnPart> handing_on;
  std::optional<MentoringPart> mentoring;
  std::optional<FurtherPart> further;
  std::optional<ExamPart> exam;
  std::optional<Label> note;  ///< how the standard's text was read

  bool has(PartKind part) const;
  const Clause& clause(PartKind part) const;
  /// The cell's own, or that of the examinations that it names.
  Provenance provenance_of(PartKind part) const;
  /// Those of which it asks projects to be.
  std::set<int> asked_grades() const;
};

/// What one rulebook says of one specialty, from a day on.
struct Rules {
  std::size_t source = 0;  ///< the place in Rulebook::sources
  std::optional<Date> valid_from;
  bool ended = false;  ///< the rulebook no longer holds, and no other one took over
  std::vector<Id> components;
  std::vector<Grade> grades;  ///< lowest first
  std::vector<Cell> cells;    ///< lowest level first

  const Grade* grade(int number) const;
  const Cell* cell(int level) const;
  /// The place of the lowest grade of at least that number; the number of grades for none.
  std::size_t lowest_grade_from(int number) const;
};

struct Specialty : Entry {
  std::vector<Id> activities;
  std::vector<Id> components;
  std::vector<Id> areas;
  std::vector<Rules> versions;  ///< in order of `valid_from`

  /// The version that decides on that day, null before the first.
  const Rules* at(Date day) const;
};

/// A text that another one extends or includes, itself or through others.
struct SourcePart {
  std::string id;
  Label label;
  Label source;           ///< empty where it names none
  bool included = false;  ///< else extended
};

/// One rulebook text that went in.
struct Source {
  std::string id;
  /// The rulebook that it extends in the end, itself where it extends none: the texts of one line
  /// take over from each other.
  std::string line;
  Label label;
  Label source;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;  ///< the last day
  std::vector<SourcePart> parts = {};
};

/// One or more rulebooks, checked and compiled. Immutable.
struct Rulebook {
  std::vector<Source> sources;
  Catalogues catalogues;
  Catalogue<Specialty> specialties;
  /// Scales and measures that projects have and these rulebooks don't know: their columns stay.
  std::vector<std::string> other_scales = {};
  std::vector<std::string> other_measures = {};
};

/// The columns of projects that the rulebook's scales and measures make, then the other ones that
/// can be columns.
model::ProjectColumns project_columns(const Rulebook& rulebook);

}  // namespace tassei::rules
