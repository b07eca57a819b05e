#pragma once

#include <vector>

#include "rules/projects.h"

namespace tassei::rules {

/// How large a project is on a scale, and what says so.
struct ScaleSize {
  Id scale = kNone;
  Id category = kNone;
  std::vector<Id> measures;  ///< that reach the category; none: it is declared
};

/// One way to be large enough for a grade, and what it takes beyond what there is.
struct OptionVerdict {
  SizeOption option;
  bool category_met = false;
  unsigned flags_missing = 0;  ///< for the complexity and the option's own threshold

  bool met() const { return category_met && flags_missing == 0; }
};

/// Whether a project is of a grade, and why.
struct GradeVerdict {
  int grade = 0;
  Provenance provenance = Provenance::standard;
  Clause clause = {};
  bool met = false;
  unsigned flags_needed = 0;
  unsigned flags_missing = 0;          ///< for the complexity alone
  std::vector<OptionVerdict> options;  ///< none: no size is asked for
};

/// What a project is in one specialty, decided as Projects decides it.
struct ProjectVerdict {
  int grade = 0;                 ///< the highest that is met; 0: none
  std::vector<Id> flags;         ///< those of the specialty that it has, in order of the catalogue
  std::vector<Id> others;        ///< those of the specialty that it hasn't
  std::vector<ScaleSize> sizes;  ///< on the scales that the specialty's grades ask about
  std::vector<GradeVerdict> grades;  ///< lowest first

  /// The grade that is met, null for none.
  const GradeVerdict* held() const;
  /// The lowest grade above it, null where there is none.
  const GradeVerdict* next() const;
};

ProjectVerdict project_verdict(const Catalogues& catalogues, const Rules& rules,
                               const Projects::Given& project);

}  // namespace tassei::rules
