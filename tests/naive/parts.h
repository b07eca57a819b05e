#pragma once

#include <string>
#include <vector>

#include "naive/records.h"
#include "naive/rulebook.h"

namespace naive {

/// The rules of one cell, as they ask.
struct Asked {
  const Rulebook* rulebook;
  const Specialty* specialty;
  const Cell* cell;
};

/// From when until when (exclusive) a record counts; never where the two are the same.
struct Span {
  Day from = 0;
  Day until = 0;

  bool covers(Day day) const { return from <= day && day < until; }
};
Span span(const Contribution& record, const Choices& choices);
Span span(const Expertise& record);
Span span(const Achievement& record);
Span span(const Mentoring& record);
Span span(const Exam& record);

/// Whether a record could be counted by a part, whatever the day.
bool fits(const Asked& asked, const std::string& part, const Contribution& record,
          const Records& all);
bool fits(const Asked& asked, const std::string& part, const Expertise& record, const Records& all);
bool fits(const Asked& asked, const std::string& part, const Achievement& record,
          const Records& all);
bool fits(const Asked& asked, const std::string& part, const Mentoring& record, const Records& all);
bool fits(const Asked& asked, const std::string& part, const Exam& record, const Records& all);

/// Whether the part is met by the records that count on a day.
bool met(const Asked& asked, const std::string& part, const Records& records, Day on);

/// What the best examination passed by that day says of the level; empty where there is none.
std::string exam_provenance(const Asked& asked, const Records& records, Day on);

}  // namespace naive
