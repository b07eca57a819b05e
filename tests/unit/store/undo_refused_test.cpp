#include <SQLiteCpp/Database.h>

#include "catch.h"
#include "unit/store/life.h"

namespace tassei::test {

TEST_CASE("an entry that isn't there can't be undone") {
  Life life;
  CHECK(life.refusal_of(3) == "unknown_entry");
}

TEST_CASE("the first entry can't be undone") {
  Life life;
  CHECK(life.refusal_of(1) == "undo_first_entry");
}

TEST_CASE("what is undone can't be undone once more") {
  Life life;
  life.set("ja");
  life.undo(3);
  CHECK(life.refusal_of(3) == "undo_undone");
}

TEST_CASE("an entry of which something was forgotten can't be undone") {
  Life life;
  life.set("ja");
  SQLite::Database(life.store.path(), SQLite::OPEN_READWRITE)
      .exec("UPDATE changes SET salt = NULL WHERE entry = 3");
  store::Database database(life.store.path(), kOccasion);
  CHECK(refusal([&] { store::plan_undo(database, life.store.kinds, 3); }) == "undo_forgotten");
}

TEST_CASE("what the program doesn't know how to change can't be undone") {
  Life life;
  life.set("ja");
  SQLite::Database(life.store.path(), SQLite::OPEN_READWRITE)
      .exec("UPDATE changes SET record = 'tides' WHERE entry = 3");
  store::Database database(life.store.path(), kOccasion);
  CHECK(refusal([&] { store::plan_undo(database, life.store.kinds, 3); }) == "undo_unknown_kind");
}

TEST_CASE("a column that no rulebook has any more stops an undo") {
  Life life;
  life.commit(
      {life.store.adding("projects", {{"project", "P2"}, {"name", "Port"}, {"rooms", "3"}})});
  life.commit(
      {life.store.removing("projects", {{"project", "P2"}, {"name", "Port"}, {"rooms", "3"}})});
  const model::Kinds without = model::all_kinds({});
  CHECK(refusal([&] { store::plan_undo(life.store.database(), without, 4); }) ==
        "undo_unknown_column");
}

TEST_CASE("keeping a rulebook's text leaves nothing to undo") {
  Life life;
  life.use(true, false);
  CHECK(life.refusal_of(3) == "undo_only_kept");
}

TEST_CASE("records that another program has changed stop an undo") {
  Life life;
  SQLite::Database(life.store.path(), SQLite::OPEN_READWRITE)
      .exec("DELETE FROM engineers WHERE engineer = 'E2'");
  store::Database database(life.store.path(), kOccasion);
  CHECK(refusal([&] { store::plan_undo(database, life.store.kinds, 2); }) == "record_gone");
}

TEST_CASE("what somebody else has written since the database was opened stops an undo") {
  Life life;
  life.set("ja");
  store::Database other(life.store.path(), kOccasion);
  const auto undoing = store::plan_undo(other, life.store.kinds, 3);
  life.set("en");
  CHECK(refusal([&] { store::undo(other, life.store.kinds, undoing, {}); }) == "changed_meanwhile");
}

TEST_CASE("a later change of the same record is in the way") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, with(kEngineer, {{"note", "a"}}))});
  CHECK(has(life.in_the_way_of(2), "entry 3 (2026-04-01"));
  CHECK(has(life.in_the_way_of(2), "changed the same record of engineers: engineer=E1"));
}

TEST_CASE("a later change of a record that lost a part of its key is in the way") {
  const Named whole = with(kContribution, {{"component", "valve"}});
  Life life;
  life.commit({life.store.adding("contributions", whole)});
  life.commit({life.store.editing("contributions", whole, kContribution)});
  life.commit(
      {life.store.editing("contributions", kContribution, with(kContribution, {{"note", "a"}}))});
  CHECK(has(life.in_the_way_of(4), "entry 5 (2026-04-01"));
}

TEST_CASE("a later confirmation of the same record is in the way") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.confirm();
  CHECK(has(life.in_the_way_of(3), "changed the same record of contributions"));
}

TEST_CASE("a later change of the same setting is in the way") {
  Life life;
  life.set("ja");
  life.set("en");
  CHECK(has(life.in_the_way_of(3), "changed the same setting: lang"));
}

TEST_CASE("a later choice of rulebooks is in the way of an earlier one") {
  Life life;
  life.use(true, true);
  life.use(false, true);
  CHECK(has(life.in_the_way_of(3), "changed which rulebooks are in use"));
}

TEST_CASE("keeping another text later is in nobody's way") {
  Life life;
  life.use(false, true);
  auto texts = life.store.database().rulebooks();
  texts.push_back(store::stored("t", "", "z"));
  texts.back().active = false;
  life.store.database().set_rulebooks(texts, life.store.kinds);
  life.undo(3);
  CHECK(life.now() == life.after(2));
}

TEST_CASE("a later renaming of what the record refers to is in the way") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.commit({life.store.editing("projects", kProject, with(kProject, {{"project", "P9"}}))});
  CHECK(has(life.in_the_way_of(3), "entry 4"));
  CHECK(has(life.in_the_way_of(3), "renamed P1"));
}

TEST_CASE("a later removal of what the record referred to is in the way") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.commit({life.store.removing("contributions", kContribution)});
  life.commit({life.store.removing("projects", kProject)});
  CHECK(has(life.in_the_way_of(4), "removed P1"));
}

TEST_CASE("a later record that refers to what would go is in the way") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  CHECK(has(life.in_the_way_of(2), "entry 3"));
  CHECK(has(life.in_the_way_of(2), "refers to "));
}

TEST_CASE("a later record that refers to what would go isn't in the way when it is gone") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.commit({life.store.removing("contributions", kContribution)});
  life.undo(2);
  CHECK(life.now() == life.after(1));
}

TEST_CASE("a later mention of the new code is in the way of undoing a renaming") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, kRenamed)});
  life.commit({life.store.adding("mentorings", with(kMentoring, {{"mentee", "E9"}}))});
  CHECK(has(life.in_the_way_of(3), "refers to E9: mentorings"));
}

TEST_CASE("somebody who has the old code now is in the way of undoing a renaming") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, kRenamed)});
  life.commit({life.store.adding("engineers", kEngineer)});
  CHECK(has(life.in_the_way_of(3), "changed the same record of engineers: engineer=E1"));
}

TEST_CASE("the last one in the way is named") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, with(kEngineer, {{"note", "a"}}))});
  life.commit({life.store.editing("engineers", with(kEngineer, {{"note", "a"}}), kEngineer)});
  CHECK(has(life.in_the_way_of(2), "entry 4"));
}

}  // namespace tassei::test
