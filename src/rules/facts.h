#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/projects.h"
#include "rules/rulebook.h"

namespace tassei::rules {

struct ContributionFact {
  std::uint32_t project = 0;
  Id specialty = kNone;
  Id activity = kNone;
  Id component = kNone;  ///< kNone: it names none
  Id role = kNone;
  model::Outcome outcome{};
  Date start_on = Date::first();
  Date end_on = Date::first();
};

struct ExpertiseFact {
  Id specialty = kNone;
  Id area = kNone;
  Id depth = kNone;
  Date since_on = Date::first();
  Date until_on = Date::last();  ///< inclusive; the last day there is: no end
};

struct AchievementFact {
  Id specialty = kNone;
  Id kind = kNone;
  Date achieved_on = Date::first();
  std::string title;
};

struct MentoringFact {
  std::string mentee;
  Date start_on = Date::first();
};

struct ExamFact {
  Id exam = kNone;
  std::string code;
  Date passed_on = Date::first();
};

/// What is recorded of one engineer, as the evaluator reads it. Only what can ever count gets in:
/// a record with an id that no rulebook has, or a contribution that hasn't succeeded or been
/// completed, is left out. Expertise, achievements, mentorings and exams are added in the order of
/// their keys; contributions in any order, `finish` sorts them.
class Facts {
 public:
  explicit Facts(const Rulebook& rulebook);

  /// Forgets everything, for the next engineer; memory is kept.
  void clear();

  /// Texts as they are stored. The days are valid where the record counts at all.
  struct GivenContribution {
    std::uint32_t project;
    std::string_view specialty, activity, component, start_on, end_on, role, outcome;
  };
  void add_contribution(const GivenContribution& given);
  /// `until_on` is empty where there is no end.
  void add_expertise(std::string_view specialty, std::string_view area, std::string_view since_on,
                     std::string_view depth, std::string_view until_on);
  void add_achievement(std::string_view specialty, std::string_view kind,
                       std::string_view achieved_on, std::string_view title);
  void add_mentoring(std::string_view mentee, std::string_view start_on);
  void add_exam(std::string_view exam, std::string_view passed_on);
  void finish();

  std::span<const ContributionFact> contributions() const { return contributions_; }
  std::span<const ExpertiseFact> expertise() const { return expertise_; }
  std::span<const AchievementFact> achievements() const { return achievements_; }
  std::span<const MentoringFact> mentorings() const { return mentorings_; }
  std::span<const ExamFact> exams() const { return exams_; }
  /// How many records were left out for an id that no rulebook has. Examinations may be any.
  std::size_t left_out() const { return left_out_; }

 private:
  /// Where each id stands among the catalogue's, by their bytes.
  struct Ranks {
    std::vector<std::uint32_t> specialties, activities, components;
  };

  const Rulebook* rulebook_;
  Ranks ranks_;
  std::vector<ContributionFact> contributions_;
  std::vector<ExpertiseFact> expertise_;
  std::vector<AchievementFact> achievements_;
  std::vector<MentoringFact> mentorings_;
  std::vector<ExamFact> exams_;
  std::size_t left_out_ = 0;
};

/// The kinds of record that are evidence, in their order.
enum class FactKind : std::uint8_t { contribution, expertise, achievement, mentoring, exam };

/// One fact: its kind and its place in Facts.
struct FactRef {
  FactKind kind{};
  std::uint32_t index = 0;

  friend auto operator<=>(const FactRef&, const FactRef&) = default;
};

/// The name of the kind's table, as interfaces name it.
std::string_view record_name(FactKind kind);

/// The record's key but for the engineer: columns and values, in order.
std::vector<std::pair<std::string, std::string>> key_of(const Rulebook& rulebook,
                                                        const Projects& projects,
                                                        const Facts& facts, FactRef fact);

}  // namespace tassei::rules
