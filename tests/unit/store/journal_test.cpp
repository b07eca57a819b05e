#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.h"
#include "store/journal.h"
#include "store/settings.h"
#include "store/sha256.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

using store::ChainFault;
using store::FieldValues;

/// What the last entry says of its changes, a line for each.
std::string last_changes(Store& store) {
  std::string lines;
  for (const auto& change :
       store::changes_of(store.database(), store::head(store.database())->entry)) {
    lines += change.what.record + " " + store::content_of(change.what) + "\n";
  }
  return lines;
}

std::string faults(Store& store) {
  std::string found;
  for (const ChainFault& fault : store::check_chain(store.database(), store.kinds)) {
    const char* what = fault.what == ChainFault::What::missing   ? "missing "
                       : fault.what == ChainFault::What::altered ? "altered "
                                                                 : "unchained ";
    found += what + std::to_string(fault.entry) + "." + std::to_string(fault.position) + " ";
  }
  return found;
}

void by_another_program(Store& store, const std::string& sql) {
  SQLite::Database(store.path(), SQLite::OPEN_READWRITE).exec(sql);
}

/// Three entries: the new database, a person, their note.
void fill(Store& store) {
  store.commit({store.adding("engineers", kEngineer)});
  store.commit(
      {store.editing("engineers", kEngineer, with(kEngineer, {{"note", "left in spring"}}))});
}

}  // namespace

TEST_CASE("a commit is one entry, with who made it, when and by which command") {
  Store store({store::stored("r", "", "x")});
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject)});
  const auto head = store::head(store.database());
  REQUIRE(head);
  CHECK(head->entry == 2);
  CHECK(head->occasion.actor == "sato");
  CHECK(head->occasion.at == "2026-04-01T09:00:00.000Z");
  CHECK(head->occasion.command == "import");
}

TEST_CASE("the journal has what came by the names of the fields") {
  Store store;
  store.commit(
      {store.adding("engineers", kEngineer), store.adding("mentorings", {{"engineer", "E1"},
                                                                         {"mentee", "B"},
                                                                         {"start_on", "2020-04-01"},
                                                                         {"note", "改行\nあり"}})});
  CHECK(last_changes(store) ==
        R"(engineers {"key":{"engineer":"E1"},"after":{"name":"Aoki"}})"
        "\n"
        R"(mentorings {"key":{"engineer":"E1","mentee":"B","start_on":"2020-04-01"},)"
        R"("after":{"note":"改行\nあり"},"number":1})"
        "\n");
}

TEST_CASE("of what was edited the journal has what differs, before and after") {
  Store store;
  fill(store);
  CHECK(last_changes(store) ==
        R"(engineers {"key":{"engineer":"E1"},"before":{},"after":{"note":"left in spring"}})"
        "\n");
}

TEST_CASE("of what was removed the journal has everything, its number too") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  store.commit({store.removing("contributions", kContribution)});
  CHECK(last_changes(store) ==
        R"(contributions {"key":{"engineer":"E1","project":"P1","specialty":"pumps",)"
        R"("activity":"repair","start_on":"2020-04-01"},)"
        R"("before":{"end_on":"2021-03-31","role":"helper","outcome":"success"},"number":1})"
        "\n");
}

TEST_CASE("a commit that changes nothing is no entry") {
  Store store;
  store.commit({});
  CHECK_FALSE(store::head(store.database()));
}

TEST_CASE("a setting is journaled") {
  Store store;
  store::change_setting(store.database(), "lang", "ja");
  store::change_setting(store.database(), "lang", std::nullopt);
  CHECK(last_changes(store) == R"(settings {"key":{"name":"lang"},"before":{"value":"ja"}})"
                               "\n");
}

TEST_CASE("which rulebooks are in use is journaled, by their digests") {
  Store store({store::stored("r", "", "x")});
  auto rulebook = store::stored("r", "", "x");
  rulebook.active = false;
  store.database().set_rulebooks({rulebook}, store.kinds);
  CHECK(last_changes(store) ==
        "rulebooks {\"key\":{\"digest\":\"" + rulebook.digest +
            "\"},\"before\":{\"active\":\"1\"},\"after\":{\"active\":\"0\"}}\n");
}

TEST_CASE("an entry is never earlier than the one before, whatever the clock says") {
  Store store;
  fill(store);
  store::Database late(store.path(),
                       {.at = "1999-01-01T00:00:00.000Z", .actor = "x", .command = "y"});
  store::change_setting(late, "lang", "ja");
  CHECK(store::head(late)->occasion.at == kOccasion.at);
}

