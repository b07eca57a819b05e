#include "rules/compile_told.h"

#include <algorithm>

namespace tassei::rules {

namespace {

/// What a fragment says of every specialty may be wrong once for each: it is said once.
bool is_same(const Found& one, const Found& other) {
  return one.place == other.place &&
         text(one.message, Language::english) == text(other.message, Language::english);
}

/// The text that stands for `{name}`; empty where there is none.
std::string argument(const Message& message, std::string_view name) {
  for (const base::Argument& each : message.arguments) {
    const auto* value = std::get_if<std::string>(&each.value);
    if (each.name == name && value) return *value;
  }
  return {};
}

/// Where the id that the message misses was switched off.
const SwitchedOff* switched_off(const Message& message, const std::vector<SwitchedOff>& off) {
  if (message.id != MessageId::rulebook_unknown_id &&
      message.id != MessageId::rulebook_unknown_id_near) {
    return nullptr;
  }
  const std::string table = argument(message, "table");
  const std::string id = argument(message, "id");
  const auto found = std::find_if(off.begin(), off.end(), [&](const SwitchedOff& each) {
    return each.table == table && each.key == id;
  });
  return found == off.end() ? nullptr : &*found;
}

std::string place_text(const Told& told, Place place) {
  std::vector<Found> none;
  return Reporter(told.names, none).place_text(place);
}

Message message_of(const Told& told, Found found) {
  const std::size_t owner = told.owner(found.place.text);
  const auto off = told.off.find(owner);
  const SwitchedOff* gone =
      off == told.off.end() ? nullptr : switched_off(found.message, off->second);
  Message message = std::move(found.message);
  if (gone) {
    message = {
        MessageId::rulebook_switched_off,
        {{"table", gone->table}, {"id", gone->key}, {"place", place_text(told, gone->place)}}};
  }
  if (owner == found.place.text) return message;
  return {MessageId::rulebook_put_together,
          {{"problem", std::vector<Message>{message}}, {"name", told.names[owner]}}};
}

}  // namespace

void Told::belong(std::size_t text, std::size_t texts) {
  owners_.resize(names.size() - texts, text);
}

std::size_t Told::owner(std::size_t number) const {
  const std::size_t texts = names.size() - owners_.size();
  return number < texts ? number : owners_[number - texts];
}

std::vector<Problem> problems_of(Told told) {
  std::vector<Found> found = std::move(told.found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& one, const Found& other) { return one.place < other.place; });
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  std::vector<Problem> problems;
  for (Found& one : found) {
    const Place place = one.place;
    problems.push_back({.where = {.file = told.names[place.text],
                                  .line = place.line,
                                  .column = place.column,
                                  .field = {}},
                        .message = message_of(told, std::move(one))});
  }
  return problems;
}

}  // namespace tassei::rules
