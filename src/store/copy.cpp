#include "store/copy.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Transaction.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <optional>
#include <vector>

#include "base/error.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

namespace {

/// What the disk refuses concerns the file that is written, all else what is in it.
template <class Work>
decltype(auto) at_both(const Copy& copy, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    switch (failure.getErrorCode() & 0xFF) {
      case SQLITE_FULL:
      case SQLITE_IOERR:
      case SQLITE_CANTOPEN:
      case SQLITE_READONLY:
      case SQLITE_PERM:
        throw_translated(failure, copy.target);
      default:
        throw_translated(failure, copy.source);
    }
  }
}

std::int64_t number(SQLite::Database& connection, const std::string& sql) {
  Query query(connection, sql);
  return query.step() ? query.integer(0) : 0;
}

std::vector<std::string> tables(SQLite::Database& connection) {
  Query query(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
  std::vector<std::string> names;
  while (query.step()) names.emplace_back(query.text(0));
  return names;
}

Content content_of(SQLite::Database& connection) {
  Content content{.schema = number(connection, "PRAGMA user_version"),
                  .pages = number(connection, "PRAGMA page_count"),
                  .rows = {}};
  for (const std::string& table : tables(connection)) {
    content.rows[table] = number(connection, "SELECT count(*) FROM " + quoted_name(table));
  }
  return content;
}

[[noreturn]] void refuse(MessageId what, const Copy& copy) {
  throw Error(ErrorKind::refused, {what, {{"path", copy.source}}}, {}, MessageId::damaged_hint);
}

}  // namespace

void write_pages(SQLite::Database& from, SQLite::Database& to, const Progress& progress) {
  constexpr int kPagesAtOnce = 1024;
  SQLite::Backup backup(to, from);
  int result = SQLITE_OK;
  while (result == SQLITE_OK) {
    result = backup.executeStep(kPagesAtOnce);
    const auto all = static_cast<std::size_t>(backup.getTotalPageCount());
    if (progress) progress(all - static_cast<std::size_t>(backup.getRemainingPageCount()), all);
  }
  if (result != SQLITE_DONE) throw SQLite::Exception(to.getHandle(), result);
}

Content copy_pages(SQLite::Database& from, const Copy& copy, const Progress& progress) {
  return at_both(copy, [&] {
    std::optional<SQLite::Transaction> one;
    if (sqlite3_get_autocommit(from.getHandle()) != 0) one.emplace(from);
    Content content = content_of(from);
    const auto to = connect(copy.file, Access::write, kPatience);
    write_pages(from, *to, progress);
    // A database with a write-ahead log is copied as one.
    to->exec("PRAGMA journal_mode = DELETE");
    return content;
  });
}

void verify(const Copy& copy, const Content& expected) {
  at_both(copy, [&] {
    // SQLite checks no CHECK constraints of what it may only read.
    const auto connection = connect(copy.file, Access::write, kPatience);
    Query check(*connection, "PRAGMA integrity_check(1)");
    if (!check.step() || check.text(0) != "ok") {
      spdlog::debug("{}: {}", copy.source, check.text(0));
      refuse(MessageId::fails_integrity_check, copy);
    }
    if (Query(*connection, "PRAGMA foreign_key_check").step()) {
      refuse(MessageId::references_broken, copy);
    }
    if (content_of(*connection) != expected) {
      throw Error(ErrorKind::refused, {MessageId::copy_differs, {{"path", copy.source}}});
    }
  });
}

}  // namespace tassei::store
