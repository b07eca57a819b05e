#include "store/facts.h"

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

template <class Item>
void add(rules::Catalogue<Item>& catalogue, const std::string& id) {
  Item item;
  item.id = id;
  catalogue.entries.push_back(std::move(item));
}

/// Just the ids that the records below bear.
rules::Rulebook sample_rulebook() {
  rules::Rulebook rulebook;
  rules::Catalogues& all = rulebook.catalogues;
  add(all.roles, "helper");
  add(all.depths, "deep");
  add(all.flags, "a");
  add(all.flags, "b");
  add(all.activities, "repair");
  add(all.components, "valve");
  add(all.areas, "seals");
  add(all.kinds, "talk");
  add(all.exams, "X");
  add(all.measures, "rooms");
  rules::Scale reach;
  reach.id = "reach";
  add(reach.categories, "wide");
  all.scales.entries.push_back(reach);
  rules::Specialty pumps;
  pumps.id = "pumps";
  rules::Rules version;
  rules::Grade grade;
  grade.number = 1;
  grade.complexity = {.at_least = 2, .of = {0, 1}};
  grade.size = {{.scale = 0, .category = 0, .flags = 0}};
  version.grades = {grade};
  pumps.versions = {version};
  rulebook.specialties.entries.push_back(pumps);
  return rulebook;
}

Date day(const char* iso) { return Date::parse(iso).value(); }

/// What People reads of a store, after its database is opened to read.
struct Reading {
  explicit Reading(Store& store, const std::vector<std::string>& engineers = {})
      : database(store.path()),
        projects(store::load_projects(database, rulebook)),
        people(database, rulebook, projects, engineers) {}

  std::string codes() {
    std::string joined;
    while (people.next()) joined += people.person().code;
    return joined;
  }

  rules::Rulebook rulebook = sample_rulebook();
  store::Database database;
  rules::Projects projects;
  store::People people;
};

Named engineer(const std::string& code) { return {{"engineer", code}, {"name", "n" + code}}; }
Named project(const std::string& code) { return {{"project", code}, {"name", "x"}}; }

}  // namespace

TEST_CASE("projects are in the order of their codes, each with what is its own") {
  Store store;
  store.commit(
      {store.adding("projects", with(project("c"), {{"flags", "a;b"}, {"reach_size", "wide"}}))});
  store.commit(
      {store.adding("projects", with(project("a"), {{"flags", "a;b"}, {"rooms", "3"}})),
       store.adding("projects", with(project("b"), {{"flags", "b"}, {"reach_size", "wide"}}))});
  const Reading reading(store);
  REQUIRE(reading.projects.size() == 3);
  const rules::Rules& rules = reading.rulebook.specialties[0].versions[0];
  const std::vector<rules::Id> flags = {0, 1};
  std::string found;
  for (std::uint32_t i = 0; i < 3; ++i) {
    found += reading.projects.code(i) + std::to_string(reading.projects.flags_among(i, flags)) +
             std::to_string(reading.projects.standing(i, rules).grades) + " ";
  }
  CHECK(found == "a20 b10 c21 ");
}

TEST_CASE("everybody comes in the order of their codes") {
  Store store;
  store.commit({store.adding("engineers", engineer("b"))});
  store.commit(
      {store.adding("engineers", engineer("a")), store.adding("engineers", engineer("B"))});
  CHECK(Reading(store).codes() == "Bab");
}

TEST_CASE(
    "those chosen come once each, in order, whatever the spelling; unknown ones are passed over") {
  Store store;
  store.commit({store.adding("engineers", engineer("a")), store.adding("engineers", engineer("b")),
                store.adding("engineers", engineer("\u00E9"))});
  CHECK(Reading(store, {"e\u0301", "x", "a", "a"}).codes() == "a\u00E9");
}

