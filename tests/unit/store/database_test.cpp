#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

using store::Database;

std::string opening(const std::string& path) {
  return refusal([&] { Database(path, std::chrono::milliseconds(1)); });
}

std::string opening_to_write(const std::string& path) {
  return refusal([&] { Database(path, kOccasion, std::chrono::milliseconds(1)); });
}

unsigned mode_of(const std::string& path) {
  struct stat found{};
  ::stat(path.c_str(), &found);
  return found.st_mode & 0777U;
}

/// As another program has it open.
SQLite::Database other_program(const std::string& path) {
  return SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

/// Root may do everything: while this lives, the test is somebody else.
class NotRoot {
 public:
  NotRoot() : before_(::geteuid()) {
    if (before_ == 0) changed_ = ::seteuid(65534) == 0;
  }
  NotRoot(const NotRoot&) = delete;
  NotRoot& operator=(const NotRoot&) = delete;
  ~NotRoot() {
    if (changed_ && ::seteuid(before_) != 0) std::abort();
  }

 private:
  uid_t before_;
  bool changed_ = false;
};

}  // namespace

TEST_CASE("a new database is readable by its owner only, and so are the folders on the way") {
  const Folder folder;
  const std::string path = folder.path("a/b/tassei.db");
  Database::create(path, kOccasion, {}, sample_kinds());
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(folder.path("a/b")) == 0700);
}

TEST_CASE("a new database is the only thing that appears") {
  const Folder folder;
  Database::create(folder.path("tassei.db"), kOccasion, {}, sample_kinds());
  CHECK(folder.names() == std::vector<std::string>{"tassei.db"});
}

TEST_CASE("a file that exists is never replaced by a new database") {
  const Folder folder;
  const std::string path = folder.path("tassei.db");
  folder.file("tassei.db", "precious");
  CHECK(refusal([&] { Database::create(path, kOccasion, {}, sample_kinds()); }) ==
        "database_exists");
  CHECK(content_of(path) == "precious");
}

TEST_CASE("a link to nowhere is not followed by a new database") {
  const Folder folder;
  const std::string path = folder.path("tassei.db");
  REQUIRE(::symlink((folder.path("elsewhere")).c_str(), path.c_str()) == 0);
  CHECK(refusal([&] { Database::create(path, kOccasion, {}, sample_kinds()); }) ==
        "database_exists");
}

TEST_CASE("another database's journal is not played into a new one") {
  const Folder folder;
  folder.file("tassei.db-journal", "left");
  CHECK(refusal([&] {
          Database::create(folder.path("tassei.db"), kOccasion, {}, sample_kinds());
        }) == "journal_left");
}

TEST_CASE("a database that can't be made leaves no folders behind") {
  const Folder folder;
  const store::StoredRulebook one = store::stored("r", "", "x");
  const store::StoredRulebook other = store::stored("r", "", "y");
  CHECK(refusal([&] {
          Database::create(folder.path("a/b/t.db"), kOccasion, {one, other}, sample_kinds());
        }) != "no error");
  CHECK(folder.names().empty());
}

TEST_CASE("a folder that can't be made is named with the reason") {
  const Folder folder;
  folder.file("file", "");
  CHECK(refusal([&] {
          Database::create(folder.path("file/t.db"), kOccasion, {}, sample_kinds());
        }) == "file_unwritable");
}

TEST_CASE("what is not a tassei database is told apart") {
  const Folder folder;
  folder.file("empty.db", "");
  folder.file("text.db", std::string(5000, 'x'));
  other_program(folder.path("other.db")).exec("CREATE TABLE t (x)");
  REQUIRE(::mkfifo((folder.path("pipe")).c_str(), 0600) == 0);
  CHECK(opening(folder.path("missing.db")) == "no_database");
  CHECK(opening(folder.path("no/folder.db")) == "no_database");
  CHECK(opening("") == "no_database");
  CHECK(opening(folder.path(".")) == "database_is_folder");
  CHECK(opening(folder.path("empty.db")) == "not_our_database");
  CHECK(opening(folder.path("text.db")) == "not_a_database");
  CHECK(opening(folder.path("other.db")) == "not_our_database");
  CHECK(opening(folder.path("pipe")) == "not_a_database");
}

