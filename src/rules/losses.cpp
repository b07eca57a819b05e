#include "rules/losses.h"

#include <algorithm>

namespace tassei::rules {

namespace {

bool is_loss(const Change& change) {
  const int before = change.before.level;
  const int after = change.after.level;
  return after < before || (after == before && change.before.basis == Basis::indicator);
}

/// The level held by the indicator on that day is explained by that expertise.
bool carries(const Evaluator& evaluator, const Facts& facts, Id specialty, const Held& held,
             FactRef expertise, Date day) {
  if (held.standing.basis != Basis::indicator) return false;
  const Verdict verdict = evaluator.explain(facts, specialty, held.standing.level, day);
  return std::any_of(verdict.criteria.begin(), verdict.criteria.end(), [&](const Criterion& each) {
    return each.met && std::any_of(each.evidence.begin(), each.evidence.end(),
                                   [&](const Evidence& it) { return it.fact == expertise; });
  });
}

}  // namespace

std::vector<Change> upcoming(const Evaluator& evaluator, const Facts& facts, Id specialty,
                             Date after, Date until) {
  std::vector<Change> all = evaluator.changes(facts, specialty);
  std::erase_if(all, [&](const Change& it) { return it.on <= after || it.on > until; });
  const std::size_t changes = all.size();
  const std::vector<Segment> segments = evaluator.segments(facts, specialty);
  for (std::size_t i = 0; i < facts.expertise().size(); ++i) {
    const ExpertiseFact& fact = facts.expertise()[i];
    const auto end = fact.until_on.next();
    if (fact.specialty != specialty || !end || *end <= after || *end > until) continue;
    const bool told = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(changes),
                                  [&](const Change& change) { return change.on == *end; });
    const FactRef ref{FactKind::expertise, static_cast<std::uint32_t>(i)};
    const Held held = held_at(segments, fact.until_on);
    if (told || !carries(evaluator, facts, specialty, held, ref, fact.until_on)) continue;
    const Standing then = held_at(segments, *end).standing;
    all.push_back({*end, held.standing, then, {{.fact = ref, .begins = false}}});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Change& a, const Change& b) { return a.on < b.on; });
  return all;
}

std::vector<Change> losses(const Evaluator& evaluator, const Facts& facts, Id specialty, Date after,
                           Date until) {
  std::vector<Change> lost = upcoming(evaluator, facts, specialty, after, until);
  std::erase_if(lost, [](const Change& change) { return !is_loss(change); });
  return lost;
}

}  // namespace tassei::rules
