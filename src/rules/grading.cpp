#include "rules/grading.h"

#include <algorithm>

namespace tassei::rules {

namespace {

void raise(Id& category, Id to) {
  if (to != kNone && (category == kNone || to > category)) category = to;
}

}  // namespace

unsigned count_among(std::span<const Id> has, std::span<const Id> wanted) {
  return static_cast<unsigned>(std::count_if(wanted.begin(), wanted.end(), [&](Id flag) {
    return std::find(has.begin(), has.end(), flag) != has.end();
  }));
}

Id reached(const Scale& scale, Id measure, double value) {
  Id highest = kNone;
  for (std::size_t rank = 0; rank < scale.categories.size(); ++rank) {
    for (const Range& range : scale.categories.entries[rank].ranges) {
      if (range.measure == measure && range.contains(value)) highest = static_cast<Id>(rank);
    }
  }
  return highest;
}

Profile profile_of(const Catalogues& catalogues, const Projects::Given& given) {
  Profile profile;
  for (const std::string& id : given.flags) {
    const Id flag = catalogues.flags.find(id);
    if (flag != kNone) profile.flags.push_back(flag);
  }
  const auto& scales = catalogues.scales;
  profile.categories.assign(scales.size(), kNone);
  for (const auto& [scale_id, category] : given.sizes) {
    const Id scale = scales.find(scale_id);
    if (scale == kNone) continue;
    raise(profile.categories[scale], scales[scale].categories.find(category));
  }
  for (const auto& [measure_id, value] : given.measures) {
    const Id measure = catalogues.measures.find(measure_id);
    if (measure == kNone) continue;
    for (std::size_t scale = 0; scale < scales.size(); ++scale) {
      raise(profile.categories[scale], reached(scales.entries[scale], measure, value));
    }
  }
  return profile;
}

bool complex_enough(const Profile& profile, const Complexity& complexity) {
  return count_among(profile.flags, complexity.of) >= complexity.at_least;
}

OptionMet option_met(const Profile& profile, const SizeOption& option, std::span<const Id> of) {
  const Id category = profile.categories[option.scale];
  return {.category = category != kNone && category >= option.category,
          .flags = count_among(profile.flags, of) >= option.flags};
}

bool large_enough(const Profile& profile, std::span<const SizeOption> options,
                  std::span<const Id> of) {
  return std::any_of(options.begin(), options.end(), [&](const SizeOption& option) {
    const OptionMet met = option_met(profile, option, of);
    return met.category && met.flags;
  });
}

bool grade_met(const Profile& profile, const Grade& grade) {
  return complex_enough(profile, grade.complexity) &&
         (grade.size.empty() || large_enough(profile, grade.size, grade.complexity.of));
}

}  // namespace tassei::rules
