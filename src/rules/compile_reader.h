#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "rules/toml_reader.h"

namespace tassei::rules {

/// A problem, and where.
struct Found {
  Place place;
  Message message;
};

/// Takes the problems of the texts that are read together. `names` are what to call these.
class Reporter {
 public:
  Reporter(const std::vector<std::string>& names, std::vector<Found>& found)
      : names_(&names), found_(&found) {}

  void report(Place place, Message message) const {
    found_->push_back({place, std::move(message)});
  }
  /// How many there are, of all texts: a part that was read without a new one is sound.
  std::size_t count() const { return found_->size(); }
  /// "did you mean …?", where one of `known` is near. Nothing after the first hundred problems:
  /// by then nobody reads on, and looking for near words takes time.
  std::optional<Message> suggestion(std::string_view given,
                                    std::span<const std::string> known) const;
  /// `file:line:column`, for a message that names a second place.
  std::string place_text(Place place) const;

 private:
  const std::vector<std::string>* names_;
  std::vector<Found>* found_;
};

/// Two places that don't go together: a problem at the one that comes later, whose message names
/// the other as `{place}`.
void report_clash(const Reporter& reporter, Place one, Place other, MessageId id,
                  std::vector<base::Argument> arguments);

/// That the value of a key, which stands there, has to be of another form.
void report_wrong_type(const Reporter& reporter, Place place, std::string_view key, MessageId form);

/// A text of the document and where it stands.
struct Word {
  std::string text;
  Place place;
};

/// Bounds of whole numbers.
struct Bounds {
  std::int64_t least = 1;
  std::int64_t most = 1000;
};

/// One table as it is read. Each function asks for a key: it reports a value that isn't of that
/// form, and (but for those named `optional_…` and the lists of tables) a key that isn't there.
/// What can't be had is nothing. `finish` reports the keys that nobody asked for.
class TableReader {
 public:
  TableReader(const Table& table, Place place, const Reporter& reporter)
      : table_(&table), place_(place), reporter_(&reporter) {}

  Place place() const { return place_; }
  /// Where the key's value stands; the table's place for a key that isn't there.
  Place place_of(std::string_view key) const;
  bool has(std::string_view key) const;

  std::optional<Word> text(std::string_view key);
  std::optional<Word> optional_text(std::string_view key);
  /// An empty label where something is wrong with it.
  Label label(std::string_view key);
  std::optional<Label> optional_label(std::string_view key);
  std::optional<std::int64_t> whole(std::string_view key, Bounds bounds);
  std::optional<std::int64_t> optional_whole(std::string_view key, Bounds bounds);
  /// Finite and not negative; whole where a measure counts things.
  std::optional<double> optional_bound(std::string_view key, bool must_be_whole);
  bool optional_flag(std::string_view key);
  std::optional<Date> optional_day(std::string_view key);
  /// The place of the value among `values`.
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string> values);
  std::optional<std::size_t> optional_choice(std::string_view key,
                                             std::span<const std::string> values);
  /// Nothing where the key isn't there or isn't a list. Texts that stand twice are reported.
  std::optional<std::vector<Word>> optional_words(std::string_view key);
  std::optional<std::vector<Word>> words(std::string_view key);

  std::optional<TableReader> table(std::string_view key);
  std::optional<TableReader> optional_table(std::string_view key);
  /// None for a key that isn't there.
  std::vector<TableReader> tables(std::string_view key);

  std::span<const Member> members() const { return *table_; }
  void finish() const;

 private:
  const Node* ask(std::string_view key);
  const Node* ask_required(std::string_view key);
  void wrong_type(std::string_view key, const Node& node, MessageId form) const;
  std::optional<Word> as_text(std::string_view key, const Node* node) const;
  std::optional<std::int64_t> as_whole(std::string_view key, const Node* node, Bounds bounds) const;
  std::optional<std::size_t> as_choice(std::string_view key, const Node* node,
                                       std::span<const std::string> values) const;
  std::optional<std::vector<Word>> as_words(std::string_view key, const Node* node) const;
  std::optional<TableReader> as_table(std::string_view key, const Node* node) const;

  const Table* table_;
  Place place_;
  const Reporter* reporter_;
  std::vector<std::string> asked_;
};

}  // namespace tassei::rules
