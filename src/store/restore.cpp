#include "store/restore.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <memory>

#include "base/error.h"
#include "store/beside.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/copy.h"
#include "store/database.h"

namespace tassei::store {

namespace {

/// SQLite would write into the one file what belongs to the other.
void refuse_journal(const std::string& path) {
  const auto journal = journal_of(path);
  if (!journal) return;
  throw Error(ErrorKind::refused,
              {MessageId::journal_beside, {{"journal", *journal}, {"path", path}}}, {},
              Message{MessageId::journal_beside_hint, {{"path", path}}});
}

/// Where a database of this name lies: a link to it stays a link.
std::string place_of(const std::string& path) {
  if (!exists(path)) {
    refuse_leftovers(path);
    return path;
  }
  std::error_code failure;
  std::string place = path;
  if (std::filesystem::is_symlink(path, failure)) {
    place = std::filesystem::canonical(path, failure).string();
    if (failure) refuse_unreadable(path, failure.value());
  }
  check_file(place);
  refuse_journal(place);
  return place;
}

/// The backup, open, of this program's schema.
Database open_backup(const std::string& backup, const std::string& path) {
  struct stat found{};
  if (::stat(backup.c_str(), &found) != 0) refuse_unreadable(backup, errno);
  check_file(backup);
  if (is_same_file(backup, path)) {
    throw Error(ErrorKind::refused, {MessageId::is_the_database, {{"path", backup}}});
  }
  refuse_journal(backup);
  try {
    return Database(backup);
  } catch (const Error& error) {
    if (error.message().id != MessageId::schema_older) throw;
    throw Error(error.kind(), error.message(), {}, MessageId::restore_older_hint);
  }
}

/// Keeps other programs out of a database for as long as it lives. Nothing for a file that SQLite
/// can't take for a database any more, and so nobody has open.
std::unique_ptr<SQLite::Database> lock_out_others(const std::string& path) {
  return at_border(path, [&]() -> std::unique_ptr<SQLite::Database> {
    try {
      auto connection = connect(path, Access::write, kPatience);
      connection->exec("BEGIN EXCLUSIVE");
      return connection;
    } catch (const SQLite::Exception& failure) {
      const int code = failure.getErrorCode() & 0xFF;
      if (code != SQLITE_NOTADB && code != SQLITE_CORRUPT) throw;
      return nullptr;
    }
  });
}

}  // namespace

Restoring::Restoring(const std::string& backup, const std::string& path, const Progress& progress)
    : path_(place_of(path)), fresh_(path_) {
  const Copy copy{.source = backup, .target = path_, .file = fresh_.temporary()};
  const Database database = open_backup(backup, path_);
  const Content content = copy_pages(database.connection(), copy, progress);
  verify(copy, content);
  if (progress) progress(1, 1);
  schema_ = static_cast<int>(content.schema);
  head_ = store::head(database);
}

bool Restoring::replaces() const { return exists(path_); }

std::string Restoring::put_in_place() {
  if (!replaces()) {
    refuse_leftovers(path_);
    if (fresh_.place(path_)) return {};
    throw Error(ErrorKind::refused, {MessageId::database_exists, {{"path", path_}}});
  }
  refuse_journal(path_);
  const auto alone = lock_out_others(path_);
  const std::string name = path_ + ".replaced";
  std::string aside = name;
  for (int again = 2; !fresh_.replace_keeping(path_, aside); ++again) {
    aside = name + "-" + std::to_string(again);
  }
  return aside;
}

}  // namespace tassei::store
