#include "catch.h"
#include "property/compare.h"
#include "property/engineers.h"

using namespace property;

namespace {

/// What the random examples have shown so far: examples that nothing happens in would prove
/// nothing.
struct Seen {
  std::size_t changes = 0;
  std::size_t falls = 0;
  std::size_t by_exam = 0;
  std::size_t by_rulebook = 0;

  void look(const World& world, const naive::Records& records) {
    const Subject subject(world, records);
    for (const std::string& specialty : world.specialties()) {
      for (const naive::Change& change : subject.changes(specialty)) {
        ++changes;
        falls += change.after.level < change.before.level ? 1U : 0U;
        by_exam += change.after.basis == "exam" ? 1U : 0U;
        by_rulebook += change.causes.front().key.starts_with("rulebooks") ? 1U : 0U;
      }
    }
  }
};

}  // namespace

TEST_CASE("on the shipped rulebook the evaluator agrees with the naive one on every day") {
  for (std::uint64_t seed = 1; seed <= rounds(6000); ++seed) {
    Random random(seed);
    const naive::Records records = random_records(random, shipped().library, {});
    const std::string found = difference(shipped(), records);
    INFO("seed " << seed << "\n" << example(shipped(), records));
    REQUIRE(found == "");
  }
}

TEST_CASE("on all shipped rulebooks, overlaid and with fragments, the evaluator agrees every day") {
  for (std::uint64_t seed = 1; seed <= rounds(100); ++seed) {
    for (const World& world : all_shipped()) {
      Random random(seed);
      const naive::Records records = random_records(random, world.library, {});
      const std::string found = difference(world, records);
      INFO("seed " << seed << "\n" << example(world, records));
      REQUIRE(found == "");
    }
  }
}

TEST_CASE("on made-up rulebooks the evaluator agrees with the naive one on every day") {
  for (std::uint64_t seed = 1; seed <= rounds(1000); ++seed) {
    Random random(seed);
    const World world(random_rulebooks(random, {}));
    for (int team = 0; team < 10; ++team) {
      const naive::Records records = random_records(random, world.library, {});
      const std::string found = difference(world, records);
      INFO("seed " << seed << "\n" << example(world, records));
      REQUIRE(found == "");
    }
  }
}

TEST_CASE("explanations agree with naive ones: parts, since when, and the records cited") {
  with_random_cells(200, [](Random&, const CellAt& at) {
    REQUIRE(difference_explained(at.world, at.records, at.specialty, at.cell.level, at.on) == "");
  });
}

TEST_CASE("every change of level is seen often under the shipped rulebook") {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    Random random(seed);
    seen.look(shipped(), random_records(random, shipped().library, {}));
  }
  REQUIRE(seen.changes > 500);
  REQUIRE(seen.falls > 20);
  REQUIRE(seen.by_exam > 100);
}

TEST_CASE("levels come, fall, are deemed and are decided by new versions in the random examples") {
  Seen seen;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    const World world(random_rulebooks(random, {}));
    for (int team = 0; team < 10; ++team) {
      seen.look(world, random_records(random, world.library, {}));
    }
  }
  REQUIRE(seen.changes > 1000);
  REQUIRE(seen.falls > 100);
  REQUIRE(seen.by_exam > 100);
  REQUIRE(seen.by_rulebook > 50);
}