TEST_CASE("opening a file that is not there doesn't make it") {
  const Folder folder;
  opening_to_write(folder.path("missing.db"));
  CHECK(folder.names().empty());
}

TEST_CASE("a newer or older schema is refused, and a made-up version is nobody's") {
  Store store;
  const auto with_version = [&](const std::string& version) {
    other_program(store.path()).exec("PRAGMA user_version = " + version);
    return opening(store.path());
  };
  CHECK(with_version(std::to_string(store::schema_version() + 1)) == "schema_newer");
  CHECK(with_version("0") == "not_our_database");
  CHECK(with_version("-1") == "not_our_database");
}

TEST_CASE("a locked database is waited for, then said to be locked") {
  Store store;
  SQLite::Database other = other_program(store.path());
  other.exec("BEGIN EXCLUSIVE");
  CHECK(opening(store.path()) == "database_locked");
}

TEST_CASE("a commit waits for readers, then says that the database is in use") {
  Store store;
  Database writer(store.path(), kOccasion, std::chrono::milliseconds(1));
  const Database reader(store.path());
  CHECK(refusal([&] {
          store::commit(writer, store.kinds, {store.adding("engineers", kEngineer)});
        }) == "database_locked");
}

TEST_CASE("a database opened to read is one state while it lives") {
  Store store;
  Database reader(store.path());
  SQLite::Database other = other_program(store.path());
  other.exec("BEGIN");
  other.exec("INSERT INTO engineers VALUES (1, 'E1', 'E1', 'x', NULL, NULL)");
  CHECK(other.tryExec("COMMIT") != SQLite::OK);
  CHECK_FALSE(store::Records(reader, store.kinds).has_code(store.kind("engineers"), "E1"));
}

TEST_CASE("a file that may not be written is read but not opened to write") {
  Store store;
  ::chmod(store.folder.path(".").c_str(), 0755);
  ::chmod(store.path().c_str(), 0444);
  const NotRoot not_root;
  CHECK(opening(store.path()) == "no error");
  CHECK(opening_to_write(store.path()) == "database_read_only");
}

TEST_CASE("a file that may not be read is told from one that isn't there") {
  Store store;
  ::chmod(store.folder.path(".").c_str(), 0755);
  ::chmod(store.path().c_str(), 0000);
  const NotRoot not_root;
  CHECK(opening(store.path()) == "file_unreadable");
}

TEST_CASE("in a folder that may not be written nothing is committed or made") {
  Store store;
  ::chmod(store.folder.path(".").c_str(), 0555);
  ::chmod(store.path().c_str(), 0666);
  const NotRoot not_root;
  CHECK(refusal([&] {
          Database writer(store.path(), kOccasion);
          store::commit(writer, store.kinds, {store.adding("engineers", kEngineer)});
        }) == "database_read_only");
  CHECK(refusal([&] {
          Database::create(store.folder.path("new.db"), kOccasion, {}, store.kinds);
        }) == "file_unwritable");
  ::chmod(store.folder.path(".").c_str(), 0755);  // so that it can go
}

TEST_CASE("what a writer that died left half done is undone by the next reader") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const std::string left = store.folder.path("left.db");
  {
    SQLite::Database other = other_program(store.path());
    other.exec(
        "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN;"
        "UPDATE engineers SET name = 'half';"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
        "INSERT INTO settings SELECT i, hex(randomblob(50)) FROM n");
    std::filesystem::copy_file(store.path(), left);
    std::filesystem::copy_file(store.path() + "-journal", left + "-journal");
  }
  const Database reader(left);
  const auto found =
      store::Records(reader, store.kinds)
          .find(store.kind("engineers"), values_of(store.kind("engineers"), kEngineer));
  REQUIRE(found);
  CHECK(store.kind("engineers").value(found->values, "name") == "Aoki");
}

