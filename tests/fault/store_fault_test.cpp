#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.h"
#include "fault/faulty_disk.h"
#include "store/backup.h"
#include "store/forget.h"
#include "store/restore.h"
#include "store/steps.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

using store::Database;

/// Every way of failing, at the first operation, then the second, and so on until nothing fails any
/// more. `attempt(name)` does the work and says what it ended with; `check(name)` looks at what is
/// left, with the disk sound again.
template <class Attempt, class Check>
void fail_everywhere(FaultyDisk& disk, Attempt attempt, Check check) {
  for (const Fault fault : {Fault::full, Fault::broken, Fault::no_open}) {
    for (const bool for_good : {false, true}) {
      bool failed = true;
      for (int nth = 1; failed; ++nth) {
        INFO("fault " << static_cast<int>(fault) << ", operation " << nth
                      << (for_good ? " and all after it" : ""));
        REQUIRE(nth < 1000);
        const std::string said = attempt([&] { disk.fail(fault, nth, for_good); });
        failed = disk.repair();
        check(said, failed);
      }
    }
  }
}

void check_message(const std::string& said, bool failed) {
  if (!failed) {
    CHECK(said == "no error");
    return;
  }
  // Some failures are got over: what could not be removed or synced in the end.
  const std::vector<std::string> apt = {"disk_full", "database_io", "database_unopenable",
                                        "database_read_only", "no error"};
  CHECK(std::find(apt.begin(), apt.end(), said) != apt.end());
}

std::string ask(const std::string& path, const std::string& sql) {
  return SQLite::Database(path, SQLite::OPEN_READWRITE).execAndGet(sql).getString();
}

bool is_sound(const std::string& path) { return ask(path, "PRAGMA integrity_check") == "ok"; }

}  // namespace

TEST_CASE("a commit is done whole or not at all, wherever the disk fails") {
  FaultyDisk disk;
  Store store;
  const std::string path = store.folder.path("attempt.db");
  const Named after = with(kProject, {{"flags", "a;b"}, {"rooms", "3"}, {"note", "changed"}});
  std::vector<store::Change> changes = {store.editing("projects", kProject, after),
                                        store.adding("contributions", kContribution)};
  // Enough to fill more than a few pages.
  for (int i = 0; i < 200; ++i) {
    changes.push_back(store.adding(
        "mentorings",
        {{"engineer", "E1"}, {"mentee", std::to_string(i)}, {"start_on", "2020-01-01"}}));
  }
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject)});
  fail_everywhere(
      disk,
      [&](auto arm) {
        std::filesystem::copy_file(store.path(), path,
                                   std::filesystem::copy_options::overwrite_existing);
        return refusal([&] {
          Database database(path, kOccasion);
          arm();
          store::commit(database, store.kinds, changes);
        });
      },
      [&](const std::string& said, bool failed) {
        check_message(said, failed);
        CHECK(is_sound(path));
        const std::string all = ask(path,
                                    "SELECT (SELECT count(*) FROM mentorings) || ' ' ||"
                                    "(SELECT count(*) FROM project_flags) || ' ' ||"
                                    "(SELECT count(*) FROM contributions)");
        CHECK(all == (said == "no error" ? "200 2 1" : "0 0 0"));
      });
}

TEST_CASE("a new database appears whole or not at all, wherever the disk fails") {
  FaultyDisk disk;
  const model::Kinds kinds = sample_kinds();
  std::optional<Folder> folder;
  fail_everywhere(
      disk,
      [&](auto arm) {
        folder.emplace();
        return refusal([&] {
          arm();
          Database::create(folder->path("a/tassei.db"), kOccasion, {store::stored("r", "", "x")},
                           kinds);
        });
      },
      [&](const std::string& said, bool failed) {
        check_message(said, failed);
        if (std::filesystem::exists(folder->path("a/tassei.db"))) {
          CHECK(is_sound(folder->path("a/tassei.db")));
          CHECK(ask(folder->path("a/tassei.db"), "SELECT count(*) FROM rulebooks") == "1");
        } else {
          CHECK(folder->names().empty());
        }
      });
}

TEST_CASE(
    "a backup has its name whole or not at all, and the one before stays, wherever it fails") {
  using store::BackupPlan;
  FaultyDisk disk;
  Store store;
  std::optional<Folder> folder;
  const auto name = [&](const std::string& suffix = "") { return folder->path("copy" + suffix); };
  const auto back_up = [&](BackupPlan::Existing existing) {
    store::back_up(Database(store.path()), {.file = name(), .existing = existing, .keep = 3});
  };
  folder.emplace();
  back_up(BackupPlan::Existing::refuse);
  const std::string first = content_of(name());
  store.commit({store.adding("engineers", kEngineer)});
  for (const auto existing : {BackupPlan::Existing::replace, BackupPlan::Existing::rotate}) {
    fail_everywhere(
        disk,
        [&](auto arm) {
          folder.emplace();
          folder->file("copy", first);
          return refusal([&] {
            arm();
            back_up(existing);
          });
        },
        [&](const std::string& said, bool failed) {
          check_message(said, failed);
          const bool done = said == "no error";
          const bool moved = done && existing == BackupPlan::Existing::rotate;
          CHECK(folder->names() == (moved ? std::vector<std::string>{"copy", "copy.1"}
                                          : std::vector<std::string>{"copy"}));
          CHECK(is_sound(name()));
          CHECK(ask(name(), "SELECT count(*) FROM engineers") == (done ? "1" : "0"));
          if (moved) CHECK(content_of(name(".1")) == first);
        });
  }
}

