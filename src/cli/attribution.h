#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/dossier.h"
#include "cli/lineage.h"
#include "report/compare.h"

namespace tassei::cli {

/// One of two states in which somebody's levels are compared.
struct State {
  const rules::Rulebook* rulebook = nullptr;
  Date at = Date::first();
  std::string engineer;  ///< the code
  Dossier dossier;
};

/// Why one person's levels differ between two states. What changed between them (each record, the
/// rules, the day) is taken into the first state, and as much of it left out again as the level of
/// the second state doesn't need, the latest first: what remains is why. The evaluator decides what
/// each choice amounts to.
class Attribution {
 public:
  /// Entries of the journal, as far as they can be told.
  struct Entries {
    /// That recorded what no entry between the states changed.
    std::function<std::optional<std::int64_t>(const Evidence&)> recorded_in;
    /// That made this rulebook decide, or another one in its place; empty where the rules are the
    /// same in both states.
    std::function<std::optional<std::int64_t>(const rules::Source&)> rules_changed_in;
  };

  /// All outlive it.
  Attribution(const State& one, const State& two, const Lineage& lineage, Entries entries);

  /// In the order of day, kind and key. The level there is `to` in the second state.
  std::vector<report::CompareCause> causes(const std::string& specialty, int to) const;

 private:
  /// Something that differs between the states.
  struct Move {
    enum class What { record, project, rules, day };
    What what = What::record;
    std::string identity = {};
    const Evidence* before = nullptr;
    const Evidence* after = nullptr;
    bool fresh = false;  ///< evidence that begins to count after the first day, by the second
    std::string order = {};
  };
  using Taken = std::vector<bool>;  ///< for each of moves_

  void add_record(const std::string& identity, const Evidence* before, const Evidence* after);
  void add_projects();
  Case case_of(const Taken& taken) const;
  Date day_of(const Taken& taken) const;
  Taken needed(const std::string& specialty, int to) const;

  report::Why why(const Move& move) const;
  report::CompareCause cause(const Move& move, const std::string& specialty) const;
  report::CompareCause project_cause(const Move& move) const;
  report::CompareCause rules_cause(const std::string& specialty) const;
  void add_causes_of_day(const Taken& taken, const std::string& specialty,
                         std::vector<report::CompareCause>& causes) const;

  const State* one_;
  const State* two_;
  const Lineage* lineage_;
  Entries entries_;
  std::vector<const Evidence*> unchanged_;
  std::vector<Move> moves_;
};

}  // namespace tassei::cli
