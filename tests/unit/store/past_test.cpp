#include <SQLiteCpp/Database.h>

#include "catch.h"
#include "store/journal.h"
#include "store/past.h"
#include "store/settings.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

std::string told_of(const store::Past& past) { return told(past.database, past.kinds); }

/// A database whose states after each entry are kept, to be compared with what is known of them.
class Remembered {
 public:
  Remembered() { remember(); }

  void commit(std::vector<store::Change> changes) {
    store.commit(std::move(changes));
    remember();
  }
  void set(const std::string& name, const std::string& value) {
    store::change_setting(store.database(), name, value);
    remember();
  }
  void remember() { states.push_back(told(store.database(), store.kinds)); }

  Store store{{store::stored("r", "", "x")}};
  std::vector<std::string> states = {""};  ///< by entry
};

/// A small life of a database: people who come, are renamed and go, evidence that is corrected.
void live(Remembered& life) {
  Store& store = life.store;
  const Named second = {{"engineer", "E2"}, {"name", "Baba"}};
  const Named mentoring = {{"engineer", "E2"}, {"mentee", "E1"}, {"start_on", "2021-04-01"}};
  const Named moved = with(kContribution, {{"engineer", "E2"}});
  life.commit({store.adding("engineers", kEngineer), store.adding("engineers", second),
               store.adding("projects", with(kProject, {{"flags", "a;b"}, {"rooms", "3"}}))});
  life.commit(
      {store.adding("contributions", kContribution), store.adding("mentorings", mentoring)});
  life.commit({store.editing("engineers", kEngineer, with(kEngineer, {{"engineer", "E9"}}))});
  life.set("lang", "ja");
  const Named of_nine = with(kContribution, {{"engineer", "E9"}});
  life.commit({store.editing("contributions", of_nine, moved)});
  life.commit({store.editing("projects", with(kProject, {{"flags", "a;b"}, {"rooms", "3"}}),
                             with(kProject, {{"project", "P7"}, {"flags", "b"}}))});
  life.commit({store.removing("contributions", with(moved, {{"project", "P7"}}))});
  life.commit({store.adding("engineers", kEngineer)});
}

}  // namespace

TEST_CASE("the database as known at each entry is what it was then") {
  Remembered life;
  live(life);
  for (std::size_t entry = 1; entry < life.states.size(); ++entry) {
    INFO("entry " << entry);
    CHECK(told_of(store::as_known_at(life.store.database(), life.store.kinds,
                                     static_cast<std::int64_t>(entry))) == life.states[entry]);
  }
}

TEST_CASE("the journal replayed from nothing is what the database was") {
  Remembered life;
  live(life);
  for (std::size_t entry = 1; entry < life.states.size(); ++entry) {
    INFO("entry " << entry);
    CHECK(told_of(store::replayed(life.store.database(), life.store.kinds,
                                  static_cast<std::int64_t>(entry))) == life.states[entry]);
  }
}

TEST_CASE("what was known of one person is theirs, under the code that they had then") {
  Remembered life;
  live(life);
  const store::Past past = store::as_known_at(life.store.database(), life.store.kinds, 3, {"E1"});
  const store::Records records(past.database, past.kinds);
  const model::Kind& contributions = *past.kinds.find("contributions");
  CHECK(records.find(contributions, values_of(contributions, kContribution)));
}

TEST_CASE("a person that others don't touch is all that is read for them") {
  Remembered life;
  live(life);
  life.commit({life.store.adding("engineers", {{"engineer", "E5"}, {"name", "Doi"}})});
  const store::Past past = store::as_known_at(life.store.database(), life.store.kinds, 10, {"E5"});
  CHECK(told_of(past) == "engineers engineer=E5 name=Doi\nrulebook r\nlang=ja\n");
}

TEST_CASE("taking back the changes of an entry exactly gives the state before") {
  Remembered life;
  live(life);
  Store& store = life.store;
  store::commit_as_given(store.database(), store.kinds, {store.removing("engineers", kEngineer)});
  CHECK(told(store.database(), store.kinds) == life.states[life.states.size() - 2]);
}

TEST_CASE("records that another program has changed can't be told as they were") {
  Remembered life;
  live(life);
  SQLite::Database(life.store.path(), SQLite::OPEN_READWRITE)
      .exec("DELETE FROM engineers WHERE engineer = 'E1'");
  CHECK(refusal([&] { store::as_known_at(life.store.database(), life.store.kinds, 1); }) ==
        "journal_and_records_differ");
}

}  // namespace tassei::test
