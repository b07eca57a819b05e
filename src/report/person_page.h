#pragma once

#include <string>
#include <vector>

#include "report/history.h"
#include "report/section.h"

namespace tassei::report {

/// A level that somebody holds.
struct HeldLevel {
  rules::Id specialty = rules::kNone;
  rules::Held held;
};

/// All that there is about one person on a day.
struct PersonPage {
  PageSubject person;
  std::string code;
  std::string name;
  std::string team;  ///< empty for none
  Date at = Date::first();
  std::vector<HeldLevel> levels;  ///< of every specialty; of those without one too
  std::vector<HistoryRow>
      coming;  ///< what changes, or ends although nothing changes, after the day
  std::vector<Section> sections;
};

/// In JSON a record with lists for each; in CSV their own columns. The rulebook outlives the
/// answer.
table::Answer person_pages(const rules::Rulebook& rulebook, std::vector<PersonPage> pages,
                           Language language);

}  // namespace tassei::report
