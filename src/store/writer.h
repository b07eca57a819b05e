#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/field_rows.h"
#include "store/layout.h"
#include "store/query.h"
#include "store/records.h"

namespace tassei::store {

/// Throws the Error that a change can't be made.
[[noreturn]] void refuse_record(MessageId why, const Change& change);

/// What a change did beside what it says.
struct Effect {
  std::optional<std::int64_t> number;         ///< of a record that has one and came or went
  std::optional<Confirmation> was_confirmed;  ///< before
};

/// Makes changes within a transaction of the caller's. Statements stay prepared, and codes are
/// looked up once.
class Writer {
 public:
  Writer(const SQLite::Database& connection, const model::Kinds& kinds);

  Effect take(const Change& change);

  /// Remembers which numbers were given. After the last change.
  void finish();

 private:
  /// What it takes to write one kind.
  struct Table {
    Layout layout;
    std::optional<Query> insert;
    std::optional<Query> remove;
    std::optional<Query> confirmation;  ///< by key
    std::optional<Query> confirm;
    std::map<std::string, Query> updates;  ///< by their SQL
    std::map<const model::Field*, FieldRows> rows;
    std::unordered_map<std::string, std::int64_t> ids;  ///< of codes, in comparison form
    std::int64_t last_number = 0;
  };

  Table& table(const model::Kind& kind);
  std::int64_t last_number(const model::Kind& kind) const;

  Effect add(Table& table, const Change& change);
  Effect edit(Table& table, const Change& change);
  void edit_columns(Table& table, const Change& change);
  void confirm(Table& table, const Change& change);
  Effect remove(Table& table, const Change& change);

  /// Of the record with the key of these values.
  std::optional<Confirmation> confirmation_of(Table& table, const Change& change,
                                              const model::Values& values);

  /// What the record with the key of these values is called by inside.
  std::int64_t owner_of(const Table& table, const Change& change, const model::Values& values);
  std::int64_t id_of(const model::Kind& kind, const std::string& code, const model::Field& asked);
  /// The parameters of a field's columns.
  void bind(Query& query, int& parameter, const model::Field& field, const std::string& value,
            const Layout& layout);
  void bind_key(Query& query, int parameter, const Layout& layout, const model::Values& values);

  const SQLite::Database* connection_;
  const model::Kinds* kinds_;
  std::map<const model::Kind*, Table> tables_;
};

/// Writer::take, where what a constraint refuses is an Error that says so.
Effect take(Writer& writer, const Change& change);

}  // namespace tassei::store
