#include <functional>

#include "catch.h"
#include "property/compare.h"
#include "property/engineers.h"
#include "property/exactly.h"

using namespace property;

namespace {

const std::string kDay = "2013-05-01";

/// A cell, and records that are exactly enough for it from kDay on.
struct Threshold {
  const World& world;
  const naive::Rulebook& rulebook;
  const naive::Specialty& specialty;
  const naive::Cell& cell;
  naive::Records records;

  bool met_by(naive::Records changed, const std::string& day = kDay) const {
    put_in_order(changed);
    return Subject(world, changed).explain(specialty.id, cell.level, naive::day(day)).met;
  }
};

/// Looks at every cell of the shipped rulebook and of made-up ones. A further engagement may be one
/// that is counted already: cells that ask for one have no exact number.
void with_cells(const std::function<void(Random&, const Threshold&)>& look) {
  for (std::uint64_t seed = 1; seed <= rounds(150); ++seed) {
    Random random(seed);
    const World made_up(random_rulebooks(random, {.versions = false}));
    for (const World* world : {&shipped(), &made_up}) {
      for (const naive::Rulebook& rulebook : world->library) {
        for (const naive::Specialty& specialty : rulebook.specialties) {
          for (const naive::Cell& cell : specialty.cells) {
            if (cell.has("further-engagement") || !rulebook.valid_from.empty()) continue;
            const naive::Records exact =
                Maker(random, rulebook, specialty).exactly_enough(cell, {kDay});
            INFO("seed " << seed << ", " << specialty.id << " " << cell.level << "\n"
                         << example(*world, exact));
            look(random, {*world, rulebook, specialty, cell, exact});
          }
        }
      }
    }
  }
}

/// The id before one in an ordered list; empty for the first.
std::string before(const std::vector<std::string>& list, const std::string& id) {
  const std::size_t n = naive::place(list, id);
  return n == 0 || n == list.size() ? "" : list[n - 1];
}

}  // namespace

TEST_CASE("what a cell asks for is enough from its day on and not the day before") {
  with_cells([](Random&, const Threshold& threshold) {
    REQUIRE(threshold.met_by(threshold.records));
    REQUIRE(!threshold.met_by(threshold.records, "2013-04-30"));
  });
}

TEST_CASE("one record fewer than a cell asks for is too few") {
  with_cells([](Random&, const Threshold& threshold) {
    for (std::size_t n = 0; n < count(threshold.records); ++n) {
      INFO("without record number " << n);
      REQUIRE(!threshold.met_by(without(threshold.records, n)));
    }
  });
}

TEST_CASE("one record more than a cell asks for does no harm") {
  with_cells([](Random& random, const Threshold& threshold) {
    naive::Records more = threshold.records;
    for (auto record : threshold.records.contributions) {
      record.start_on = "2004-01-01";
      record.component.clear();
      more.contributions.push_back(record);
    }
    for (const std::string& area : threshold.specialty.areas) {
      more.expertise.push_back(
          {threshold.specialty.id, area, "2013-04-30", random.one(threshold.rulebook.depths), ""});
    }
    more.achievements.push_back(
        {threshold.specialty.id, random.one(threshold.rulebook.kinds), kDay, "More"});
    more.mentorings.push_back({"Somebody else", kDay});
    REQUIRE(threshold.met_by(more));
  });
}

TEST_CASE("another work of the same kind is no other kind") {
  with_cells([](Random&, const Threshold& threshold) {
    naive::Records changed = threshold.records;
    if (changed.achievements.size() < 2) return;
    changed.achievements[0].kind = changed.achievements[1].kind;
    changed.achievements[0].title = "Another";
    REQUIRE(!threshold.met_by(changed));
  });
}

TEST_CASE("a role or a depth one below what is asked is too low") {
  with_cells([](Random&, const Threshold& threshold) {
    naive::Records changed = threshold.records;
    const auto& roles = threshold.rulebook.roles;
    const std::string role = before(roles, threshold.cell.engagements.role);
    if (threshold.cell.has("engagements") && !role.empty()) {
      changed.contributions[0].role = role;
      REQUIRE(!threshold.met_by(changed));
    }
    changed = threshold.records;
    const std::string depth = before(threshold.rulebook.depths, threshold.cell.expertise.depth);
    if (threshold.cell.has("expertise") && !depth.empty()) {
      changed.expertise[0].depth = depth;
      REQUIRE(!threshold.met_by(changed));
    }
  });
}

TEST_CASE("a project one flag or one size below a grade is too low for it") {
  with_cells([](Random&, const Threshold& threshold) {
    const naive::Engagements& part = threshold.cell.engagements;
    const int grade = part.has_top ? part.top_grade : part.grade;
    if (!threshold.cell.has("engagements") || grade == 0) return;
    const auto lowered = [&](const std::function<void(naive::Project&)>& lower) {
      naive::Records changed = threshold.records;
      naive::Project& project = changed.projects[0];
      lower(project);
      if (naive::grade_of(threshold.rulebook, threshold.specialty, project) >= grade) return;
      REQUIRE(!threshold.met_by(changed));
    };
    lowered([](naive::Project& project) {
      if (!project.flags.empty()) project.flags.pop_back();
    });
    lowered([](naive::Project& project) {
      for (auto& [measure, value] : project.measures) value -= 1;
    });
    lowered([&](naive::Project& project) {
      for (auto& [scale, category] : project.sizes) {
        category = before(threshold.rulebook.scale(scale).categories, category);
      }
      std::erase_if(project.sizes, [](const auto& size) { return size.second.empty(); });
    });
  });
}

TEST_CASE("a contribution counts on the last day of its window and not on the day after") {
  with_cells([](Random&, const Threshold& threshold) {
    const naive::Cell& cell = threshold.cell;
    if (!cell.choices.window_years || !cell.has("engagements")) return;
    const std::string year = std::to_string(2013 + *cell.choices.window_years);
    REQUIRE(threshold.met_by(threshold.records, year + "-04-30"));
    REQUIRE(!threshold.met_by(threshold.records, year + "-05-01"));
  });
}
