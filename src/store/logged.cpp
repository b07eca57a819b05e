#include "store/logged.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace tassei::store {

namespace {

using Json = nlohmann::ordered_json;
using model::Field;
using model::Kind;
using model::Values;

FieldValues named(const Kind& kind, const Values& values, bool key) {
  FieldValues found;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    if (kind.fields[i].key == key && !values[i].empty()) {
      found.emplace_back(kind.fields[i].name, values[i]);
    }
  }
  return found;
}

void add(FieldValues& values, const std::optional<Confirmation>& confirmation) {
  if (!confirmation) return;
  values.emplace_back(kConfirmedBy, confirmation->by);
  values.emplace_back(kConfirmedAt, confirmation->at);
}

void add_differences(const Change& change, Logged& into) {
  const auto& fields = change.kind->fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string& before = (*change.before)[i];
    const std::string& after = (*change.after)[i];
    if (before == after) continue;
    if (!before.empty()) into.before->emplace_back(fields[i].name, before);
    if (!after.empty()) into.after->emplace_back(fields[i].name, after);
  }
}

/// As JSON's library writes it; most text goes in as it is, at a tenth of the cost.
void add_text(const std::string& text, std::string& json) {
  const bool plain = std::none_of(text.begin(), text.end(), [](char each) {
    return (each >= 0 && each < ' ') || each == '"' || each == '\\';
  });
  if (plain && !base::invalid_utf8_at(text)) {
    ((json += '"') += text) += '"';
    return;
  }
  // What another program wrote into a table may be no UTF-8.
  json += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add_object(std::string_view name, const FieldValues& values, std::string& json) {
  ((json += '"') += name) += "\":{";
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) json += ',';
    add_text(values[i].first, json);
    json += ':';
    add_text(values[i].second, json);
  }
  json += '}';
}

std::optional<FieldValues> values_of(const Json& object) {
  if (!object.is_object()) return std::nullopt;
  FieldValues values;
  for (const auto& [field, value] : object.items()) {
    if (!value.is_string()) return std::nullopt;
    values.emplace_back(field, value.get<std::string>());
  }
  return values;
}

/// Whether a part that need not be there is right; it goes into `into`.
bool take(const Json& all, const char* name, std::optional<FieldValues>& into) {
  if (!all.contains(name)) return true;
  into = values_of(all[name]);
  return into.has_value();
}

}  // namespace

FieldValues key_values(const Kind& kind, const Values& values) { return named(kind, values, true); }

Logged logged(const Change& change, const std::optional<std::int64_t>& number,
              const std::optional<Confirmation>& was_confirmed) {
  const Kind& kind = *change.kind;
  Logged made{.record = kind.name,
              .key = key_values(kind, change.before ? *change.before : *change.after),
              .number = number};
  if (change.before) made.before.emplace();
  if (change.after) made.after.emplace();
  if (!change.before) {
    made.after = named(kind, *change.after, false);
  } else if (!change.after) {
    made.before = named(kind, *change.before, false);
  } else {
    add_differences(change, made);
  }
  if (!change.before || !change.after || was_confirmed != change.confirmation) {
    if (made.before) add(*made.before, was_confirmed);
    if (made.after) add(*made.after, change.confirmation);
  }
  return made;
}

std::string content_of(const Logged& logged) {
  std::string json = "{";
  add_object("key", logged.key, json);
  if (logged.before) add_object("before", *logged.before, json += ',');
  if (logged.after) add_object("after", *logged.after, json += ',');
  if (logged.number) (json += ",\"number\":") += std::to_string(*logged.number);
  return json += '}';
}

std::optional<Logged> parse_content(std::string_view record, std::string_view content) {
  const Json all = Json::parse(content, nullptr, false);
  if (!all.is_object() || !all.contains("key")) return std::nullopt;
  auto key = values_of(all["key"]);
  if (!key) return std::nullopt;
  Logged read{.record = std::string(record), .key = std::move(*key)};
  if (!take(all, "before", read.before) || !take(all, "after", read.after)) return std::nullopt;
  if (!read.before && !read.after) return std::nullopt;
  if (all.contains("number")) {
    if (!all["number"].is_number_integer()) return std::nullopt;
    read.number = all["number"].get<std::int64_t>();
  }
  return read;
}

const std::string& value_in(const FieldValues& values, std::string_view field) {
  static const std::string none;
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const auto& each) { return each.first == field; });
  return found == values.end() ? none : found->second;
}

Logged setting_change(const std::string& name, const std::optional<std::string>& before,
                      const std::optional<std::string>& after) {
  Logged made{.record = std::string(kSettings), .key = {{"name", name}}};
  if (before) made.before = FieldValues{{"value", *before}};
  if (after) made.after = FieldValues{{"value", *after}};
  return made;
}

std::int64_t number_in(const FieldValues& values, std::string_view field) {
  const std::string& text = value_in(values, field);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool is_about_review(const Logged& logged) {
  return logged.record == kReviews || logged.record == kReviewComments;
}

std::string key_text(const FieldValues& key) {
  std::string text;
  for (const auto& [field, value] : key) text += (text.empty() ? "" : ", ") + field + "=" + value;
  return text;
}

std::vector<std::string> fields_of(const Logged& logged) {
  std::vector<std::string> names;
  for (const auto* side : {&logged.before, &logged.after}) {
    if (!*side) continue;
    for (const auto& [field, value] : **side) {
      if (std::find(names.begin(), names.end(), field) == names.end()) names.push_back(field);
    }
  }
  return names;
}

bool is_confirmation(std::string_view field) {
  return field == kConfirmedBy || field == kConfirmedAt;
}

std::string subject_of(const Kind& kind, const std::string& code) {
  return kind.name + " " + base::comparison_form(code);
}

Subjects subjects_of(const model::Kinds& kinds, const Logged& logged) {
  Subjects subjects;
  if (logged.record == kForgotten) {
    const Kind& people = *kinds.find(kPeople);
    subjects.subject = subject_of(people, value_in(logged.key, people.singular));
    return subjects;
  }
  const Kind* kind = kinds.find(logged.record);
  if (kind == nullptr) return subjects;
  const auto first = std::find_if(kind->fields.begin(), kind->fields.end(),
                                  [](const Field& field) { return field.key; });
  const Kind* owner = kind->numbered ? kinds.find(first->refers_to) : kind;
  if (owner == nullptr) return subjects;
  subjects.subject = subject_of(*owner, value_in(logged.key, first->name));
  if (!logged.before || !logged.after) return subjects;
  const std::string& moved = value_in(*logged.after, first->name);
  if (!moved.empty()) subjects.becomes = subject_of(*owner, moved);
  if (subjects.becomes == subjects.subject) subjects.becomes.clear();
  return subjects;
}

}  // namespace tassei::store
