#include "rules/assurance.h"

#include <algorithm>
#include <functional>

#include "catch.h"
#include "property/compare.h"
#include "property/missing.h"
#include "property/random_records.h"
#include "property/random_rulebook.h"

using namespace property;
namespace rules = tassei::rules;

namespace {

const std::string kDay = "9999-12-30";  // every version has begun

/// A finding about a made-up rulebook that stands by itself.
struct Doubted {
  const World& world;
  const rules::Finding& finding;

  const std::string& specialty() const { return world.rulebook.specialties[finding.specialty].id; }
  const naive::Rulebook& rulebook() const { return world.library.front(); }
  const naive::Cell& cell(int level) const {
    const auto& cells = rulebook().specialty(specialty())->cells;
    return *std::find_if(cells.begin(), cells.end(),
                         [&](const naive::Cell& cell) { return cell.level == level; });
  }
  const rules::Cell& compiled_cell(int level) const {
    return *world.rulebook.specialties[finding.specialty].versions.front().cell(level);
  }

  /// Whether the records meet the finding's part of a level; also where the level doesn't have it.
  bool meet(const naive::Records& records, int level) const {
    const Subject subject(world, records);
    for (const auto& each : subject.explain(specialty(), level, naive::day(kDay)).criteria) {
      if (each.part == finding.part) return each.met;
    }
    return true;
  }
};

/// Looks at all findings of one kind; how many there are.
std::size_t with_doubts(rules::Doubt kind,
                        const std::function<void(Random&, const Doubted&)>& look) {
  std::size_t found = 0;
  for (std::uint64_t seed = 1; seed <= rounds(150); ++seed) {
    Random random(seed);
    for (const std::string& toml : random_rulebooks(random, {.versions = false})) {
      const World world({toml});
      for (const rules::Finding& finding :
           rules::doubts({.name = "made up", .toml = toml}, world.rulebook)) {
        if (finding.doubt != kind) continue;
        ++found;
        INFO("seed " << seed << ", " << tassei::rules::part_id(finding.part) << " of level "
                     << finding.higher << " beside " << finding.level << "\n"
                     << toml);
        look(random, {world, finding});
      }
    }
  }
  return found;
}

/// What a finding leaves open, as the level has it.
rules::Quantity in_full(rules::Quantity least, const rules::Cell& cell, rules::PartKind part) {
  if (least.what != rules::Need::engagements) return least;
  const rules::ContributionFilter& filter =
      part == rules::PartKind::engagements ? cell.engagements->filter : cell.further->filter;
  for (std::size_t i = 0; i < filter.outcomes.size() && least.outcomes.empty(); ++i) {
    if (filter.outcomes[i]) least.outcomes.push_back(static_cast<tassei::model::Outcome>(i));
  }
  if (least.ids.empty()) least.ids = filter.activities;
  return least;
}

/// Records that are the least which the finding names.
naive::Records least_of(Random& random, const Doubted& doubted) {
  const rules::Finding& finding = doubted.finding;
  naive::Records records;
  Fulfil fulfil(random, doubted.world, doubted.specialty(), doubted.cell(finding.higher),
                naive::day(kDay));
  for (const rules::Quantity& each : finding.least) {
    fulfil.add(in_full(each, doubted.compiled_cell(finding.higher), finding.part), each.number,
               records);
  }
  put_in_order(records);
  return records;
}

}  // namespace

TEST_CASE("nobody has a level of which a check says that nobody can") {
  const auto found =
      with_doubts(rules::Doubt::level_unreachable, [](Random& random, const Doubted& doubted) {
        Maker maker(random, doubted.rulebook(), *doubted.rulebook().specialty(doubted.specialty()));
        std::vector<naive::Records> people = {
            maker.exactly_enough(doubted.cell(doubted.finding.level), {kDay})};
        for (int i = 0; i < 10; ++i) {
          people.push_back(random_records(random, doubted.world.library, {}));
        }
        for (naive::Records& records : people) {
          put_in_order(records);
          const Subject subject(doubted.world, records);
          for (const rules::Segment& each : subject.segments(doubted.specialty())) {
            INFO(naive::csv(records));
            REQUIRE(each.standing.level != doubted.finding.level);
          }
        }
      });
  CHECK(found > 0);
}

TEST_CASE("the least that a check tells is enough for the higher level and not for the lower one") {
  const auto found =
      with_doubts(rules::Doubt::part_easier, [](Random& random, const Doubted& doubted) {
        const rules::Finding& finding = doubted.finding;
        if (finding.part == rules::PartKind::component) return;  // told by its number alone
        bool shown = false;
        // Chance may find only projects that are of a higher grade as well.
        for (int tries = 0; tries < 20 && !shown; ++tries) {
          const naive::Records least = least_of(random, doubted);
          shown = doubted.meet(least, finding.higher) && !doubted.meet(least, finding.level);
        }
        REQUIRE(shown);
      });
  CHECK(found > 50);
}
