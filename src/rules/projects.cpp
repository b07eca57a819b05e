#include "rules/projects.h"

#include <algorithm>
#include <cassert>

#include "rules/grading.h"

namespace tassei::rules {

namespace {

Projects::Standing grade(const Profile& profile, const Rules& rules) {
  Projects::Standing standing;
  for (std::size_t i = 0; i < rules.grades.size(); ++i) {
    if (grade_met(profile, rules.grades[i])) standing.grades |= 1U << i;
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
