#include <SQLiteCpp/Database.h>

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

Named mentoring(const std::string& mentee) {
  return {{"engineer", "E1"}, {"mentee", mentee}, {"start_on", "2020-01-01"}};
}

}  // namespace

TEST_CASE("changes may be given in any order: what is referred to comes first") {
  Store store;
  store.commit({store.adding("contributions", kContribution), store.adding("projects", kProject),
                store.adding("engineers", kEngineer)});
  CHECK(store.column("contributions", "engineer") == "E1");
}

TEST_CASE("what refers to others goes before them") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  store.commit({store.removing("engineers", kEngineer), store.removing("projects", kProject),
                store.removing("contributions", kContribution)});
  CHECK(store.all("engineers").empty());
}

TEST_CASE("numbers follow the keys, not the order of the changes") {
  Store store;
  store.commit({store.adding("mentorings", mentoring("c")),
                store.adding("mentorings", mentoring("a")),
                store.adding("mentorings", mentoring("b")), store.adding("engineers", kEngineer)});
  CHECK(store.numbers("mentorings") == "1 2 3");
}

TEST_CASE("a number is never used again") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("mentorings", mentoring("a")),
                store.adding("mentorings", mentoring("b"))});
  store.commit({store.removing("mentorings", mentoring("b"))});
  store.commit({store.adding("mentorings", mentoring("b"))});
  CHECK(store.numbers("mentorings") == "1 3");
}

TEST_CASE("a record that another program numbered is not numbered again") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE)
      .exec(
          "INSERT INTO mentorings VALUES (1, 'a', 'a', '2020-01-01', NULL, NULL, 41, NULL, NULL)");
  store::Database later(store.path(), kOccasion);
  store::commit(later, store.kinds, {store.adding("mentorings", mentoring("b"))});
  CHECK(store.numbers("mentorings") == "41 42");
}

TEST_CASE("an edit changes what differs and nothing else") {
  Store store;
  store.commit({store.adding("engineers", with(kEngineer, {{"note", "old"}}))});
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE)
      .exec("UPDATE engineers SET reading = 'meanwhile'");
  store::Database later(store.path(), kOccasion);
  store::commit(later, store.kinds,
                {store.editing("engineers", with(kEngineer, {{"note", "old"}}),
                               with(kEngineer, {{"note", "new"}}))});
  CHECK(store.column("engineers", "note") == "new");
  CHECK(store.column("engineers", "reading") == "meanwhile");
}

TEST_CASE("an edit can clear a value") {
  Store store;
  store.commit({store.adding("engineers", with(kEngineer, {{"note", "old"}}))});
  store.commit({store.editing("engineers", with(kEngineer, {{"note", "old"}}), kEngineer)});
  CHECK(store.all("engineers")[0].values == values_of(store.kind("engineers"), kEngineer));
}

TEST_CASE("flags, sizes and measures are edited like columns") {
  Store store;
  const Named before = with(kProject, {{"flags", "a;b"}, {"reach_size", "wide"}, {"rooms", "1"}});
  const Named after = with(kProject, {{"flags", "b;c"}, {"rooms", "2"}, {"area", "10.5"}});
  store.commit({store.adding("projects", before)});
  store.commit({store.editing("projects", before, after)});
  CHECK(store.all("projects")[0].values == values_of(store.kind("projects"), after));
}

TEST_CASE("a renamed engineer keeps what refers to them, mentorings by the code too") {
  Store store;
  const Named junior = {{"engineer", "E2"}, {"name", "Ito"}};
  store.commit({store.adding("engineers", kEngineer), store.adding("engineers", junior),
                store.adding("projects", kProject), store.adding("contributions", kContribution),
                store.adding("mentorings", mentoring("E2"))});
  store.commit({store.editing("engineers", kEngineer, with(kEngineer, {{"engineer", "E9"}})),
                store.editing("engineers", junior, with(junior, {{"engineer", "E8"}}))});
  CHECK(store.column("contributions", "engineer") == "E9");
  CHECK(store.column("mentorings", "mentee") == "E8");
}

TEST_CASE("every part of a key can be edited, and the number stays") {
  Store store;
  const Named other = {{"project", "P2"}, {"name", "Port"}};
  const Named moved =
      with(kContribution, {{"project", "P2"}, {"component", "valve"}, {"start_on", "2020-05-01"}});
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  store.commit(
      {store.editing("contributions", kContribution, moved), store.adding("projects", other)});
  CHECK(store.all("contributions")[0].values == values_of(store.kind("contributions"), moved));
  CHECK(store.numbers("contributions") == "1");
}

