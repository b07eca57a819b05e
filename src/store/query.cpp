#include "store/query.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <utility>

namespace tassei::store {

Query::Query(const SQLite::Database& connection, const std::string& sql)
    : handle_(connection.getHandle()) {
  check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

Query::Query(Query&& other) noexcept
    : handle_(other.handle_), statement_(std::exchange(other.statement_, nullptr)) {}

Query& Query::operator=(Query&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(statement_, other.statement_);
  return *this;
}

Query::~Query() { sqlite3_finalize(statement_); }

void Query::bind(int parameter, std::string_view value) {
  // A null pointer would bind NULL, and an empty view may have one.
  const char* data = value.empty() ? "" : value.data();
  check(sqlite3_bind_text64(statement_, parameter, data, value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Query::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, parameter, value));
}

void Query::bind(int parameter, double value) {
  check(sqlite3_bind_double(statement_, parameter, value));
}

void Query::bind_null(int parameter) { check(sqlite3_bind_null(statement_, parameter)); }

void Query::bind_blob(int parameter, std::string_view bytes) {
  check(sqlite3_bind_blob64(statement_, parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Query::bind_or_null(int parameter, std::string_view value) {
  if (value.empty()) {
    bind_null(parameter);
  } else {
    bind(parameter, value);
  }
}

bool Query::step() {
  const int result = sqlite3_step(statement_);
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  const SQLite::Exception failure(handle_, result);
  sqlite3_reset(statement_);
  throw failure;
}

void Query::run() {
  while (step()) {
  }
  reset();
}

void Query::reset() { check(sqlite3_reset(statement_)); }

std::int64_t Query::changes() const { return sqlite3_changes64(handle_); }

std::int64_t Query::last_rowid() const { return sqlite3_last_insert_rowid(handle_); }

std::string_view Query::text(int column) const {
  const auto* data = sqlite3_column_text(statement_, column);
  if (data == nullptr) return {};
  return {reinterpret_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Query::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Query::blob(int column) const {
  const void* data = sqlite3_column_blob(statement_, column);
  if (data == nullptr) return {};
  return {static_cast<const char*>(data),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Query::check(int result) const {
  if (result != SQLITE_OK) throw SQLite::Exception(handle_, result);
}

}  // namespace tassei::store
