#include "cli/rulebook_texts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "base/text.h"
#include "cli/contents.h"
#include "cli/output.h"
#include "cli/shipped.h"
#include "cli/workspace.h"
#include "rules/head.h"

namespace tassei::cli {

using rules::RulebookText;
using store::StoredRulebook;

namespace {

constexpr std::size_t kShortDigest = 12;
constexpr std::size_t kLeastOfDigest = 8;

StoredRulebook stored_text(const std::string& toml) {
  const rules::Head head = rules::head_of(toml).value_or(rules::Head());
  StoredRulebook text = store::stored(head.id, head.valid_from ? head.valid_from->iso() : "", toml);
  text.active = false;
  return text;
}

void add_once(std::vector<RulebookText>& texts, const std::string& name, const std::string& toml) {
  const bool there = std::any_of(texts.begin(), texts.end(),
                                 [&](const RulebookText& each) { return each.toml == toml; });
  if (!there) texts.push_back({name, toml, {}});
}

}  // namespace

const StoredRulebook* with_digest(const std::vector<StoredRulebook>& all,
                                  const std::string& digest) {
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const StoredRulebook& each) { return each.digest == digest; });
  return found == all.end() ? nullptr : &*found;
}

std::string_view state_id(TextState state) {
  constexpr std::string_view kIds[] = {"used", "part", "shipped", "kept"};
  return kIds[static_cast<std::size_t>(state)];
}

std::string short_digest(const std::string& digest) { return digest.substr(0, kShortDigest); }

KnownTexts::KnownTexts(const std::vector<StoredRulebook>& stored) {
  std::set<std::string> parts;
  for (const StoredRulebook& each : stored) {
    if (each.active) parts.insert(each.parts.begin(), each.parts.end());
  }
  for (const StoredRulebook& each : stored) {
    const bool part = parts.contains(each.digest);
    all_.push_back({each, each.active ? TextState::used
                          : part      ? TextState::part
                                      : TextState::kept});
  }
  for (const ShippedText& each : shipped_texts()) {
    StoredRulebook text = stored_text(std::string(each.toml));
    const auto there = std::find_if(all_.begin(), all_.end(), [&](const KnownText& known) {
      return known.stored.digest == text.digest;
    });
    if (there == all_.end()) {
      all_.push_back({std::move(text), TextState::shipped, true});
    } else {
      // A text is known by its digest: these are its bytes, whatever another program did to them.
      there->stored.toml = std::move(text.toml);
      there->is_shipped = true;
    }
  }
  std::stable_sort(all_.begin(), all_.end(), [](const KnownText& one, const KnownText& other) {
    return one.state < other.state;
  });
  for (const KnownText& each : all_) library_.push_back({each.stored.id, each.stored.toml, {}});
}

RulebookText KnownTexts::text(const KnownText& known) const {
  RulebookText text = {known.stored.id, known.stored.toml, {}};
  // What comes with the program goes together, whatever else the database keeps.
  for (const KnownText& each : all_) {
    const bool both_new = known.state == TextState::shipped && each.is_shipped;
    if (both_new) add_once(text.library, each.stored.id, each.stored.toml);
  }
  text.kept = known.state != TextState::shipped;
  for (const KnownText& each : all_) {
    const auto& parts = known.stored.parts;
    if (std::find(parts.begin(), parts.end(), each.stored.digest) == parts.end()) continue;
    add_once(text.library, each.stored.id, each.stored.toml);
  }
  return text;
}

std::vector<const KnownText*> KnownTexts::named(const std::string& name, bool newest) const {
  std::vector<const KnownText*> found;
  const auto take = [&](auto matches) {
    for (const KnownText& each : all_) {
      const bool is_first = found.empty() || found.front()->state == each.state;
      if (is_first && matches(each)) found.push_back(&each);
    }
  };
  const auto has_id = [&](const KnownText& each) { return each.stored.id == name; };
  if (newest) {
    take([&](const KnownText& each) { return has_id(each) && each.is_shipped; });
  }
  if (found.empty()) take(has_id);
  if (found.empty() && name.size() >= kLeastOfDigest) {
    take([&](const KnownText& each) { return each.stored.digest.starts_with(name); });
  }
  const bool clear = found.size() < 2 || found.front()->state == TextState::used;
  if (!clear) refuse_ambiguous(name, found);
  return found;
}

void refuse_ambiguous(const std::string& name, const std::vector<const KnownText*>& found) {
  std::vector<std::string> digests;
  for (const KnownText* each : found) digests.push_back(short_digest(each->stored.digest));
  throw Error(ErrorKind::refused,
              {MessageId::rulebook_ambiguous, {{"given", name}, {"names", base::as_list(digests)}}},
              {}, MessageId::name_it_by_digest);
}

