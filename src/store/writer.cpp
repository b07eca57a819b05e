#include "store/writer.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/text.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;
using model::Values;

/// The columns that a field fills, in the order in which they are bound.
std::vector<std::string> columns_of(const Layout& layout, const Field& field) {
  std::vector<std::string> columns;
  if (!has_columns(field)) return columns;
  if (place_of(field) != Place::reference) columns.push_back(quoted_name(field.name));
  if (place_of(field) != Place::column) columns.push_back(quoted_name(layout.key_column(field)));
  return columns;
}

std::string condition_on_key(const Layout& layout) {
  std::string condition;
  for (const Field& field : layout.kind().fields) {
    if (!field.key) continue;
    condition += condition.empty() ? " WHERE " : " AND ";
    condition += quoted_name(layout.key_column(field)) + " = ?";
  }
  return condition;
}

std::string confirm_sql(const Layout& layout) {
  return "UPDATE " + quoted_name(layout.kind().name) + " SET confirmed_by = ?, confirmed_at = ?" +
         condition_on_key(layout);
}

void bind(Query& query, int& parameter, const std::optional<Confirmation>& confirmation) {
  const Confirmation none;
  const Confirmation& bound = confirmation ? *confirmation : none;
  query.bind_or_null(parameter++, bound.by);
  query.bind_or_null(parameter++, bound.at);
}

std::string insert_sql(const Layout& layout) {
  std::string columns;
  std::string values;
  const auto add = [&](const std::string& column) {
    columns += (columns.empty() ? "" : ", ") + column;
    values += values.empty() ? "?" : ", ?";
  };
  for (const Field& field : layout.kind().fields) {
    for (const std::string& column : columns_of(layout, field)) add(column);
  }
  if (layout.kind().confirmable) {
    add("confirmed_by");
    add("confirmed_at");
  }
  if (layout.kind().numbered) add(quoted_name(layout.id()));
  return "INSERT INTO " + quoted_name(layout.kind().name) + " (" + columns + ") VALUES (" + values +
         ")";
}

/// The fields in which the two sides of a change differ.
std::vector<std::size_t> differences(const Change& change) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < change.kind->fields.size(); ++i) {
    if ((*change.before)[i] != (*change.after)[i]) found.push_back(i);
  }
  return found;
}

}  // namespace

Writer::Writer(const SQLite::Database& connection, const model::Kinds& kinds)
    : connection_(&connection), kinds_(&kinds) {}

Writer::Table& Writer::table(const Kind& kind) {
  const auto found = tables_.find(&kind);
  if (found != tables_.end()) return found->second;
  Table& fresh = tables_
                     .emplace(&kind, Table{.layout = Layout(*kinds_, kind),
                                           .insert = {},
                                           .remove = {},
                                           .confirmation = {},
                                           .confirm = {},
                                           .updates = {},
                                           .rows = {},
                                           .ids = {}})
                     .first->second;
  for (const Field& field : kind.fields) {
    if (has_columns(field)) continue;
    fresh.rows.emplace(&field, FieldRows(*connection_, fresh.layout, field));
  }
  if (kind.numbered) fresh.last_number = last_number(kind);
  return fresh;
}

std::int64_t Writer::last_number(const Kind& kind) const {
  // Another program may have added records without telling `numbers`.
  Query query(*connection_, "SELECT max(coalesce((SELECT max(\"number\") FROM " +
                                quoted_name(kind.name) +
                                "), 0), coalesce((SELECT last FROM numbers WHERE kind = ?1), 0))");
  query.bind(1, kind.name);
  return query.step() ? query.integer(0) : 0;
}

Effect Writer::take(const Change& change) {
  Table& into = table(*change.kind);
  if (!change.before) return add(into, change);
  if (!change.after) return remove(into, change);
  return edit(into, change);
}

void Writer::finish() {
  Query remember(*connection_,
                 "INSERT INTO numbers (kind, last) VALUES (?1, ?2)"
                 " ON CONFLICT (kind) DO UPDATE SET last = excluded.last");
  for (const auto& [kind, table] : tables_) {
    if (!kind->numbered) continue;
    remember.bind(1, kind->name);
    remember.bind(2, table.last_number);
    remember.run();
  }
}

Effect Writer::add(Table& table, const Change& change) {
  const Kind& kind = *change.kind;
  const Values& values = *change.after;
  if (!table.insert) table.insert.emplace(*connection_, insert_sql(table.layout));
  int parameter = 1;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    bind(*table.insert, parameter, kind.fields[i], values[i], table.layout);
  }
  if (kind.confirmable) store::bind(*table.insert, parameter, change.confirmation);
  Effect effect;
  if (kind.numbered) {
    effect.number = change.number ? *change.number : table.last_number + 1;
    table.last_number = std::max(table.last_number, *effect.number);
    table.insert->bind(parameter, *effect.number);
  }
  table.insert->run();
  if (table.rows.empty()) return effect;
  const std::int64_t owner = effect.number ? *effect.number : table.insert->last_rowid();
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const auto rows = table.rows.find(&kind.fields[i]);
    if (rows != table.rows.end()) rows->second.add(owner, values[i]);
  }
  return effect;
}

