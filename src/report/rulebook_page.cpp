#include "report/rulebook_page.h"

#include <fmt/format.h>

#include <utility>

#include "report/book.h"
#include "table/columns.h"

namespace tassei::report {

namespace {

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
    for (const BookPart& part : parts_of(rulebook, id, version, cell)) {
      std::vector<std::string> needs;
      for (const BookNeed& need : part.needs) {
        needs.push_back(text(requirement(rulebook, need.asked, true), language));
      }
      rows.push_back({rulebook.sources[version.source].id, or_null(version.valid_from),
                      rulebook.specialties[id].id, cell.level,
                      rules::provenance_id(cell.provenance), rules::part_id(part.part),
                      base::join(needs, language), rulebook.catalogues.clauses[part.clause.item].id,
                      part.clause.level});
    }
  });
  auto columns = table::columns_of({"rulebook", "valid_from", "specialty", "level", "provenance",
                                    "criterion", "needs", "clause", "clause_level"},
                                   language, {"level"});
  return table::table_of(std::move(columns), std::move(rows));
}

/// Builds the page for people.
class Book {
 public:
  Book(const rules::Rulebook& rulebook, Language language)
      : rulebook_(&rulebook), language_(language) {}

  table::Page page() {
    for (const rules::Source& source : rulebook_->sources) add_source(source);
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      add_specialty(static_cast<rules::Id>(i));
    }
    for (const BookCatalogue& catalogue : catalogues_of(*rulebook_)) add_catalogue(catalogue);
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
    block.heading = heading(level_title(rulebook_->specialties[id], cell), version);
    for (const BookClause& clause :
         by_clause(*rulebook_, cell, parts_of(*rulebook_, id, version, cell))) {
      block.lines.emplace_back(clause.title.in(language_));
      for (const BookPart& part : clause.parts) {
        block.lines.push_back("  - " + say(title_of(part)));
        add_needs(part.needs, block);
      }
    }
    for (const BookChoice& choice : choices_of(cell)) block.notes.push_back(say(choice.said));
    page_.push_back(std::move(block));
  }

  void add_needs(const std::vector<BookNeed>& needs, table::Block& block) {
    for (const BookNeed& need : needs) {
      block.lines.push_back("      " + say(requirement(*rulebook_, need.asked, true)));
      if (need.note) block.lines.push_back("        " + say(*need.note));
    }
  }

  void add_grades(const rules::Specialty& specialty, const rules::Rules& version) {
    if (version.grades.empty()) return;
    table::Block block;
    block.heading = heading({MessageId::book_grades, {{"specialty", specialty.label}}}, version);
    for (const rules::Grade& grade : version.grades) {
      block.lines.push_back("- " + say(grade_title(grade)));
      add_needs(needs_of(grade), block);
    }
    page_.push_back(std::move(block));
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
    page_.push_back(std::move(block));
  }

  const rules::Rulebook* rulebook_;
  Language language_;
  table::Page page_;
};

}  // namespace

table::Answer rulebook_page(const rules::Rulebook& rulebook, Language language) {
  const auto rows = [&rulebook, language] { return flat(rulebook, language); };
  return {rows, rows, [&rulebook, language] { return Book(rulebook, language).page(); }};
}

}  // namespace tassei::report
