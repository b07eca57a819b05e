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
  table::Value::Record fields;        ///< as interfaces have them
  std::vector<std::string> headings;  ///< of the first of them, for people
  std::vector<std::string> lines;     ///< the fields that have a value, for people
};

/// Their fields as rows of a table. They are of one kind.
table::Table table_of(const std::vector<PageSubject>& subjects);

/// The same of pages, by what each of them says as a subject.
template <class Page, class Subject>
table::Table subject_rows(const std::vector<Page>& pages, Subject subject_of) {
  std::vector<PageSubject> subjects;
  for (const Page& page : pages) subjects.push_back(subject_of(page));
  return table_of(subjects);
}

/// A block for each section that isn't empty.
void add_sections(std::vector<Section> sections, table::Page& page);

}  // namespace tassei::report
