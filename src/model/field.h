#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/message.h"

namespace tassei::model {

enum class FieldType {
  code,  ///< names a record or a thing; 1–64 characters, compared in NFC, may refer to another kind
  id,    ///< an entry of a catalogue
  id_set,  ///< entries of a catalogue, joined by `;`
  text,    ///< anything people write
  title,   ///< text that is part of a key: compared in NFC
  day,
  number,  ///< finite and not negative; `whole` where it counts things
};

/// Where the ids of a field come from. The rulebooks fill all but the outcomes.
enum class CatalogueKind {
  none,
  specialty,
  level,  ///< those that the cells of a specialty have
  activity,
  component,
  role,
  outcome,
  area,
  depth,
  kind,
  exam,
  flag,
  category,
};

/// What a field says of who or whose something is. Each has to say it, there is no default:
/// forgetting a person and pseudonymised exports go by it.
struct Tells {
  enum What {
    nothing,  ///< a day, a number, an id: what rules go by
    name,     ///< what a person, a customer, a team or a project is called
    words,    ///< anything that people write, and so perhaps somebody's name
  } what;

  constexpr Tells(What says) : what(says) {}  // NOLINT: what it says is all that it is
  constexpr bool anything() const { return what != nothing; }
};

/// One column of a kind of record, under the same name in its file, in JSON and in the database.
struct Field {
  std::string name;
  FieldType type = FieldType::text;
  MessageId help;  ///< what is asked, in a few words
  Tells tells;
  /// What its column is called for people, where that is another word than `name`.
  std::optional<MessageId> heading = {};
  bool key = false;
  bool required = false;
  std::string_view refers_to = {};  ///< the kind of record that a code names
  /// The kind of record whose code the text may be: it follows when that code is changed.
  std::string_view mentions = {};
  CatalogueKind catalogue = CatalogueKind::none;
  bool whole = false;
  bool last = false;  ///< a day up to which something lasts: of a month it means the last one
  /// For a column that comes from a rulebook: the scale or the measure that it is about.
  std::string about = {};
  Label label = {};  ///< its name for people, where a rulebook gives one
};

/// What its column is called for people.
std::string heading_of(const Field& field, Language language);

/// A value that a field can't take: why.
struct BadValue {
  Message why;
};

/// The one spelling in which a value is stored and compared (days ISO, numbers shortest, sets in
/// byte order of their ids, text without surrounding white space), or why it can't be one. The
/// empty text is "no value". `given` is valid UTF-8.
std::variant<std::string, BadValue> canonical(const Field& field, std::string_view given);

/// The canonical text of a finite number: the fewest digits that give it back, without an exponent.
std::string number_text(double value);

/// The members of a canonical set.
std::vector<std::string> members(std::string_view set);

}  // namespace tassei::model
