#include "store/backup.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "catch.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

using store::BackupPlan;
using store::Database;
using Existing = BackupPlan::Existing;

store::BackedUp back_up(const Store& store, const std::string& name,
                        Existing existing = Existing::refuse, std::size_t keep = 1) {
  return store::back_up(Database(store.path()),
                        {.file = store.folder.path(name), .existing = existing, .keep = keep});
}

std::string why_not(const Store& store, const std::string& name,
                    Existing existing = Existing::refuse, std::size_t keep = 1) {
  return refusal([&] { back_up(store, name, existing, keep); });
}

void change_behind(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec(sql);
}

/// Another engineer each time, so that states can be told from each other.
void add_engineer(Store& store, int number) {
  store.commit(
      {store.adding("engineers", {{"engineer", "E" + std::to_string(number)}, {"name", "Aoki"}})});
}

/// How many engineers each of the files has, in order of their names; `?` for what is no database.
std::string engineers_in(const Folder& folder, const std::string& prefix) {
  std::string counts;
  for (const std::string& name : folder.names()) {
    if (!name.starts_with(prefix)) continue;
    SQLite::Database file(folder.path(name));
    counts += name.substr(prefix.size()) + ":" +
              file.execAndGet("SELECT count(*) FROM engineers").getString() + " ";
  }
  return counts;
}

/// A backup a day, with one engineer more every day.
void back_up_daily(Store& store, int days, std::size_t keep) {
  for (int day = 1; day <= days; ++day) {
    add_engineer(store, day);
    back_up(store, "copy", Existing::rotate, keep);
  }
}

const std::string kBreakConstraint =
    "PRAGMA ignore_check_constraints = ON;"
    "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('', '', '')";

}  // namespace

TEST_CASE("a backup says all that the database says, its journal too") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  const auto done = back_up(store, "copy");
  const Database copy(store.folder.path("copy"));
  CHECK(told(copy, store.kinds) == told(store.database(), store.kinds));
  CHECK(store::head(copy)->digest == store::head(store.database())->digest);
  CHECK(done.head->digest == store::head(copy)->digest);
}

TEST_CASE("what is said of a backup is so") {
  Store store;
  add_engineer(store, 1);
  const auto done = back_up(store, "copy");
  CHECK(done.schema == store::schema_version());
  CHECK(done.size == std::filesystem::file_size(store.folder.path("copy")));
  CHECK(done.head->entry == store::head(store.database())->entry);
}

TEST_CASE("a backup is one file, readable by its owner only") {
  Store store;
  back_up(store, "copy");
  CHECK(store.folder.names() == std::vector<std::string>{"copy", "tassei.db"});
  CHECK(std::filesystem::status(store.folder.path("copy")).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a backup of a database with a write-ahead log needs none") {
  Store store;
  add_engineer(store, 1);
  change_behind(store.path(), "PRAGMA journal_mode = WAL; INSERT INTO settings VALUES ('a', 'b')");
  back_up(store, "copy");
  CHECK(SQLite::Database(store.folder.path("copy")).execAndGet("PRAGMA journal_mode").getString() ==
        "delete");
  CHECK(engineers_in(store.folder, "copy") == ":1 ");
}

TEST_CASE("a file that is there is left alone unless it is to be replaced") {
  Store store;
  store.folder.file("copy", "mine");
  CHECK(why_not(store, "copy") == "backup_exists");
  CHECK(content_of(store.folder.path("copy")) == "mine");
  back_up(store, "copy", Existing::replace);
  CHECK(engineers_in(store.folder, "copy") == ":0 ");
}

TEST_CASE("backups move up, and so many are kept") {
  Store store;
  back_up_daily(store, 5, 3);
  CHECK(engineers_in(store.folder, "copy") == ":5 .1:4 .2:3 ");
}

TEST_CASE("two are kept where two are asked for, one where one is") {
  Store two;
  back_up_daily(two, 3, 2);
  CHECK(engineers_in(two.folder, "copy") == ":3 .1:2 ");
  Store one;
  back_up_daily(one, 3, 1);
  CHECK(engineers_in(one.folder, "copy") == ":3 ");
}

TEST_CASE("when fewer are to be kept, those beyond go, and are named") {
  Store store;
  back_up_daily(store, 4, 4);
  const auto done = back_up(store, "copy", Existing::rotate, 2);
  CHECK(engineers_in(store.folder, "copy") == ":4 .1:4 ");
  CHECK(done.removed ==
        std::vector<std::string>{store.folder.path("copy.2"), store.folder.path("copy.3")});
}

TEST_CASE("only what is before a gap moves up") {
  Store store;
  back_up_daily(store, 4, 4);
  std::filesystem::remove(store.folder.path("copy.1"));
  add_engineer(store, 5);
  CHECK(back_up(store, "copy", Existing::rotate, 4).before == store.folder.path("copy.1"));
  CHECK(engineers_in(store.folder, "copy") == ":5 .1:4 .2:2 .3:1 ");
}

TEST_CASE("what is no backup of ours is neither moved nor removed") {
  Store store;
  store.folder.file("copy", "mine");
  CHECK(why_not(store, "copy", Existing::rotate, 3) == "backup_not_ours");
  CHECK(content_of(store.folder.path("copy")) == "mine");
  std::filesystem::remove(store.folder.path("copy"));
  back_up(store, "copy");
  store.folder.file("copy.1", "mine");
  CHECK(why_not(store, "copy", Existing::rotate, 3) == "backup_not_ours");
  back_up(store, "copy", Existing::rotate, 1);
  CHECK(content_of(store.folder.path("copy.1")) == "mine");
}

TEST_CASE("the database is never moved or removed as if it were an old backup") {
  Store store;
  back_up(store, "copy");
  std::filesystem::rename(store.path(), store.folder.path("copy.1"));
  const auto again = [&](std::size_t keep) {
    store::back_up(Database(store.folder.path("copy.1")),
                   {.file = store.folder.path("copy"), .existing = Existing::rotate, .keep = keep});
  };
  CHECK(refusal([&] { again(2); }) == "is_the_database");
  again(1);
  CHECK(engineers_in(store.folder, "copy") == ":0 .1:0 ");
}

TEST_CASE("no database that is damaged takes the place of a good backup") {
  Store store;
  back_up_daily(store, 2, 3);
  change_behind(store.path(), kBreakConstraint);
  CHECK(why_not(store, "copy", Existing::rotate, 3) == "fails_integrity_check");
  CHECK(why_not(store, "copy", Existing::replace) == "fails_integrity_check");
  CHECK(engineers_in(store.folder, "copy") == ":2 .1:1 ");
}

TEST_CASE("no database in which references lead nowhere is backed up") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  change_behind(store.path(), "PRAGMA foreign_keys = OFF; DELETE FROM engineers");
  CHECK(why_not(store, "copy") == "references_broken");
  CHECK(store.folder.names() == std::vector<std::string>{"tassei.db"});
}

