#pragma once

#include <cstdint>
#include <string>

#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

/// Whether a field has columns in its kind's table, rather than rows in one of its own.
bool has_columns(const model::Field& field);

/// Writes the rows of a field that has rows instead of a column. It refers to the field.
class FieldRows {
 public:
  FieldRows(const SQLite::Database& connection, const Layout& layout, const model::Field& field);

  /// The rows that a canonical value amounts to: one for each member, none for the empty text.
  void add(std::int64_t owner, const std::string& value);
  void clear(std::int64_t owner);

 private:
  const model::Field* field_;
  Query insert_;
  Query delete_;
};

}  // namespace tassei::store
