#include "table/template.h"

#include <kainjow/mustache.hpp>
#include <ostream>
#include <sstream>
#include <stdexcept>

#include "base/embedded.h"

namespace tassei::table {

namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const Value& value);

mustache::data data_of(const Value::Record& record) {
  mustache::data data;
  for (const auto& [name, value] : record) {
    if (!std::holds_alternative<Value::Stream>(value.data)) data.set(name, data_of(value));
  }
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

/// A template that is read once and filled in any number of times.
class Template {
 public:
  explicit Template(std::string_view page) : filled_(std::string(page)) { check(); }

  void fill_in(const mustache::data& data, std::ostream& out) {
    filled_.render(data, out);
    check();
  }

 private:
  void check() const {
    if (!filled_.is_valid()) throw std::logic_error(filled_.error_message());
  }

  mustache::mustache filled_;
};

/// A template around a section: what comes before it, the section with its tags, the rest.
struct Split {
  std::string_view before;
  std::string_view section;
  std::string_view after;
};

Split split_at(std::string_view page, const std::string& name) {
  const std::string opens = "{{#" + name + "}}\n";
  const std::string closes = "{{/" + name + "}}\n";
  const std::size_t begin = page.find(opens);
  const std::size_t end = page.find(closes);
  if (begin == std::string_view::npos || end == std::string_view::npos) {
    throw std::logic_error(name);
  }
  const std::size_t past = end + closes.size();
  return {page.substr(0, begin), page.substr(begin, past - begin), page.substr(past)};
}

}  // namespace

std::string fill_in(std::string_view page, const Value::Record& data) {
  std::ostringstream out;
  fill_in(page, data, out);
  return out.str();
}

void fill_in(std::string_view page, const Value::Record& data, std::ostream& out) {
  mustache::data all = data_of(data);
  for (const auto& [name, value] : data) {
    const auto* stream = std::get_if<Value::Stream>(&value.data);
    if (stream == nullptr) continue;
    const Split parts = split_at(page, name);
    Template(parts.before).fill_in(all, out);
    Template section(parts.section);
    for (Value item; (*stream->next)(item);) {
      all.set(name, data_of(item));
      section.fill_in(all, out);
    }
    page = parts.after;
  }
  Template(page).fill_in(all, out);
}

std::string_view page_part(std::string_view name) {
  return base::embedded_content("pages/" + std::string(name));
}

}  // namespace tassei::table
