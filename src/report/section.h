#pragma once

#include <string>
#include <vector>

#include "table/table.h"

namespace tassei::report {

/// Records of one kind on a page about something that they belong to.
struct Section {
  std::string name;     ///< of the kind
  std::string heading;  ///< for people, as are the columns
  std::vector<table::Column> columns;
  std::vector<table::Row> rows;
  table::Value::List records;  ///< as interfaces have them
};

/// The record that a page is about.
struct PageSubject {
  table::Value::Record fields;     ///< as interfaces have them
  std::vector<std::string> lines;  ///< the fields that have a value, for people
};

/// Its columns as a table of one row.
table::Table subject_row(const PageSubject& subject);

/// A block for each section that isn't empty.
void add_sections(std::vector<Section> sections, table::Page& page);

}  // namespace tassei::report
