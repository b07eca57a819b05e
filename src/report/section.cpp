#include "report/section.h"

#include <utility>

namespace tassei::report {

table::Table table_of(const std::vector<PageSubject>& subjects) {
  std::vector<table::Column> columns;
  std::vector<table::Row> rows;
  for (const PageSubject& subject : subjects) {
    table::Row& row = rows.emplace_back();
    for (const auto& [name, value] : subject.fields) {
      const std::size_t at = row.size();
      const auto& headings = subject.headings;
      if (rows.size() == 1) columns.push_back({name, at < headings.size() ? headings[at] : name});
      row.push_back(value);
    }
  }
  return table::table_of(std::move(columns), std::move(rows));
}

void add_sections(std::vector<Section> sections, table::Page& page) {
  for (Section& section : sections) {
    if (section.rows.empty()) continue;
    table::Block& block = page.emplace_back();
    block.heading = std::move(section.heading);
    block.table = table::table_of(std::move(section.columns), std::move(section.rows));
  }
}

}  // namespace tassei::report
