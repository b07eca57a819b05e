#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace tassei::base {

enum class Language : std::uint8_t { english, japanese };

/// A text in both languages that comes from data (a rulebook), not from the catalogue.
struct Label {
  std::string ja;
  std::string en;

  const std::string& in(Language language) const {
    return language == Language::japanese ? ja : en;
  }
  friend bool operator==(const Label&, const Label&) = default;
};

/// Every sentence that a person can see. TASSEI_ERROR marks those that end a command with status 1
/// or 2, or a bad row: each has a runnable bad input in the tests.
enum class MessageId : std::uint16_t {
#define TASSEI_MESSAGE(id, en, ja) id,
#define TASSEI_ERROR(id, en, ja) id,
#include "base/catalogue/all.inc"
#undef TASSEI_MESSAGE
#undef TASSEI_ERROR
};

struct Argument;

/// A sentence that waits for its language: an id and named arguments.
struct Message {
  MessageId id;
  std::vector<Argument> arguments;

  Message(MessageId message_id);  // NOLINT: an id is a message
  Message(MessageId message_id, std::initializer_list<Argument> named);
};

/// What stands for `{name}` in the sentence. Several labels are joined as a list; a message among
/// the arguments is said in the same language.
struct Argument {
  std::string_view name;  ///< a literal
  std::variant<std::int64_t, double, std::string, Date, Label, std::vector<Label>,
               std::vector<Message>>
      value;
};

inline Message::Message(MessageId message_id) : id(message_id) {}

/// A count as an argument, whatever integer type it comes in.
template <class Integer>
Argument count(std::string_view name, Integer value) {
  return {name, static_cast<std::int64_t>(value)};
}

std::string text(const Message& message, Language language);

/// The pieces joined as the language joins a list of alternatives or items.
std::string join(std::span<const std::string> pieces, Language language);

/// Texts as one argument of a message, joined in each language.
Label as_list(std::span<const std::string> texts);

/// One sentence of the catalogue, as the tests look at it.
struct CatalogueEntry {
  std::string_view id;
  std::string_view en;
  std::string_view ja;
  bool is_error;
};
const std::vector<CatalogueEntry>& catalogue();

}  // namespace tassei::base

namespace tassei {
using base::Label;
using base::Language;
using base::Message;
using base::MessageId;
}  // namespace tassei
