#include "store/journal.h"

#include "base/error.h"
#include "store/border.h"
#include "store/journal_rows.h"
#include "store/query.h"

namespace tassei::store {

namespace {

std::vector<EntryChange> read_changes(const Database& database, Query& query) {
  return at_border(database.path(), [&] {
    std::vector<EntryChange> found;
    while (query.step()) found.push_back(read_change(query));
    return found;
  });
}

Query select_changes(const Database& database, const std::string& rest) {
  return at_border(database.path(),
                   [&] { return Query(database.connection(), kChangeColumns + rest); });
}

}  // namespace

Entry read_entry(const Query& row) {
  Entry read{.entry = row.integer(0),
             .occasion = {.at = std::string(row.text(1)),
                          .actor = std::string(row.text(2)),
                          .command = std::string(row.text(3)),
                          .reason = std::string(row.text(4))},
             .digest = std::string(row.text(6)),
             .forgotten = row.integer(7) != 0};
  if (!row.is_null(5)) read.occasion.undoes = row.integer(5);
  return read;
}

EntryChange read_change(const Query& row) {
  auto what = parse_content(row.text(3), row.text(4));
  if (!what) {
    throw Error(ErrorKind::refused,
                {MessageId::journal_broken, {base::count("entry", row.integer(0))}}, {},
                MessageId::see_doctor);
  }
  return {.entry = row.integer(0),
          .position = row.integer(1),
          .forgotten = row.integer(2) != 0,
          .what = std::move(*what)};
}

std::optional<Entry> head(const Database& database) {
  return at_border(database.path(), [&]() -> std::optional<Entry> {
    Query query(database.connection(), std::string(kEntryColumns) + " ORDER BY entry DESC LIMIT 1");
    if (!query.step()) return std::nullopt;
    return read_entry(query);
  });
}

std::int64_t last_number(const Database& database) {
  return head(database).value_or(Entry()).entry;
}

std::optional<Entry> entry(const Database& database, std::int64_t number) {
  return at_border(database.path(), [&]() -> std::optional<Entry> {
    Query query(database.connection(), std::string(kEntryColumns) + " WHERE entry = ?1");
    query.bind(1, number);
    if (!query.step()) return std::nullopt;
    return read_entry(query);
  });
}

Entry known_entry(const Database& database, std::int64_t number) {
  if (auto found = entry(database, number)) return *std::move(found);
  throw Error(ErrorKind::refused,
              {MessageId::unknown_entry,
               {base::count("entry", number), base::count("last", last_number(database))}});
}

std::int64_t entry_at(const Database& database, const std::string& instant) {
  return at_border(database.path(), [&] {
    Query query(database.connection(), "SELECT max(entry) FROM entries WHERE at <= ?1");
    query.bind(1, instant);
    return query.step() ? query.integer(0) : 0;
  });
}

void each_entry(const Database& database, const std::function<void(const Entry&)>& see) {
  Query query = at_border(database.path(), [&] {
    return Query(database.connection(), std::string(kEntryColumns) + " ORDER BY entry");
  });
  while (at_border(database.path(), [&] { return query.step(); })) see(read_entry(query));
}

std::vector<EntryChange> changes_of(const Database& database, std::int64_t entry) {
  Query query = select_changes(database, " WHERE entry = ?1 ORDER BY position");
  query.bind(1, entry);
  return read_changes(database, query);
}

void each_change_after(const Database& database, std::int64_t entry,
                       const std::function<void(const EntryChange&)>& see) {
  Query query = select_changes(database, " WHERE entry > ?1 ORDER BY entry, position");
  query.bind(1, entry);
  while (at_border(database.path(), [&] { return query.step(); })) see(read_change(query));
}

std::vector<EntryChange> changes_about(const Database& database, const std::string& subject,
                                       std::int64_t after) {
  Query query = select_changes(
      database, " WHERE (subject = ?1 OR becomes = ?1) AND entry > ?2 ORDER BY entry, position");
  query.bind(1, subject);
  query.bind(2, after);
  return read_changes(database, query);
}

std::vector<EntryChange> changes_about_nobody(const Database& database, std::int64_t after) {
  Query query =
      select_changes(database, " WHERE subject IS NULL AND entry > ?1 ORDER BY entry, position");
  query.bind(1, after);
  return read_changes(database, query);
}

}  // namespace tassei::store
