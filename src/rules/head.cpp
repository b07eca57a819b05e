#include "rules/head.h"

#include "rules/toml_reader.h"

namespace tassei::rules {

namespace {

std::string text(const Table& table, std::string_view key) {
  const auto* found = get<std::string>(table, key);
  return found == nullptr ? std::string() : *found;
}

}  // namespace

std::optional<Head> head_of(std::string_view toml) {
  const auto document = read_toml(toml, 0);
  const auto* table = std::get_if<Table>(&document);
  if (table == nullptr) return std::nullopt;
  Head head;
  head.id = text(*table, "id");
  if (head.id.empty()) return std::nullopt;
  if (const auto* label = get<Table>(*table, "label")) {
    head.label = {.ja = text(*label, "ja"), .en = text(*label, "en")};
  }
  if (const auto* day = get<Date>(*table, "valid_from")) head.valid_from = *day;
  if (const auto* day = get<Date>(*table, "valid_until")) head.valid_until = *day;
  if (const auto* fragment = get<bool>(*table, "fragment")) head.fragment = *fragment;
  return head;
}

bool is_fragment(std::string_view toml) {
  const auto head = head_of(toml);
  return head && head->fragment;
}

}  // namespace tassei::rules
