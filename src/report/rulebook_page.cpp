#include "report/rulebook_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "report/book.h"
#include "table/columns.h"

namespace tassei::report {

bool BookExtract::has(const rules::Rules& version, const rules::Grade& grade) const {
  if (!level) return true;
  const rules::Cell* cell = version.cell(*level);
  return cell != nullptr && cell->asked_grades().contains(grade.number);
}

namespace {

using table::Value;

/// Calls `see(specialty's id, version, cell)` for each cell in order.
template <class See>
void each_cell(const rules::Rulebook& rulebook, const BookExtract& extract, See see) {
  for (const rules::Id id : extract.specialties) {
    for (const rules::Rules& version : rulebook.specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) {
        if (extract.has(cell)) see(id, version, cell);
      }
    }
  }
}

std::string needs_text(const rules::Rulebook& rulebook, const std::vector<BookNeed>& needs,
                       Language language) {
  std::vector<std::string> said;
  for (const BookNeed& need : needs) {
    said.push_back(text(requirement(rulebook, need.asked, true), language));
  }
  return base::join(said, language);
}

Value note_value(const std::optional<Label>& note, Language language) {
  return note ? Value(note->in(language)) : Value();
}

/// The grades that a part asks for by number, each once.
Value grades_value(const rules::Rulebook& rulebook, const rules::Rules& version,
                   const BookPart& part, Language language) {
  std::set<int> numbers;
  for (const BookNeed& need : part.needs) numbers.insert(need.asked.grade);
  Value::List grades;
  for (const int number : numbers) {
    const rules::Grade* grade = version.grade(number);
    if (grade == nullptr) continue;
    grades.emplace_back(
        Value::Record{{"grade", number},
                      {"provenance", rules::provenance_id(grade->provenance)},
                      {"needs", needs_text(rulebook, needs_of(rulebook, *grade), language)},
                      {"clause", rulebook.catalogues.clauses[grade->clause.item].id},
                      {"clause_level", grade->clause.level},
                      {"note", note_value(grade->note, language)}});
  }
  return grades;
}

/// `with_grades`: as trees, with the grades that each criterion asks for.
table::Table criteria(const rules::Rulebook& rulebook, const BookExtract& extract,
                      Language language, bool with_grades) {
  std::vector<table::Row> rows;
  each_cell(rulebook, extract,
            [&](rules::Id id, const rules::Rules& version, const rules::Cell& cell) {
              for (const BookPart& part : parts_of(rulebook, id, version, cell)) {
                rows.push_back({rulebook.sources[version.source].id, or_null(version.valid_from),
                                rulebook.specialties[id].id, cell.level,
                                rules::provenance_id(part.provenance), rules::part_id(part.part),
                                needs_text(rulebook, part.needs, language),
                                rulebook.catalogues.clauses[part.clause.item].id, part.clause.level,
                                note_value(cell.note, language)});
                if (!with_grades) continue;
                rows.back().push_back(grades_value(rulebook, version, part, language));
              }
            });
  auto columns = table::columns_of({"rulebook", "valid_from", "specialty", "level", "provenance",
                                    "criterion", "needs", "clause", "clause_level", "note"},
                                   language, {"level"});
  columns.back().heading = text(MessageId::book_reading, language);
  if (with_grades) columns.push_back({"grades", "grades"});
  return table::table_of(std::move(columns), std::move(rows));
}

/// Builds the page for people.
class Book {
 public:
  Book(const rules::Rulebook& rulebook, const BookExtract& extract, Language language)
      : rulebook_(&rulebook), extract_(&extract), language_(language) {}

  table::Page page() {
    for (const rules::Source& source : rulebook_->sources) add_source(source);
    add_contents();
    for (const rules::Id id : extract_->specialties) add_specialty(id);
    if (!extract_->whole) return std::move(page_);
    for (const BookCatalogue& catalogue : catalogues_of(*rulebook_)) add_catalogue(catalogue);
    return std::move(page_);
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  void add_source(const rules::Source& source) {
    table::Block block;
    block.heading = fmt::format("{} ({})", source.label.in(language_), source.id);
    for (const Message& each : sources_of(source)) block.lines.emplace_back(say(each));
    if (const auto valid = validity(source.valid_from, source.valid_until)) {
      block.lines.emplace_back(say(*valid));
    }
    page_.push_back(std::move(block));
  }

  /// A line for each specialty, with its levels.
  void add_contents() {
    table::Block block;
    block.heading = say(MessageId::book_contents);
    for (const rules::Id id : extract_->specialties) {
      const auto& versions = rulebook_->specialties[id].versions;
      std::vector<std::string> levels;
      for (const rules::Rules& version : versions) add_entries(version, levels);
      if (levels.empty()) continue;
      block.lines.emplace_back(
          say({MessageId::book_contents_line,
               {{"specialty", say(specialty_title(*rulebook_, id, versions.front()))},
                {"levels", base::join(levels, language_)}}}));
    }
    page_.push_back(std::move(block));
  }

  /// Each level once, whichever version has it.
  void add_entries(const rules::Rules& version, std::vector<std::string>& levels) const {
    for (const rules::Cell& cell : version.cells) {
      std::string entry = say(level_entry(cell));
      const bool there = std::find(levels.begin(), levels.end(), entry) != levels.end();
      if (extract_->has(cell) && !there) levels.push_back(std::move(entry));
    }
  }

  void add_specialty(rules::Id id) {
    for (const rules::Rules& version : rulebook_->specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) {
        if (extract_->has(cell)) add_cell(id, version, cell);
      }
      add_grades(id, version);
    }
  }

