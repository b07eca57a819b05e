#include "report/rulebook_page.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "rules/evaluate.h"

namespace tassei::report {

namespace {

std::vector<Message> one(Message message) { return {std::move(message)}; }

/// What a cell asks for: the verdict on somebody of whom nothing is recorded. So the page says what
/// the evaluator does.
std::vector<rules::Criterion> asked(const rules::Rulebook& rulebook, rules::Id specialty,
                                    const rules::Rules& version, int level) {
  const rules::Projects none(rulebook);
  const rules::Evaluator evaluator(rulebook, none);
  const Date at = version.valid_from.value_or(Date::first());
  return evaluator.explain(rules::Facts(rulebook), specialty, level, at).criteria;
}

Message requirement(const rules::Rulebook& rulebook, const rules::Count& count) {
  const Message noun = what(rulebook, count.needed, true);
  if (count.needed.what == rules::Need::size) return noun;
  return {MessageId::requirement,
          {{"what", one(noun)}, base::count("needed", count.needed.number)}};
}

/// Calls `see(specialty's id, version, cell)` for each cell in order.
template <class See>
void each_cell(const rules::Rulebook& rulebook, See see) {
  for (std::size_t i = 0; i < rulebook.specialties.size(); ++i) {
    const auto id = static_cast<rules::Id>(i);
    for (const rules::Rules& version : rulebook.specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) see(id, version, cell);
    }
  }
}

table::Table flat(const rules::Rulebook& rulebook, Language language) {
  std::vector<table::Row> rows;
  each_cell(rulebook, [&](rules::Id id, const rules::Rules& version, const rules::Cell& cell) {
    for (const rules::Criterion& criterion : asked(rulebook, id, version, cell.level)) {
      std::vector<std::string> needs;
      for (const rules::Count& count : criterion.counts) {
        needs.push_back(text(requirement(rulebook, count), language));
      }
      rows.push_back(
          {rulebook.sources[version.source].id, or_null(version.valid_from),
           rulebook.specialties[id].id, cell.level, rules::provenance_id(cell.provenance),
           rules::part_id(criterion.part), base::join(needs, language),
           rulebook.catalogues.clauses[criterion.clause.item].id, criterion.clause.level});
    }
  });
  std::vector<table::Column> columns;
  for (const char* key : {"rulebook", "valid_from", "specialty", "level", "provenance", "criterion",
                          "needs", "clause", "clause_level"}) {
    columns.push_back({key, key});
  }
  return table::table_of(std::move(columns), std::move(rows));
}

/// Builds the page for people.
class Book {
 public:
  Book(const rules::Rulebook& rulebook, Language language)
      : rulebook_(&rulebook), catalogues_(&rulebook.catalogues), language_(language) {}

  table::Page page() {
    for (const rules::Source& source : rulebook_->sources) add_source(source);
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      add_specialty(static_cast<rules::Id>(i));
    }
    add_scales();
    add_catalogue(MessageId::catalogue_roles, catalogues_->roles);
    add_catalogue(MessageId::catalogue_depths, catalogues_->depths);
    add_catalogue(MessageId::catalogue_flags, catalogues_->flags);
    add_catalogue(MessageId::catalogue_activities, catalogues_->activities);
    add_catalogue(MessageId::catalogue_components, catalogues_->components);
    add_catalogue(MessageId::catalogue_areas, catalogues_->areas);
    add_catalogue(MessageId::catalogue_kinds, catalogues_->kinds);
    add_catalogue(MessageId::catalogue_exams, catalogues_->exams);
    return std::move(page_);
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  void add_source(const rules::Source& source) {
    table::Block block;
    block.heading = fmt::format("{} ({})", source.label.in(language_), source.id);
    block.lines.push_back(say({MessageId::source_line, {{"source", source.source}}}));
    if (source.valid_from) {
      block.lines.push_back(say({MessageId::valid_from_line, {{"day", *source.valid_from}}}));
    }
    page_.push_back(std::move(block));
  }

  void add_specialty(rules::Id id) {
    const rules::Specialty& specialty = rulebook_->specialties[id];
    for (const rules::Rules& version : specialty.versions) {
      for (const rules::Cell& cell : version.cells) add_cell(id, version, cell);
      add_grades(specialty, version);
    }
  }

  /// With the day from which the version decides.
  std::string heading(const Message& title, const rules::Rules& version) const {
    if (!version.valid_from) return say(title);
    return say(title) + " " + say({MessageId::valid_from_line, {{"day", *version.valid_from}}});
  }

  void add_cell(rules::Id id, const rules::Rules& version, const rules::Cell& cell) {
    table::Block block;
    block.heading = heading({MessageId::book_level,
                             {{"specialty", rulebook_->specialties[id].label},
                              base::count("level", cell.level),
                              {"provenance", one(provenance_name(cell.provenance))}}},
                            version);
    for (const rules::Criterion& criterion : asked(*rulebook_, id, version, cell.level)) {
      block.lines.push_back(say(criterion_line(*rulebook_, id, criterion, "-", {})));
      for (const rules::Count& count : criterion.counts) {
        block.lines.push_back("    " + say(requirement(*rulebook_, count)));
      }
    }
    for (const Message& choice : choices(cell)) block.notes.push_back(say(choice));
    page_.push_back(std::move(block));
  }

