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

void with_random_cells(std::uint64_t number, const LookAtCell& look) {
  with_random_engineers(number, {}, {},
                        [&](Random& random, const World& world, const naive::Records& records) {
                          for (const std::string& specialty : world.specialties()) {
                            const naive::Question question(world.library, records, specialty);
                            for (const naive::Day on : random.some(question.days(), 6)) {
                              for (int level = 1; level <= 7; ++level) {
                                const naive::Cell* cell = question.cell(level, on);
                                if (!cell) continue;
                                INFO(specialty << " " << level << " on " << naive::iso(on));
                                look(random, {world, records, specialty, *cell, on});
                              }
                            }
                          }
                        });
}

void with_random_parts(std::uint64_t number, const LookAtPart& look) {
  with_random_cells(number, [&](Random& random, const CellAt& at) {
    const Subject subject(at.world, at.records);
    for (const auto& criterion : subject.explain(at.specialty, at.cell.level, at.on).criteria) {
      INFO(tassei::rules::part_id(criterion.part));
      look(random, {at.world, at.records, subject, at.specialty, at.cell, at.on, criterion});
    }
  });
}

}  // namespace property
