#include "rules/facts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "base/text.h"

namespace tassei::rules {

namespace {

template <class Item>
std::vector<std::uint32_t> ranks_of(const Catalogue<Item>& catalogue) {
  std::vector<std::size_t> order(catalogue.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return catalogue.entries[a].id < catalogue.entries[b].id;
  });
  std::vector<std::uint32_t> ranks(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = static_cast<std::uint32_t>(rank);
  }
  return ranks;
}

}  // namespace

Facts::Facts(const Rulebook& rulebook)
    : rulebook_(&rulebook),
      ranks_{ranks_of(rulebook.specialties), ranks_of(rulebook.catalogues.activities),
             ranks_of(rulebook.catalogues.components)} {}

void Facts::clear() {
  contributions_.clear();
  expertise_.clear();
  achievements_.clear();
  mentorings_.clear();
  exams_.clear();
  left_out_ = 0;
}

void Facts::add_contribution(const GivenContribution& given) {
  const auto outcome = model::outcome_of(given.outcome);
  if (!outcome || !model::can_count(*outcome)) return;
  const Catalogues& catalogues = rulebook_->catalogues;
  ContributionFact fact{.project = given.project,
                        .specialty = rulebook_->specialties.find(given.specialty),
                        .activity = catalogues.activities.find(given.activity),
                        .component = catalogues.components.find(given.component),
                        .role = catalogues.roles.find(given.role),
                        .outcome = *outcome};
  const bool component_known = given.component.empty() || fact.component != kNone;
  if (fact.specialty == kNone || fact.activity == kNone || fact.role == kNone || !component_known) {
    ++left_out_;
    return;
  }
  const auto start_on = Date::parse(given.start_on);
  const auto end_on = Date::parse(given.end_on);
  if (!start_on || !end_on) return;
  fact.start_on = *start_on;
  fact.end_on = *end_on;
  contributions_.push_back(fact);
}

void Facts::add_expertise(std::string_view specialty, std::string_view area,
                          std::string_view since_on, std::string_view depth,
                          std::string_view until_on) {
  ExpertiseFact fact{.specialty = rulebook_->specialties.find(specialty),
                     .area = rulebook_->catalogues.areas.find(area),
                     .depth = rulebook_->catalogues.depths.find(depth)};
  if (fact.specialty == kNone || fact.area == kNone || fact.depth == kNone) {
    ++left_out_;
    return;
  }
  const auto since = Date::parse(since_on);
  const auto until = until_on.empty() ? Date::last() : Date::parse(until_on);
  if (!since || !until) return;
  fact.since_on = *since;
  fact.until_on = *until;
  expertise_.push_back(fact);
}

void Facts::add_achievement(std::string_view specialty, std::string_view kind,
                            std::string_view achieved_on, std::string_view title) {
  AchievementFact fact{.specialty = rulebook_->specialties.find(specialty),
                       .kind = rulebook_->catalogues.kinds.find(kind),
                       .title = std::string(title)};
  if (fact.specialty == kNone || fact.kind == kNone) {
    ++left_out_;
    return;
  }
  const auto day = Date::parse(achieved_on);
  if (!day) return;
  fact.achieved_on = *day;
  achievements_.push_back(std::move(fact));
}

void Facts::add_mentoring(std::string_view mentee, std::string_view start_on) {
  const auto day = Date::parse(start_on);
  if (day) mentorings_.push_back({.mentee = std::string(mentee), .start_on = *day});
}

void Facts::add_exam(std::string_view exam, std::string_view passed_on) {
  const Id known = rulebook_->catalogues.exams.find(base::comparison_form(exam));
  const auto day = Date::parse(passed_on);
  if (known == kNone || !day) return;
  exams_.push_back({.exam = known, .code = std::string(exam), .passed_on = *day});
}

void Facts::finish() {
  const auto key = [&](const ContributionFact& fact) {
    const std::uint32_t component =
        fact.component == kNone ? 0 : ranks_.components[fact.component] + 1;
    return std::tuple(fact.project, ranks_.specialties[fact.specialty],
                      ranks_.activities[fact.activity], component, fact.start_on);
  };
  std::sort(contributions_.begin(), contributions_.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

std::string_view record_name(FactKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"contributions", "expertise",
                                                             "achievements", "mentorings", "exams"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<std::pair<std::string, std::string>> key_of(const Rulebook& rulebook,
                                                        const Projects& projects,
                                                        const Facts& facts, FactRef fact) {
  const Catalogues& catalogues = rulebook.catalogues;
  const auto specialty = [&](Id id) { return rulebook.specialties[id].id; };
  switch (fact.kind) {
    case FactKind::contribution: {
      const ContributionFact& it = facts.contributions()[fact.index];
      return {{"project", projects.code(it.project)},
              {"specialty", specialty(it.specialty)},
              {"activity", catalogues.activities[it.activity].id},
              {"component", it.component == kNone ? "" : catalogues.components[it.component].id},
              {"start_on", it.start_on.iso()}};
    }
    case FactKind::expertise: {
      const ExpertiseFact& it = facts.expertise()[fact.index];
      return {{"specialty", specialty(it.specialty)},
              {"area", catalogues.areas[it.area].id},
              {"since_on", it.since_on.iso()}};
    }
    case FactKind::achievement: {
      const AchievementFact& it = facts.achievements()[fact.index];
      return {{"specialty", specialty(it.specialty)},
              {"kind", catalogues.kinds[it.kind].id},
              {"achieved_on", it.achieved_on.iso()},
              {"title", it.title}};
    }
    case FactKind::mentoring: {
      const MentoringFact& it = facts.mentorings()[fact.index];
      return {{"mentee", it.mentee}, {"start_on", it.start_on.iso()}};
    }
    case FactKind::exam:
      break;
  }
  const ExamFact& it = facts.exams()[fact.index];
  return {{"exam", it.code}, {"passed_on", it.passed_on.iso()}};
}

}  // namespace tassei::rules
