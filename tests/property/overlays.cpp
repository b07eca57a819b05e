#include <optional>
#include <stdexcept>

#include "catch.h"
#include "property/compare.h"
#include "property/random_overlay.h"
#include "property/random_records.h"

using namespace property;

namespace {

/// Nothing where the overlays don't compile.
std::optional<World> overlaid(Random& random, std::string& refused) {
  const Overlaid drawn = random_overlays(random);
  try {
    return World(drawn.texts, drawn.parts);
  } catch (const std::runtime_error& error) {
    refused = error.what();
    return std::nullopt;
  }
}

}  // namespace

TEST_CASE("on random overlays the evaluator agrees with the naive one on every day") {
  std::uint64_t compiled = 0;
  std::string refused;
  for (std::uint64_t seed = 1; seed <= rounds(150); ++seed) {
    Random random(seed);
    const auto world = overlaid(random, refused);
    if (!world) continue;
    ++compiled;
    for (int team = 0; team < 8; ++team) {
      const naive::Records records = random_records(random, world->library, {});
      const std::string found = difference(*world, records);
      INFO("seed " << seed << "\n" << example(*world, records));
      REQUIRE(found == "");
    }
  }
  INFO("the last that was refused: " << refused);
  REQUIRE(compiled * 2 > rounds(150));
}

TEST_CASE("overlays take over, and end, in the random examples") {
  std::size_t taken_over = 0;
  std::size_t ended = 0;
  std::string refused;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    const auto world = overlaid(random, refused);
    for (int team = 0; world && team < 10; ++team) {
      const naive::Records records = random_records(random, world->library, {});
      const Subject subject(*world, records);
      for (const std::string& specialty : world->specialties()) {
        for (const naive::Change& change : subject.changes(specialty)) {
          const naive::Cause& cause = change.causes.front();
          if (cause.key.find("over") == std::string::npos) continue;
          (cause.change == "ends" ? ended : taken_over) += 1;
        }
      }
    }
  }
  CHECK(taken_over > 20);
  CHECK(ended > 20);
}
