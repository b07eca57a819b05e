#include "store/migrate.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "catch.h"
#include "store/steps.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

/// The program's steps and some that may come.
std::vector<store::Step> steps_and(const std::vector<std::string>& future) {
  std::vector<store::Step> steps = store::schema_steps();
  for (const std::string& sql : future) {
    steps.push_back({.version = static_cast<int>(steps.size()) + 1, .sql = sql});
  }
  return steps;
}

int version_of(const std::string& path) {
  return SQLite::Database(path).execAndGet("PRAGMA user_version").getInt();
}

const Named kMentoring = {{"engineer", "E1"}, {"mentee", "Ito"}, {"start_on", "2020-01-01"}};

const std::string kRebuildEngineers =
    "PRAGMA legacy_alter_table = ON;"
    "CREATE TABLE fresh (id INTEGER PRIMARY KEY, engineer TEXT NOT NULL,"
    " engineer_nfc TEXT NOT NULL UNIQUE, name TEXT NOT NULL, reading TEXT, note TEXT) STRICT;"
    "INSERT INTO fresh SELECT * FROM engineers;"
    "DROP TABLE engineers;"
    "ALTER TABLE fresh RENAME TO engineers";
const std::string kAddLanguages = "CREATE TABLE languages (id TEXT PRIMARY KEY) STRICT";

}  // namespace

TEST_CASE("a database of an older schema is brought up to date, every step in turn") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const auto done = store::migrate(
      store.path(), steps_and({kAddLanguages, "INSERT INTO languages SELECT name FROM engineers"}));
  CHECK(done.to == done.from + 2);
  CHECK(version_of(store.path()) == done.to);
  CHECK(SQLite::Database(store.path()).execAndGet("SELECT id FROM languages").getString() ==
        "Aoki");
}

TEST_CASE("a copy of the old database is kept, readable by its owner only") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const auto done = store::migrate(store.path(), steps_and({kAddLanguages}));
  CHECK(version_of(done.backup) == done.from);
  CHECK(SQLite::Database(done.backup).execAndGet("SELECT name FROM engineers").getString() ==
        "Aoki");
  CHECK(std::filesystem::status(done.backup).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("an earlier copy is not replaced") {
  Store store;
  const auto first = store::migrate(store.path(), steps_and({kAddLanguages}));
  std::filesystem::remove(store.path());
  std::filesystem::copy_file(first.backup, store.path());
  const auto second = store::migrate(store.path(), steps_and({kAddLanguages}));
  CHECK(second.backup != first.backup);
  CHECK(version_of(first.backup) == first.from);
}

TEST_CASE("a database that is up to date is left alone, without a copy") {
  Store store;
  const auto done = store::migrate(store.path());
  CHECK(done.from == done.to);
  CHECK(done.backup.empty());
  CHECK(store.folder.names().size() == 1);
}

TEST_CASE("a newer database is refused and unchanged") {
  Store store;
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  CHECK(refusal([&] { store::migrate(store.path()); }) == "schema_newer");
  CHECK(version_of(store.path()) == 99);
}

TEST_CASE("what is no tassei database is not migrated") {
  const Folder folder;
  SQLite::Database(folder.path("other.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t (x)");
  CHECK(refusal([&] { store::migrate(folder.path("other.db")); }) == "not_our_database");
  CHECK(refusal([&] { store::migrate(folder.path("missing.db")); }) == "no_database");
}

TEST_CASE("a step that fails is undone with its version, the steps before it stay") {
  Store store;
  const auto broken =
      steps_and({kAddLanguages, "CREATE TABLE more (x); INSERT INTO nowhere VALUES (1)"});
  CHECK(refusal([&] { store::migrate(store.path(), broken); }) == "database_damaged");
  CHECK(version_of(store.path()) == store::schema_version() + 1);
  CHECK_FALSE(SQLite::Database(store.path()).tableExists("more"));
}

TEST_CASE("a step may rebuild a table that others refer to") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("mentorings", kMentoring)});
  store::migrate(store.path(), steps_and({kRebuildEngineers}));
  CHECK(version_of(store.path()) == store::schema_version() + 1);
  CHECK(
      SQLite::Database(store.path()).execAndGet("SELECT engineer FROM v_mentorings").getString() ==
      "E1");
}

TEST_CASE("a step that would leave references to nothing is refused") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  CHECK(refusal([&] { store::migrate(store.path(), steps_and({"DELETE FROM engineers"})); }) ==
        "migration_spoils");
  CHECK(version_of(store.path()) == store::schema_version());
}

}  // namespace tassei::test
