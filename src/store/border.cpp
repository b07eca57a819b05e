#include "store/border.h"

#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <new>

#include "base/error.h"

namespace tassei::store {

void throw_translated(const SQLite::Exception& failure, const std::string& path) {
  const int extended = failure.getExtendedErrorCode();
  const int code = extended < 0 ? failure.getErrorCode() : extended;  // not all of them have one
  spdlog::debug("SQLite: {} (code {})", failure.what(), code);
  const auto refuse = [&](MessageId id, std::optional<Message> hint = {}) {
    throw Error(ErrorKind::refused, {id, {{"path", path}, base::count("code", code)}}, {},
                std::move(hint));
  };
  switch (failure.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      refuse(MessageId::database_locked);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      refuse(MessageId::database_read_only);
      break;
    case SQLITE_CANTOPEN:
      refuse(MessageId::database_unopenable);
      break;
    case SQLITE_FULL:
      refuse(MessageId::disk_full);
      break;
    case SQLITE_IOERR:
      refuse(MessageId::database_io);
      break;
    case SQLITE_NOTADB:
      refuse(MessageId::not_a_database);
      break;
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    default:
      // A table or column that isn't there, a value that breaks a constraint, a broken page: the
      // file is no longer what this program wrote.
      refuse(MessageId::database_damaged, MessageId::damaged_hint);
  }
  throw failure;
}

}  // namespace tassei::store
