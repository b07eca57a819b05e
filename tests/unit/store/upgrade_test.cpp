#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.h"
#include "cli/workspace.h"
#include "files.h"
#include "store/journal.h"
#include "store/migrate.h"
#include "store/outside.h"
#include "store/past.h"
#include "store/reviews.h"
#include "unit/cli/program.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

/// The dumps of released schemas.
std::vector<std::string> dumps() {
  std::vector<std::string> found;
  for (const auto& entry :
       std::filesystem::directory_iterator(TASSEI_SOURCE_DIR "/tests/upgrade")) {
    if (entry.path().extension() == ".sql") found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

model::Kinds kinds_of(const store::Database& database) {
  return cli::kinds_of(cli::rulebook_of(database));
}

/// Everything that is declared in a database, in a fixed order.
std::string schema_of(const std::string& path) {
  SQLite::Database database(path);
  SQLite::Statement query(database,
                          "SELECT type, name, tbl_name, sql FROM sqlite_schema"
                          " ORDER BY type, name");
  std::string all;
  while (query.executeStep()) {
    for (int i = 0; i < 4; ++i) all += query.getColumn(i).getString() + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a database of every released schema becomes what a new one is") {
  REQUIRE_FALSE(dumps().empty());
  for (const std::string& dump : dumps()) {
    INFO(dump);
    const Folder folder;
    const std::string path = folder.path("old.db");
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(content_of(dump));
    store::migrate(path);
    const store::Database migrated(path);
    store::Database::create(folder.path("new.db"), kOccasion, migrated.rulebooks(),
                            kinds_of(migrated));
    CHECK(schema_of(path) == schema_of(folder.path("new.db")));
  }
}

TEST_CASE("the journal of a migrated database, replayed, gives the records that it had") {
  for (const std::string& dump : dumps()) {
    INFO(dump);
    const Folder folder;
    const std::string path = folder.path("old.db");
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(content_of(dump));
    store::migrate(path);
    store::Database migrated(path, kOccasion);
    const model::Kinds kinds = kinds_of(migrated);
    if (!store::head(migrated)) store::adopt(migrated, kinds);
    const store::Past past = store::replayed(migrated, kinds, store::head(migrated)->entry);
    CHECK(told(past.database, past.kinds) == told(migrated, kinds));
    CHECK(store::check_chain(migrated, kinds).empty());
  }
}

TEST_CASE("the records of every released schema are read as they were") {
  for (const std::string& dump : dumps()) {
    INFO(dump);
    const Folder folder;
    const std::string path = folder.path("old.db");
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(content_of(dump));
    store::migrate(path);
    const store::Database migrated(path);
    const model::Kinds kinds = kinds_of(migrated);
    const store::Records records(migrated, kinds);
    std::string counts;
    for (const model::Kind& kind : kinds.all()) {
      if (kind.name == "goals") continue;  // came later than the first of them
      std::size_t count = 0;
      records.each(kind, [&](const store::Stored&) { ++count; });
      counts += kind.name + " " + std::to_string(count) + ", ";
    }
    CHECK(counts ==
          "engineers 3, memberships 2, projects 2, contributions 3, expertise 1, "
          "achievements 1, mentorings 1, exams 1, ");
    const model::Kind& engineers = *kinds.find("engineers");
    const auto found = records.find(engineers, values_of(engineers, {{"engineer", "0012"}}));
    REQUIRE(found);
    CHECK(engineers.value(found->values, "name") == "\uFA19山 太郎");
  }
}

TEST_CASE("the frozen reviews of every released schema are proved") {
  std::size_t reviews = 0;
  for (const std::string& dump : dumps()) {
    Program tassei;
    SQLite::Database(tassei.database(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec(content_of(dump));
    store::migrate(tassei.database());
    for (const model::Review& review : store::reviews(store::Database(tassei.database()))) {
      INFO(dump << ", " << review.label << ": " << tassei({"review", "verify", review.label}));
      CHECK(tassei.status == 0);
      ++reviews;
    }
  }
  CHECK(reviews == 2);
}

}  // namespace tassei::test