  /// The choices that make a difference to the cell.
  static std::vector<Message> choices(const rules::Cell& cell) {
    const rules::Choices& made = cell.choices;
    std::vector<Message> lines;
    if (cell.engagements) {
      lines.emplace_back(made.count == rules::CountBy::projects ? MessageId::choice_projects
                                                                : MessageId::choice_contributions);
    }
    if (cell.engagements && cell.engagements->has_top) {
      lines.emplace_back(made.role_applies_to == rules::RoleAppliesTo::all
                             ? MessageId::choice_role_all
                             : MessageId::choice_role_top);
    }
    if (cell.component) {
      lines.push_back(
          {MessageId::choice_component, {base::count("number", made.main_component_min)}});
    }
    if (cell.mentoring) {
      lines.emplace_back(made.mentoring_scope == rules::MentoringScope::any
                             ? MessageId::choice_mentoring_any
                             : MessageId::choice_mentoring_specialty);
    }
    if (cell.exam) {
      constexpr MessageId kPolicies[] = {MessageId::choice_exam_counts,
                                         MessageId::choice_exam_with_engagement,
                                         MessageId::choice_exam_shown};
      lines.emplace_back(kPolicies[static_cast<std::size_t>(made.exam_policy)]);
    }
    if (made.window_years) {
      lines.push_back({MessageId::choice_window, {base::count("years", *made.window_years)}});
    }
    return lines;
  }

  void add_grades(const rules::Specialty& specialty, const rules::Rules& version) {
    if (version.grades.empty()) return;
    table::Block block;
    block.heading = heading({MessageId::book_grades, {{"specialty", specialty.label}}}, version);
    for (const rules::Grade& grade : version.grades) {
      block.lines.push_back(say({MessageId::book_grade,
                                 {base::count("grade", grade.number),
                                  {"provenance", one(provenance_name(grade.provenance))}}}));
      for (const rules::Count& count : asked_of(grade)) {
        block.lines.push_back("    " + say(requirement(*rulebook_, count)));
      }
    }
    page_.push_back(std::move(block));
  }

  static std::vector<rules::Count> asked_of(const rules::Grade& grade) {
    std::vector<rules::Count> counts;
    if (grade.complexity.at_least > 0) {
      rules::Quantity& flags = counts.emplace_back().needed;
      flags.what = rules::Need::flags;
      flags.number = grade.complexity.at_least;
      flags.ids = grade.complexity.of;
    }
    if (!grade.size.empty()) {
      rules::Quantity& size = counts.emplace_back().needed;
      size.what = rules::Need::size;
      size.sizes = grade.size;
    }
    return counts;
  }

  void add_table(const Message& title, std::vector<table::Row> rows) {
    if (rows.empty()) return;
    table::Block block;
    block.heading = say(title);
    block.table =
        table::table_of({{"id", "id"}, {"label", say(MessageId::heading_label)}}, std::move(rows));
    page_.push_back(std::move(block));
  }

  template <class Item>
  void add_catalogue(MessageId title, const rules::Catalogue<Item>& catalogue) {
    std::vector<table::Row> rows;
    for (const Item& entry : catalogue.entries)
      rows.push_back({entry.id, entry.label.in(language_)});
    add_table(title, std::move(rows));
  }

  void add_scales() {
    for (const rules::Scale& scale : catalogues_->scales.entries) {
      std::vector<table::Row> rows;
      for (const rules::Category& category : scale.categories.entries) {
        std::string meaning = category.label.in(language_);
        for (const rules::Range& range : category.ranges) meaning += "; " + range_text(range);
        rows.push_back({category.id, std::move(meaning)});
      }
      add_table({MessageId::catalogue_scale, {{"scale", scale.label}}}, std::move(rows));
    }
  }

  std::string range_text(const rules::Range& range) const {
    const rules::Measure& measure = catalogues_->measures[range.measure];
    std::string text = measure.label.in(language_);
    if (range.lower) text += fmt::format(" {} {}", range.lower_inclusive ? "≥" : ">", *range.lower);
    if (range.lower && range.upper) text += ",";
    if (range.upper) text += fmt::format(" {} {}", range.upper_inclusive ? "≤" : "<", *range.upper);
    return text + " " + measure.unit.in(language_);
  }

  const rules::Rulebook* rulebook_;
  const rules::Catalogues* catalogues_;
  Language language_;
  table::Page page_;
};

}  // namespace

table::Answer rulebook_page(const rules::Rulebook& rulebook, Language language) {
  const auto rows = [&rulebook, language] { return flat(rulebook, language); };
  return {rows, rows, [&rulebook, language] { return Book(rulebook, language).page(); }};
}

}  // namespace tassei::report