TEST_CASE("a database in write-ahead mode is brought back to one file") {
  Store store;
  other_program(store.path()).exec("PRAGMA journal_mode = WAL");
  Database(store.path(), kOccasion);
  CHECK(content_of(store.path())[18] == 1);  // the header's write version: rollback journal
}

TEST_CASE("a file with broken pages is said to be damaged") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  std::string bytes = content_of(store.path());
  std::fill(bytes.begin() + 4096, bytes.end(), '\x7f');
  store.folder.file("broken.db", bytes);
  CHECK(refusal([&] {
          const Database broken(store.folder.path("broken.db"));
          store::Records(broken, store.kinds).each(store.kind("engineers"), [](const auto&) {});
        }) == "database_damaged");
}

TEST_CASE("a view in a table's place is not run") {
  Store store;
  other_program(store.path())
      .exec(
          "DROP TABLE exams;"
          "CREATE VIEW exams AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
          " SELECT i AS engineer_id, i AS exam, i AS exam_nfc, i AS passed_on,"
          " i AS reference, i AS note, i AS number FROM n");
  const Database hostile(store.path());
  CHECK(refusal([&] {
          store::Records(hostile, store.kinds).each(store.kind("exams"), [](const auto&) {});
        }) == "database_damaged");
}

TEST_CASE("a trigger that was slipped in can't reach beyond the database") {
  Store store;
  other_program(store.path())
      .exec(
          "CREATE TRIGGER evil AFTER INSERT ON engineers"
          " BEGIN SELECT writefile('/tmp/evil', 'x'), load_extension('x'); END");
  Database hostile(store.path(), kOccasion);
  CHECK(refusal([&] {
          store::commit(hostile, store.kinds, {store.adding("engineers", kEngineer)});
        }) == "database_damaged");
}

TEST_CASE("rulebooks are kept with their digests, by id and then day") {
  const store::StoredRulebook first = store::stored("b", "", "x");
  const store::StoredRulebook second = store::stored("b", "2020-01-01", "y");
  store::StoredRulebook third = store::stored("a", "", "abc");
  third.active = false;
  Store store({first, second, third});
  const auto found = store.database().rulebooks();
  REQUIRE(found.size() == 3);
  CHECK(found[0].toml == "abc");
  CHECK_FALSE(found[0].active);
  CHECK(found[0].digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(found[2].valid_from == "2020-01-01");
}

TEST_CASE("a rulebook that is no longer used is kept") {
  Store store({store::stored("a", "", "x")});
  store.database().set_rulebooks({store::stored("b", "", "y")}, store.kinds);
  REQUIRE(store.database().rulebooks().size() == 2);
  CHECK_FALSE(store.database().rulebooks()[0].active);
  CHECK(store.database().rulebooks()[1].active);
}

TEST_CASE("a rulebook is kept with the texts that it was put together with") {
  store::StoredRulebook base = store::stored("base", "", "x");
  base.active = false;
  store::StoredRulebook overlay = store::stored("overlay", "", "y");
  overlay.parts = {base.digest};
  Store store({overlay, base});
  CHECK(store.database().rulebooks()[1].parts == std::vector{base.digest});
}

TEST_CASE("of one rulebook and day one text is in use") {
  Store store;
  CHECK_THROWS_AS(store.database().set_rulebooks(
                      {store::stored("a", "", "x"), store::stored("a", "", "y")}, store.kinds),
                  Error);
  CHECK(store.database().rulebooks().empty());
}

TEST_CASE("columns that only records know are kept with the rulebooks in use") {
  Store store;
  store.database().set_rulebooks({}, store.kinds, {.scales = {"s"}, .measures = {"m", "n"}});
  CHECK(store.database().other_columns().measures == std::vector<std::string>{"m", "n"});
  store.database().set_rulebooks({}, store.kinds);
  CHECK(store.database().other_columns().scales.empty());
}

}  // namespace tassei::test