TEST_CASE("all that is recorded of a person is among their facts") {
  Store store;
  store.commit(
      {store.adding("engineers", engineer("E1")), store.adding("projects", project("P1")),
       store.adding("projects", project("P0")),
       store.adding("contributions", with(kContribution, {{"component", "valve"}})),
       store.adding("contributions",
                    with(kContribution,
                         {{"outcome", "ongoing"}, {"start_on", "2019-01-01"}, {"end_on", ""}})),
       store.adding("expertise", {{"engineer", "E1"},
                                  {"specialty", "pumps"},
                                  {"area", "seals"},
                                  {"since_on", "2020-01-01"},
                                  {"depth", "deep"}}),
       store.adding("achievements", {{"engineer", "E1"},
                                     {"specialty", "pumps"},
                                     {"kind", "talk"},
                                     {"achieved_on", "2020-01-02"},
                                     {"title", "T"}}),
       store.adding("mentorings",
                    {{"engineer", "E1"}, {"mentee", "M"}, {"start_on", "2020-01-03"}}),
       store.adding("exams", {{"engineer", "E1"}, {"exam", "X"}, {"passed_on", "2020-01-04"}})});
  Reading reading(store);
  REQUIRE(reading.people.next());
  const rules::Facts& facts = reading.people.facts();
  REQUIRE(facts.contributions().size() == 1);
  CHECK(reading.projects.code(facts.contributions()[0].project) == "P1");
  CHECK(facts.contributions()[0].component == 0);
  CHECK(facts.contributions()[0].end_on == day("2021-03-31"));
  REQUIRE(facts.expertise().size() == 1);
  CHECK(facts.expertise()[0].until_on == Date::last());
  REQUIRE(facts.achievements().size() == 1);
  CHECK(facts.achievements()[0].title == "T");
  REQUIRE(facts.mentorings().size() == 1);
  CHECK(facts.mentorings()[0].mentee == "M");
  REQUIRE(facts.exams().size() == 1);
  CHECK(facts.exams()[0].passed_on == day("2020-01-04"));
}

TEST_CASE("nobody has the facts of somebody else") {
  Store store;
  store.commit({store.adding("engineers", engineer("E1")),
                store.adding("engineers", engineer("E2")), store.adding("projects", project("P1")),
                store.adding("contributions", kContribution)});
  Reading reading(store);
  REQUIRE(reading.people.next());
  CHECK(reading.people.facts().contributions().size() == 1);
  REQUIRE(reading.people.next());
  CHECK(reading.people.person().name == "nE2");
  CHECK(reading.people.facts().contributions().empty());
}

TEST_CASE("a contribution finds its project after others were removed") {
  Store store;
  store.commit({store.adding("engineers", engineer("E1")), store.adding("projects", project("A")),
                store.adding("projects", project("P1")),
                store.adding("contributions", kContribution)});
  store.commit({store.removing("projects", project("A")), store.adding("projects", project("0"))});
  Reading reading(store);
  REQUIRE(reading.people.next());
  REQUIRE(reading.people.facts().contributions().size() == 1);
  CHECK(reading.projects.code(reading.people.facts().contributions()[0].project) == "P1");
}

TEST_CASE("the teams at a day are those whose memberships cover it, each once") {
  store::Person person{.code = "E1",
                       .name = "x",
                       .teams = {{"a", day("2020-01-01"), day("2020-06-30")},
                                 {"a", day("2020-06-30"), Date::last()},
                                 {"b", day("2020-06-30"), day("2020-06-30")}}};
  CHECK(person.teams_at(day("2019-12-31")).empty());
  CHECK(person.teams_at(day("2020-06-30")) == "a;b");
  CHECK(person.teams_at(day("2020-07-01")) == "a");
}

TEST_CASE("somebody is in a team on its first and last day, in any spelling of its name") {
  const store::Person person{
      .code = "E1", .name = "x", .teams = {{"e\u0301", day("2020-01-01"), day("2020-01-31")}}};
  CHECK(person.in_any({"x", "\u00E9"}, day("2020-01-01")));
  CHECK(person.in_any({"\u00E9"}, day("2020-01-31")));
  CHECK_FALSE(person.in_any({"\u00E9"}, day("2020-02-01")));
  CHECK_FALSE(person.in_any({"x"}, day("2020-01-15")));
}

TEST_CASE("memberships are read with their days, open ends to the last there is") {
  Store store;
  const Named in = {{"engineer", "E1"}, {"start_on", "2020-01-01"}};
  store.commit({store.adding("engineers", engineer("E1")),
                store.adding("memberships", with(in, {{"team", "b"}})),
                store.adding("memberships", with(in, {{"team", "a"}, {"end_on", "2020-01-31"}}))});
  Reading reading(store);
  REQUIRE(reading.people.next());
  CHECK(reading.people.person().teams_at(day("2020-01-31")) == "a;b");
  CHECK(reading.people.person().teams_at(Date::last()) == "b");
}

}  // namespace tassei::test
