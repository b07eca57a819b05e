#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/layout.h"
#include "store/logged.h"
#include "store/records.h"
#include "store/rulebooks.h"
#include "store/writer.h"

namespace tassei::store {

namespace {

using model::Kinds;

/// A change with its place in the order of work.
struct Task {
  const Change* change;
  int stage;
  std::vector<std::string> key;

  bool operator<(const Task& other) const {
    return std::tie(stage, key) < std::tie(other.stage, other.key);
  }
};

/// First what goes, the kinds that refer to others before those; then, kind by kind, what changes
/// and what comes.
int stage_of(const Kinds& kinds, const Change& change) {
  const auto all = kinds.all();
  const auto count = static_cast<int>(all.size());
  const auto place = static_cast<int>(change.kind - all.data());
  assert(place >= 0 && place < count);
  if (!change.after) return count - 1 - place;
  return count + 2 * place + (change.before ? 0 : 1);
}

/// Sorted, they are in order of their keys: rows come as they are clustered in the file, and
/// numbers don't depend on the order in which things were read.
void add_tasks(const Kinds& kinds, const std::vector<Change>& changes, std::vector<Task>& tasks) {
  tasks.reserve(tasks.size() + changes.size());
  for (const Change& change : changes) {
    if (change.before == change.after && !change.kind->confirmable) continue;
    const model::Values& values = change.after ? *change.after : *change.before;
    tasks.push_back(
        {.change = &change, .stage = stage_of(kinds, change), .key = key_of(*change.kind, values)});
  }
}

/// The old and the new code of a record that is renamed; nothing for any other change.
std::optional<std::pair<std::string, std::string>> renaming(const Change& change) {
  if (change.kind->numbered || !change.before || !change.after) return std::nullopt;
  const std::string& name = code_field(*change.kind).name;
  std::string before = change.kind->value(*change.before, name);
  std::string after = change.kind->value(*change.after, name);
  if (before == after) return std::nullopt;
  return std::pair(std::move(before), std::move(after));
}

bool has_before(const std::vector<Change>& changes, const model::Kind& kind,
                const model::Values& values) {
  return std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    return change.kind == &kind && change.before == values;
  });
}

/// What mentions a code that the changes rename, and isn't among them itself.
std::vector<Change> mentions_that_follow(const Database& database, const Kinds& kinds,
                                         const std::vector<Change>& changes) {
  std::vector<Change> following;
  const Records records(database, kinds);
  const auto follow = [&](const model::Kind& kind, const model::Field& field,
                          const std::string& old_code, const std::string& code) {
    records.each_referring(kind, field, old_code, [&](const Stored& stored) {
      if (has_before(changes, kind, stored.values)) return;
      Change change{.kind = &kind, .before = stored.values, .after = stored.values};
      (*change.after)[*kind.position(field.name)] = code;
      change.confirmation = stored.confirmation;
      following.push_back(std::move(change));
    });
  };
  for (const Change& change : changes) {
    const auto codes = renaming(change);
    if (!codes) continue;
    for (const model::Kind& kind : kinds.all()) {
      for (const model::Field& field : kind.fields) {
        if (field.mentions == change.kind->name) follow(kind, field, codes->first, codes->second);
      }
    }
  }
  return following;
}

MessageId why_refused(const SQLite::Exception& failure, const Change& change) {
  switch (failure.getExtendedErrorCode()) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
      return MessageId::record_taken;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return change.after ? MessageId::record_refused : MessageId::record_in_use;
    default:
      return MessageId::record_refused;
  }
}

void take_all(const Database& database, const Kinds& kinds, const std::vector<Task>& tasks,
              EntryWriter& journal, const Progress& progress) {
  constexpr std::size_t kBetweenReports = 1000;
  Writer writer(database.connection(), kinds);
  std::size_t done = 0;
  for (const Task& task : tasks) {
    const Effect effect = take(writer, *task.change);
    journal.log(logged(*task.change, effect.number, effect.was_confirmed), kinds);
    if (progress && ++done % kBetweenReports == 0) progress(done, tasks.size());
  }
  writer.finish();
  if (progress) progress(tasks.size(), tasks.size());
}

void take_all(Database& database, const Kinds& kinds, const std::vector<Task>& tasks,
              const Progress& progress, const OtherColumns* more) {
  at_border(database.path(), [&] {
    in_one_entry(database, [&](EntryWriter& journal) {
      if (more != nullptr) {
        write_rulebooks(database.connection(), database.rulebooks(), kinds, *more, journal);
      }
      take_all(database, kinds, tasks, journal, progress);
    });
  });
}

}  // namespace

Effect take(Writer& writer, const Change& change) {
  try {
    return writer.take(change);
  } catch (const SQLite::Exception& failure) {
    if ((failure.getErrorCode() & 0xFF) != SQLITE_CONSTRAINT) throw;
    refuse_record(why_refused(failure, change), change);
  }
}

void refuse_record(MessageId why, const Change& change) {
  const model::Values& values = change.after ? *change.after : *change.before;
  throw Error(ErrorKind::refused,
              {why, {{"kind", change.kind->name}, {"key", key_text(*change.kind, values)}}});
}

void commit(Database& database, const Kinds& kinds, const std::vector<Change>& changes,
            const Progress& progress, const OtherColumns* more) {
  const std::vector<Change> following = mentions_that_follow(database, kinds, changes);
  std::vector<Task> tasks;
  add_tasks(kinds, following, tasks);  // while what they belong to is still called as it was
  const auto first = static_cast<std::ptrdiff_t>(tasks.size());
  add_tasks(kinds, changes, tasks);
  std::sort(tasks.begin() + first, tasks.end());
  take_all(database, kinds, tasks, progress, more);
}

void commit_as_given(const Database& database, const Kinds& kinds,
                     const std::vector<Change>& changes, EntryWriter& journal) {
  std::vector<Task> tasks;
  add_tasks(kinds, changes, tasks);
  take_all(database, kinds, tasks, journal, {});
}

void commit_as_given(Database& database, const Kinds& kinds, const std::vector<Change>& changes) {
  at_border(database.path(), [&] {
    in_one_entry(database,
                 [&](EntryWriter& journal) { commit_as_given(database, kinds, changes, journal); });
  });
}

}  // namespace tassei::store
