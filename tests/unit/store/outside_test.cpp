#include "store/outside.h"

#include <SQLiteCpp/Database.h>

#include <algorithm>

#include "catch.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/settings.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

void by_another_program(Store& store, const std::string& sql) {
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE).exec(sql);
}

/// A line for each thing that another program changed.
std::string found(Store& store) {
  const store::Database database(store.path());
  std::string lines;
  store::Outside(database, store.kinds).each([&](const store::OutsideEdit& edit) {
    lines += edit.what.record + " " + store::content_of(edit.what);
    if (edit.numbers) {
      lines +=
          " " + std::to_string(edit.numbers->first) + " is " + std::to_string(edit.numbers->second);
    }
    lines += "\n";
  });
  return lines;
}

void adopt(Store& store) {
  store::Database database(store.path(), {.at = kOccasion.at, .actor = "x", .command = "doctor"});
  store::adopt(database, store.kinds);
}

std::string replayed(Store& store) {
  const store::Database database(store.path());
  const auto past = store::replayed(database, store.kinds, store::last_number(database));
  return told(past.database, past.kinds);
}

std::string stored(Store& store) { return told(store::Database(store.path()), store.kinds); }

/// Somebody with a contribution, in a database with a rulebook and a setting.
void fill(Store& store) {
  store::change_setting(store.database(), "lang", "ja");
  store.commit({store.adding("engineers", kEngineer),
                store.adding("projects", with(kProject, {{"flags", "a;b"}, {"rooms", "3"}})),
                store.adding("contributions", kContribution)});
}

}  // namespace

TEST_CASE("where no other program has changed anything, nothing is found") {
  Store store({store::stored("r", "", "x")});
  fill(store);
  CHECK(found(store).empty());
}

TEST_CASE("what another program changes is found, in which record and which field") {
  const std::string key = R"("key":{"engineer":"E1","project":"P1","specialty":"pumps",)"
                          R"("activity":"repair","start_on":"2020-04-01"})";
  const std::string rulebook = R"("key":{"digest":")" + store::digest("x") + R"("})";
  const auto [sql, expected] = GENERATE_COPY(values<std::pair<std::string, std::string>>({
      {"UPDATE engineers SET name = 'Aoki Jun'",
       R"(engineers {"key":{"engineer":"E1"},"before":{"name":"Aoki"},"after":{"name":"Aoki Jun"}})"},
      {"UPDATE contributions SET role = 'expert', reference = 'D-1'",
       "contributions {" + key +
           R"(,"before":{"role":"helper"},"after":{"role":"expert","reference":"D-1"}})"},
      {"UPDATE contributions SET number = 7",
       "contributions {" + key + R"(,"before":{},"after":{}} 1 is 7)"},
      {"UPDATE contributions SET confirmed_by = 'x', confirmed_at = '2026-04-01T09:00:00.000Z'",
       "contributions {" + key +
           R"(,"before":{},"after":{"confirmed_by":"x",)"
           R"("confirmed_at":"2026-04-01T09:00:00.000Z"}})"},
      {"DELETE FROM contributions",
       "contributions {" + key +
           R"(,"before":{"end_on":"2021-03-31","role":"helper","outcome":"success"},"number":1})"},
      {"INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('E2', 'E2', 'Baba')",
       R"(engineers {"key":{"engineer":"E2"},"after":{"name":"Baba"}})"},
      {"DELETE FROM project_flags WHERE flag = 'a'",
       R"(projects {"key":{"project":"P1"},"before":{"flags":"a;b"},"after":{"flags":"b"}})"},
      {"UPDATE project_measures SET value = 4",
       R"(projects {"key":{"project":"P1"},"before":{"rooms":"3"},"after":{"rooms":"4"}})"},
      {"UPDATE settings SET value = 'en'",
       R"(settings {"key":{"name":"lang"},"before":{"value":"ja"},"after":{"value":"en"}})"},
      {"DELETE FROM settings", R"(settings {"key":{"name":"lang"},"before":{"value":"ja"}})"},
      {"UPDATE rulebooks SET active = 0",
       "rulebooks {" + rulebook + R"(,"before":{"active":"1"},"after":{"active":"0"}})"},
  }));
  Store store({store::stored("r", "", "x")});
  fill(store);
  by_another_program(store, sql);
  CHECK(found(store) == expected + "\n");
}

TEST_CASE("a code that another program renames takes along what is called by it") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE engineers SET engineer = 'X', engineer_nfc = 'X'");
  const std::string all = found(store);
  CHECK(std::count(all.begin(), all.end(), '\n') == 4);
}

TEST_CASE("a comparison form that doesn't belong to its text is found") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE engineers SET engineer = 'é1'");
  const auto wrong = store::wrong_forms(store.database(), store.kinds);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong.front().field->name == "engineer");
}

