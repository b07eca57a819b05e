#include "rules/compile_reader.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/text.h"

namespace tassei::rules {

std::string Reporter::place_text(Place place) const {
  return Where{
      .file = (*names_)[place.text], .line = place.line, .column = place.column, .field = {}}
      .text();
}

void report_clash(const Reporter& reporter, Place one, Place other, MessageId id,
                  std::vector<base::Argument> arguments) {
  if (one < other) std::swap(one, other);
  Message message(id);
  message.arguments = std::move(arguments);
  message.arguments.push_back({"place", reporter.place_text(other)});
  reporter.report(one, std::move(message));
}

void report_wrong_type(const Reporter& reporter, Place place, std::string_view key,
                       MessageId form) {
  reporter.report(place, {MessageId::rulebook_wrong_type,
                          {{"key", std::string(key)}, {"form", std::vector<Message>{form}}}});
}

std::optional<Message> Reporter::suggestion(std::string_view given,
                                            std::span<const std::string> known) const {
  constexpr std::size_t kHelpful = 100;
  if (count() > kHelpful) return std::nullopt;
  const std::vector<std::string> near = base::nearest(given, known);
  if (near.empty()) return std::nullopt;
  return Message(MessageId::did_you_mean, {{"names", base::as_list(near)}});
}

Place TableReader::place_of(std::string_view key) const {
  const Member* member = find(*table_, key);
  return member ? member->value.place : place_;
}

bool TableReader::has(std::string_view key) const { return find(*table_, key) != nullptr; }

const Node* TableReader::ask(std::string_view key) {
  asked_.emplace_back(key);
  const Member* member = find(*table_, key);
  return member ? &member->value : nullptr;
}

const Node* TableReader::ask_required(std::string_view key) {
  const Node* node = ask(key);
  if (!node) {
    reporter_->report(place_, {MessageId::rulebook_missing_key, {{"key", std::string(key)}}});
  }
  return node;
}

void TableReader::wrong_type(std::string_view key, const Node& node, MessageId form) const {
  report_wrong_type(*reporter_, node.place, key, form);
}

std::optional<Word> TableReader::as_text(std::string_view key, const Node* node) const {
  if (!node) return std::nullopt;
  const auto* text = std::get_if<std::string>(&node->value);
  if (!text) {
    wrong_type(key, *node, MessageId::rulebook_form_text);
    return std::nullopt;
  }
  const std::string name(key);
  if (base::trim(*text).empty()) {
    reporter_->report(node->place, {MessageId::rulebook_empty, {{"key", name}}});
    return std::nullopt;
  }
  if (base::has_control(*text)) {
    reporter_->report(node->place, {MessageId::rulebook_control_character, {{"key", name}}});
    return std::nullopt;
  }
  return Word{*text, node->place};
}

std::optional<Word> TableReader::text(std::string_view key) {
  return as_text(key, ask_required(key));
}

Label TableReader::label(std::string_view key) {
  auto languages = table(key);
  if (!languages) return {};
  const auto ja = languages->text("ja");
  const auto en = languages->text("en");
  languages->finish();
  return ja && en ? Label{.ja = ja->text, .en = en->text} : Label{};
}

std::optional<Label> TableReader::optional_label(std::string_view key) {
  if (!has(key)) return std::nullopt;
  return label(key);
}

std::optional<Word> TableReader::optional_text(std::string_view key) {
  return as_text(key, ask(key));
}

std::optional<std::int64_t> TableReader::as_whole(std::string_view key, const Node* node,
                                                  Bounds bounds) const {
  if (!node) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&node->value);
  if (number && *number >= bounds.least && *number <= bounds.most) return *number;
  reporter_->report(node->place, {MessageId::rulebook_not_between,
                                  {{"key", std::string(key)},
                                   base::count("least", bounds.least),
                                   base::count("most", bounds.most)}});
  return std::nullopt;
}

std::optional<std::int64_t> TableReader::whole(std::string_view key, Bounds bounds) {
  return as_whole(key, ask_required(key), bounds);
}

std::optional<std::int64_t> TableReader::optional_whole(std::string_view key, Bounds bounds) {
  return as_whole(key, ask(key), bounds);
}

std::optional<double> TableReader::optional_bound(std::string_view key, bool must_be_whole) {
  const Node* node = ask(key);
  if (!node) return std::nullopt;
  const auto* whole = std::get_if<std::int64_t>(&node->value);
  const auto* fraction = std::get_if<double>(&node->value);
  // Whole numbers up to here are themselves as a double.
  constexpr double kMost = 9007199254740992.0;
  const double number = whole ? static_cast<double>(*whole) : (fraction ? *fraction : -1);
  const std::string name(key);
  if (!std::isfinite(number) || number < 0 || number > kMost) {
    reporter_->report(node->place, {MessageId::rulebook_bad_bound, {{"key", name}}});
    return std::nullopt;
  }
  if (must_be_whole && number != std::floor(number)) {
    reporter_->report(node->place, {MessageId::rulebook_bound_not_whole, {{"key", name}}});
    return std::nullopt;
  }
  return number;
}

