#include "table/template.h"

#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace tassei::table {

namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const Value& value);

mustache::data data_of(const Value::Record& record) {
  mustache::data data;
  for (const auto& [name, value] : record) data.set(name, data_of(value));
  return data;
}

mustache::data data_of(const Value& value) {
  if (const auto* record = std::get_if<Value::Record>(&value.data)) return data_of(*record);
  if (const auto* items = std::get_if<Value::List>(&value.data)) {
    mustache::data list(mustache::data::type::list);
    for (const Value& item : *items) list.push_back(data_of(item));
    return list;
  }
  if (const auto* flag = std::get_if<bool>(&value.data)) return mustache::data(*flag);
  if (value.empty()) return mustache::data(false);
  return mustache::data(plain_text(value));
}

}  // namespace

std::string fill_in(std::string_view page, const Value::Record& data) {
  mustache::mustache filled{std::string(page)};
  std::string text = filled.render(data_of(data));
  if (!filled.is_valid()) throw std::logic_error(filled.error_message());
  return text;
}

}  // namespace tassei::table
