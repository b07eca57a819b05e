#include "rules/overlay_tables.h"

namespace tassei::rules {

namespace {

bool same_member(const Member& member, const Table& other) {
  if (member.key == "label") return true;
  const Member* counterpart = find(other, member.key);
  return counterpart && same_meaning(member.value, counterpart->value);
}

}  // namespace

Node* node_at(Table& table, std::string_view key) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Member& member) { return member.key == key; });
  return found == table.end() ? nullptr : &found->value;
}

void remove_key(Table& table, std::string_view key) {
  std::erase_if(table, [&](const Member& member) { return member.key == key; });
}

void put(Table& table, const Member& member) {
  if (Node* there = node_at(table, member.key)) {
    *there = member.value;
  } else {
    table.push_back(member);
  }
}

List& list_at(Table& table, const Member& like) {
  Node* there = node_at(table, like.key);
  if (!there || !std::holds_alternative<List>(there->value)) {
    put(table, {like.key, like.place, {like.place, List{}}});
    there = node_at(table, like.key);
  }
  return std::get<List>(there->value);
}

std::string entry_key(std::string_view table, const Node& node) {
  const auto* entry = std::get_if<Table>(&node.value);
  if (!entry) return {};
  if (!is_among(table, kNumbered)) {
    const auto* id = get<std::string>(*entry, "id");
    return id ? *id : std::string();
  }
  const auto* specialty = get<std::string>(*entry, "specialty");
  const auto* number = get<std::int64_t>(*entry, number_key(table));
  return specialty && number ? *specialty + " " + std::to_string(*number) : std::string();
}

std::string_view number_key(std::string_view table) {
  return table == table::kGrades ? "grade" : "level";
}

List::iterator find_entry(List& entries, std::string_view table, const std::string& key) {
  const std::string_view name = is_among(table, kNumbered) ? "specialty" : "id";
  return std::find_if(entries.begin(), entries.end(), [&](const Node& node) {
    // Most can be told apart without a key of their own.
    const auto* entry = std::get_if<Table>(&node.value);
    const auto* id = entry ? get<std::string>(*entry, name) : nullptr;
    return (!id || key.starts_with(*id)) && entry_key(table, node) == key;
  });
}

Place place_of_entry(const Table& document, std::string_view table, const std::string& key) {
  const auto* entries = get<List>(document, table);
  if (!entries) return {};
  const auto found = std::find_if(entries->begin(), entries->end(), [&](const Node& entry) {
    return entry_key(table, entry) == key;
  });
  return found == entries->end() ? Place{} : found->place;
}

bool same_meaning(const Node& one, const Node& other) {
  if (one.value.index() != other.value.index()) return false;
  return std::visit(
      [&](const auto& mine) {
        using Value = std::decay_t<decltype(mine)>;
        const Value& theirs = std::get<Value>(other.value);
        if constexpr (std::is_same_v<Value, Table>) {
          return mine.size() == theirs.size() &&
                 std::all_of(mine.begin(), mine.end(),
                             [&](const Member& member) { return same_member(member, theirs); });
        } else if constexpr (std::is_same_v<Value, List>) {
          return std::equal(mine.begin(), mine.end(), theirs.begin(), theirs.end(), same_meaning);
        } else if constexpr (std::is_same_v<Value, NotADay>) {
          return true;
        } else {
          return mine == theirs;
        }
      },
      one.value);
}

std::string difference(const Table& one, const Table& other) {
  for (const auto& [mine, theirs] : {std::pair(&one, &other), std::pair(&other, &one)}) {
    for (const Member& member : *mine) {
      if (!same_member(member, *theirs)) return member.key;
    }
  }
  return {};
}

void add_to_lists(Table& whole, const Table& added, const Reporter& reporter) {
  for (const Member& member : added) {
    const auto* more = std::get_if<List>(&member.value.value);
    if (!more) {
      report_wrong_type(reporter, member.value.place, member.key, MessageId::rulebook_form_texts);
      continue;
    }
    List& all = list_at(whole, member);
    for (const Node& item : *more) {
      const auto equal = [&](const Node& other) { return same_meaning(item, other); };
      if (std::none_of(all.begin(), all.end(), equal)) all.push_back(item);
    }
  }
}

void insert_entry(List& entries, std::string_view table, Node entry, const Reporter& reporter) {
  auto* own = std::get_if<Table>(&entry.value);
  const Member* member = own ? find(*own, kBefore) : nullptr;
  if (!member || is_among(table, kNumbered)) return entries.push_back(std::move(entry));
  const auto* before = std::get_if<std::string>(&member->value.value);
  const auto place = before ? find_entry(entries, table, *before) : entries.end();
  if (!before) {
    report_wrong_type(reporter, member->value.place, kBefore, MessageId::rulebook_form_text);
  } else if (place == entries.end()) {
    reporter.report(member->value.place, {MessageId::rulebook_unknown_id,
                                          {{"id", *before}, {"table", std::string(table)}}});
  }
  remove_key(*own, kBefore);
  entries.insert(place, std::move(entry));
}

}  // namespace tassei::rules
