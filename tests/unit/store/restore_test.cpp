#include "store/restore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.h"
#include "store/backup.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

using store::Database;
using store::Restoring;

/// A database with one engineer, of which `copy` is a backup, and then a second one.
class Changed : public Store {
 public:
  Changed() {
    commit({adding("engineers", kEngineer)});
    store::back_up(Database(path()), {.file = folder.path("copy")});
    commit({adding("engineers", with(kEngineer, {{"engineer", "E2"}}))});
  }

  std::string restore(const std::string& from = "copy", const std::string& to = "tassei.db") const {
    return Restoring(folder.path(from), folder.path(to)).put_in_place();
  }
  std::string why_not(const std::string& from = "copy", const std::string& to = "tassei.db") const {
    return refusal([&] { restore(from, to); });
  }
  std::string engineers(const std::string& name) const {
    return SQLite::Database(folder.path(name))
        .execAndGet("SELECT count(*) FROM engineers")
        .getString();
  }
  void change_behind(const std::string& name, const std::string& sql) const {
    SQLite::Database(folder.path(name), SQLite::OPEN_READWRITE).exec(sql);
  }
};

}  // namespace

TEST_CASE("a restored database says what the backup says, its journal too") {
  Changed store;
  store.restore();
  const Database backup(store.folder.path("copy"));
  const Database restored(store.path());
  CHECK(told(restored, store.kinds) == told(backup, store.kinds));
  CHECK(store::head(restored)->digest == store::head(backup)->digest);
}

TEST_CASE("the replaced database is kept under a name of its own, each time another") {
  Changed store;
  CHECK(store.restore() == store.folder.path("tassei.db.replaced"));
  CHECK(store.engineers("tassei.db.replaced") == "2");
  CHECK(store.restore() == store.folder.path("tassei.db.replaced-2"));
  CHECK(store.engineers("tassei.db.replaced-2") == "1");
  CHECK(store.folder.names().size() == 4);
}

TEST_CASE("restoring what was set aside takes a restoration back") {
  Changed store;
  store.restore();
  store.restore("tassei.db.replaced");
  CHECK(store.engineers("tassei.db") == "2");
}

TEST_CASE("a restored database is readable by its owner only") {
  Changed store;
  std::filesystem::permissions(store.folder.path("copy"), std::filesystem::perms(0644));
  store.restore();
  CHECK(std::filesystem::status(store.path()).permissions() == std::filesystem::perms(0600));
}

TEST_CASE("nothing is changed before a restored database is put in its place") {
  Changed store;
  {
    const Restoring restoring(store.folder.path("copy"), store.path());
  }
  CHECK(store.engineers("tassei.db") == "2");
  CHECK(store.folder.names() == std::vector<std::string>{"copy", "tassei.db"});
}

TEST_CASE("where there is no database, one is made, with the folders on the way") {
  Changed store;
  Restoring restoring(store.folder.path("copy"), store.folder.path("a/b/tassei.db"));
  CHECK_FALSE(restoring.replaces());
  CHECK(restoring.put_in_place().empty());
  CHECK(store.engineers("a/b/tassei.db") == "1");
}

TEST_CASE("a link to a database stays one, and the database it leads to is replaced") {
  Changed store;
  std::filesystem::create_symlink("tassei.db", store.folder.path("link"));
  CHECK(store.restore("copy", "link") == store.folder.path("tassei.db.replaced"));
  CHECK(std::filesystem::is_symlink(store.folder.path("link")));
  CHECK(store.engineers("tassei.db") == "1");
}

TEST_CASE("a database with a write-ahead log is replaced with all that it says") {
  Changed store;
  store.change_behind("tassei.db",
                      "PRAGMA journal_mode = WAL;"
                      "INSERT INTO engineers (engineer, engineer_nfc, name)"
                      " VALUES ('E3', 'E3', 'Sato')");
  store.restore();
  CHECK(store.engineers("tassei.db.replaced") == "3");
  CHECK(store.folder.names().size() == 3);
}

TEST_CASE("a database that is none any more can be replaced") {
  Changed store;
  store.folder.file("tassei.db", std::string(10'000, 'x'));
  store.restore();
  CHECK(store.engineers("tassei.db") == "1");
  CHECK(content_of(store.folder.path("tassei.db.replaced")) == std::string(10'000, 'x'));
}

TEST_CASE("a backup that is damaged is not restored") {
  Changed store;
  store.change_behind("copy",
                      "PRAGMA ignore_check_constraints = ON;"
                      "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('', '', '')");
  CHECK(store.why_not() == "fails_integrity_check");
  CHECK(store.engineers("tassei.db") == "2");
  CHECK(store.folder.names() == std::vector<std::string>{"copy", "tassei.db"});
}

TEST_CASE("a backup in which references lead nowhere is not restored") {
  Changed store;
  store.change_behind("copy",
                      "PRAGMA foreign_keys = OFF;"
                      "INSERT INTO mentorings (engineer_id, mentee, mentee_nfc, start_on, number)"
                      " VALUES (99, 'Ito', 'Ito', '2020-01-01', 1)");
  CHECK(store.why_not() == "references_broken");
}

TEST_CASE("a backup of another schema is not restored") {
  Changed store;
  store.change_behind("copy", "PRAGMA user_version = 99");
  CHECK(store.why_not() == "schema_newer");
  store.change_behind("copy", "PRAGMA user_version = 1");
  CHECK(store.why_not() == "schema_older");
}

TEST_CASE("what is no backup is not restored") {
  Changed store;
  store.folder.file("letter", "Dear Sato");
  SQLite::Database(store.folder.path("other"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE t (x)");
  CHECK(store.why_not("letter") == "not_a_database");
  CHECK(store.why_not("other") == "not_our_database");
  CHECK(store.why_not("missing") == "file_unreadable");
  CHECK(store.why_not(".") == "database_is_folder");
  CHECK(store.why_not("tassei.db") == "is_the_database");
}

TEST_CASE("no database is replaced, or made of, beside which a journal lies") {
  Changed store;
  for (const std::string suffix : {"-journal", "-wal"}) {
    store.folder.file("tassei.db" + suffix, "x");
    CHECK(store.why_not() == "journal_beside");
    std::filesystem::remove(store.path() + suffix);
    store.folder.file("copy" + suffix, "x");
    CHECK(store.why_not() == "journal_beside");
    std::filesystem::remove(store.folder.path("copy" + suffix));
    store.folder.file("fresh.db" + suffix, "x");
    CHECK(store.why_not("copy", "fresh.db") == "journal_left");
  }
  CHECK(store.engineers("tassei.db") == "2");
}

TEST_CASE("a journal that comes while somebody thinks about it is seen") {
  Changed store;
  Restoring restoring(store.folder.path("copy"), store.path());
  store.folder.file("tassei.db-journal", "x");
  CHECK(refusal([&] { restoring.put_in_place(); }) == "journal_beside");
}

}  // namespace tassei::test