void refuse_unknown(const KnownTexts& known, const std::string& name) {
  constexpr std::size_t kFew = 12;
  std::vector<std::string> ids;
  for (const KnownText& each : known.all()) {
    if (std::find(ids.begin(), ids.end(), each.stored.id) == ids.end()) {
      ids.push_back(each.stored.id);
    }
  }
  const std::vector<std::string> near = base::nearest(name, ids);
  std::optional<Message> hint;
  if (ids.size() <= kFew) hint = {MessageId::there_are, {{"names", base::as_list(ids)}}};
  if (!near.empty()) hint = {MessageId::did_you_mean, {{"names", base::as_list(near)}}};
  throw Error(ErrorKind::refused, {MessageId::unknown_rulebook, {{"given", name}}}, {},
              std::move(hint));
}

KnownTexts known_texts(const Context& context) {
  if (is_without_database(context)) return KnownTexts();
  return KnownTexts(open_database(context, store::Database::Access::read).rulebooks());
}

KnownTexts nameable_texts(const Context& context) {
  try {
    return known_texts(context);
  } catch (const Error&) {
    return KnownTexts();
  }
}

namespace {

bool looks_like_file(const std::string& given) {
  std::error_code ignored;
  return given.find_first_of("/.") != std::string::npos || std::filesystem::exists(given, ignored);
}

/// What `current` means.
std::vector<RulebookText> texts_of_now(const KnownTexts& known) {
  std::vector<RulebookText> texts;
  for (const KnownText& each : known.all()) {
    if (each.state == TextState::used) texts.push_back(known.text(each));
  }
  if (!texts.empty()) return texts;
  for (const std::string& id : default_rulebooks()) {
    for (const KnownText* each : known.named(id, false)) texts.push_back(known.text(*each));
  }
  return texts;
}

std::vector<RulebookText> texts_of(const KnownTexts& known, const std::string& given, bool newest) {
  if (given == rules::kCurrent) return texts_of_now(known);
  std::vector<RulebookText> texts;
  for (const KnownText* each : known.named(given, newest)) texts.push_back(known.text(*each));
  if (!texts.empty()) return texts;
  if (!looks_like_file(given)) refuse_unknown(known, given);
  return {{given, contents(given), {}}};
}

bool goes_into(const RulebookText& part, const RulebookText& whole) {
  const auto parts = rules::parts_of(whole);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::size_t place) { return whole.library[place].toml == part.toml; });
}

/// Whether one goes into the other and has no days of its own beside it.
bool is_only_part(const RulebookText& part, const RulebookText& whole) {
  if (!goes_into(part, whole) || goes_into(whole, part)) return false;
  const auto head = rules::head_of(part.toml);
  const auto other = rules::head_of(whole.toml);
  return head && other && (head->fragment || head->valid_from == other->valid_from);
}

}  // namespace

std::vector<RulebookText> leave_out_parts(std::vector<RulebookText>& texts) {
  const std::vector<RulebookText> all = std::move(texts);
  texts.clear();
  std::vector<RulebookText> parts;
  for (const RulebookText& text : all) {
    const bool is_part = std::any_of(all.begin(), all.end(), [&](const RulebookText& whole) {
      return is_only_part(text, whole);
    });
    (is_part ? parts : texts).push_back(text);
  }
  return parts;
}

void give_library(RulebookText& text, const std::vector<RulebookText>& together,
                  const KnownTexts& known) {
  std::vector<RulebookText> library;
  for (const auto* more : {&together, &std::as_const(text.library), &known.library()}) {
    for (const RulebookText& each : *more) {
      if (each.toml != text.toml) add_once(library, each.name, each.toml);
    }
  }
  text.library = std::move(library);
}

std::vector<RulebookText> named_texts(const KnownTexts& known,
                                      const std::vector<std::string>& given, bool newest) {
  std::vector<RulebookText> texts;
  for (const std::string& each : given) {
    for (RulebookText& text : texts_of(known, each, newest)) {
      const bool again = std::any_of(texts.begin(), texts.end(), [&](const RulebookText& other) {
        return other.toml == text.toml;
      });
      if (!again) texts.push_back(std::move(text));
    }
  }
  const std::vector<RulebookText> plain = texts;
  for (RulebookText& text : texts) give_library(text, plain, known);
  return texts;
}

