#include "rules/evidence.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

namespace tassei::rules {

namespace {

using Places = std::vector<std::uint32_t>;

Places all_of(const Counting& counting, PartKind part) {
  Places all;
  for (const std::uint32_t place : counting.items) {
    if (counting.uses(place).parts & part_bit(part)) all.push_back(place);
  }
  return all;
}

/// The first of each different thing, at most so many.
template <class Thing>
Places first_of_each(const Places& places, std::size_t at_most, Thing thing_of) {
  Places first;
  std::unordered_set<std::size_t> things;
  for (const std::uint32_t place : places) {
    if (first.size() == at_most) break;
    if (things.insert(thing_of(place)).second) first.push_back(place);
  }
  return first;
}

void sort_by_day(const Counting& counting, Places& places) {
  const auto key = [&](std::uint32_t place) {
    return std::tuple(counting.item(place).from, place);
  };
  std::sort(places.begin(), places.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
}

/// The first n engagements, of which the last give way to the first of the top grade where they are
/// needed. An engagement that is needed for the top grade is cited by the contribution that makes
/// it one.
Places engagements(const Counting& counting, const EngagementsPart& part) {
  const auto engagement_of = [&](std::uint32_t place) {
    return counting.counters.engagement_of(place);
  };
  const std::size_t top_needed = part.has_top ? part.top_at_least : 0;
  const std::size_t needed = part.at_least;
  const Places all = all_of(counting, PartKind::engagements);
  Places top;
  for (const std::uint32_t place : all) {
    if (counting.uses(place).top) top.push_back(place);
  }
  top = first_of_each(top, top.size(), engagement_of);
  const Places chosen = first_of_each(all, needed, engagement_of);

  const auto among = [&](const Places& places) {
    std::unordered_set<std::size_t> engagements;
    for (const std::uint32_t place : places) engagements.insert(engagement_of(place));
    return [engagements = std::move(engagements), engagement_of](std::uint32_t place) {
      return engagements.contains(engagement_of(place));
    };
  };
  std::stable_partition(top.begin(), top.end(), among(chosen));
  Places cited(top.begin(), top.begin() + static_cast<std::ptrdiff_t>(top_needed));
  const auto is_cited = among(cited);
  for (const std::uint32_t place : chosen) {
    if (cited.size() < needed && !is_cited(place)) cited.push_back(place);
  }
  sort_by_day(counting, cited);
  return cited;
}

/// The component that enough engagements were the first to share.
Places component(const Counting& counting) {
  const std::size_t enough = counting.rules().cell().choices.main_component_min;
  Places first;
  for (const SharedComponent& shared : shared_components(counting)) {
    if (shared.items.size() < enough) continue;
    const Places these(shared.items.begin(),
                       shared.items.begin() + static_cast<std::ptrdiff_t>(enough));
    const auto reached = [&](const Places& places) {
      return std::tuple(counting.item(places.back()).from, places.back());
    };
    if (first.empty() || reached(these) < reached(first)) first = these;
  }
  return first;
}

/// The first mentoring, and where it needs one the first contribution that counted when it began.
Places mentoring(const Counting& counting) {
  const auto is_mentoring = [&](std::uint32_t place) {
    return counting.item(place).fact.kind == FactKind::mentoring;
  };
  const auto first = std::find_if(counting.items.begin(), counting.items.end(), is_mentoring);
  Places places{*first};
  if (counting.rules().cell().choices.mentoring_scope == MentoringScope::any) return places;
  const Date day = counting.item(*first).from;
  std::optional<std::uint32_t> backing;
  for (std::uint32_t place = 0; place < counting.timeline.items().size(); ++place) {
    const FactRef fact = counting.item(place).fact;
    const bool backs = fact.kind == FactKind::contribution &&
                       counting.rules().counts_on(counting.facts.contributions()[fact.index], day);
    if (backs && (!backing || counting.item(place).from < counting.item(*backing).from)) {
      backing = place;
    }
  }
  places.push_back(*backing);
  sort_by_day(counting, places);
  return places;
}

/// The first examination, and where it needs one the first contribution.
Places exam(const Counting& counting) {
  const auto is_exam = [&](std::uint32_t place) {
    return counting.item(place).fact.kind == FactKind::exam;
  };
  return first_of_each(all_of(counting, PartKind::exam), counting.items.size(),
                       [&](std::uint32_t place) { return std::size_t{is_exam(place)}; });
}

}  // namespace

std::vector<SharedComponent> shared_components(const Counting& counting) {
  std::map<Id, Places> by_component;
  for (const std::uint32_t place : all_of(counting, PartKind::component)) {
    by_component[counting.item(place).group].push_back(place);
  }
  std::vector<SharedComponent> components;
  for (const auto& [component, places] : by_component) {
    components.push_back({component, first_of_each(places, places.size(), [&](std::uint32_t place) {
                            return counting.counters.engagement_of(place);
                          })});
  }
  return components;
}

const SharedComponent* main_component(const Counting& counting,
                                      const std::vector<SharedComponent>& components) {
  const SharedComponent* main = nullptr;
  for (const SharedComponent& candidate : components) {
    const auto ahead = [&] {
      const std::size_t most = main->items.size();
      if (candidate.items.size() != most) return candidate.items.size() > most;
      return counting.item(candidate.items.back()).from < counting.item(main->items.back()).from;
    };
    if (!main || ahead()) main = &candidate;
  }
  return main;
}

std::vector<std::uint32_t> cited(const Counting& counting, PartKind part, bool met) {
  const Places all = all_of(counting, part);
  if (!met) return all;
  const Cell& cell = counting.rules().cell();
  const auto group = [&](std::uint32_t place) { return std::size_t{counting.item(place).group}; };
  switch (part) {
    case PartKind::engagements:
      return engagements(counting, *cell.engagements);
    case PartKind::component:
      return component(counting);
    case PartKind::expertise:
      return first_of_each(all, cell.expertise->at_least, group);
    case PartKind::handing_on:
      return first_of_each(all, cell.handing_on->at_least, group);
    case PartKind::mentoring:
      return mentoring(counting);
    case PartKind::exam:
      return exam(counting);
    case PartKind::complexity:
    case PartKind::size:
    case PartKind::further_engagement:
      break;
  }
  return {all.front()};
}

}  // namespace tassei::rules
