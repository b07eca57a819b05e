#include "catch.h"
#include "property/engineers.h"

using namespace property;
namespace rules = tassei::rules;

namespace {

/// As it was on a day: without what is dated after it.
naive::Records known_on(naive::Records records, naive::Day on) {
  const auto later = [&](const std::string& iso) { return naive::day(iso) > on; };
  std::erase_if(records.contributions, [&](const auto& record) { return later(record.end_on); });
  std::erase_if(records.expertise, [&](const auto& record) { return later(record.since_on); });
  std::erase_if(records.achievements,
                [&](const auto& record) { return later(record.achieved_on); });
  std::erase_if(records.mentorings, [&](const auto& record) { return later(record.start_on); });
  std::erase_if(records.exams, [&](const auto& record) { return later(record.passed_on); });
  return records;
}

naive::Standing held(const std::vector<rules::Segment>& segments, naive::Day on) {
  return standing(rules::held_at(segments, date(on)).standing);
}

naive::Standing by_history(const std::vector<naive::Change>& changes, naive::Day on) {
  naive::Standing result;
  for (const naive::Change& change : changes) {
    if (change.on <= on) result = change.after;
  }
  return result;
}

naive::Standing directly(const Subject& subject, const naive::Question& question,
                         const std::string& specialty, naive::Day on) {
  for (int level = 7; level >= 1; --level) {
    if (!question.cell(level, on)) continue;
    const rules::Verdict verdict = subject.explain(specialty, level, on);
    if (verdict.met) return {level, std::string(rules::basis_id(verdict.basis)), ""};
  }
  return {};
}

}  // namespace

TEST_CASE("level and basis by history are those of a direct evaluation, on every day") {
  with_random_engineers(100, {}, {}, [](Random&, const World& world, const auto& records) {
    const Subject subject(world, records);
    for (const std::string& specialty : world.specialties()) {
      const naive::Question question(world.library, records, specialty);
      const auto changes = subject.changes(specialty);
      for (const naive::Day on : question.days()) {
        const naive::Standing history = by_history(changes, on);
        const naive::Standing direct = directly(subject, question, specialty, on);
        INFO(specialty << " on " << naive::iso(on));
        REQUIRE(std::pair(history.level, history.basis) == std::pair(direct.level, direct.basis));
      }
    }
  });
}

TEST_CASE("a record dated after a day never changes the level on it") {
  with_random_engineers(100, {}, {}, [](Random& random, const World& world, const auto& records) {
    const Subject subject(world, records);
    for (const std::string& specialty : world.specialties()) {
      const auto segments = subject.segments(specialty);
      const naive::Question question(world.library, records, specialty);
      for (const naive::Day on : random.some(question.days(), 8)) {
        const Subject earlier(world, known_on(records, on));
        INFO(specialty << " on " << naive::iso(on));
        REQUIRE(held(earlier.segments(specialty), on).level == held(segments, on).level);
      }
    }
  });
}

TEST_CASE("the order of records and of rulebooks is irrelevant") {
  with_random_engineers(100, {}, {}, [](Random& random, const World& world, const auto& records) {
    naive::Records shuffled = records;
    random.shuffle(shuffled.contributions);
    std::vector<std::string> texts = world.texts;
    random.shuffle(texts);
    const World same(texts);
    const Subject subject(world, records);
    for (const std::string& specialty : world.specialties()) {
      const auto told = [&](const Subject& asked) {
        std::string result;
        for (const naive::Change& change : asked.changes(specialty)) {
          result += naive::iso(change.on) + " " + std::to_string(change.after.level) +
                    change.after.basis + change.after.provenance;
          for (const naive::Cause& cause : change.causes) result += " " + cause.key + cause.change;
        }
        return result;
      };
      INFO(specialty);
      REQUIRE(told(Subject(same, shuffled)) == told(subject));
    }
  });
}

TEST_CASE("more evidence never lowers a level where nothing ceases to count") {
  with_random_engineers(
      100, {.windows = false}, {.untils = false},
      [](Random& random, const World& world, const auto& records) {
        const Subject subject(world, records);
        if (count(records) == 0) return;
        const naive::Records fewer = without(records, random.below(count(records)));
        const Subject poorer(world, fewer);
        for (const std::string& specialty : world.specialties()) {
          const auto more = subject.segments(specialty);
          const auto less = poorer.segments(specialty);
          for (const naive::Day on : naive::Question(world.library, records, specialty).days()) {
            INFO(specialty << " on " << naive::iso(on) << " without\n" << naive::csv(fewer));
            REQUIRE(held(less, on).level <= held(more, on).level);
          }
        }
      });
}
