#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <SQLiteCpp/Database.h>

struct sqlite3;
struct sqlite3_stmt;

namespace tassei::store {

/// A prepared statement that reads texts as views instead of copies. Failures are
/// SQLite::Exceptions. Parameters count from 1, columns from 0. The connection outlives it.
class Query {
 public:
  Query(const SQLite::Database& connection, const std::string& sql);
  Query(Query&& other) noexcept;
  Query& operator=(Query&& other) noexcept;
  ~Query();

  void bind(int parameter, std::string_view value);
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, double value);
  void bind_null(int parameter);
  void bind_blob(int parameter, std::string_view bytes);
  /// NULL for the empty text.
  void bind_or_null(int parameter, std::string_view value);

  /// True with a row, false after the last.
  bool step();
  /// Steps to the end and makes ready for the next time.
  void run();
  void reset();
  /// The rows that the last run inserted, updated or deleted itself.
  std::int64_t changes() const;
  std::int64_t last_rowid() const;

  /// NULL is the empty text. Lives until the next step.
  std::string_view text(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  /// Lives until the next step.
  std::string_view blob(int column) const;
  bool is_null(int column) const;

 private:
  void check(int result) const;

  sqlite3* handle_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace tassei::store
