#pragma once

#include <string>
#include <vector>

#include "report/section.h"
#include "report/words.h"
#include "rules/project_verdict.h"

namespace tassei::report {

/// What a project is in one specialty.
struct SpecialtyVerdict {
  rules::Id specialty = rules::kNone;
  rules::ProjectVerdict verdict;
};

/// All that there is about one project on a day.
struct ProjectPage {
  PageSubject project;
  std::string code;
  std::string name;
  Date at = Date::first();
  std::vector<SpecialtyVerdict> specialties;
  std::vector<Section> sections;
};

/// In JSON a record with lists for each; in CSV their own columns. The rulebook outlives the
/// answer.
table::Answer project_pages(const rules::Rulebook& rulebook, std::vector<ProjectPage> pages,
                            Language language);

}  // namespace tassei::report
