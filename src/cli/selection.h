#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "cli/workspace.h"
#include "rules/evaluate.h"
#include "store/facts.h"

namespace tassei::cli {

/// The options that say whom and what a question about many people is about.
std::vector<Parameter> selection_parameters();
Parameter all_teams_parameter();
Parameter confirmed_only_parameter();
/// What `--confirmed-only` says; a note tells it.
store::Evidence evidence_asked(Context& context, const Given& given);

/// A question about people: what it reads, and whom it is about. Its parts refer to each other, so
/// it stays where it is.
class Question {
 public:
  /// Opens the database to read. Throws an Error for a person, team or specialty that isn't there.
  Question(Context& context, const Given& given);
  Question(const Question&) = delete;
  Question& operator=(const Question&) = delete;

  const rules::Rulebook& rulebook() const { return rulebook_; }
  const rules::Projects& projects() const { return projects_; }
  const rules::Evaluator& evaluator() const { return evaluator_; }
  const std::vector<rules::Id>& specialties() const { return specialties_; }
  store::People& people() { return *people_; }
  const store::Records& records() const { return records_; }
  const model::Kinds& kinds() const { return kinds_; }

  /// Whether the person is in one of the teams asked for (any where none is) on that day.
  bool selects(const store::Person& person, Date day) const;

  /// Counts those of the person's records that count for nothing, for note_left_out().
  void count_left_out() { left_out_ += people_->facts().left_out(); }
  /// Says how many there were; not where other rules than the database's were asked for.
  void note_left_out();

  /// Throws where somebody pressed Ctrl-C.
  void stop_if_interrupted() const { cli::stop_if_interrupted(*context_); }

 private:
  Context* context_;
  store::Database database_;
  rules::Rulebook rulebook_;
  model::Kinds kinds_;
  store::Records records_;
  std::vector<rules::Id> specialties_;
  std::vector<std::string> engineers_;
  std::vector<std::string> teams_;  ///< in comparison form
  rules::Projects projects_;
  rules::Evaluator evaluator_;
  std::unique_ptr<store::People> people_;
  bool own_rules_;
  std::size_t left_out_ = 0;
};

/// From a day to a day, both inclusive.
struct Between {
  Date from = Date::first();
  Date to = Date::last();
};

/// What `--from` and `--to` say. Throws a usage Error.
Between days_between(const Given& given, const Calendar& calendar);

/// The teams that a question is about, as they are stored: those given by --team, else (where
/// neither people nor --all-teams are given) the database's default one, which a note names; none:
/// all.
std::vector<std::string> teams_asked(Context& context, const Given& given,
                                     const std::vector<std::string>& known);

/// The codes of all people in the database, and the names of all teams.
std::vector<std::string> engineer_codes(const store::Records& records, const model::Kinds& kinds);
std::vector<std::string> team_names(const store::Records& records, const model::Kinds& kinds);

}  // namespace tassei::cli