Effect Writer::edit(Table& table, const Change& change) {
  const Kind& kind = *change.kind;
  Effect effect;
  if (kind.confirmable) effect.was_confirmed = confirmation_of(table, change, *change.before);
  edit_columns(table, change);
  for (const std::size_t i : differences(change)) {
    const auto rows = table.rows.find(&kind.fields[i]);
    if (rows == table.rows.end()) continue;
    const std::int64_t owner = owner_of(table, change, *change.after);
    rows->second.clear(owner);
    rows->second.add(owner, (*change.after)[i]);
  }
  if (effect.was_confirmed != change.confirmation) confirm(table, change);
  return effect;
}

std::optional<Confirmation> Writer::confirmation_of(Table& table, const Change& change,
                                                    const Values& values) {
  if (!table.confirmation) {
    table.confirmation.emplace(*connection_, "SELECT confirmed_by, confirmed_at FROM " +
                                                 quoted_name(table.layout.kind().name) +
                                                 condition_on_key(table.layout));
  }
  Query& query = *table.confirmation;
  bind_key(query, 1, table.layout, values);
  const bool is_there = query.step();
  std::optional<Confirmation> found;
  if (is_there && !query.is_null(0)) {
    found = {.by = std::string(query.text(0)), .at = std::string(query.text(1))};
  }
  query.reset();
  if (!is_there) refuse_record(MessageId::record_gone, change);
  return found;
}

void Writer::confirm(Table& table, const Change& change) {
  if (!table.confirm) table.confirm.emplace(*connection_, confirm_sql(table.layout));
  int parameter = 1;
  store::bind(*table.confirm, parameter, change.confirmation);
  bind_key(*table.confirm, parameter, table.layout, *change.after);
  table.confirm->run();
}

void Writer::edit_columns(Table& table, const Change& change) {
  const Kind& kind = *change.kind;
  const std::vector<std::size_t> differing = differences(change);
  std::string assignments;
  for (const std::size_t i : differing) {
    for (const std::string& column : columns_of(table.layout, kind.fields[i])) {
      assignments += (assignments.empty() ? "" : ", ") + column + " = ?";
    }
  }
  if (assignments.empty()) return;
  const std::string sql =
      "UPDATE " + quoted_name(kind.name) + " SET " + assignments + condition_on_key(table.layout);
  auto update = table.updates.find(sql);
  if (update == table.updates.end()) {
    update = table.updates.emplace(sql, Query(*connection_, sql)).first;
  }
  int parameter = 1;
  for (const std::size_t i : differing) {
    bind(update->second, parameter, kind.fields[i], (*change.after)[i], table.layout);
  }
  bind_key(update->second, parameter, table.layout, *change.before);
  update->second.run();
  if (update->second.changes() != 1) refuse_record(MessageId::record_gone, change);
  table.ids.clear();  // the code may be another one's now
}

Effect Writer::remove(Table& table, const Change& change) {
  const Kind& kind = *change.kind;
  Effect effect;
  if (kind.confirmable) effect.was_confirmed = confirmation_of(table, change, *change.before);
  if (!table.remove) {
    table.remove.emplace(*connection_, "DELETE FROM " + quoted_name(kind.name) +
                                           condition_on_key(table.layout) + " RETURNING " +
                                           quoted_name(table.layout.id()));
  }
  bind_key(*table.remove, 1, table.layout, *change.before);
  const bool found = table.remove->step();
  if (found && kind.numbered) effect.number = table.remove->integer(0);
  table.remove->reset();
  if (!found) refuse_record(MessageId::record_gone, change);
  table.ids.clear();
  return effect;
}

std::int64_t Writer::owner_of(const Table& table, const Change& change, const Values& values) {
  Query query(*connection_, "SELECT " + quoted_name(table.layout.id()) + " FROM " +
                                quoted_name(change.kind->name) + condition_on_key(table.layout));
  bind_key(query, 1, table.layout, values);
  if (!query.step()) refuse_record(MessageId::record_gone, change);
  return query.integer(0);
}

std::int64_t Writer::id_of(const Kind& kind, const std::string& code, const Field& asked) {
  const std::string compared = base::comparison_form(code);
  auto& ids = table(kind).ids;
  const auto known = ids.find(compared);
  if (known != ids.end()) return known->second;
  Query query(*connection_, "SELECT \"id\" FROM " + quoted_name(kind.name) + " WHERE " +
                                quoted_name(code_field(kind).name + "_nfc") + " = ?1");
  query.bind(1, compared);
  if (!query.step()) {
    throw Error(ErrorKind::refused,
                {MessageId::reference_gone, {{"field", asked.name}, {"code", code}}});
  }
  return ids.emplace(compared, query.integer(0)).first->second;
}

void Writer::bind(Query& query, int& parameter, const Field& field, const std::string& value,
                  const Layout& layout) {
  const Place place = place_of(field);
  if (!has_columns(field)) return;
  if (place == Place::reference && !value.empty()) {
    query.bind(parameter++, id_of(layout.referred(field), value, field));
    return;
  }
  if (field.key) {
    query.bind(parameter++, value);
  } else {
    query.bind_or_null(parameter++, value);
  }
  if (place == Place::compared) query.bind(parameter++, base::comparison_form(value));
}

void Writer::bind_key(Query& query, int parameter, const Layout& layout, const Values& values) {
  const Kind& kind = layout.kind();
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const Field& field = kind.fields[i];
    if (!field.key) continue;
    if (place_of(field) == Place::reference) {
      query.bind(parameter++, id_of(layout.referred(field), values[i], field));
    } else {
      query.bind(parameter++, base::comparison_form(values[i]));
    }
  }
}

}  // namespace tassei::store