TEST_CASE("rows that come in the order of wrong comparison forms are compared by their keys") {
  Store store;
  store.commit({store.adding("engineers", {{"engineer", "Ea"}, {"name", "Aoki"}}),
                store.adding("engineers", {{"engineer", "Eb"}, {"name", "Baba"}})});
  by_another_program(store, "UPDATE engineers SET engineer = 'Éa' WHERE engineer = 'Ea'");
  CHECK(found(store) == R"(engineers {"key":{"engineer":"Ea"},"before":{"name":"Aoki"}})"
                        "\n"
                        R"(engineers {"key":{"engineer":"Éa"},"after":{"name":"Aoki"}})"
                        "\n");
}

TEST_CASE("a reference to what is not there is found") {
  Store store;
  fill(store);
  by_another_program(store, "PRAGMA foreign_keys = OFF; DELETE FROM engineers");
  const auto dangling = store::dangling_references(store.database());
  REQUIRE(dangling.size() == 1);
  CHECK(dangling.front().table + " " + dangling.front().parent == "contributions engineers");
}

TEST_CASE("a file that nothing is wrong with has no faults") {
  Store store;
  fill(store);
  CHECK(store::file_faults(store.database()).empty());
}

TEST_CASE("a value that a constraint forbids is a fault of the file") {
  Store store;
  fill(store);
  by_another_program(store,
                     "PRAGMA ignore_check_constraints = ON; UPDATE engineers SET name = ' a'");
  CHECK(store::file_faults(store.database()) ==
        std::vector<std::string>{"CHECK constraint failed in engineers"});
}

TEST_CASE("what was adopted is an entry, and the journal amounts to the records again") {
  Store store({store::stored("r", "", "x")});
  fill(store);
  by_another_program(
      store,
      "UPDATE contributions SET number = 7, role = 'expert';"
      "DELETE FROM settings;"
      "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('E2', 'E2', 'B')");
  const std::string before = stored(store);
  adopt(store);
  CHECK(found(store).empty());
  CHECK(stored(store) == before);
  CHECK(replayed(store) == before);
  CHECK(store::head(store::Database(store.path()))->occasion.command == "doctor");
}

TEST_CASE("adopting nothing is no entry") {
  Store store;
  fill(store);
  adopt(store);
  CHECK(store::head(store.database())->entry == 2);
}

TEST_CASE("the journal of a database that has none begins with what is adopted") {
  Store store({store::stored("r", "", "x")});
  fill(store);
  by_another_program(store, "DELETE FROM changes; DELETE FROM entries");
  adopt(store);
  CHECK(replayed(store) == stored(store));
}

TEST_CASE("adopting after another program has written since is refused") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE engineers SET name = 'Baba'");
  CHECK(refusal([&] { store::adopt(store.database(), store.kinds); }) == "changed_meanwhile");
}

TEST_CASE("commands that build on what another program did are adopted with it") {
  const auto sql = GENERATE(values<std::string>({
      "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('E2', 'E2', 'B')",
      "UPDATE engineers SET engineer = 'E2', engineer_nfc = 'E2'",
  }));
  Store store;
  fill(store);
  by_another_program(store, sql);
  store::Database database(store.path(), kOccasion);
  const Named second = {{"engineer", "E2"}, {"name", sql.starts_with("I") ? "B" : "Aoki"}};
  const Named mentoring = {{"engineer", "E2"}, {"mentee", "X"}, {"start_on", "2020-04-01"}};
  store::commit(database, store.kinds, {store.adding("mentorings", mentoring)});
  store::commit(database, store.kinds,
                {store.editing("engineers", second, with(second, {{"note", "n"}}))});
  adopt(store);
  CHECK(found(store).empty());
  CHECK(replayed(store) == stored(store));
}

TEST_CASE("a command may remove what another program added, or what refers to what it removed") {
  Store store;
  fill(store);
  by_another_program(
      store,
      "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('E2', 'E2', 'B');"
      "DELETE FROM contributions");
  store::Database database(store.path(), kOccasion);
  store::commit(database, store.kinds,
                {store.removing("engineers", {{"engineer", "E2"}, {"name", "B"}}),
                 store.removing("engineers", kEngineer)});
  CHECK(found(store).empty());
}

TEST_CASE("a command may add again what another program removed") {
  Store store;
  fill(store);
  by_another_program(store, "DELETE FROM contributions; DELETE FROM engineers");
  store::Database database(store.path(), kOccasion);
  store::commit(database, store.kinds,
                {store.adding("engineers", with(kEngineer, {{"name", "B"}}))});
  CHECK(found(store).empty());
}

TEST_CASE("what is forgotten is adopted like the rest") {
  Store store;
  fill(store);
  by_another_program(store,
                     "UPDATE changes SET salt = NULL; UPDATE entries SET salt = NULL;"
                     "UPDATE engineers SET name = 'Baba'");
  adopt(store);
  CHECK(found(store).empty());
  CHECK(store::check_chain(store::Database(store.path()), store.kinds).empty());
}

}  // namespace tassei::test
