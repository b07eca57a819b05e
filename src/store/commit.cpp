#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "store/border.h"
#include "store/records.h"
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

/// In order of their keys: rows come as they are clustered in the file, and numbers don't depend on
/// the order in which things were read.
std::vector<Task> in_order(const Kinds& kinds, const std::vector<Change>& changes) {
  std::vector<Task> tasks;
  tasks.reserve(changes.size());
  for (const Change& change : changes) {
    if (change.before == change.after) continue;
    const model::Values& values = change.after ? *change.after : *change.before;
    tasks.push_back(
        {.change = &change, .stage = stage_of(kinds, change), .key = key_of(*change.kind, values)});
  }
  std::sort(tasks.begin(), tasks.end());
  return tasks;
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

void take(Writer& writer, const Change& change) {
  try {
    writer.take(change);
  } catch (const SQLite::Exception& failure) {
    if ((failure.getErrorCode() & 0xFF) != SQLITE_CONSTRAINT) throw;
    refuse_record(why_refused(failure, change), change);
  }
}

}  // namespace

void refuse_record(MessageId why, const Change& change) {
  const model::Values& values = change.after ? *change.after : *change.before;
  throw Error(ErrorKind::refused,
              {why, {{"kind", change.kind->name}, {"key", key_text(*change.kind, values)}}});
}

void commit(Database& database, const Kinds& kinds, const std::vector<Change>& changes,
            const Progress& progress) {
  constexpr std::size_t kBetweenReports = 1000;
  const std::vector<Task> tasks = in_order(kinds, changes);
  at_border(database.path(), [&] {
    SQLite::Transaction transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE);
    {
      Writer writer(database.connection(), kinds);
      std::size_t done = 0;
      for (const Task& task : tasks) {
        take(writer, *task.change);
        if (progress && ++done % kBetweenReports == 0) progress(done, tasks.size());
      }
      writer.finish();
    }
    if (progress) progress(tasks.size(), tasks.size());
    transaction.commit();
  });
}

}  // namespace tassei::store
