#include "property/engineers.h"

#include "catch.h"
#include "property/compare.h"

namespace property {

bool PartAt::met_by(const naive::Records& others) const {
  return naive::Question(world.library, others, specialty)
      .part_met(cell, std::string(tassei::rules::part_id(criterion.part)), on);
}

void with_random_engineers(std::uint64_t number, const RulebookShape& rulebook_shape,
                           const RecordsShape& records_shape, const LookAtEngineer& look) {
  for (std::uint64_t seed = 1; seed <= rounds(number); ++seed) {
    Random random(seed);
    const World made_up(random_rulebooks(random, rulebook_shape));
    for (const World* world : {&shipped(), &made_up}) {
      for (int team = 0; team < 4; ++team) {
        const naive::Records records = random_records(random, world->library, records_shape);
        INFO("seed " << seed << "\n" << example(*world, records));
        look(random, *world, records);
      }
    }
  }
}

namespace {

void look_at_cells(Random& random, const World& world, const naive::Records& records,
                   const std::string& specialty, const LookAtPart& look) {
  const Subject subject(world, records);
  const naive::Question question(world.library, records, specialty);
  for (const naive::Day on : random.some(question.days(), 6)) {
    for (int level = 1; level <= 7; ++level) {
      const naive::Cell* cell = question.cell(level, on);
      if (!cell) continue;
      for (const auto& criterion : subject.explain(specialty, level, on).criteria) {
        INFO(specialty << " " << level << " on " << naive::iso(on) << ": "
                       << tassei::rules::part_id(criterion.part));
        look(random, {world, records, subject, specialty, *cell, on, criterion});
      }
    }
  }
}

}  // namespace

void with_random_parts(std::uint64_t number, const LookAtPart& look) {
  with_random_engineers(number, {}, {},
                        [&](Random& random, const World& world, const naive::Records& records) {
                          for (const std::string& specialty : world.specialties()) {
                            look_at_cells(random, world, records, specialty, look);
                          }
                        });
}

}  // namespace property
