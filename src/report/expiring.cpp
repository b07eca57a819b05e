#include "report/expiring.h"

#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

table::Table expiring_table(const rules::Rulebook& rulebook, ExpiringRows rows, bool with_causes,
                            Language language) {
  table::Table table;
  table.columns = table::columns_of({"engineer", "name", "team", "specialty", "date", "from", "to",
                                     "from_basis", "basis", "provenance", "from_provenance"},
                                    language, {"from", "to"});
  if (with_causes) table.columns.push_back({"causes", table::heading_of("causes", language)});
  table.next = [&rulebook, rows = std::move(rows), with_causes,
                lost = ExpiringRow()](table::Row& row) mutable {
    if (!rows(lost)) return false;
    const HistoryRow& change = lost.change;
    row = {change.engineer, change.name, text_or_null(lost.team)};
    add_cells(rulebook, change, row);
    if (with_causes) row.emplace_back(std::move(lost.change.causes));
    return true;
  };
  return table;
}

table::Page expiring_page(const rules::Rulebook& rulebook, const ExpiringRows& rows,
                          const Span& span, Language language) {
  std::vector<table::Row> lines;
  std::vector<rules::Standing> used;
  bool stays = false;
  const LevelCells level(rulebook);
  ExpiringRow row;
  while (rows(row)) {
    const HistoryRow& change = row.change;
    used.insert(used.end(), {change.before, change.after});
    stays = stays || change.before.level == change.after.level;
    lines.push_back({change.engineer, change.name, text_or_null(row.team), change.date,
                     rulebook.specialties[change.specialty].label.in(language),
                     level(change.before), level(change.after), reasons(change.because, language)});
  }
  table::Page page(1);
  table::Block& block = page.front();
  if (lines.empty()) {
    block.lines.push_back(text({MessageId::nothing_expires, {{"day", span.to}}}, language));
    return page;
  }
  block.table = table::table_of(
      table::columns_of({"engineer", "name", "team", "date", "specialty", "from", "to", "causes"},
                        language),
      std::move(lines));
  block.notes = marks_explained(used, language);
  if (stays) block.notes.push_back(text(MessageId::note_expiring_stays, language));
  block.notes.push_back(
      text({MessageId::note_expiring, {{"from", span.from}, {"to", span.to}}}, language));
  return page;
}

}  // namespace

table::Answer expiring(const rules::Rulebook& rulebook, ExpiringRows rows, Span span,
                       Language language) {
  return {
      [&rulebook, rows, language] { return expiring_table(rulebook, rows, true, language); },
      [&rulebook, rows, language] { return expiring_table(rulebook, rows, false, language); },
      [&rulebook, rows, span, language] { return expiring_page(rulebook, rows, span, language); }};
}

}  // namespace tassei::report
