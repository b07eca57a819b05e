#include "report/history.h"

#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

table::Value cause(const Subject& subject, const rules::Cause& cause) {
  table::Value::Record record;
  if (cause.rulebook) {
    const rules::Source& source = subject.rulebook->sources[cause.source];
    record = {{"record", "rulebooks"},
              {"key", table::Value::Record{{"rulebook", source.id},
                                           {"valid_from", or_null(source.valid_from)}}}};
  } else {
    record = {{"record", rules::record_name(cause.fact.kind)}, {"key", key(subject, cause.fact)}};
  }
  record.emplace_back("change", cause.begins ? "begins" : "ends");
  return record;
}

Message reason(const Subject& subject, const rules::Cause& cause) {
  if (cause.rulebook) {
    return {MessageId::cause_rulebook, {{"label", subject.rulebook->sources[cause.source].label}}};
  }
  const Message record = brief(subject, cause.fact);
  if (cause.begins) return record;
  return {MessageId::cause_ends, {{"record", std::vector<Message>{record}}}};
}

table::Table history_table(const rules::Rulebook& rulebook, HistoryRows rows, bool with_causes,
                           Language language) {
  table::Table table;
  table.columns = table::columns_of({"engineer", "specialty", "date", "from", "to", "from_basis",
                                     "basis", "provenance", "from_provenance"},
                                    language, {"from", "to"});
  if (with_causes) table.columns.push_back({"causes", table::heading_of("causes", language)});
  table.next = [&rulebook, rows = std::move(rows), with_causes,
                change = HistoryRow()](table::Row& row) mutable {
    if (!rows(change)) return false;
    row = {change.engineer};
    add_cells(rulebook, change, row);
    if (with_causes) row.emplace_back(std::move(change.causes));
    return true;
  };
  return table;
}

/// One person's changes.
struct PersonBlock {
  std::string engineer;
  std::string name;
  std::vector<table::Row> rows;
  std::vector<rules::Standing> used;

  table::Block block(Language language) && {
    table::Block block;
    block.heading = text({MessageId::person, {{"code", engineer}, {"name", name}}}, language);
    block.table = table::table_of({{"date", text(MessageId::heading_date, language)},
                                   {"specialty", text(MessageId::heading_specialty, language)},
                                   {"from", text(MessageId::heading_from, language)},
                                   {"to", text(MessageId::heading_to, language)},
                                   {"causes", text(MessageId::heading_causes, language)}},
                                  std::move(rows));
    block.notes = marks_explained(used, language);
    return block;
  }
};

table::Page history_page(const rules::Rulebook& rulebook, const HistoryRows& rows,
                         Language language) {
  table::Page page;
  PersonBlock person;
  const LevelCells level(rulebook);
  const auto finish = [&] {
    if (!person.rows.empty()) page.push_back(std::exchange(person, {}).block(language));
  };
  HistoryRow row;
  while (rows(row)) {
    if (row.engineer != person.engineer) finish();
    person.engineer = row.engineer;
    person.name = row.name;
    person.used.insert(person.used.end(), {row.before, row.after});
    person.rows.push_back({row.date, rulebook.specialties[row.specialty].label.in(language),
                           level(row.before), level(row.after), reasons(row.because, language)});
  }
  finish();
  if (page.empty()) {
    table::Block nothing;
    nothing.lines.push_back(text(MessageId::no_changes, language));
    page.push_back(std::move(nothing));
  }
  return page;
}

}  // namespace

std::string reasons(const std::vector<Message>& because, Language language) {
  std::vector<std::string> pieces;
  for (const Message& each : because) pieces.push_back(text(each, language));
  return base::join(pieces, language);
}

HistoryRow history_row(const Subject& subject, const std::string& name, rules::Id specialty,
                       const rules::Change& change) {
  HistoryRow row;
  row.engineer = subject.engineer;
  row.name = name;
  row.specialty = specialty;
  row.date = change.on;
  row.before = change.before;
  row.after = change.after;
  for (const rules::Cause& each : change.causes) {
    row.causes.push_back(cause(subject, each));
    row.because.push_back(reason(subject, each));
  }
  return row;
}

void add_cells(const rules::Rulebook& rulebook, const HistoryRow& change, table::Row& row) {
  row.insert(row.end(), {rulebook.specialties[change.specialty].id, change.date,
                         level_or_null(change.before), level_or_null(change.after),
                         basis_or_null(change.before), basis_or_null(change.after),
                         provenance_or_null(change.after), provenance_or_null(change.before)});
}

table::Value change_value(const rules::Rulebook& rulebook, const HistoryRow& change) {
  return table::Value::Record{{"specialty", rulebook.specialties[change.specialty].id},
                              {"date", change.date},
                              {"from", level_or_null(change.before)},
                              {"to", level_or_null(change.after)},
                              {"from_basis", basis_or_null(change.before)},
                              {"basis", basis_or_null(change.after)},
                              {"provenance", provenance_or_null(change.after)},
                              {"from_provenance", provenance_or_null(change.before)},
                              {"causes", change.causes}};
}

table::Answer history(const rules::Rulebook& rulebook, HistoryRows rows, Language language) {
  return {[&rulebook, rows, language] { return history_table(rulebook, rows, true, language); },
          [&rulebook, rows, language] { return history_table(rulebook, rows, false, language); },
          [&rulebook, rows, language] { return history_page(rulebook, rows, language); }};
}

}  // namespace tassei::report
