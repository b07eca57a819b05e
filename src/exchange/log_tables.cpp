#include "exchange/log_tables.h"

#include <vector>

#include "exchange/cells.h"
#include "table/columns.h"

namespace tassei::exchange {

namespace {

using store::Entry;
using store::EntryChange;
using store::FieldValues;
using store::JournalReader;
using table::Value;

Value number_or_null(const std::optional<std::int64_t>& number) {
  return number ? Value(*number) : Value();
}

Value cell(const model::Kind* kind, const std::string& field, const std::string& value) {
  if (value.empty()) return {};
  const auto place = kind == nullptr ? std::nullopt : kind->position(field);
  return place ? cell_of(kind->fields[*place], value) : Value(value);
}

Value record(const model::Kind* kind, const FieldValues& values) {
  Value::Record made;
  for (const auto& [field, value] : values) made.emplace_back(field, cell(kind, field, value));
  return made;
}

Value record(const model::Kind* kind, const std::optional<FieldValues>& values) {
  return values ? record(kind, *values) : Value();
}

Value tree_of(const model::Kinds& kinds, const store::Logged& what) {
  const model::Kind* kind = kinds.find(what.record);
  return Value::Record{{"record", what.record},
                       {"key", record(kind, what.key)},
                       {"before", record(kind, what.before)},
                       {"after", record(kind, what.after)}};
}

std::string_view how(const store::Logged& what) {
  if (!what.before) return "added";
  return what.after ? "updated" : "removed";
}

/// The cells that say which entry it is.
table::Row cells_of(const Entry& entry) {
  return {entry.entry,
          entry.occasion.at,
          entry.occasion.actor,
          entry.occasion.command,
          or_null(entry.occasion.reason),
          number_or_null(entry.occasion.undoes)};
}

/// The fields of changes, one after another.
class Fields {
 public:
  Fields(std::shared_ptr<JournalReader> reader, NextEntry next, const model::Kinds& kinds)
      : reader_(std::move(reader)), next_(std::move(next)), kinds_(&kinds) {}

  bool operator()(table::Row& row) {
    while (at_ == names_.size()) {
      if (!advance()) return false;
    }
    const model::Kind* kind = kinds_->find(change_.what.record);
    const std::string& name = names_[at_++];
    row = cells_of(entry_);
    row.insert(row.end(), {change_.what.record, store::key_text(change_.what.key),
                           how(change_.what), or_null(name), side(kind, change_.what.before, name),
                           side(kind, change_.what.after, name)});
    return true;
  }

 private:
  /// To the next change. One without fields has one name all the same, which is empty.
  bool advance() {
    while (!in_entry_ || !reader_->next(change_)) {
      in_entry_ = next_(entry_);
      if (!in_entry_) return false;
    }
    at_ = 0;
    names_ = store::fields_of(change_.what);
    if (names_.empty()) names_.emplace_back();
    return true;
  }

  static Value side(const model::Kind* kind, const std::optional<FieldValues>& values,
                    const std::string& field) {
    return values ? cell(kind, field, store::value_in(*values, field)) : Value();
  }

  std::shared_ptr<JournalReader> reader_;
  NextEntry next_;
  const model::Kinds* kinds_;
  Entry entry_;
  bool in_entry_ = false;
  EntryChange change_;
  std::vector<std::string> names_;
  std::size_t at_ = 0;
};

}  // namespace

table::Table log_tree(const std::shared_ptr<JournalReader>& reader, NextEntry next,
                      const model::Kinds& kinds, Language language) {
  const auto changes = [reader, &kinds] {
    return table::stream_of([reader, &kinds](Value& item) {
      EntryChange change;
      if (!reader->next(change)) return false;
      item = tree_of(kinds, change.what);
      return true;
    });
  };
  return {
      .columns = table::columns_of(
          {"entry", "at", "actor", "command", "reason", "undoes", "digest", "changes"}, language),
      .next = [next = std::move(next), changes](table::Row& row) {
        Entry entry;
        if (!next(entry)) return false;
        row = cells_of(entry);
        row.emplace_back(entry.digest);
        row.emplace_back(changes());
        return true;
      }};
}

table::Table log_rows(std::shared_ptr<JournalReader> reader, NextEntry next,
                      const model::Kinds& kinds, Language language) {
  return {.columns = table::columns_of({"entry", "at", "actor", "command", "reason", "undoes",
                                        "record", "key", "change", "field", "before", "after"},
                                       language),
          .next = Fields(std::move(reader), std::move(next), kinds)};
}

}  // namespace tassei::exchange