TEST_CASE("a backup has the name of a new file or of one that may go, nothing else") {
  Store store;
  std::filesystem::create_directory(store.folder.path("folder"));
  std::filesystem::create_symlink("nowhere", store.folder.path("link"));
  std::filesystem::create_hard_link(store.path(), store.folder.path("second"));
  ::mkfifo(store.folder.path("pipe").c_str(), 0600);
  store.folder.file("rest-journal", "x");
  for (const Existing existing : {Existing::refuse, Existing::replace, Existing::rotate}) {
    CHECK(why_not(store, "folder", existing, 3) == "backup_is_folder");
    CHECK(why_not(store, "folder/", existing, 3) == "backup_is_folder");
    CHECK(why_not(store, "link", existing, 3) == "backup_is_link");
    CHECK(why_not(store, "pipe", existing, 3) == "backup_not_a_file");
    CHECK(why_not(store, "rest", existing, 3) == "journal_left");
    CHECK(why_not(store, "tassei.db", existing, 3) == "is_the_database");
    CHECK(why_not(store, "folder/../tassei.db", existing, 3) == "is_the_database");
    CHECK(why_not(store, "second", existing, 3) == "is_the_database");
    CHECK(why_not(store, "tassei.db-journal", existing, 3) == "is_the_database");
    CHECK(why_not(store, "tassei.db-wal", existing, 3) == "is_the_database");
    CHECK(why_not(store, "missing/copy", existing, 3) == "file_unwritable");
  }
  CHECK(store.folder.names().size() == 6);
}

TEST_CASE("a backup that is stopped leaves nothing") {
  Store store;
  const auto stop = [](std::size_t, std::size_t) {
    throw Error(ErrorKind::interrupted, MessageId::interrupted);
  };
  CHECK(refusal([&] {
          store::back_up(Database(store.path()), {.file = store.folder.path("copy")}, stop);
        }) == "interrupted");
  CHECK(store.folder.names() == std::vector<std::string>{"tassei.db"});
}

namespace {

/// Another program that writes two things at a time, over and over.
class PairWriter {
 public:
  explicit PairWriter(const std::string& path) : thread_([this, path] { write(path); }) {}
  PairWriter(const PairWriter&) = delete;
  PairWriter& operator=(const PairWriter&) = delete;
  ~PairWriter() {
    ends_ = true;
    thread_.join();
  }

  void wait_for_two_more() const {
    const int before = written_;
    while (written_ < before + 2) std::this_thread::yield();
  }

 private:
  void write(const std::string& path) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE, 60'000);
    while (!ends_) {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      const std::string number = std::to_string(written_ + 1);
      for (const char* side : {"a", "b"}) {
        database.exec("INSERT INTO settings VALUES ('" + (side + number) +
                      "', hex(randomblob(2000)))");
      }
      transaction.commit();
      ++written_;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  std::atomic<bool> ends_ = false;
  std::atomic<int> written_ = 0;
  std::thread thread_;
};

}  // namespace

TEST_CASE("a backup made while somebody writes is the state between two of their commits") {
  Store store;
  const PairWriter writer(store.path());
  for (int i = 0; i < 20; ++i) {
    writer.wait_for_two_more();
    // As patient as the writer: on a busy machine either may wait for long.
    store::back_up(Database(store.path(), std::chrono::minutes(1)),
                   {.file = store.folder.path("copy"), .existing = Existing::replace});
    CHECK(SQLite::Database(store.folder.path("copy"))
              .execAndGet("SELECT sum(name LIKE 'a%') = sum(name LIKE 'b%') FROM settings")
              .getInt() == 1);
  }
}

TEST_CASE("a backup that takes several steps is what the database was at the first") {
  Store store;
  change_behind(store.path(),
                "WITH RECURSIVE some (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM some LIMIT 3000)"
                "INSERT INTO settings SELECT i, hex(randomblob(2000)) FROM some");
  const auto write = [&](std::size_t, std::size_t) {
    try {
      change_behind(store.path(), "DELETE FROM settings");
    } catch (const SQLite::Exception&) {
      // It has to wait.
    }
  };
  store::back_up(Database(store.path()), {.file = store.folder.path("copy")}, write);
  CHECK(SQLite::Database(store.folder.path("copy"))
            .execAndGet("SELECT count(*) FROM settings")
            .getInt() == 3000);
}

}  // namespace tassei::test
