#include "base/message.h"

#include <fmt/args.h>
#include <fmt/format.h>

namespace tassei::base {

Message::Message(MessageId message_id, std::initializer_list<Argument> named)
    : id(message_id), arguments(named) {}

const std::vector<CatalogueEntry>& catalogue() {
  static const std::vector<CatalogueEntry> entries = {
#define TASSEI_MESSAGE(id, en, ja) {#id, en, ja, false},
#define TASSEI_ERROR(id, en, ja) {#id, en, ja, true},
#include "base/catalogue/all.inc"
#undef TASSEI_MESSAGE
#undef TASSEI_ERROR
  };
  return entries;
}

std::string join(std::span<const std::string> pieces, Language language) {
  return fmt::format("{}", fmt::join(pieces, language == Language::japanese ? "、" : ", "));
}

Label as_list(std::span<const std::string> texts) {
  return {.ja = join(texts, Language::japanese), .en = join(texts, Language::english)};
}

namespace {

/// Says one argument in the language.
struct Say {
  Language language;

  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(const std::string& given) const { return given; }
  std::string operator()(Date day) const { return day.iso(); }
  std::string operator()(const Label& label) const { return label.in(language); }
  std::string operator()(const std::vector<Label>& labels) const { return list(labels); }
  std::string operator()(const std::vector<Message>& messages) const { return list(messages); }
  std::string operator()(const Message& message) const { return text(message, language); }

  template <class Item>
  std::string list(const std::vector<Item>& items) const {
    std::vector<std::string> pieces;
    pieces.reserve(items.size());
    for (const Item& item : items) pieces.push_back((*this)(item));
    return join(pieces, language);
  }
};

}  // namespace

std::string text(const Message& message, Language language) {
  const CatalogueEntry& entry = catalogue()[static_cast<std::size_t>(message.id)];
  const std::string_view sentence = language == Language::japanese ? entry.ja : entry.en;
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Argument& argument : message.arguments) {
    const std::string name(argument.name);
    store.push_back(fmt::arg(name.c_str(), std::visit(Say{language}, argument.value)));
  }
  return fmt::vformat(sentence, store);
}

}  // namespace tassei::base