TEST_CASE("a code that comes free can be taken in the same commit") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  store.commit({store.adding("engineers", {{"engineer", "E1"}, {"name", "Baba"}}),
                store.editing("engineers", kEngineer, with(kEngineer, {{"engineer", "E9"}}))});
  CHECK(store.column("engineers", "name") == "Baba Aoki");
}

TEST_CASE("a change that fails leaves nothing of the commit") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const auto attempt = [&](store::Change bad) {
    return refusal([&] { store.commit({store.adding("projects", kProject), std::move(bad)}); });
  };
  const Named absent = {{"engineer", "E7"}, {"name", "x"}};
  CHECK(attempt(store.adding("engineers", kEngineer)) == "record_taken");
  CHECK(attempt(store.adding("engineers", {{"engineer", "E2"}})) == "record_refused");
  CHECK(attempt(store.removing("engineers", absent)) == "record_gone");
  CHECK(attempt(store.editing("engineers", absent, with(absent, {{"note", "x"}}))) ==
        "record_gone");
  CHECK(attempt(store.adding("mentorings", with(mentoring("x"), {{"engineer", "E7"}}))) ==
        "reference_gone");
  CHECK(attempt(store.adding("mentorings", mentoring("E1"))) == "record_refused");
  CHECK(store.all("projects").empty());
}

TEST_CASE("flags of a project that is gone are refused, not left lying") {
  Store store;
  const Named gone = with(kProject, {{"flags", "a"}});
  CHECK(refusal([&] { store.commit({store.editing("projects", gone, kProject)}); }) ==
        "record_gone");
}

TEST_CASE("who is referred to can't be removed") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("mentorings", mentoring("a"))});
  CHECK(refusal([&] { store.commit({store.removing("engineers", kEngineer)}); }) ==
        "record_in_use");
}

TEST_CASE("work that is stopped leaves nothing behind") {
  Store store;
  std::vector<store::Change> changes;
  for (int i = 0; i < 2500; ++i) {
    changes.push_back(store.adding("engineers", {{"engineer", std::to_string(i)}, {"name", "x"}}));
  }
  struct Stop {};
  const auto stop = [](std::size_t done, std::size_t) {
    if (done > 1000) throw Stop();
  };
  CHECK_THROWS_AS(store::commit(store.database(), store.kinds, changes, stop), Stop);
  CHECK(store.all("engineers").empty());
}

TEST_CASE("progress ends at all of the changes") {
  Store store;
  std::size_t last = 0;
  store::commit(store.database(), store.kinds, {store.adding("engineers", kEngineer)},
                [&](std::size_t done, std::size_t) { last = done; });
  CHECK(last == 1);
}

TEST_CASE("a kind that nobody thought of is stored by its field list alone") {
  using model::FieldType;
  using model::Tells;
  Store store;
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE)
      .exec(
          "CREATE TABLE badges (engineer_id INTEGER NOT NULL REFERENCES engineers (id),"
          " badge TEXT NOT NULL, badge_nfc TEXT NOT NULL, weight REAL,"
          " number INTEGER NOT NULL UNIQUE, PRIMARY KEY (engineer_id, badge_nfc))"
          " STRICT, WITHOUT ROWID");
  const model::Kind badges = {.name = "badges",
                              .singular = "badge",
                              .help = MessageId::kind_exams,
                              .numbered = true,
                              .fields = {{.name = "engineer",
                                          .type = FieldType::code,
                                          .help = MessageId::field_engineer,
                                          .tells = Tells::name,
                                          .key = true,
                                          .refers_to = "engineers"},
                                         {.name = "badge",
                                          .type = FieldType::code,
                                          .help = MessageId::field_exam,
                                          .tells = Tells::name,
                                          .key = true},
                                         {.name = "weight",
                                          .type = FieldType::number,
                                          .help = MessageId::field_note,
                                          .tells = Tells::nothing}}};
  const model::Kinds kinds({store.kind("engineers"), badges});
  const model::Kind& engineers = *kinds.find("engineers");
  const model::Kind& kind = *kinds.find("badges");
  const Named badge = {{"engineer", "E1"}, {"badge", "gold"}, {"weight", "0.25"}};
  store::Database database(store.path(), kOccasion);
  store::commit(database, kinds,
                {{.kind = &kind, .before = {}, .after = values_of(kind, badge)},
                 {.kind = &engineers, .before = {}, .after = values_of(engineers, kEngineer)}});
  const auto found = store::Records(database, kinds).find(kind, values_of(kind, badge));
  REQUIRE(found);
  CHECK(found->values == values_of(kind, badge));
}

}  // namespace tassei::test
