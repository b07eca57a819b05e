#include "store/review_difference.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace tassei::store {

namespace {

using Json = nlohmann::ordered_json;

/// What people wrote, or a mention of somebody.
bool is_written(const model::Kind& kind, const std::string& name) {
  const auto place = kind.position(name);
  if (!place) return false;
  const model::Field& field = kind.fields[*place];
  return field.type == model::FieldType::title || field.type == model::FieldType::text;
}

/// Of several records that are the same but for texts, any may be cited.
void leave_texts_out(const model::Kinds& kinds, Json& evidence) {
  const auto record = evidence.find("record");
  const auto key = evidence.find("key");
  if (record == evidence.end() || key == evidence.end()) return;
  if (!record->is_string() || !key->is_object()) return;
  const model::Kind* kind = kinds.find(record->get<std::string>());
  if (kind == nullptr) return;
  Json kept = Json::object();
  for (const auto& [field, value] : key->items()) {
    if (!is_written(*kind, field)) kept[field] = value;
  }
  if (kept.size() == key->size()) return;
  *key = std::move(kept);
  evidence.erase("confirmed_by");
  evidence.erase("confirmed_at");
}

void leave_texts_out(const model::Kinds& kinds, const std::string& field, Json& value) {
  if (!value.is_array()) return;
  for (Json& each : value) {
    if (!each.is_object()) continue;
    if (field == "evidence") leave_texts_out(kinds, each);
    if (field == "goals") each.erase("note");
  }
  std::sort(value.begin(), value.end());
}

std::string said(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Of lists, the first items that differ.
ContentDifference narrowed(const std::string& field, const Json& frozen, const Json& evaluated) {
  if (!frozen.is_array() || !evaluated.is_array()) return {field, said(frozen), said(evaluated)};
  const std::size_t both = std::min(frozen.size(), evaluated.size());
  std::size_t at = 0;
  while (at < both && frozen[at] == evaluated[at]) ++at;
  return {field, at < frozen.size() ? said(frozen[at]) : "",
          at < evaluated.size() ? said(evaluated[at]) : ""};
}

}  // namespace

std::optional<ContentDifference> difference(std::string_view frozen, std::string_view evaluated,
                                            const model::Kinds& kinds, Closeness closeness) {
  if (frozen == evaluated) return std::nullopt;
  Json one = Json::parse(frozen, nullptr, false);
  Json other = Json::parse(evaluated, nullptr, false);
  std::vector<std::string> fields;
  for (const Json* side : {&one, &other}) {
    for (const auto& [field, value] : side->items()) {
      if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
    }
  }
  for (const std::string& field : fields) {
    Json a = one.value(field, Json());
    Json b = other.value(field, Json());
    if (closeness == Closeness::but_for_texts) {
      leave_texts_out(kinds, field, a);
      leave_texts_out(kinds, field, b);
    }
    if (a != b) return narrowed(field, a, b);
  }
  return std::nullopt;
}

}  // namespace tassei::store
