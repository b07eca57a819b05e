#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

TEST_CASE("a record of every kind comes back as it went in") {
  Store store;
  const std::map<std::string, Named> given = {
      {"engineers",
       {{"engineer", "007"}, {"name", "\uFA19"}, {"reading", "かみ"}, {"note", "a\nb"}}},
      {"memberships",
       {{"engineer", "007"}, {"team", "北"}, {"start_on", "2020-01-01"}, {"end_on", "2020-12-31"}}},
      {"projects",
       {{"project", "P1"},
        {"name", "=1+1"},
        {"customer", "B"},
        {"start_on", "2019-01-01"},
        {"end_on", "9999-12-31"},
        {"flags", "a;b;c"},
        {"reach_size", "wide"},
        {"rooms", "3"},
        {"area", "0.1"},
        {"note", "n"}}},
      {"contributions",
       with(kContribution,
            {{"engineer", "007"}, {"component", "valve"}, {"reference", "R"}, {"note", "n"}})},
      {"expertise",
       {{"engineer", "007"},
        {"specialty", "pumps"},
        {"area", "seals"},
        {"since_on", "2020-01-01"},
        {"depth", "deep"},
        {"until_on", "2020-01-01"},
        {"reference", "R"},
        {"note", "n"}}},
      {"achievements",
       {{"engineer", "007"},
        {"specialty", "pumps"},
        {"kind", "talk"},
        {"achieved_on", "2020-01-01"},
        {"title", "神と\uFA19"},
        {"reference", "R"}}},
      {"mentorings", {{"engineer", "007"}, {"mentee", "Sato"}, {"start_on", "2020-02-29"}}},
      {"exams", {{"engineer", "007"}, {"exam", "XX"}, {"passed_on", "1900-01-01"}}}};
  std::vector<store::Change> changes;
  for (const auto& [name, named] : given) changes.push_back(store.adding(name, named));
  store.commit(changes);
  for (const auto& [name, named] : given) {
    INFO(name);
    REQUIRE(store.all(name).size() == 1);
    CHECK(store.all(name)[0].values == values_of(store.kind(name), named));
  }
}

TEST_CASE("what refers to a code is found by it, in NFC") {
  Store store;
  store.commit(
      {store.adding("engineers", {{"engineer", "\u00e9"}, {"name", "x"}}),
       store.adding("engineers", {{"engineer", "b"}, {"name", "x"}}),
       store.adding("exams", {{"engineer", "\u00e9"}, {"exam", "Y"}, {"passed_on", "2020-01-01"}}),
       store.adding("exams", {{"engineer", "\u00e9"}, {"exam", "X"}, {"passed_on", "2020-01-01"}}),
       store.adding("exams", {{"engineer", "b"}, {"exam", "Z"}, {"passed_on", "2020-01-01"}})});
  const model::Kind& exams = store.kind("exams");
  std::string found;
  store::Records(store.database(), store.kinds)
      .each_referring(exams, exams.fields[0], "e\u0301",
                      [&](const store::Stored& stored) { found += stored.values[1]; });
  CHECK(found == "XY");
}

TEST_CASE("records come in the order of their keys' bytes, whenever they were added") {
  Store store;
  store.commit({store.adding("engineers", {{"engineer", "b"}, {"name", "x"}})});
  store.commit({store.adding("engineers", {{"engineer", "é"}, {"name", "x"}}),
                store.adding("engineers", {{"engineer", "B"}, {"name", "x"}}),
                store.adding("engineers", {{"engineer", "a"}, {"name", "x"}})});
  CHECK(store.column("engineers", "engineer") == "B a b é");
}

TEST_CASE("what belongs to people comes by their codes, not by when they were added") {
  Store store;
  const Named joined = {{"team", "t"}, {"start_on", "2020-01-01"}};
  store.commit({store.adding("engineers", {{"engineer", "b"}, {"name", "x"}}),
                store.adding("memberships", with(joined, {{"engineer", "b"}}))});
  store.commit({store.adding("engineers", {{"engineer", "a"}, {"name", "x"}}),
                store.adding("memberships", with(joined, {{"engineer", "a"}}))});
  CHECK(store.column("memberships", "engineer") == "a b");
}

TEST_CASE("a stream ends and stays ended") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const store::Records records(store.database(), store.kinds);
  const auto next = records.stream(store.kind("engineers"));
  store::Stored stored;
  CHECK(next(stored));
  CHECK_FALSE(next(stored));
  CHECK_FALSE(next(stored));
}

TEST_CASE("a record is found by its key in any spelling of the same characters") {
  Store store;
  store.commit({store.adding("engineers", {{"engineer", "e\u0301"}, {"name", "x"}})});
  const store::Records records(store.database(), store.kinds);
  const auto found = records.find(store.kind("engineers"),
                                  values_of(store.kind("engineers"), {{"engineer", "\u00E9"}}));
  REQUIRE(found);
  CHECK(store.kind("engineers").value(found->values, "engineer") == "e\u0301");
}

TEST_CASE("a contribution is found by all parts of its key") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  const store::Records records(store.database(), store.kinds);
  const model::Kind& kind = store.kind("contributions");
  CHECK(records.find(kind, values_of(kind, kContribution)));
  CHECK_FALSE(records.find(kind, values_of(kind, with(kContribution, {{"component", "valve"}}))));
}

TEST_CASE("a project is found with its flags, sizes and measures") {
  Store store;
  const Named project = with(kProject, {{"flags", "a;b"}, {"reach_size", "wide"}, {"area", "7"}});
  store.commit({store.adding("projects", project)});
  const store::Records records(store.database(), store.kinds);
  const auto found =
      records.find(store.kind("projects"), values_of(store.kind("projects"), kProject));
  REQUIRE(found);
  CHECK(found->values == values_of(store.kind("projects"), project));
}

TEST_CASE("a code is known in any spelling, and case matters") {
  Store store;
  store.commit({store.adding("engineers", {{"engineer", "\u00C9a"}, {"name", "x"}})});
  const store::Records records(store.database(), store.kinds);
  CHECK(records.has_code(store.kind("engineers"), "E\u0301a"));
  CHECK_FALSE(records.has_code(store.kind("engineers"), "\u00E9a"));
}

TEST_CASE("teams are listed once each, in order") {
  Store store;
  const Named in = {{"engineer", "E1"}, {"start_on", "2020-01-01"}};
  store.commit({store.adding("engineers", kEngineer),
                store.adding("memberships", with(in, {{"team", "b"}})),
                store.adding("memberships", with(in, {{"team", "b"}, {"start_on", "2021-01-01"}})),
                store.adding("memberships", with(in, {{"team", "a"}}))});
  const store::Records records(store.database(), store.kinds);
  CHECK(records.codes(store.kind("memberships"), "team") == std::vector<std::string>{"a", "b"});
  CHECK(records.codes(store.kind("engineers"), "engineer") == std::vector<std::string>{"E1"});
}

TEST_CASE("text that looks like SQL is text") {
  Store store;
  const Named odd = {{"engineer", "x'; DROP TABLE engineers; --"}, {"name", "\"'?1"}};
  store.commit({store.adding("engineers", odd)});
  CHECK(store.all("engineers")[0].values == values_of(store.kind("engineers"), odd));
}

}  // namespace tassei::test