std::vector<RulebookText> with_predecessors(std::vector<RulebookText> texts,
                                            const std::vector<RulebookText>& beside,
                                            const KnownTexts& known) {
  std::map<std::string, std::optional<Date>> begins;  // by line
  for (const auto* some : {&std::as_const(texts), &beside}) {
    for (const RulebookText& text : *some) {
      const auto lineage = rules::lineage_of(text);
      if (!lineage) continue;
      auto& first = begins.try_emplace(lineage->line, lineage->valid_from).first->second;
      first = std::min(first, lineage->valid_from);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto lineage = rules::lineage_of(texts[i]);
    if (!lineage || !lineage->base || begins.at(lineage->line) < lineage->valid_from) continue;
    const std::vector<RulebookText>& library = texts[i].library;
    RulebookText base = library[*lineage->base];
    give_library(base, library, known);
    const auto base_lineage = rules::lineage_of(base);
    if (!base_lineage || base_lineage->valid_from == lineage->valid_from) continue;
    begins[lineage->line] = base_lineage->valid_from;
    texts.push_back(std::move(base));
  }
  return texts;
}

std::vector<RulebookText> asked_texts(const KnownTexts& known,
                                      const std::vector<std::string>& given, bool newest) {
  std::vector<RulebookText> texts = named_texts(known, given, newest);
  leave_out_parts(texts);
  return with_predecessors(std::move(texts), {}, known);
}

std::vector<RulebookText> texts_to_read(const KnownTexts& known,
                                        const std::vector<std::string>& given) {
  std::vector<RulebookText> texts = named_texts(known, given, false);
  leave_out_parts(texts);
  for (RulebookText& text : texts) text.alone = true;
  return texts;
}

namespace {

void refuse_mistakes(Context& context, const std::vector<Problem>& problems) {
  if (problems.empty()) return;
  for (const Problem& problem : problems) print_problem(context, problem);
  throw Error(ErrorKind::refused,
              {MessageId::rulebook_has_mistakes, {base::count("number", problems.size())}});
}

}  // namespace

rules::Rulebook compiled(Context& context, const std::vector<RulebookText>& texts) {
  rules::Compiled compiled = rules::compile(texts);
  refuse_mistakes(context, compiled.problems);
  return std::move(compiled.rulebook);
}

void check_each(Context& context, const std::vector<RulebookText>& texts) {
  std::vector<Problem> problems;
  for (const RulebookText& text : texts) {
    const auto found = rules::is_fragment(text.toml) ? rules::problems_of_fragment(text)
                                                     : rules::compile(std::span(&text, 1)).problems;
    problems.insert(problems.end(), found.begin(), found.end());
  }
  refuse_mistakes(context, problems);
}

void keep(const RulebookText& text, bool active, std::vector<StoredRulebook>& all) {
  const auto add = [&](const std::string& toml) -> StoredRulebook& {
    StoredRulebook added = stored_text(toml);
    const auto there = std::find_if(all.begin(), all.end(), [&](const StoredRulebook& each) {
      return each.digest == added.digest;
    });
    if (there == all.end()) return all.emplace_back(std::move(added));
    if (active) there->toml = std::move(added.toml);
    return *there;
  };
  std::vector<std::string> parts;
  for (const std::size_t part : rules::parts_of(text)) {
    parts.push_back(add(text.library[part].toml).digest);
  }
  std::sort(parts.begin(), parts.end());
  StoredRulebook& own = add(text.toml);
  if (active || !own.active) own.parts = std::move(parts);
  own.active = own.active || active;
}

std::vector<RulebookText> texts_in_use(const std::vector<StoredRulebook>& all) {
  std::vector<RulebookText> texts;
  for (const StoredRulebook& each : all) {
    if (!each.active) continue;
    RulebookText& text = texts.emplace_back();
    text = {each.id, each.toml, {}};
    text.kept = true;
    for (const std::string& part : each.parts) {
      const StoredRulebook* found = with_digest(all, part);
      if (found != nullptr) text.library.push_back({found->id, found->toml, {}});
    }
  }
  return texts;
}

Parameter rulebooks_argument(bool required) {
  return {.name = "rulebook",
          .help = MessageId::argument_rulebook,
          .type = ValueType::rulebook,
          .required = required,
          .repeated = true,
          .placeholder = "NAME|FILE"};
}

Parameter rulebook_option() {
  return {.name = "--rulebook",
          .help = MessageId::option_rulebook,
          .type = ValueType::rulebook,
          .repeated = true,
          .placeholder = "NAME|FILE"};
}

rules::Rulebook rules_asked(Context& context, const Given& given, const store::Database& database) {
  rules::Rulebook own = rulebook_of(context, database);
  if (!given.has("--rulebook")) return own;
  const std::vector<std::string>& names = given.all("--rulebook");
  const KnownTexts known(database.rulebooks());
  rules::Rulebook asked = compiled(context, asked_texts(known, names, false));
  for (const rules::Scale& each : own.catalogues.scales.entries) {
    asked.other_scales.push_back(each.id);
  }
  for (const rules::Measure& each : own.catalogues.measures.entries) {
    asked.other_measures.push_back(each.id);
  }
  asked.other_scales.insert(asked.other_scales.end(), own.other_scales.begin(),
                            own.other_scales.end());
  asked.other_measures.insert(asked.other_measures.end(), own.other_measures.begin(),
                              own.other_measures.end());
  print_note(context, {MessageId::note_rules_asked, {{"names", base::as_list(names)}}});
  return asked;
}

}  // namespace tassei::cli