TEST_CASE("a mentee's code follows a renaming by a change of its own") {
  Store store;
  store.commit({store.adding("engineers", kEngineer),
                store.adding("engineers", {{"engineer", "E2"}, {"name", "Baba"}}),
                store.adding("mentorings",
                             {{"engineer", "E2"}, {"mentee", "E1"}, {"start_on", "2020-04-01"}})});
  store.commit({store.editing("engineers", kEngineer, with(kEngineer, {{"engineer", "X"}}))});
  CHECK(last_changes(store) ==
        R"(mentorings {"key":{"engineer":"E2","mentee":"E1","start_on":"2020-04-01"},)"
        R"("before":{"mentee":"E1"},"after":{"mentee":"X"}})"
        "\n"
        R"(engineers {"key":{"engineer":"E1"},"before":{"engineer":"E1"},"after":{"engineer":"X"}})"
        "\n");
}

TEST_CASE("confirmed evidence that is changed is a claim again, and the journal says so") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject)});
  store::Change confirmed = store.adding("contributions", kContribution);
  confirmed.confirmation = {.by = "tanaka", .at = kOccasion.at};
  store.commit({confirmed});
  store.commit(
      {store.editing("contributions", kContribution, with(kContribution, {{"role", "expert"}}))});
  CHECK_FALSE(store.all("contributions").front().confirmation);
  CHECK(last_changes(store).find(
            R"("before":{"role":"helper","confirmed_by":"tanaka",)"
            R"("confirmed_at":"2026-04-01T09:00:00.000Z"},"after":{"role":"expert"}})") !=
        std::string::npos);
}

TEST_CASE("a confirmation alone is a change") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution)});
  store::Change confirms = store.editing("contributions", kContribution, kContribution);
  confirms.confirmation = {.by = "tanaka", .at = kOccasion.at};
  store.commit({confirms});
  CHECK(store.all("contributions").front().confirmation == confirms.confirmation);
  CHECK(store::head(store.database())->entry == 2);
}

TEST_CASE("what somebody else has written since the database was opened stops a commit") {
  Store store;
  store::Database other(store.path(), kOccasion);
  store.commit({store.adding("engineers", kEngineer)});
  CHECK(refusal([&] { store::change_setting(other, "lang", "ja"); }) == "changed_meanwhile");
}

TEST_CASE("a chain that nobody touched is whole") {
  Store store;
  fill(store);
  CHECK(faults(store).empty());
}

TEST_CASE("a change that was altered shows") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE changes SET content = replace(content, 'spring', 'summer')");
  CHECK(faults(store) == "altered 2.1 ");
}

TEST_CASE("a change that was altered along with its leaf shows") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE changes SET leaf = zeroblob(32), salt = NULL WHERE entry = 2");
  CHECK(faults(store) == "unchained 2.0 ");
}

TEST_CASE("an entry whose actor was altered shows") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE entries SET actor = 'suzuki' WHERE entry = 1");
  CHECK(faults(store) == "altered 1.0 ");
}

TEST_CASE("a content that the journal doesn't write is refused, with its entry") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE changes SET content = '[1]' WHERE entry = 2");
  CHECK(refusal([&] { store::changes_of(store.database(), 2); }) == "journal_broken");
}

TEST_CASE("a missing entry shows") {
  Store store;
  fill(store);
  by_another_program(store,
                     "DELETE FROM changes WHERE entry = 1; DELETE FROM entries WHERE entry = 1");
  CHECK(faults(store) == "missing 1.0 unchained 2.0 ");
}

TEST_CASE("a missing change shows") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject)});
  by_another_program(store, "DELETE FROM changes WHERE position = 1");
  CHECK(faults(store) == "missing 1.1 unchained 1.0 ");
}

TEST_CASE("a subject that doesn't follow from the content shows") {
  Store store;
  fill(store);
  by_another_program(store, "UPDATE changes SET subject = 'engineers E9' WHERE entry = 1");
  CHECK(faults(store) == "altered 1.1 ");
}

TEST_CASE("a digest is made of the one before, the entry's leaf and those of its changes") {
  Store store;
  fill(store);
  const std::int64_t last = store::head(store.database())->entry;
  store::Sha256 sum;
  sum.add(store::entry(store.database(), last - 1)->digest);
  SQLite::Database file(store.path());
  for (const char* leaves : {"SELECT leaf FROM entries WHERE entry = ?",
                             "SELECT leaf FROM changes WHERE entry = ? ORDER BY position"}) {
    SQLite::Statement query(file, leaves);
    query.bind(1, last);
    while (query.executeStep()) sum.add(query.getColumn(0).getString());
  }
  CHECK(store::hexadecimal(sum.finish()) == store::head(store.database())->digest);
}

TEST_CASE("the entry at an instant is the last one made until then") {
  Store store;
  fill(store);
  CHECK(store::entry_at(store.database(), "2026-04-01T08:59:59.999Z") == 0);
  CHECK(store::entry_at(store.database(), kOccasion.at) == 2);
}

}  // namespace tassei::test
