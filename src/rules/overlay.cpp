#include "rules/overlay.h"

#include <algorithm>

#include "base/text.h"
#include "rules/fragment.h"

namespace tassei::rules {

namespace {

constexpr std::string_view kExtends = "extends";
constexpr std::string_view kInclude = "include";

bool is_fragment(const Table& table) {
  const bool* fragment = get<bool>(table, kFragment);
  return fragment != nullptr && *fragment;
}

std::string id_of(const Table& table) {
  const auto* id = get<std::string>(table, "id");
  return id == nullptr ? std::string() : *id;
}

std::optional<Date> first_day_of(const Table& table) {
  const auto* day = get<Date>(table, "valid_from");
  return day == nullptr ? std::nullopt : std::optional(*day);
}

/// A label of a text's head; empty where there is none: what is wrong with it the compiler reports.
Label label_of(const Table& table, std::string_view key) {
  const auto* languages = get<Table>(table, key);
  const auto* ja = languages ? get<std::string>(*languages, "ja") : nullptr;
  const auto* en = languages ? get<std::string>(*languages, "en") : nullptr;
  return ja && en ? Label{.ja = *ja, .en = *en} : Label{};
}

/// The texts that an `include` names; what is no text there the compiler reports.
std::vector<Word> words_of(const Member& member) {
  std::vector<Word> words;
  const auto* list = std::get_if<List>(&member.value.value);
  if (!list) return words;
  for (const Node& item : *list) {
    if (const auto* id = std::get_if<std::string>(&item.value)) words.push_back({*id, item.place});
  }
  return words;
}

}  // namespace

Assembler::Assembler(std::vector<std::string>& names, std::vector<Found>& found)
    : names_(&names), reporter_(names, found) {}

std::optional<Table> Assembler::read(const RulebookText& text, std::size_t number) {
  auto document = read_toml(text.toml, number);
  if (auto* table = std::get_if<Table>(&document)) return std::move(*table);
  const BadToml& bad = std::get<BadToml>(document);
  reporter_.report(bad.place, bad.why);
  return std::nullopt;
}

void Assembler::read_library(const RulebookText& text) {
  library_.clear();
  for (const RulebookText& each : text.library) {
    names_->push_back(each.name);
    auto document = read_toml(each.toml, names_->size() - 1);
    auto* table = std::get_if<Table>(&document);
    if (!table || !get<std::string>(*table, "id")) {
      library_.emplace_back();
      continue;
    }
    std::string id = id_of(*table);
    const auto valid_from = first_day_of(*table);
    library_.push_back(Book{std::move(id), valid_from, std::move(*table)});
  }
}

/// A fragment is none by itself, or stands alone.
std::optional<Table> Assembler::read_own(const RulebookText& text, std::size_t number) {
  auto own = read(text, number);
  if (!own || !is_fragment(*own)) return own;
  if (text.alone) return stand_alone(std::move(*own), reporter_);
  reporter_.report(find(*own, kFragment)->place, MessageId::rulebook_fragment_alone);
  return std::nullopt;
}

std::optional<Assembled> Assembler::assemble(const RulebookText& text, std::size_t number) {
  parts_.clear();
  on_the_way_.clear();
  off_.clear();
  kept_ = text.kept;
  auto own = read_own(text, number);
  if (!own) return std::nullopt;
  if (find(*own, kExtends) || find(*own, kInclude)) read_library(text);
  auto whole = take_parts(std::move(*own));
  if (whole) whole->off = off_;
  return whole;
}

std::optional<Assembled> Assembler::take_parts(Table own) {
  const Member* extends = find(own, kExtends);
  const Member* includes = find(own, kInclude);
  const std::string id = id_of(own);
  if (!extends && !includes) return Assembled{std::move(own), id};
  on_the_way_.push_back(id);
  Assembled whole = {{}, id};
  if (extends) {
    auto base = extended(*extends, first_day_of(own));
    if (!base) return std::nullopt;
    whole = std::move(*base);
  }
  lay_over_catalogues(whole.document, own, reporter_, off_);
  if (includes && !include(*includes, whole)) return std::nullopt;
  lay_over_cells(whole.document, own, reporter_, off_);
  on_the_way_.pop_back();
  return whole;
}

std::optional<Assembled> Assembler::extended(const Member& extends, std::optional<Date> first_day) {
  const auto* id = std::get_if<std::string>(&extends.value.value);
  if (!id) return Assembled{};  // which the compiler reports
  return part(kExtends, {*id, extends.value.place}, first_day);
}

bool Assembler::include(const Member& includes, Assembled& whole) {
  for (const Word& id : words_of(includes)) {
    const auto fragment = part(kInclude, id, {});
    if (!fragment) return false;
    // What a database has already was let pass when it came in.
    if (!kept_) check_fragment(fragment->document, reporter_);
    take_in(whole.document, fragment->document, id.place, reporter_);
    whole.parts.insert(whole.parts.end(), fragment->parts.begin(), fragment->parts.end());
  }
  return true;
}

std::optional<Assembled> Assembler::part(std::string_view key, const Word& id,
                                         std::optional<Date> first_day) {
  if (std::find(on_the_way_.begin(), on_the_way_.end(), id.text) != on_the_way_.end()) {
    reporter_.report(id.place, {MessageId::rulebook_part_of_itself, {{"id", id.text}}});
    return std::nullopt;
  }
  const auto found = find_book(id.text, first_day);
  if (!found) {
    unknown_part(key, id);
    return std::nullopt;
  }
  if (std::find(parts_.begin(), parts_.end(), *found) == parts_.end()) parts_.push_back(*found);
  if (is_fragment(library_[*found]->document) != (key == kInclude)) {
    reporter_.report(id.place, {key == kInclude ? MessageId::rulebook_no_fragment
                                                : MessageId::rulebook_fragment_extended,
                                {{"id", id.text}}});
    return std::nullopt;
  }
  const Table& document = library_[*found]->document;
  const SourcePart own = {id.text, label_of(document, "label"), label_of(document, "source"),
                          key == kInclude};
  auto taken = take_parts(document);
  if (taken) taken->parts.insert(taken->parts.begin(), own);
  return taken;
}

/// Of several versions the one that decides on the first day of what extends it. A fragment holds
/// whenever what includes it does.
std::optional<std::size_t> Assembler::find_book(const std::string& id,
                                                std::optional<Date> first_day) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < library_.size(); ++i) {
    const auto& book = library_[i];
    if (!book || book->id != id) continue;
    if (book->valid_from > first_day && !is_fragment(book->document)) continue;
    if (!found || library_[*found]->valid_from < book->valid_from) found = i;
  }
  return found;
}

