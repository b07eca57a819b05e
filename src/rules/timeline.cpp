#include "rules/timeline.h"

#include <algorithm>
#include <tuple>

namespace tassei::rules {

namespace {

FactRef ref(FactKind kind, std::size_t index) { return {kind, static_cast<std::uint32_t>(index)}; }

}  // namespace

/// Adds the item where some cell can count it, and says so.
template <class Fact>
bool Timeline::add_item(const Fact& fact, const Item& item) {
  std::uint32_t cells = 0;
  const std::size_t before = uses_.size();
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    uses_.push_back(cells_[i].of(fact));
    if (uses_.back().parts != 0) cells |= 1U << i;
  }
  if (cells == 0) {
    uses_.resize(before);
    return false;
  }
  const auto place = static_cast<std::uint32_t>(items_.size());
  items_.push_back(item);
  events_.push_back({item.from, place, cells, true});
  return true;
}

std::uint32_t Timeline::place_of_component(Id component) {
  const auto found = std::find(components_.begin(), components_.end(), component);
  const auto place = static_cast<std::uint32_t>(found - components_.begin());
  if (found == components_.end()) components_.push_back(component);
  return place;
}

/// Cells whose windows close on one day share an event.
void Timeline::add_ends(const ContributionFact& fact) {
  const Event begin = events_.back();
  const std::size_t first = events_.size();
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const std::uint32_t bit = 1U << i;
    const auto end = cells_[i].end_of(fact);
    if ((begin.cells & bit) == 0 || !end) continue;
    const auto same = std::find_if(events_.begin() + static_cast<std::ptrdiff_t>(first),
                                   events_.end(), [&](const Event& it) { return it.day == *end; });
    if (same == events_.end()) {
      events_.push_back({*end, begin.item, bit, false});
    } else {
      same->cells |= bit;
    }
  }
}

void Timeline::add_contributions(const Subject& subject) {
  const auto facts = subject.facts.contributions();
  const ContributionFact* last = nullptr;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const ContributionFact& fact = facts[i];
    if (fact.specialty != subject.specialty) continue;
    if (!last || last->project != fact.project) ++project_count_;
    last = &fact;
    const Item item{.fact = ref(FactKind::contribution, i),
                    .from = fact.end_on,
                    .group = fact.component,
                    .project = static_cast<std::uint32_t>(project_count_ - 1),
                    .component = place_of_component(fact.component)};
    if (add_item(fact, item)) add_ends(fact);
  }
}

void Timeline::add_expertise(const Subject& subject) {
  const auto facts = subject.facts.expertise();
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const ExpertiseFact& fact = facts[i];
    const bool added = add_item(
        fact, {.fact = ref(FactKind::expertise, i), .from = fact.since_on, .group = fact.area});
    if (!added) continue;
    const Event begin = events_.back();
    const auto end = fact.until_on.next();
    if (end) events_.push_back({*end, begin.item, begin.cells, false});
  }
}

void Timeline::build(const Subject& subject, const Rules& rules) {
  cells_.clear();
  items_.clear();
  uses_.clear();
  events_.clear();
  components_.clear();
  project_count_ = 0;
  for (std::size_t i = 0; i < rules.cells.size(); ++i) cells_.emplace_back(subject, rules, i);

  add_contributions(subject);
  add_expertise(subject);
  const Facts& facts = subject.facts;
  for (std::size_t i = 0; i < facts.achievements().size(); ++i) {
    const AchievementFact& fact = facts.achievements()[i];
    add_item(fact, {ref(FactKind::achievement, i), fact.achieved_on, fact.kind});
  }
  for (std::size_t i = 0; i < facts.mentorings().size(); ++i) {
    const MentoringFact& fact = facts.mentorings()[i];
    add_item(fact, {ref(FactKind::mentoring, i), fact.start_on});
  }
  for (std::size_t i = 0; i < facts.exams().size(); ++i) {
    const ExamFact& fact = facts.exams()[i];
    add_item(fact, {ref(FactKind::exam, i), fact.passed_on, fact.exam});
  }
  std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
    return std::tuple(a.day, a.item, b.begins) < std::tuple(b.day, b.item, a.begins);
  });
}

}  // namespace tassei::rules