bool TableReader::optional_flag(std::string_view key) {
  const Node* node = ask(key);
  if (!node) return false;
  const auto* yes = std::get_if<bool>(&node->value);
  if (!yes) wrong_type(key, *node, MessageId::rulebook_form_boolean);
  return yes && *yes;
}

std::optional<Date> TableReader::optional_day(std::string_view key) {
  const Node* node = ask(key);
  if (!node) return std::nullopt;
  const auto* day = std::get_if<Date>(&node->value);
  if (day) return *day;
  wrong_type(key, *node, MessageId::rulebook_form_day);
  return std::nullopt;
}

std::optional<std::size_t> TableReader::as_choice(std::string_view key, const Node* node,
                                                  std::span<const std::string> values) const {
  if (!node) return std::nullopt;
  const auto* given = std::get_if<std::string>(&node->value);
  const auto found = given ? std::find(values.begin(), values.end(), *given) : values.end();
  if (found != values.end()) return static_cast<std::size_t>(found - values.begin());
  reporter_->report(node->place, {MessageId::rulebook_bad_value,
                                  {{"key", std::string(key)}, {"values", base::as_list(values)}}});
  return std::nullopt;
}

std::optional<std::size_t> TableReader::choice(std::string_view key,
                                               std::span<const std::string> values) {
  return as_choice(key, ask_required(key), values);
}

std::optional<std::size_t> TableReader::optional_choice(std::string_view key,
                                                        std::span<const std::string> values) {
  return as_choice(key, ask(key), values);
}

std::optional<std::vector<Word>> TableReader::as_words(std::string_view key,
                                                       const Node* node) const {
  if (!node) return std::nullopt;
  const auto* list = std::get_if<List>(&node->value);
  if (!list) {
    wrong_type(key, *node, MessageId::rulebook_form_texts);
    return std::nullopt;
  }
  std::vector<Word> words;
  std::set<std::string_view> seen;
  for (const Node& item : *list) {
    const auto* text = std::get_if<std::string>(&item.value);
    if (!text) {
      wrong_type(key, item, MessageId::rulebook_form_texts);
    } else if (!seen.insert(*text).second) {
      reporter_->report(item.place, {MessageId::rulebook_listed_twice, {{"id", *text}}});
    } else {
      words.push_back({*text, item.place});
    }
  }
  return words;
}

std::optional<std::vector<Word>> TableReader::optional_words(std::string_view key) {
  return as_words(key, ask(key));
}

std::optional<std::vector<Word>> TableReader::words(std::string_view key) {
  return as_words(key, ask_required(key));
}

std::optional<TableReader> TableReader::as_table(std::string_view key, const Node* node) const {
  if (!node) return std::nullopt;
  if (const auto* found = std::get_if<Table>(&node->value)) {
    return TableReader(*found, node->place, *reporter_);
  }
  wrong_type(key, *node, MessageId::rulebook_form_table);
  return std::nullopt;
}

std::optional<TableReader> TableReader::table(std::string_view key) {
  return as_table(key, ask_required(key));
}

std::optional<TableReader> TableReader::optional_table(std::string_view key) {
  return as_table(key, ask(key));
}

std::vector<TableReader> TableReader::tables(std::string_view key) {
  std::vector<TableReader> found;
  const Node* node = ask(key);
  if (!node) return found;
  const auto* list = std::get_if<List>(&node->value);
  if (!list) {
    wrong_type(key, *node, MessageId::rulebook_form_tables);
    return found;
  }
  for (const Node& item : *list) {
    const auto* table = std::get_if<Table>(&item.value);
    if (table) found.emplace_back(*table, item.place, *reporter_);
    if (!table) wrong_type(key, item, MessageId::rulebook_form_tables);
  }
  return found;
}

void TableReader::finish() const {
  for (const Member& member : *table_) {
    if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
    if (const auto hint = reporter_->suggestion(member.key, asked_)) {
      reporter_->report(member.place,
                        {MessageId::rulebook_unknown_key_near,
                         {{"key", member.key}, {"hint", std::vector<Message>{*hint}}}});
    } else {
      reporter_->report(member.place, {MessageId::rulebook_unknown_key,
                                       {{"key", member.key}, {"keys", base::as_list(asked_)}}});
    }
  }
}

}  // namespace tassei::rules
