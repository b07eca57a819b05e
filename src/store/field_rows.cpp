#include "store/field_rows.h"

#include <charconv>

namespace tassei::store {

namespace {

using model::Field;

std::string insert_sql(const Layout& layout, const Field& field) {
  const std::string about = Layout::rows_about(field);
  const std::string columns = quoted_name(layout.rows_owner()) + ", " +
                              quoted_name(Layout::rows_value(field)) +
                              (about.empty() ? "" : ", " + quoted_name(about));
  return "INSERT INTO " + quoted_name(layout.rows_table(field)) + " (" + columns +
         ") VALUES (?1, ?2" + (about.empty() ? ")" : ", ?3)");
}

std::string delete_sql(const Layout& layout, const Field& field) {
  const std::string about = Layout::rows_about(field);
  return "DELETE FROM " + quoted_name(layout.rows_table(field)) + " WHERE " +
         quoted_name(layout.rows_owner()) + " = ?1" +
         (about.empty() ? "" : " AND " + quoted_name(about) + " = ?2");
}

double number_of(const std::string& canonical) {
  double value = 0;
  std::from_chars(canonical.data(), canonical.data() + canonical.size(), value);
  return value;
}

}  // namespace

bool has_columns(const Field& field) {
  const Place place = place_of(field);
  return place == Place::column || place == Place::compared || place == Place::reference;
}

FieldRows::FieldRows(const SQLite::Database& connection, const Layout& layout, const Field& field)
    : field_(&field),
      insert_(connection, insert_sql(layout, field)),
      delete_(connection, delete_sql(layout, field)) {
  if (field.about.empty()) return;
  insert_.bind(3, field.about);
  delete_.bind(2, field.about);
}

void FieldRows::add(std::int64_t owner, const std::string& value) {
  if (value.empty()) return;
  insert_.bind(1, owner);
  if (place_of(*field_) == Place::measure) {
    insert_.bind(2, number_of(value));
    insert_.run();
    return;
  }
  if (place_of(*field_) == Place::size) {
    insert_.bind(2, value);
    insert_.run();
    return;
  }
  for (const std::string& member : model::members(value)) {
    insert_.bind(2, member);
    insert_.run();
  }
}

void FieldRows::clear(std::int64_t owner) {
  delete_.bind(1, owner);
  delete_.run();
}

}  // namespace tassei::store
