#include <SQLiteCpp/Database.h>

#include <algorithm>

#include "catch.h"
#include "store/outside.h"
#include "store/past.h"
#include "store/undo.h"
#include "unit/store/fixture.h"

// With which texts one is put together, over time.

namespace tassei::test {

namespace {

std::string id_of_part(const store::Database& database) {
  std::string ids;
  const auto texts = database.rulebooks();
  for (const store::StoredRulebook& own : texts) {
    if (own.id != "o") continue;
    for (const store::StoredRulebook& each : texts) {
      const bool part =
          std::find(own.parts.begin(), own.parts.end(), each.digest) != own.parts.end();
      if (part) ids += each.id;
    }
    if (!own.active) ids += " unused";
  }
  return ids;
}

/// A text `o` in use that is put together with `a` (entry 2), then with `b` (entry 3).
struct Overlaid {
  Overlaid() {
    use({"a"});
    use({"b"});
  }

  void use(const std::vector<std::string>& parts, bool active = true) {
    std::vector<store::StoredRulebook> texts = {
        store::stored("a", "", "a"), store::stored("b", "", "b"), store::stored("o", "", "o")};
    texts[0].active = texts[1].active = false;
    texts[2].active = active;
    for (const std::string& part : parts) texts[2].parts.push_back(store::digest(part));
    store.database().set_rulebooks(texts, store.kinds);
  }
  void undo(std::int64_t entry) {
    const auto undoing = store::plan_undo(store.database(), store.kinds, entry);
    const store::Rules rules = {.kinds = store.kinds, .other = {}};
    store::undo(store.database(), store.kinds, undoing, rules);
  }
  void by_another_program(const std::string& sql) {
    SQLite::Database(store.path(), SQLite::OPEN_READWRITE).exec(sql);
  }
  /// The fields of rulebooks in which journal and database differ.
  std::string outside() {
    std::string fields;
    const store::Database database(store.path());
    store::Outside(database, store.kinds).each([&](const store::OutsideEdit& edit) {
      for (const std::string& field : store::fields_of(edit.what)) fields += field + " ";
    });
    return fields;
  }

  Store store{{store::stored("r", "", "x")}};
};

}  // namespace

TEST_CASE("to put a text in use together with others is an entry of the journal") {
  Overlaid overlaid;
  CHECK(store::last_number(overlaid.store.database()) == 3);
}

TEST_CASE("a text is known to be put together as it was then") {
  Overlaid overlaid;
  const store::Database& database = overlaid.store.database();
  CHECK(id_of_part(store::as_known_at(database, overlaid.store.kinds, 2).database) == "a");
}

TEST_CASE("a text is known to be put together as it was then for some people, too") {
  Overlaid overlaid;
  overlaid.store.commit({overlaid.store.adding("engineers", kEngineer)});
  const auto past = store::as_known_at(overlaid.store.database(), overlaid.store.kinds, 2, {"E1"});
  CHECK(id_of_part(past.database) == "a");
}

TEST_CASE("an undo puts a text together as it was") {
  Overlaid overlaid;
  overlaid.undo(3);
  CHECK(id_of_part(overlaid.store.database()) == "a");
}

TEST_CASE("an undo that is undone puts a text together anew") {
  Overlaid overlaid;
  overlaid.undo(3);
  overlaid.undo(4);
  CHECK(id_of_part(overlaid.store.database()) == "b");
}

TEST_CASE("an undo says what it does to the parts of a text") {
  Overlaid overlaid;
  const auto undoing = store::plan_undo(overlaid.store.database(), overlaid.store.kinds, 3);
  CHECK(store::value_in(undoing.what.at(0).after.value(), "parts") == store::digest("a"));
}

TEST_CASE("what a text was put together with isn't undone after a later change of it") {
  Overlaid overlaid;
  overlaid.use({"a", "b"});
  CHECK(refusal([&] { overlaid.undo(3); }) == "undo_built_on");
}

TEST_CASE("the journal amounts to what a text is put together with") {
  Overlaid overlaid;
  overlaid.use({"b"}, false);
  const auto past = store::replayed(overlaid.store.database(), overlaid.store.kinds, 2);
  CHECK(id_of_part(past.database) == "a");
}

TEST_CASE("parts that nobody but another program changed are found") {
  Overlaid overlaid;
  overlaid.by_another_program("DELETE FROM rulebook_parts");
  CHECK(overlaid.outside() == "parts ");
}

TEST_CASE("a change of parts that is adopted leaves a text in use") {
  Overlaid overlaid;
  overlaid.by_another_program("DELETE FROM rulebook_parts");
  store::Database database(overlaid.store.path(), kOccasion);
  store::adopt(database, overlaid.store.kinds);
  CHECK(id_of_part(store::replayed(database, overlaid.store.kinds, 4).database).empty());
}

TEST_CASE("parts of which an earlier version's journal says nothing are no finding") {
  Overlaid overlaid;
  overlaid.by_another_program(
      "INSERT INTO rulebook_parts SELECT r.digest, a.digest FROM rulebooks AS r, rulebooks AS a"
      " WHERE r.id = 'r' AND a.id = 'a'");
  CHECK(overlaid.outside().empty());
}

TEST_CASE("a text that another program altered gets its bytes back when it is taken into use") {
  Overlaid overlaid;
  overlaid.by_another_program("UPDATE rulebooks SET toml = 'altered' WHERE id = 'o'");
  store::Database database(overlaid.store.path(), kOccasion);
  database.set_rulebooks({store::stored("o", "", "o")}, overlaid.store.kinds);
  CHECK(database.rulebooks().at(2).toml == "o");
}

}  // namespace tassei::test
