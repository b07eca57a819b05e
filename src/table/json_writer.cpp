#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "table/writers.h"

namespace tassei::table {

namespace {

using Json = nlohmann::ordered_json;

Json json(const Value& value);

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(Date value) const { return value.iso(); }

  /// Whole numbers are written without a point.
  Json operator()(double value) const {
    constexpr double kExactWhole = 9007199254740992.0;
    const bool whole = value == std::floor(value) && std::fabs(value) <= kExactWhole;
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
  }

  Json operator()(const Value::List& items) const {
    Json array = Json::array();
    for (const Value& item : items) array.push_back(json(item));
    return array;
  }

  Json operator()(const Value::Stream& stream) const {
    Json array = Json::array();
    for (Value item; (*stream.next)(item);) array.push_back(json(item));
    return array;
  }

  Json operator()(const Value::Record& fields) const {
    Json object = Json::object();
    for (const auto& [key, field] : fields) object[key] = json(field);
    return object;
  }

  template <class Scalar>
  Json operator()(const Scalar& value) const {
    return value;
  }
};

Json json(const Value& value) { return std::visit(ToJson{}, value.data); }

void dump(const Json& json, std::ostream& out) {
  out << json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A cell of a table; a stream goes out item by item.
void write_cell(const Value& value, std::ostream& out) {
  const auto* stream = std::get_if<Value::Stream>(&value.data);
  if (stream == nullptr) return dump(json(value), out);
  std::string_view before;
  out << '[';
  for (Value item; (*stream->next)(item); before = ",") {
    out << before;
    dump(json(item), out);
  }
  out << ']';
}

}  // namespace

void write_json(const Table& table, std::ostream& out) {
  std::string_view before = "\n";
  out << '[';
  for (Row row; table.next(row); before = ",\n") {
    out << before;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      out << (i == 0 ? '{' : ',');
      dump(table.columns[i].key, out);
      out << ':';
      write_cell(row[i], out);
    }
    out << '}';
  }
  out << (before == "\n" ? "]\n" : "\n]\n");
}

void write_json(const Value& value, std::ostream& out) {
  dump(json(value), out);
  out << '\n';
}

}  // namespace tassei::table