  /// With the days on which the version decides.
  std::string heading(const Message& title, const rules::Rules& version) const {
    const auto valid = validity(*rulebook_, version);
    return valid ? say(title) + " " + say(*valid) : say(title);
  }

  void add_cell(rules::Id id, const rules::Rules& version, const rules::Cell& cell) {
    table::Block block;
    block.heading = heading(level_title(*rulebook_, id, version, cell), version);
    if (const auto remark = remark_on(cell)) block.lines.emplace_back(say(*remark));
    for (const BookClause& clause : clauses_of(*rulebook_, id, version, cell)) {
      block.lines.emplace_back(say(clause.title));
      for (const BookPart& part : clause.parts) {
        block.lines.emplace_back("  - " + say(title_of(part)));
        add_needs(part.needs, block);
      }
    }
    if (cell.note) add_list(MessageId::book_reading, {cell.note->in(language_)}, block);
    std::vector<std::string> choices;
    for (const BookChoice& choice : choices_of(cell)) choices.push_back(say(choice.said));
    add_list(MessageId::book_choices, choices, block);
    page_.push_back(std::move(block));
  }

  void add_list(const Message& title, const std::vector<std::string>& items,
                table::Block& block) const {
    if (!items.empty()) block.lines.emplace_back(say(title));
    for (const std::string& item : items) block.lines.emplace_back("  - " + item);
  }

  void add_needs(const std::vector<BookNeed>& needs, table::Block& block) const {
    for (const BookNeed& need : needs) {
      block.lines.emplace_back("      " + say(requirement(*rulebook_, need.asked, true)));
      for (const Message& note : need.notes) block.lines.emplace_back("        " + say(note));
    }
  }

  void add_grades(rules::Id id, const rules::Rules& version) {
    table::Block block;
    block.heading = heading(grades_title(*rulebook_, id, version), version);
    block.lines.emplace_back(say(MessageId::book_grade_meaning));
    for (const rules::Grade& grade : version.grades) {
      if (!extract_->has(version, grade)) continue;
      block.lines.emplace_back("- " + say(grade_title(grade)) + " " +
                               say(cited(*rulebook_, id, grade)));
      add_needs(needs_of(*rulebook_, grade), block);
      if (!grade.note) continue;
      block.lines.emplace_back("      " +
                               say({MessageId::book_reading_line, {{"note", *grade.note}}}));
    }
    if (block.lines.size() > 1) page_.push_back(std::move(block));
  }

  void add_catalogue(const BookCatalogue& catalogue) {
    std::vector<table::Row> rows;
    for (const BookEntry& entry : catalogue.entries) {
      rows.push_back({entry.id, entry.said.in(language_)});
    }
    table::Block block;
    block.heading = say(catalogue.title);
    block.table =
        table::table_of({{"id", "id"}, {"label", say(MessageId::heading_label)}}, std::move(rows));
    if (catalogue.measured) block.notes.push_back(say(MessageId::book_highest_counts));
    page_.push_back(std::move(block));
  }

  const rules::Rulebook* rulebook_;
  const BookExtract* extract_;
  Language language_;
  table::Page page_;
};

}  // namespace

table::Answer rulebook_page(const rules::Rulebook& rulebook, BookExtract extract,
                            Language language) {
  const auto kept = std::make_shared<const BookExtract>(std::move(extract));
  return {[&rulebook, kept, language] { return criteria(rulebook, *kept, language, true); },
          [&rulebook, kept, language] { return criteria(rulebook, *kept, language, false); },
          [&rulebook, kept, language] { return Book(rulebook, *kept, language).page(); }};
}

}  // namespace tassei::report
