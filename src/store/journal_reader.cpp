#include "store/journal_reader.h"

#include <utility>

#include "store/border.h"
#include "store/journal_rows.h"

namespace tassei::store {

struct JournalReader::Queries {
  explicit Queries(const SQLite::Database& connection)
      : entries(connection, std::string(kEntryColumns) +
                                " WHERE (?1 IS NULL OR entry = ?1) AND at >= ?2"
                                " AND (?3 = '' OR at < ?3) ORDER BY entry DESC"),
        changes(connection, std::string(kChangeColumns) + " WHERE entry = ?1 ORDER BY position") {}

  Query entries;
  Query changes;
};

JournalReader::JournalReader(const Database& database, JournalQuestion question)
    : database_(&database), question_(std::move(question)) {
  at_border(database.path(), [&] {
    queries_ = std::make_unique<Queries>(database.connection());
    if (question_.entry) queries_->entries.bind(1, *question_.entry);
    queries_->entries.bind(2, question_.from);
    queries_->entries.bind(3, question_.before);
  });
}

JournalReader::~JournalReader() = default;

bool JournalReader::has_any(std::int64_t entry) const {
  if (!question_.changes) return true;
  const auto first = question_.changes->lower_bound({entry, 0});
  return first != question_.changes->end() && first->first == entry;
}

bool JournalReader::next(Entry& entry) {
  return at_border(database_->path(), [&] {
    while (queries_->entries.step()) {
      if (!has_any(queries_->entries.integer(0))) continue;
      entry = read_entry(queries_->entries);
      queries_->changes.reset();
      queries_->changes.bind(1, entry.entry);
      more_changes_ = true;
      return true;
    }
    return false;
  });
}

bool JournalReader::next(EntryChange& change) {
  return at_border(database_->path(), [&] {
    while (more_changes_ && (more_changes_ = queries_->changes.step())) {
      if (question_.changes && !question_.changes->contains(
                                   {queries_->changes.integer(0), queries_->changes.integer(1)})) {
        continue;
      }
      change = read_change(queries_->changes);
      return true;
    }
    return false;
  });
}

}  // namespace tassei::store
