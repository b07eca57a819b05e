#include "store/redaction.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "store/layout.h"

namespace tassei::store {

namespace {

using model::Field;
using model::FieldType;
using model::Kind;

/// Fields of the kind that say the same before and after say nothing.
void drop_what_is_the_same(const Kind& kind, FieldValues& before, FieldValues& after) {
  const auto is_in = [&](const FieldValues& other) {
    return [&kind, &other](const std::pair<std::string, std::string>& each) {
      return kind.position(each.first) && value_in(other, each.first) == each.second;
    };
  };
  const FieldValues all_before = before;
  std::erase_if(before, is_in(after));
  std::erase_if(after, is_in(all_before));
}

}  // namespace

void Redaction::see(const Logged& logged) {
  const auto see_all = [&](const FieldValues& values) {
    for (const auto& [field, value] : values) {
      last_ = std::max(last_, number_of(value).value_or(0));
    }
  };
  see_all(logged.key);
  if (logged.before) see_all(*logged.before);
  if (logged.after) see_all(*logged.after);
}

model::Values Redaction::values(const Kind& kind, const model::Values& values, const Life& life) {
  model::Values redacted;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    redacted.push_back(value(kind, kind.fields[i], values[i], life));
  }
  return redacted;
}

Logged Redaction::logged(const model::Kinds& kinds, const Logged& logged, const Life& life,
                         const std::function<bool(const std::string& code)>& is_person) {
  const Kind& kind = *kinds.find(logged.record);
  const auto redacted = [&](const FieldValues& values) {
    FieldValues made;
    for (const auto& [name, given] : values) {
      const auto place = kind.position(name);
      std::string text = given;
      if (name == kConfirmedBy) {
        text = who(given);
      } else if (place && kind.fields[*place].refers_to == kPeople) {
        if (is_person(given)) text = pseudonym_;
      } else if (place) {
        text = value(kind, kind.fields[*place], given, life);
      }
      if (!text.empty()) made.emplace_back(name, std::move(text));
    }
    return made;
  };
  Logged made = logged;
  made.key = redacted(logged.key);
  if (logged.before) made.before = redacted(*logged.before);
  if (logged.after) made.after = redacted(*logged.after);
  if (made.before && made.after) drop_what_is_the_same(kind, *made.before, *made.after);
  return made;
}

std::string Redaction::who(const std::string& text) const {
  return called_->in(text) ? pseudonym_ : text;
}

std::optional<Confirmation> Redaction::confirmation(
    const std::optional<Confirmation>& given) const {
  if (!given) return std::nullopt;
  return Confirmation{.by = who(given->by), .at = given->at};
}

std::string Redaction::value(const Kind& kind, const Field& field, const std::string& value,
                             const Life& life) {
  if (value.empty()) return value;
  if (field.mentions == kPeople) return mention(value, life);
  if (!life.theirs) return value;
  if (!kind.numbered && &field == &code_field(kind)) return pseudonym_;
  // Codes lead to other records; what tells nothing of people stays.
  if (field.type == FieldType::code || !field.tells.anything()) return value;
  if (field.type == FieldType::title) return placeholder(value);
  return field.required ? pseudonym_ : std::string();
}

std::string Redaction::mention(const std::string& value, const Life& life) {
  const auto found = life.mentions.find(base::comparison_form(value));
  switch (found == life.mentions.end() ? Mentioned::nobody : found->second) {
    case Mentioned::somebody:
      return value;
    case Mentioned::at_times:
      return placeholder(value);
    case Mentioned::person:
      // Nobody mentors themselves, under whatever name.
      return life.theirs ? placeholder(value) : pseudonym_;
    case Mentioned::nobody:
      break;
  }
  return life.theirs || called_->in(value) ? placeholder(value) : value;
}

std::string Redaction::placeholder(const std::string& text) {
  if (number_of(text)) return text;
  std::string& made = placeholders_[base::comparison_form(text)];
  if (made.empty()) made = pseudonym_ + "-" + std::to_string(++last_);
  return made;
}

std::optional<std::int64_t> Redaction::number_of(const std::string& text) const {
  const std::string prefix = pseudonym_ + "-";
  if (!text.starts_with(prefix)) return std::nullopt;
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto result = std::from_chars(text.data() + prefix.size(), end, number);
  if (result.ec != std::errc() || result.ptr != end || number < 1) return std::nullopt;
  return number;
}

}  // namespace tassei::store
