#include "store/connection.h"

#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.h"
#include "store/query.h"

namespace tassei::store {

namespace {

[[noreturn]] void refuse(MessageId id, const std::string& path, std::optional<Message> hint = {}) {
  throw Error(ErrorKind::refused, {id, {{"path", path}}}, {}, std::move(hint));
}

void configure(SQLite::Database& connection, int option, int value) {
  const int result = sqlite3_db_config(connection.getHandle(), option, value, nullptr);
  if (result != SQLITE_OK) throw SQLite::Exception(connection.getHandle(), result);
}

void harden(SQLite::Database& connection) {
  configure(connection, SQLITE_DBCONFIG_DEFENSIVE, 1);
  configure(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  configure(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
  configure(connection, SQLITE_DBCONFIG_DQS_DML, 0);
  configure(connection, SQLITE_DBCONFIG_DQS_DDL, 0);
  configure(connection, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
  connection.exec("PRAGMA cell_size_check = ON");
}

/// A writer that died leaves a journal. Rolling it back takes a connection that may write.
void recover(const std::string& path, std::chrono::milliseconds patience) {
  SQLite::Database writer(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX,
                          static_cast<int>(patience.count()));
  Query(writer, "PRAGMA schema_version").run();
}

std::int64_t pragma(SQLite::Database& connection, const char* name) {
  Query query(connection, std::string("PRAGMA ") + name);
  return query.step() ? query.integer(0) : 0;
}

void start_reading(SQLite::Database& connection, const std::string& path,
                   std::chrono::milliseconds patience) {
  connection.exec("BEGIN");
  try {
    pragma(connection, "schema_version");
  } catch (const SQLite::Exception& failure) {
    if (failure.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) throw;
    recover(path, patience);
    pragma(connection, "schema_version");
  }
}

void start_writing(SQLite::Database& connection, const std::string& path) {
  // SQLite opens what it may not write to read it, without a word.
  if (sqlite3_db_readonly(connection.getHandle(), "main") != 0) {
    refuse(MessageId::database_read_only, path);
  }
  connection.exec("PRAGMA synchronous = FULL");
  connection.exec("PRAGMA journal_mode = DELETE");
  connection.exec("PRAGMA cache_size = -16384");
  // What was removed is no more in the file, whatever SQLite was built to do.
  connection.exec("PRAGMA secure_delete = ON");
}

}  // namespace

void refuse_unreadable(const std::string& path, int why) {
  throw Error(ErrorKind::refused,
              {MessageId::file_unreadable, {{"path", path}, {"reason", std::strerror(why)}}});
}

void check_file(const std::string& path) {
  struct stat found{};
  if (::stat(path.c_str(), &found) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) {
      refuse(MessageId::no_database, path, MessageId::init_hint);
    }
    refuse_unreadable(path, errno);
  }
  if (S_ISDIR(found.st_mode)) refuse(MessageId::database_is_folder, path);
  // Opening a pipe would wait for its other end.
  if (!S_ISREG(found.st_mode)) refuse(MessageId::not_a_database, path);
  if (::faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0) {
    refuse_unreadable(path, errno);
  }
}

std::unique_ptr<SQLite::Database> connect(const std::string& path, Access access,
                                          std::chrono::milliseconds patience) {
  const int mode = access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
  auto connection = std::make_unique<SQLite::Database>(path, mode | SQLite::OPEN_NOMUTEX,
                                                       static_cast<int>(patience.count()));
  harden(*connection);
  if (access == Access::read) {
    start_reading(*connection, path, patience);
  } else {
    start_writing(*connection, path);
  }
  return connection;
}

std::unique_ptr<SQLite::Database> connect_to_check(const std::string& path) {
  auto connection = std::make_unique<SQLite::Database>(
      path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, static_cast<int>(kPatience.count()));
  harden(*connection);
  return connection;
}

int schema_of(SQLite::Database& connection, const std::string& path) {
  if (pragma(connection, "application_id") != kApplicationId) {
    refuse(MessageId::not_our_database, path);
  }
  const std::int64_t version = pragma(connection, "user_version");
  if (version < 1) refuse(MessageId::not_our_database, path);
  return static_cast<int>(version);
}

void refuse_newer(const std::string& path, int found, int known) {
  throw Error(ErrorKind::refused,
              {MessageId::schema_newer,
               {{"path", path}, base::count("found", found), base::count("known", known)}},
              {}, MessageId::update_hint);
}

void refuse_older(const std::string& path, int found, int known) {
  throw Error(ErrorKind::refused,
              {MessageId::schema_older,
               {{"path", path}, base::count("found", found), base::count("known", known)}},
              {}, MessageId::migrate_hint);
}

}  // namespace tassei::store
