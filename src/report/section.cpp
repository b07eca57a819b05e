#include "report/section.h"

#include <utility>

namespace tassei::report {

table::Table subject_row(const PageSubject& subject) {
  std::vector<table::Column> columns;
  table::Row row;
  for (const auto& [name, value] : subject.fields) {
    columns.push_back({name, name});
    row.push_back(value);
  }
  return table::table_of(std::move(columns), {std::move(row)});
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
