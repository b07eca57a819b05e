#include "exchange/cells.h"

#include <charconv>

namespace tassei::exchange {

table::Value cell_of(const model::Field& field, const std::string& value) {
  if (value.empty()) return {};
  if (field.type == model::FieldType::day) {
    if (const auto day = Date::parse(value)) return *day;
  }
  if (field.type == model::FieldType::number) {
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
  }
  return value;
}

table::Value or_null(const std::string& text) {
  return text.empty() ? table::Value() : table::Value(text);
}

}  // namespace tassei::exchange
