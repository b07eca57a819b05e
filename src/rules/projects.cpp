#include "rules/projects.h"

#include <algorithm>
#include <cassert>

namespace tassei::rules {

namespace {

/// A project as criteria look at it.
struct Profile {
  std::vector<Id> flags;
  std::vector<Id> categories;  ///< by scale: the highest declared or reached; kNone: none
};

unsigned count_among(std::span<const Id> has, std::span<const Id> wanted) {
  return static_cast<unsigned>(std::count_if(wanted.begin(), wanted.end(), [&](Id flag) {
    return std::find(has.begin(), has.end(), flag) != has.end();
  }));
}

void raise(Id& category, Id to) {
  if (to != kNone && (category == kNone || to > category)) category = to;
}

/// The highest category of a scale that the measure reaches.
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

/// Any of the options; `of` are the flags that an option's threshold counts.
bool large_enough(const Profile& profile, std::span<const SizeOption> options,
                  std::span<const Id> of) {
  return std::any_of(options.begin(), options.end(), [&](const SizeOption& option) {
    const Id category = profile.categories[option.scale];
    return category != kNone && category >= option.category &&
           count_among(profile.flags, of) >= option.flags;
  });
}

Projects::Standing grade(const Profile& profile, const Rules& rules) {
  Projects::Standing standing;
  for (std::size_t i = 0; i < rules.grades.size(); ++i) {
    const Grade& grade = rules.grades[i];
    const bool sized = grade.size.empty() || large_enough(profile, grade.size, grade.complexity.of);
    if (sized && complex_enough(profile, grade.complexity)) standing.grades |= 1U << i;
  }
  for (std::size_t i = 0; i < rules.cells.size(); ++i) {
    const Cell& cell = rules.cells[i];
    const std::span<const Id> of = cell.complexity
                                       ? std::span<const Id>(cell.complexity->complexity.of)
                                       : std::span<const Id>();
    if (cell.complexity && complex_enough(profile, cell.complexity->complexity)) {
      standing.complex_cells |= 1U << i;
    }
    if (cell.size && large_enough(profile, cell.size->any_of, of)) standing.sized_cells |= 1U << i;
  }
  return standing;
}

}  // namespace

Projects::Projects(const Rulebook& rulebook) : rulebook_(&rulebook), first_flags_{0} {
  for (const Specialty& specialty : rulebook.specialties.entries) {
    for (const Rules& version : specialty.versions) columns_.push_back(&version);
  }
}

std::uint32_t Projects::add(const Given& given) {
  const Profile profile = profile_of(rulebook_->catalogues, given);
  for (const Rules* rules : columns_) standings_.push_back(grade(profile, *rules));
  flags_.insert(flags_.end(), profile.flags.begin(), profile.flags.end());
  first_flags_.push_back(flags_.size());
  codes_.push_back(given.code);
  return static_cast<std::uint32_t>(codes_.size() - 1);
}

std::size_t Projects::column(const Rules& rules) const {
  const auto found = std::find(columns_.begin(), columns_.end(), &rules);
  assert(found != columns_.end() && "a version of the rulebook that projects are graded by");
  return static_cast<std::size_t>(found - columns_.begin());
}

unsigned Projects::flags_among(std::uint32_t project, std::span<const Id> flags) const {
  const std::span<const Id> all(flags_);
  const std::size_t first = first_flags_[project];
  return count_among(all.subspan(first, first_flags_[project + 1] - first), flags);
}

}  // namespace tassei::rules
