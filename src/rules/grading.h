#pragma once

#include <optional>
#include <span>
#include <vector>

#include "rules/projects.h"

namespace tassei::rules {

/// A project as criteria look at it.
struct Profile {
  std::vector<Id> flags;
  std::vector<Id> categories;  ///< by scale: the highest declared or reached; kNone: none
};
Profile profile_of(const Catalogues& catalogues, const Projects::Given& given);

/// The highest category of a scale that the measure reaches; kNone: none.
Id reached(const Scale& scale, Id measure, double value);

/// How many of the wanted flags there are.
unsigned count_among(std::span<const Id> has, std::span<const Id> wanted);

bool complex_enough(const Profile& profile, const Complexity& complexity);

/// What of an option of size is there. `of` are the flags that its threshold counts.
struct OptionMet {
  bool category = false;
  bool flags = false;
};
OptionMet option_met(const Profile& profile, const SizeOption& option, std::span<const Id> of);

/// Any of the options.
bool large_enough(const Profile& profile, std::span<const SizeOption> options,
                  std::span<const Id> of);

/// Its complexity and its size (spec 2.2): whether a project is of that grade.
bool grade_met(const Profile& profile, const Grade& grade);

}  // namespace tassei::rules
