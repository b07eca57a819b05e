#include "report/coverage.h"

#include <utility>

#include "report/words.h"
#include "table/columns.h"

namespace tassei::report {

namespace {

using table::Value;

/// What it is called in the text, its place there, its value and what that was moved to.
table::Row fields(const Unnoticed& each) {
  const Where& where = each.number.where;
  return {each.number.key, where.file, where.line, where.column, each.number.value, each.moved};
}

Value record(const Unnoticed& each) {
  constexpr const char* kNames[] = {"place", "file", "line", "column", "value", "moved"};
  Value::Record record;
  const char* const* name = kNames;
  for (Value& value : fields(each)) record.emplace_back(*name++, std::move(value));
  return record;
}

table::Table tree(const std::vector<Coverage>& found, Language language) {
  std::vector<table::Row> rows;
  for (const Coverage& text : found) {
    Value::List unnoticed;
    for (const Unnoticed& each : text.unnoticed) unnoticed.push_back(record(each));
    rows.push_back({text.rulebook, or_null(text.valid_from), text.numbers, text.noticed,
                    text.refused, text.unnoticed.size(), text.cases, std::move(unnoticed)});
  }
  return table::table_of(table::columns_of({"rulebook", "valid_from", "numbers", "noticed",
                                            "refused", "missed", "cases", "unnoticed"},
                                           language),
                         std::move(rows));
}

table::Table flat(const std::vector<Coverage>& found, Language language) {
  std::vector<table::Row> rows;
  for (const Coverage& text : found) {
    for (const Unnoticed& each : text.unnoticed) {
      table::Row row = {text.rulebook, or_null(text.valid_from)};
      for (Value& value : fields(each)) row.push_back(std::move(value));
      rows.push_back(std::move(row));
    }
  }
  return table::table_of(table::columns_of({"rulebook", "valid_from", "place", "file", "line",
                                            "column", "value", "moved"},
                                           language),
                         std::move(rows));
}

std::string line(const Unnoticed& each, Language language) {
  const Problem problem = {
      each.number.where,
      {MessageId::coverage_unnoticed,
       {{"key", each.number.key}, {"number", each.number.value}, {"moved", each.moved}}}};
  return text(problem, language);
}

Message summary(const Coverage& text) {
  return {MessageId::coverage_summary,
          {base::count("numbers", text.numbers), base::count("noticed", text.noticed),
           base::count("refused", text.refused), base::count("missed", text.unnoticed.size()),
           base::count("cases", text.cases)}};
}

table::Page page(const std::vector<Coverage>& found, Language language) {
  table::Page page;
  for (const Coverage& each : found) {
    table::Block& block = page.emplace_back();
    if (found.size() > 1) {
      block.heading = each.rulebook;
      if (each.valid_from) {
        block.heading +=
            " " + text({MessageId::valid_from_line, {{"day", *each.valid_from}}}, language);
      }
    }
    for (const Unnoticed& number : each.unnoticed) {
      block.lines.emplace_back(line(number, language), table::Tone::bad);
    }
    block.lines.emplace_back(text(summary(each), language));
  }
  return page;
}

}  // namespace

table::Answer coverage(const std::vector<Coverage>& found, Language language) {
  return {.tree = [&found, language] { return tree(found, language); },
          .rows = [&found, language] { return flat(found, language); },
          .page = [&found, language] { return page(found, language); }};
}

}  // namespace tassei::report
