#include "rules/overlay.h"

#include <algorithm>

#include "base/text.h"
#include "rules/fragment.h"
#include "rules/overlay_merge.h"

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

std::optional<Assembled> Assembler::assemble(const RulebookText& text, std::size_t number) {
  parts_.clear();
  on_the_way_.clear();
  auto own = read(text, number);
  if (!own) return std::nullopt;
  if (is_fragment(*own)) {
    if (!text.alone) {
      reporter_.report(find(*own, kFragment)->place, MessageId::rulebook_fragment_alone);
      return std::nullopt;
    }
    own = stand_alone(std::move(*own), reporter_);
  }
  if (find(*own, kExtends) || find(*own, kInclude)) read_library(text);
  return take_parts(std::move(*own));
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
  lay_over_catalogues(whole.document, own, reporter_);
  if (includes && !include(*includes, whole.document)) return std::nullopt;
  lay_over_cells(whole.document, own, reporter_);
  on_the_way_.pop_back();
  return whole;
}

std::optional<Assembled> Assembler::extended(const Member& extends, std::optional<Date> first_day) {
  const auto* id = std::get_if<std::string>(&extends.value.value);
  if (!id) return Assembled{};  // which the compiler reports
  return part(kExtends, {*id, extends.value.place}, first_day);
}

bool Assembler::include(const Member& includes, Table& whole) {
  for (const Word& id : words_of(includes)) {
    const auto fragment = part(kInclude, id, {});
    if (!fragment) return false;
    take_in(whole, fragment->document, id.place, reporter_);
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
  return take_parts(library_[*found]->document);
}

/// Of several versions the one that decides on the first day of what extends it.
std::optional<std::size_t> Assembler::find_book(const std::string& id,
                                                std::optional<Date> first_day) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < library_.size(); ++i) {
    const auto& book = library_[i];
    if (!book || book->id != id || (book->valid_from && book->valid_from > first_day)) continue;
    if (!found || library_[*found]->valid_from < book->valid_from) found = i;
  }
  return found;
}

void Assembler::unknown_part(std::string_view key, const Word& id) {
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

}  // namespace tassei::rules
