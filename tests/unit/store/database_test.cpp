#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

using store::Database;
using Access = store::Database::Access;

std::string opening(const std::string& path, Access access = Access::read) {
  return refusal([&] { Database(path, access, std::chrono::milliseconds(1)); });
}

void put(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

unsigned mode_of(const std::string& path) {
  struct stat found {};
  ::stat(path.c_str(), &found);
  return found.st_mode & 0777U;
}

/// As another program has it open.
SQLite::Database other_program(const std::string& path) {
  return SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

}  // namespace

TEST_CASE("a new database is readable by its owner only, and so are the folders on the way") {
  const Folder folder;
  const std::string path = folder / "a/b/tassei.db";
  Database::create(path, {}, sample_kinds());
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(folder / "a/b") == 0700);
}

TEST_CASE("a new database is the only thing that appears") {
  const Folder folder;
  Database::create(folder / "tassei.db", {}, sample_kinds());
  CHECK(folder.names() == std::vector<std::string>{"tassei.db"});
}

TEST_CASE("a file that exists is never replaced by a new database") {
  const Folder folder;
  const std::string path = folder / "tassei.db";
  put(path, "precious");
  CHECK(refusal([&] { Database::create(path, {}, sample_kinds()); }) == "database_exists");
  CHECK(content_of(path) == "precious");
}

TEST_CASE("a link to nowhere is not followed by a new database") {
  const Folder folder;
  const std::string path = folder / "tassei.db";
  REQUIRE(::symlink((folder / "elsewhere").c_str(), path.c_str()) == 0);
  CHECK(refusal([&] { Database::create(path, {}, sample_kinds()); }) == "database_exists");
}

TEST_CASE("another database's journal is not played into a new one") {
  const Folder folder;
  put(folder / "tassei.db-journal", "left");
  CHECK(refusal([&] { Database::create(folder / "tassei.db", {}, sample_kinds()); }) ==
        "journal_left");
}

TEST_CASE("a database that can't be made leaves no folders behind") {
  const Folder folder;
  const store::StoredRulebook twice = store::stored("r", "", "");
  CHECK(refusal([&] { Database::create(folder / "a/b/t.db", {twice, twice}, sample_kinds()); }) !=
        "no error");
  CHECK(folder.names().empty());
}

TEST_CASE("a folder that can't be made is named with the reason") {
  const Folder folder;
  put(folder / "file", "");
  CHECK(refusal([&] { Database::create(folder / "file/t.db", {}, sample_kinds()); }) ==
        "file_unwritable");
}

TEST_CASE("what is not a tassei database is told apart") {
  const Folder folder;
  put(folder / "empty.db", "");
  put(folder / "text.db", std::string(5000, 'x'));
  other_program(folder / "other.db").exec("CREATE TABLE t (x)");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(opening(folder / "missing.db") == "no_database");
  CHECK(opening(folder / "no/folder.db") == "no_database");
  CHECK(opening("") == "no_database");
  CHECK(opening(folder / ".") == "database_is_folder");
  CHECK(opening(folder / "empty.db") == "not_our_database");
  CHECK(opening(folder / "text.db") == "not_a_database");
  CHECK(opening(folder / "other.db") == "not_our_database");
  CHECK(opening(folder / "pipe") == "not_a_database");
}

TEST_CASE("opening a file that is not there doesn't make it") {
  const Folder folder;
  opening(folder / "missing.db", Access::write);
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
  Database writer(store.path(), Access::write, std::chrono::milliseconds(1));
  const Database reader(store.path(), Access::read);
  CHECK(refusal([&] {
          store::commit(writer, store.kinds, {store.adding("engineers", kEngineer)});
        }) == "database_locked");
}

TEST_CASE("a database opened to read is one state while it lives") {
  Store store;
  Database reader(store.path(), Access::read);
  SQLite::Database other = other_program(store.path());
  other.exec("BEGIN");
  other.exec("INSERT INTO engineers VALUES (1, 'E1', 'E1', 'x', NULL, NULL)");
  CHECK(other.tryExec("COMMIT") != SQLite::OK);
  CHECK_FALSE(store::Records(reader, store.kinds).has_code(store.kind("engineers"), "E1"));
}

TEST_CASE("a file that may not be written is read but not opened to write") {
  Store store;
  ::chmod(store.path().c_str(), 0400);
  if (::access(store.path().c_str(), W_OK) == 0) return;  // nothing is forbidden to root
  CHECK(opening(store.path(), Access::read) == "no error");
  CHECK(opening(store.path(), Access::write) == "database_read_only");
}

TEST_CASE("what a writer that died left half done is undone by the next reader") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  const std::string left = store.folder / "left.db";
  {
    SQLite::Database other = other_program(store.path());
    other.exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN;"
               "UPDATE engineers SET name = 'half';"
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
               "INSERT INTO settings SELECT i, hex(randomblob(50)) FROM n");
    std::filesystem::copy_file(store.path(), left);
    std::filesystem::copy_file(store.path() + "-journal", left + "-journal");
  }
  const Database reader(left, Access::read);
  const auto found = store::Records(reader, store.kinds)
                         .find(store.kind("engineers"),
                               values_of(store.kind("engineers"), kEngineer));
  REQUIRE(found);
  CHECK(store.kind("engineers").value(found->values, "name") == "Aoki");
}

TEST_CASE("a database in write-ahead mode is brought back to one file") {
  Store store;
  other_program(store.path()).exec("PRAGMA journal_mode = WAL");
  Database(store.path(), Access::write);
  CHECK(content_of(store.path())[18] == 1);  // the header's write version: rollback journal
}

TEST_CASE("a file with broken pages is said to be damaged") {
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  std::string bytes = content_of(store.path());
  std::fill(bytes.begin() + 4096, bytes.end(), '\x7f');
  put(store.folder / "broken.db", bytes);
  CHECK(refusal([&] {
          const Database broken(store.folder / "broken.db", Access::read);
          store::Records(broken, store.kinds).each(store.kind("engineers"), [](const auto&) {});
        }) == "database_damaged");
}

TEST_CASE("a view in a table's place is not run") {
  Store store;
  other_program(store.path())
      .exec("DROP TABLE exams;"
            "CREATE VIEW exams AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
            " SELECT i AS engineer_id, i AS exam, i AS exam_nfc, i AS passed_on,"
            " i AS reference, i AS note, i AS number FROM n");
  const Database hostile(store.path(), Access::read);
  CHECK(refusal([&] {
          store::Records(hostile, store.kinds).each(store.kind("exams"), [](const auto&) {});
        }) == "database_damaged");
}

TEST_CASE("a trigger that was slipped in can't reach beyond the database") {
  Store store;
  other_program(store.path())
      .exec("CREATE TRIGGER evil AFTER INSERT ON engineers"
            " BEGIN SELECT writefile('/tmp/evil', 'x'), load_extension('x'); END");
  CHECK(refusal([&] { store.commit({store.adding("engineers", kEngineer)}); }) ==
        "database_damaged");
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

TEST_CASE("other rulebooks take the place of those there are") {
  Store store({store::stored("a", "", "x")});
  store.database().set_rulebooks({store::stored("b", "", "y")}, store.kinds);
  REQUIRE(store.database().rulebooks().size() == 1);
  CHECK(store.database().rulebooks()[0].id == "b");
}

}  // namespace tassei::test
