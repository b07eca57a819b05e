#include "store/layout.h"

#include <algorithm>
#include <cassert>

namespace tassei::store {

namespace {

using model::Field;
using model::FieldType;
using model::Kind;

std::string wrapped(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result + quote;
}

std::string dotted(const std::string& table, const std::string& column) {
  return quoted_name(table) + "." + quoted_name(column);
}

}  // namespace

Place place_of(const Field& field) {
  if (!field.refers_to.empty()) return Place::reference;
  if (field.type == FieldType::id_set) return Place::members;
  if (!field.about.empty()) {
    return field.type == FieldType::number ? Place::measure : Place::size;
  }
  const bool compared = field.type == FieldType::code || field.type == FieldType::title;
  return compared ? Place::compared : Place::column;
}

std::string quoted_name(std::string_view name) { return wrapped(name, '"'); }

std::string quoted_text(std::string_view text) { return wrapped(text, '\''); }

const Field& code_field(const Kind& kind) {
  const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                  [](const Field& field) { return field.key; });
  assert(found != kind.fields.end());
  return *found;
}

const Kind& Layout::referred(const Field& field) const {
  const Kind* found = kinds_->find(field.refers_to);
  assert(found != nullptr);
  return *found;
}

std::string Layout::key_column(const Field& field) const {
  switch (place_of(field)) {
    case Place::reference:
      return field.name + "_id";
    case Place::compared:
      return field.name + "_nfc";
    default:
      return field.name;
  }
}

std::string Layout::rows_table(const Field& field) const {
  switch (place_of(field)) {
    case Place::size:
      return kind_->singular + "_sizes";
    case Place::measure:
      return kind_->singular + "_measures";
    default:
      return kind_->singular + "_" + field.name;
  }
}

std::string Layout::rows_about(const Field& field) {
  switch (place_of(field)) {
    case Place::size:
      return "scale";
    case Place::measure:
      return "measure";
    default:
      return {};
  }
}

std::string Layout::rows_value(const Field& field) {
  switch (place_of(field)) {
    case Place::size:
      return "category";
    case Place::measure:
      return "value";
    default:
      return field.name.substr(0, field.name.size() - 1);  // flags: flag
  }
}

std::string Layout::own(const std::string& column) const { return dotted(kind_->name, column); }

std::string Layout::value(const Field& field,
                          const std::function<std::string(const std::string&)>& about) const {
  const Place place = place_of(field);
  if (place == Place::column || place == Place::compared) return own(field.name);
  if (place == Place::reference) return dotted(field.name, code_field(referred(field)).name);
  const std::string found = quoted_name(rows_value(field));
  const std::string rows = " FROM " + quoted_name(rows_table(field)) + " WHERE " +
                           quoted_name(rows_owner()) + " = " + own(id());
  if (place == Place::members) {
    return "(SELECT group_concat(" + found + ", ';') FROM (SELECT " + found + rows + " ORDER BY " +
           found + "))";
  }
  return "(SELECT " + found + rows + " AND " + quoted_name(rows_about(field)) + " = " +
         about(field.about) + ")";
}

std::string Layout::from(bool in_order) const {
  std::string leading;
  std::string following;
  for (const Field& field : kind_->fields) {
    if (place_of(field) != Place::reference) continue;
    const std::string other = quoted_name(referred(field).name) + " AS " + quoted_name(field.name);
    const std::string same = dotted(field.name, "id") + " = " + own(field.name + "_id");
    if (in_order && leading.empty() && field.key) {
      leading = other + " CROSS JOIN " + quoted_name(kind_->name) + " ON " + same;
    } else {
      following += (field.key ? " JOIN " : " LEFT JOIN ") + other + " ON " + same;
    }
  }
  return (leading.empty() ? quoted_name(kind_->name) : leading) + following;
}

std::string Layout::select(const std::function<std::string(const std::string&)>& about,
                           bool in_order) const {
  std::string columns = own(id());
  for (const Field& field : kind_->fields) columns += ", " + value(field, about);
  if (kind_->confirmable) columns += ", " + own("confirmed_by") + ", " + own("confirmed_at");
  return "SELECT " + columns + " FROM " + from(in_order);
}

std::string Layout::order_by() const {
  std::string keys;
  for (const Field& field : kind_->fields) {
    if (!field.key) continue;
    keys += keys.empty() ? " ORDER BY " : ", ";
    keys += place_of(field) == Place::reference
                ? dotted(field.name, code_field(referred(field)).name + "_nfc")
                : own(key_column(field));
  }
  return keys;
}

std::string Layout::is_given(const Field& field, int parameter) const {
  const std::string given = "?" + std::to_string(parameter);
  const std::string column = own(key_column(field)) + " = ";
  if (place_of(field) != Place::reference) return column + given;
  const Kind& other = referred(field);
  return column + "(SELECT \"id\" FROM " + quoted_name(other.name) + " WHERE " +
         quoted_name(code_field(other).name + "_nfc") + " = " + given + ")";
}

std::string Layout::where_key(int first) const {
  std::string conditions;
  for (const Field& field : kind_->fields) {
    if (!field.key) continue;
    conditions += conditions.empty() ? " WHERE " : " AND ";
    conditions += is_given(field, first++);
  }
  return conditions;
}

std::string Layout::where_id(int parameter) const {
  return " WHERE " + own(id()) + " = ?" + std::to_string(parameter);
}

bool Layout::needs_view() const {
  return std::any_of(kind_->fields.begin(), kind_->fields.end(),
                     [](const Field& field) { return place_of(field) == Place::members; });
}

std::string Layout::view(ViewLife life) const {
  std::string columns;
  for (const Field& field : kind_->fields) {
    columns += (columns.empty() ? "" : ", ") + value(field, quoted_text) + " AS " +
               quoted_name(field.name);
  }
  const std::string create = life == ViewLife::file ? "CREATE VIEW " : "CREATE TEMP VIEW ";
  return create + quoted_name("v_" + kind_->name) + " AS SELECT " + columns + " FROM " +
         from(false);
}

}  // namespace tassei::store
