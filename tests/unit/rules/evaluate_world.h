#pragma once

#include <string>
#include <vector>

#include "rules/goal.h"

/// An invented rulebook, one engineer's records, and short texts of what the evaluator says of
/// them.
///
/// The specialty `alpha` has grades 1 (inferred: a flag, scale `s` from `c0`) and 2 (two of the
/// flags f0 to f3 and `s` from `c2`, or from `c1` with three flags, or scale `t` from `t1`, which
/// five or more of the measure `m` reach), and two cells. Level 1: one engagement of grade 1 in any
/// role; expertise in e0; or examination X or Y (inferred). Level 2: three successes of grade 1,
/// one of them of grade 2, in role r1; a component of x and y; complexity and size of grade 2;
/// expertise e0 or e1 at depth d1; two kinds of three; mentoring. Tests change what they are about.
class World {
 public:
  World();

  tassei::rules::Rulebook rulebook;
  tassei::rules::Rules& rules(std::size_t version = 0);
  tassei::rules::Cell& cell(int level, std::size_t version = 0);
  /// Another version with the same rules. The first one takes `first` as its day, or none.
  tassei::rules::Rules& add_version(const std::string& valid_from);
  template <class Change>
  World& choose(Change change) {
    for (auto& each : rules().cells) change(each.choices);
    return *this;
  }

  struct Contribution {
    std::string project, end_on;
    std::string activity = "a", component = "x", role = "r1", outcome = "success";
    std::string start_on = "1990-01-01", specialty = "alpha";
  };
  struct Expertise {
    std::string area, since_on, depth = "d1", until_on = "", specialty = "alpha";
  };
  World& project(const tassei::rules::Projects::Given& given);
  World& contribution(const Contribution& given);
  World& expertise(const Expertise& given);
  World& achievement(const std::string& kind, const std::string& on,
                     const std::string& specialty = "alpha");
  World& mentoring(const std::string& mentee, const std::string& on);
  World& exam(const std::string& code, const std::string& on);

  /// Projects G1, G2, … of grade 1 and T1, T2, … of grade 2, and L without a grade.
  World& add_projects();
  /// All that level 2 needs beside engagements, from 2000-01-01.
  World& add_the_rest();

  /// `2001-01-01 1 exam inferred; …`
  std::string segments() const;
  /// `2001-01-01 0>1 exam: +exams X 2001-01-01; …`
  std::string changes() const;
  /// `2004-01-01 1>0 -expertise e0 2002-01-01; …`
  std::string upcoming(const std::string& after, const std::string& until) const;
  std::string losses(const std::string& after, const std::string& until) const;
  tassei::rules::Verdict explain(int level, const std::string& at) const;
  /// A goal in `alpha`; one without a last day where `due_on` is empty.
  tassei::rules::GoalStanding goal(int level, const std::string& due_on,
                                   const std::string& at) const;
  tassei::rules::Criterion criterion(int level, const std::string& at,
                                     tassei::rules::PartKind part) const;
  /// `contributions T1 a x 1990-01-01, …`
  std::string evidence(int level, const std::string& at, tassei::rules::PartKind part) const;
  /// `2 engagements grade 1 role r1, …`
  std::string missing(int level, const std::string& at, tassei::rules::PartKind part) const;

  /// The parts of it that are met, by their ids.
  std::string met(int level, const std::string& at) const;

 private:
  /// Records made into what the evaluator reads.
  struct Made {
    tassei::rules::Projects projects;
    tassei::rules::Facts facts;
  };
  Made make() const;
  std::string name(const Made& made, tassei::rules::FactRef fact) const;
  std::string causes(const Made& made, const tassei::rules::Change& change) const;
  template <class Find>
  std::string found(Find find, const std::string& after, const std::string& until) const;
  std::string text(const tassei::rules::Quantity& quantity) const;

  std::vector<tassei::rules::Projects::Given> projects_;
  std::vector<Contribution> contributions_;
  std::vector<Expertise> expertise_;
  std::vector<std::vector<std::string>> achievements_, mentorings_, exams_;
};

tassei::Date day(const std::string& iso);
