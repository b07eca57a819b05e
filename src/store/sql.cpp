#include "store/sql.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <string_view>

#include "base/error.h"
#include "base/text.h"
#include "store/border.h"
#include "store/layout.h"

namespace tassei::store {

namespace {

/// Between two questions whether to stop: some milliseconds.
constexpr int kStepsBetween = 10'000;
/// No value that a statement makes up gets larger (bytes).
constexpr int kLargestValue = 64 << 20;

/// Functions that do more than compute.
bool has_effects(std::string_view function) {
  return function == "load_extension" || function == "fts3_tokenizer";
}

int allow_reading(void*, int action, const char*, const char* detail, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return detail != nullptr && !has_effects(detail) ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

int ask_whether_to_stop(void* stop) {
  return (*static_cast<std::function<bool()>*>(stop))() ? 1 : 0;
}

[[noreturn]] void refuse(Message message, std::optional<Message> hint = {}) {
  throw Error(ErrorKind::refused, std::move(message), {}, std::move(hint));
}

/// Whether the failure is about what the statement says, not about the file.
bool is_about_statement(int result) {
  switch (result & 0xFF) {
    case SQLITE_ERROR:
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      return true;
    default:
      return false;
  }
}

std::string blob_text(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned kHalf = 4;
  constexpr unsigned kLow = 0xF;
  std::string text = "X'";
  for (std::size_t i = 0; i < size; ++i) {
    text += kDigits[bytes[i] >> kHalf];
    text += kDigits[bytes[i] & kLow];
  }
  return text + "'";
}

}  // namespace

Sql::Sql(const Database& database, const model::Kinds& kinds, std::string statement,
         std::function<bool()> stop)
    : database_(&database), text_(std::move(statement)), stop_(std::move(stop)) {
  check_text();
  at_border(database.path(), [&] { make_views(kinds); });
  sqlite3* handle = database.connection().getHandle();
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLargestValue);
  sqlite3_progress_handler(handle, kStepsBetween, ask_whether_to_stop, &stop_);
  sqlite3_set_authorizer(handle, allow_reading, nullptr);
  try {
    prepare();
  } catch (...) {
    release();
    throw;
  }
}

Sql::~Sql() { release(); }

void Sql::release() {
  sqlite3* handle = database_->connection().getHandle();
  sqlite3_finalize(statement_);
  sqlite3_set_authorizer(handle, nullptr, nullptr);
  sqlite3_progress_handler(handle, 0, nullptr, nullptr);
}

void Sql::check_text() const {
  if (text_.size() > kLongest) {
    refuse({MessageId::sql_too_long, {base::count("most", kLongest)}});
  }
  // SQLite would take a statement to end there.
  if (base::invalid_utf8_at(text_) || text_.find('\0') != std::string::npos) {
    refuse(MessageId::sql_not_text);
  }
}

void Sql::make_views(const model::Kinds& kinds) {
  for (const model::Kind& kind : kinds.all()) {
    database_->connection().exec(Layout(kinds, kind).view(ViewLife::connection));
  }
}

void Sql::prepare() {
  sqlite3* handle = database_->connection().getHandle();
  const char* tail = nullptr;
  const int result = sqlite3_prepare_v3(handle, text_.c_str(), static_cast<int>(text_.size() + 1),
                                        0, &statement_, &tail);
  if (result != SQLITE_OK) fail(result);
  if (statement_ == nullptr) refuse(MessageId::sql_empty, MessageId::see_schema);
  // The authorizer isn't asked about VACUUM.
  const bool reads = sqlite3_stmt_readonly(statement_) != 0;
  if (!reads || sqlite3_column_count(statement_) == 0) refuse(MessageId::sql_only_reads);
  if (has_more(tail)) refuse(MessageId::sql_several);
  name_columns();
}

/// Whether anything but blanks, comments and semicolons follows.
bool Sql::has_more(const char* tail) const {
  sqlite3* handle = database_->connection().getHandle();
  while (*tail != '\0') {
    sqlite3_stmt* another = nullptr;
    const char* from = tail;
    const int result = sqlite3_prepare_v3(handle, from, -1, 0, &another, &tail);
    sqlite3_finalize(another);
    if (result != SQLITE_OK || another != nullptr) return true;
    if (tail == from) return false;
  }
  return false;
}

void Sql::name_columns() {
  const int count = sqlite3_column_count(statement_);
  for (int i = 0; i < count; ++i) {
    const char* given = sqlite3_column_name(statement_, i);
    const std::string plain = given == nullptr ? "" : given;
    std::string name = plain;
    for (int again = 2; std::find(columns_.begin(), columns_.end(), name) != columns_.end();) {
      name = plain + "_" + std::to_string(again++);
    }
    columns_.push_back(std::move(name));
  }
}

bool Sql::next(std::vector<SqlValue>& row) {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_DONE) return false;
  if (result != SQLITE_ROW) fail(result);
  row.clear();
  for (int i = 0; i < static_cast<int>(columns_.size()); ++i) row.push_back(value(i));
  return true;
}

SqlValue Sql::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement_, column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_, column);
    case SQLITE_TEXT: {
      const auto* text = sqlite3_column_text(statement_, column);
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
      return std::string(reinterpret_cast<const char*>(text), size);
    }
    case SQLITE_BLOB: {
      const auto* bytes =
          static_cast<const unsigned char*>(sqlite3_column_blob(statement_, column));
      return blob_text(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    }
    default:
      return {};
  }
}

void Sql::fail(int result) const {
  sqlite3* handle = database_->connection().getHandle();
  if ((result & 0xFF) == SQLITE_INTERRUPT) {
    throw Error(ErrorKind::interrupted, MessageId::interrupted);
  }
  if ((result & 0xFF) == SQLITE_AUTH) refuse(MessageId::sql_only_reads);
  if (!is_about_statement(result)) {
    throw_translated(SQLite::Exception(handle, result), database_->path());
  }
  const std::string reason = sqlite3_errmsg(handle);
  const int offset = sqlite3_error_offset(handle);
  if (offset < 0) {
    refuse({MessageId::sql_failed, {{"reason", reason}}}, MessageId::see_schema);
  }
  const std::size_t before =
      base::length(std::string_view(text_).substr(0, static_cast<std::size_t>(offset)));
  refuse({MessageId::sql_failed_at, {{"reason", reason}, base::count("position", before + 1)}},
         MessageId::see_schema);
}

}  // namespace tassei::store
