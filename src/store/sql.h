#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "model/kind.h"
#include "store/database.h"

struct sqlite3_stmt;

namespace tassei::store {

/// A value as SQLite has it; a BLOB is the text X'…'.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// One statement that somebody typed, which can read the database and do nothing else. It sees the
/// tables and a view for each kind, `v_<kind>`, with the columns of its file: made for this
/// connection from the field lists, since those that a file brings along stay off.
///
/// Errors are about the statement, in SQLite's words, with the character at which it goes wrong:
/// none or several of them, one that does more than read, one that fails; `interrupted` when `stop`
/// says so while it runs. The database (opened to be read) outlives it, and serves it alone.
class Sql {
 public:
  /// Longer ones are refused.
  static constexpr std::size_t kLongest = 1'000'000;

  Sql(const Database& database, const model::Kinds& kinds, std::string statement,
      std::function<bool()> stop);
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;
  ~Sql();

  /// As the statement names them; a name that is there again gets a number.
  const std::vector<std::string>& columns() const { return columns_; }

  /// Fills the row and returns true until there are no more.
  bool next(std::vector<SqlValue>& row);

 private:
  void release();
  void check_text() const;
  void make_views(const model::Kinds& kinds);
  void prepare();
  bool has_more(const char* tail) const;
  void name_columns();
  SqlValue value(int column) const;
  [[noreturn]] void fail(int result) const;

  const Database* database_;
  std::string text_;
  std::function<bool()> stop_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<std::string> columns_;
};

}  // namespace tassei::store