TEST_CASE("a database is restored whole or not at all, wherever the disk fails") {
  FaultyDisk disk;
  Store store;
  const std::string backup = store.folder.path("backup");
  store::back_up(Database(store.path()), {.file = backup});
  store.commit({store.adding("engineers", kEngineer)});
  const std::string now = content_of(store.path());
  std::optional<Folder> folder;
  fail_everywhere(
      disk,
      [&](auto arm) {
        folder.emplace();
        folder->file("tassei.db", now);
        return refusal([&] {
          arm();
          store::Restoring(backup, folder->path("tassei.db")).put_in_place();
        });
      },
      [&](const std::string& said, bool failed) {
        check_message(said, failed);
        const bool done = said == "no error";
        CHECK(folder->names().size() == (done ? 2 : 1));
        CHECK(is_sound(folder->path("tassei.db")));
        CHECK(ask(folder->path("tassei.db"), "SELECT count(*) FROM engineers") ==
              (done ? "0" : "1"));
        if (done) CHECK(content_of(folder->path("tassei.db.replaced")) == now);
      });
}

TEST_CASE("a migration is done whole or not at all, wherever the disk fails") {
  FaultyDisk disk;
  Store store;
  store.commit({store.adding("engineers", kEngineer)});
  std::vector<store::Step> steps = store::schema_steps();
  const int next = store::schema_version() + 1;
  steps.push_back({.version = next, .sql = "ALTER TABLE settings ADD COLUMN more TEXT"});
  std::optional<Folder> folder;
  fail_everywhere(
      disk,
      [&](auto arm) {
        folder.emplace();
        std::filesystem::copy_file(store.path(), folder->path("tassei.db"));
        return refusal([&] {
          arm();
          store::migrate(folder->path("tassei.db"), steps);
        });
      },
      [&](const std::string& said, bool failed) {
        check_message(said, failed);
        const std::string path = folder->path("tassei.db");
        CHECK(is_sound(path));
        const bool migrated = ask(path, "PRAGMA user_version") == std::to_string(next);
        CHECK(migrated == (said == "no error"));
        CHECK(ask(path, "SELECT count(*) FROM pragma_table_info('settings') WHERE name = 'more'") ==
              (migrated ? "1" : "0"));
        for (const std::string& name : folder->names()) {
          if (name.starts_with("tassei.db.schema")) CHECK(is_sound(folder->path(name)));
        }
      });
}

TEST_CASE("a person is forgotten whole or not at all, wherever the disk fails") {
  FaultyDisk disk;
  Store store;
  const std::string path = store.folder.path("attempt.db");
  const Named work = with(kContribution, {{"note", "SECRET"}});
  store.commit({store.adding("engineers", with(kEngineer, {{"note", "SECRET"}})),
                store.adding("projects", kProject), store.adding("contributions", work)});
  store.commit({store.editing("contributions", work, with(work, {{"note", "SECRET again"}}))});
  bool was_not_cleaned = false;
  fail_everywhere(
      disk,
      [&](auto arm) {
        std::filesystem::copy_file(store.path(), path,
                                   std::filesystem::copy_options::overwrite_existing);
        return refusal([&] {
          Database database(path, kOccasion);
          const auto planned = store::plan_forgetting(database, store.kinds, "E1", {});
          arm();
          store::forget(database, store.kinds, *planned);
          store::clean(database, planned->pseudonym);
        });
      },
      [&](const std::string& said, bool failed) {
        const bool is_not_cleaned = said == "forget_not_cleaned";
        was_not_cleaned = was_not_cleaned || is_not_cleaned;
        if (!is_not_cleaned) check_message(said, failed);
        CHECK(is_sound(path));
        const bool is_done = is_not_cleaned || said == "no error";
        const Database database(path);
        CHECK(store::check_chain(database, store.kinds).empty());
        CHECK(store::head(database)->occasion.command == "import");
        CHECK(store::head(database)->entry == (is_done ? 3 : 2));
        const std::string left = ask(path,
                                     "SELECT (SELECT count(*) FROM changes WHERE content LIKE"
                                     " '%SECRET%') || ' ' || (SELECT count(*) FROM contributions"
                                     " WHERE note IS NOT NULL) || ' ' ||"
                                     " (SELECT engineer FROM engineers)");
        CHECK(left == (is_done ? "0 0 forgotten-1" : "3 1 E1"));
      });
  CHECK(was_not_cleaned);
}

}  // namespace tassei::test
