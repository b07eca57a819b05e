#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rules/rulebook.h"

namespace tassei::rules {

/// Projects, graded once for every version of every specialty (spec 2.2). The order in which they
/// are added is the order of their codes (in comparison form): ties between records are decided by
/// it. It refers to the rulebook, which outlives it.
class Projects {
 public:
  explicit Projects(const Rulebook& rulebook);

  /// Flags, sizes and measures by their ids; unknown ones are passed over.
  struct Given {
    std::string code;
    std::vector<std::string> flags;
    std::vector<std::pair<std::string, std::string>> sizes;  ///< scale, category
    std::vector<std::pair<std::string, double>> measures;
  };
  /// The place of the project.
  std::uint32_t add(const Given& given);

  /// What a project is under one version of a specialty's rules.
  struct Standing {
    std::uint32_t grades = 0;         ///< a bit for each of Rules::grades that it meets
    std::uint32_t complex_cells = 0;  ///< a bit for each of Rules::cells whose complexity it meets
    std::uint32_t sized_cells = 0;    ///< likewise the size
  };
  const Standing& standing(std::uint32_t project, const Rules& rules) const {
    return standing(project, column(rules));
  }

  /// The place of a version among those that projects are graded for: for who asks often.
  std::size_t column(const Rules& rules) const;
  const Standing& standing(std::uint32_t project, std::size_t column) const {
    return standings_[project * columns_.size() + column];
  }

  /// How many of these flags it has.
  unsigned flags_among(std::uint32_t project, std::span<const Id> flags) const;

  const std::string& code(std::uint32_t project) const { return codes_[project]; }
  std::size_t size() const { return codes_.size(); }

 private:
  const Rulebook* rulebook_;
  std::vector<const Rules*> columns_;  ///< the versions of all specialties, in order
  std::vector<Standing> standings_;    ///< by project, then by column
  std::vector<std::string> codes_;
  std::vector<Id> flags_;                 ///< of all projects, one after the other
  std::vector<std::size_t> first_flags_;  ///< where each project's begin, and the end of all
};

}  // namespace tassei::rules
