#include "report/expiring.h"

#include <utility>

namespace tassei::report {

namespace {

table::Table expiring_table(const rules::Rulebook& rulebook, ExpiringRows rows, bool with_causes) {
  table::Table table;
  for (const char* key : {"engineer", "name", "team", "specialty", "date", "from", "to",
                          "from_basis", "basis", "provenance"}) {
    table.columns.push_back({key, key});
  }
  if (with_causes) table.columns.push_back({"causes", "causes"});
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

std::vector<table::Column> headings(Language language) {
  constexpr std::pair<const char*, MessageId> kColumns[] = {
      {"engineer", MessageId::heading_engineer},
      {"name", MessageId::heading_name},
      {"team", MessageId::heading_team},
      {"date", MessageId::heading_date},
      {"specialty", MessageId::heading_specialty},
      {"from", MessageId::heading_from},
      {"to", MessageId::heading_to},
      {"causes", MessageId::heading_causes}};
  std::vector<table::Column> columns;
  for (const auto& [key, id] : kColumns) columns.push_back({key, text(id, language)});
  return columns;
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
  block.table = table::table_of(headings(language), std::move(lines));
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
      [&rulebook, rows] { return expiring_table(rulebook, rows, true); },
      [&rulebook, rows] { return expiring_table(rulebook, rows, false); },
      [&rulebook, rows, span, language] { return expiring_page(rulebook, rows, span, language); }};
}

}  // namespace tassei::report
