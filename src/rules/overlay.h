#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/compile.h"
#include "rules/compile_reader.h"
#include "rules/overlay_merge.h"

namespace tassei::rules {

/// A text with everything that it extends and includes taken in.
struct Assembled {
  Table document;
  /// The id of the rulebook that it extends in the end; its own where it extends none.
  std::string line;
  /// What it and those that it extends switched off.
  std::vector<SwitchedOff> off = {};
  /// What it extends, nearest first, then what it and those include.
  std::vector<SourcePart> parts = {};
};

/// Puts texts together with those of their libraries that they extend or include. All places in
/// what it makes say which text they are of. It refers to `names`, to which it adds what the texts
/// of libraries are called, and to `found`.
class Assembler {
 public:
  Assembler(std::vector<std::string>& names, std::vector<Found>& found);

  /// Nothing where that can't be done: `found` says why. `number` is the text's own.
  std::optional<Assembled> assemble(const RulebookText& text, std::size_t number);
  /// Which texts of its library the last one took in, in the order in which they were asked for.
  const std::vector<std::size_t>& parts() const { return parts_; }

 private:
  /// A text of the library that was read.
  struct Book {
    std::string id;
    std::optional<Date> valid_from;
    Table document;
  };

  std::optional<Table> read(const RulebookText& text, std::size_t number);
  std::optional<Table> read_own(const RulebookText& text, std::size_t number);
  void read_library(const RulebookText& text);
  std::optional<Assembled> take_parts(Table own);
  std::optional<Assembled> extended(const Member& extends, std::optional<Date> first_day);
  bool include(const Member& includes, Assembled& whole);
  /// Its parts taken in; nothing, and a problem, where there is no such text.
  std::optional<Assembled> part(std::string_view key, const Word& id,
                                std::optional<Date> first_day);
  std::optional<std::size_t> find_book(const std::string& id, std::optional<Date> first_day) const;
  void unknown_part(std::string_view key, const Word& id);
  /// The day from which on one of that id can be extended; nothing where there is none at all.
  std::optional<Date> earliest_day(const std::string& id) const;

  std::vector<std::string>* names_;
  Reporter reporter_;
  std::vector<std::optional<Book>> library_;  ///< nothing for a text that can't be read
  std::vector<std::string> on_the_way_;       ///< ids whose parts are being taken in
  std::vector<std::size_t> parts_;
  std::vector<SwitchedOff> off_;
  bool kept_ = false;  ///< RulebookText::kept of the text
};

}  // namespace tassei::rules
