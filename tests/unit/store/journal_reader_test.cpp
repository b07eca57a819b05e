#include "store/journal_reader.h"

#include "catch.h"
#include "store/settings.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

using store::JournalQuestion;

/// The entries asked for with the number of their changes, `3:2 1:1`.
std::string read(Store& store, JournalQuestion question) {
  store::JournalReader reader(store.database(), std::move(question));
  std::string all;
  for (store::Entry entry; reader.next(entry);) {
    int number = 0;
    for (store::EntryChange change; reader.next(change);) ++number;
    all += (all.empty() ? "" : " ") + std::to_string(entry.entry) + ":" + std::to_string(number);
  }
  return all;
}

std::string about(Store& store, const std::string& kind, const std::string& code) {
  return read(store, {.changes = store::places_about(store.database(), store.kinds,
                                                     store.kind(kind), code)});
}

const Named kOther = {{"engineer", "E2"}, {"name", "Baba"}};
const Named kRenamed = with(kEngineer, {{"engineer", "E9"}});
const Named kMoved = with(kContribution, {{"engineer", "E9"}});

/// E1 (1) works (2), is E9 then (3), and the work is corrected (4); another E1 comes (5).
void live(Store& store) {
  store.commit({store.adding("engineers", kEngineer), store.adding("engineers", kOther),
                store.adding("projects", kProject)});
  store.commit({store.adding("contributions", kContribution)});
  store.commit({store.editing("engineers", kEngineer, kRenamed)});
  store.commit({store.editing("contributions", kMoved, with(kMoved, {{"role", "expert"}}))});
  store.commit({store.adding("engineers", kEngineer)});
}

}  // namespace

TEST_CASE("the journal is read from its newest entry") {
  Store store;
  live(store);
  CHECK(read(store, {}) == "5:1 4:1 3:1 2:1 1:3");
}

TEST_CASE("one entry of the journal is read alone") {
  Store store;
  live(store);
  CHECK(read(store, {.entry = 2}) == "2:1");
}

TEST_CASE("entries are asked for from one instant until just before another") {
  Store store;
  store::change_setting(store.database(), "lang", "ja");
  store::Database later(store.path(),
                        {.at = "2026-05-01T00:00:00.000Z", .actor = "x", .command = "y"});
  store::change_setting(later, "lang", "en");
  CHECK(read(store, {.from = "2026-05-01T00:00:00.000Z"}) == "2:1");
  CHECK(read(store, {.before = "2026-05-01T00:00:00.000Z"}) == "1:1");
}

TEST_CASE("changes about a person are found under every code that they had") {
  Store store;
  live(store);
  CHECK(about(store, "engineers", "E9") == "4:1 3:1 2:1 1:1");
}

TEST_CASE("a code means who has it now, not who had it before") {
  Store store;
  live(store);
  CHECK(about(store, "engineers", "E1") == "5:1");
}

TEST_CASE("a code that nobody has any more means who had it last") {
  Store store;
  live(store);
  store.commit({store.editing("engineers", kRenamed, with(kEngineer, {{"engineer", "E8"}}))});
  CHECK(about(store, "engineers", "E9") == "6:1 4:1 3:1 2:1 1:1");
}

TEST_CASE("changes about somebody who is gone are found") {
  Store store;
  live(store);
  store.commit({store.removing("engineers", kOther)});
  CHECK(about(store, "engineers", "E2") == "6:1 1:1");
}

TEST_CASE("contributions are changes about their project, under every code that it had") {
  Store store;
  live(store);
  store.commit({store.editing("projects", kProject, with(kProject, {{"project", "P2"}}))});
  CHECK(about(store, "projects", "P2") == "6:1 4:1 2:1 1:1");
}

TEST_CASE("a code that nobody ever had means nothing") {
  Store store;
  live(store);
  CHECK(store::places_about(store.database(), store.kinds, store.kind("engineers"), "E7").empty());
}

}  // namespace tassei::test