std::optional<Date> Assembler::earliest_day(const std::string& id) const {
  std::optional<Date> earliest;
  for (const auto& book : library_) {
    if (!book || book->id != id) continue;
    if (!earliest || book->valid_from < earliest) earliest = book->valid_from;
  }
  return earliest;
}

void Assembler::unknown_part(std::string_view key, const Word& id) {
  if (const auto day = earliest_day(id.text)) {
    return reporter_.report(
        id.place, key == kInclude
                      ? Message(MessageId::rulebook_no_fragment, {{"id", id.text}})
                      : Message(MessageId::rulebook_part_later,
                                {{"key", std::string(key)}, {"id", id.text}, {"day", *day}}));
  }
  std::vector<std::string> known;
  for (const auto& book : library_) {
    if (!book || is_fragment(book->document) != (key == kInclude)) continue;
    if (std::find(known.begin(), known.end(), book->id) == known.end()) known.push_back(book->id);
  }
  reporter_.report(id.place,
                   {MessageId::rulebook_part_unknown,
                    {{"key", std::string(key)}, {"id", id.text}, {"known", base::as_list(known)}}});
}

std::vector<std::size_t> parts_of(const RulebookText& text) {
  std::vector<std::string> names = {text.name};
  std::vector<Found> found;
  Assembler assembler(names, found);
  assembler.assemble(text, 0);
  return assembler.parts();
}

std::optional<Lineage> lineage_of(const RulebookText& text) {
  std::vector<std::string> names = {text.name};
  std::vector<Found> found;
  Assembler assembler(names, found);
  const auto whole = assembler.assemble(text, 0);
  if (!whole) return std::nullopt;
  Lineage lineage = {id_of(whole->document), whole->line, first_day_of(whole->document), {}};
  // What it extends is looked for first.
  if (find(whole->document, kExtends) && !assembler.parts().empty()) {
    lineage.base = assembler.parts().front();
  }
  return lineage;
}

}  // namespace tassei::rules
