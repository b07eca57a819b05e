#include "rules/appraisal.h"

#include <algorithm>

namespace tassei::rules {

namespace {

template <class Facts>
bool any_in(const Facts& facts, Id specialty) {
  return std::any_of(facts.begin(), facts.end(),
                     [&](const auto& fact) { return fact.specialty == specialty; });
}

/// The parts that give the level: an examination stands in for all others.
bool gives(const Verdict& verdict, PartKind part) {
  return (part == PartKind::exam) == (verdict.basis == Basis::exam);
}

std::vector<CitedEvidence> cited(const Appraised& whom, const Verdict& verdict) {
  std::vector<CitedEvidence> all;
  std::vector<FactRef> facts;
  for (const Criterion& criterion : verdict.criteria) {
    if (!gives(verdict, criterion.part)) continue;
    for (const Evidence& each : criterion.evidence) {
      const auto known = std::find(facts.begin(), facts.end(), each.fact);
      const auto place = static_cast<std::size_t>(known - facts.begin());
      if (known == facts.end()) {
        facts.push_back(each.fact);
        all.push_back({.record = std::string(record_name(each.fact.kind)),
                       .key = key_of(*whom.rulebook, *whom.projects, *whom.facts, each.fact),
                       .counts_from = each.counts_from});
        std::erase_if(all.back().key, [](const auto& part) { return part.second.empty(); });
      }
      all[place].criteria.emplace_back(part_id(criterion.part));
    }
  }
  return all;
}

std::vector<Missing> missing(const Rulebook& rulebook, const Verdict& verdict) {
  std::vector<Missing> all;
  for (const Criterion& criterion : verdict.criteria) {
    for (const Quantity& each : criterion.missing) {
      all.push_back({std::string(part_id(criterion.part)), named(rulebook.catalogues, each)});
    }
  }
  return all;
}

}  // namespace

bool has_facts_in(const Facts& facts, Id specialty) {
  return any_in(facts.contributions(), specialty) || any_in(facts.expertise(), specialty) ||
         any_in(facts.achievements(), specialty);
}

Appraisal appraise(const Evaluator& evaluator, const Appraised& whom, Id specialty, Date at) {
  const Specialty& about = whom.rulebook->specialties[specialty];
  Appraisal made{.specialty = about.id,
                 .held = held_at(evaluator.segments(*whom.facts, specialty), at)};
  const int level = made.held.standing.level;
  if (level > 0) {
    made.evidence = cited(whom, evaluator.explain(*whom.facts, specialty, level, at));
  }
  const Rules* rules = about.at(at);
  if (rules == nullptr) return made;
  const auto next = std::find_if(rules->cells.begin(), rules->cells.end(),
                                 [&](const Cell& cell) { return cell.level > level; });
  if (next == rules->cells.end()) return made;
  made.next_level = next->level;
  made.missing =
      missing(*whom.rulebook, evaluator.explain(*whom.facts, specialty, next->level, at));
  return made;
}

}  // namespace tassei::rules
