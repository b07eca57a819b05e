#include <algorithm>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/rules_after.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;

Message about(MessageId message, const StoredRulebook& rulebook) {
  return {message, {{"id", rulebook.id}, {"digest", short_digest(rulebook.digest)}}};
}

/// What one text by itself says of its place among others; nothing where it has mistakes.
std::optional<rules::Source> source_of(const RulebookText& text) {
  const rules::Compiled compiled = rules::compile(std::vector{text});
  if (!compiled.problems.empty()) return std::nullopt;
  return compiled.rulebook.sources.front();
}

/// Those that are in use and hold from the same day as one of the new texts, of the same line: the
/// new one takes their place.
void make_room(const std::vector<RulebookText>& texts, std::vector<StoredRulebook>& all) {
  const std::vector<RulebookText> used = texts_in_use(all);
  std::vector<std::optional<rules::Source>> sources;
  for (const RulebookText& text : texts) sources.push_back(source_of(text));
  std::size_t at = 0;
  for (StoredRulebook& stored : all) {
    if (!stored.active) continue;
    const auto old = source_of(used[at++]);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto& fresh = sources[i];
      if (!old || !fresh || texts[i].toml == stored.toml) continue;
      if (fresh->line == old->line && fresh->valid_from == old->valid_from) stored.active = false;
    }
  }
}

/// The texts as their mistakes are to be told: those just named as they were named, with all that
/// they could have named.
std::vector<RulebookText> renamed(std::vector<RulebookText> used,
                                  const std::vector<RulebookText>& named) {
  for (RulebookText& text : used) {
    const auto same = std::find_if(named.begin(), named.end(), [&](const RulebookText& each) {
      return each.toml == text.toml;
    });
    if (same != named.end()) text = *same;
  }
  return used;
}

std::vector<std::string> digests_in_use(const std::vector<StoredRulebook>& all) {
  std::vector<std::string> digests;
  for (const StoredRulebook& each : all) {
    if (each.active) digests.push_back(each.digest);
  }
  return digests;
}

void tell(Context& context, const std::vector<StoredRulebook>& before,
          const std::vector<StoredRulebook>& after) {
  const std::vector<std::string> old = digests_in_use(before);
  const auto was_used = [&](const StoredRulebook& each) {
    return std::find(old.begin(), old.end(), each.digest) != old.end();
  };
  for (const StoredRulebook& each : after) {
    if (!each.active && was_used(each))
      print_note(context, about(MessageId::rulebook_replaced, each));
  }
  for (const StoredRulebook& each : after) {
    if (each.active && !was_used(each)) print_note(context, about(MessageId::rulebook_used, each));
  }
}

/// From these texts to those, after a look at what records would lose.
int change(Context& context, store::Database& database, const std::vector<StoredRulebook>& before,
           const std::vector<StoredRulebook>& after, const std::vector<RulebookText>& named) {
  const store::Rules rules = rules_after(context, database, renamed(texts_in_use(after), named));
  database.set_rulebooks(after, rules.kinds, rules.other);
  tell(context, before, after);
  return 0;
}

int run_use(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const std::vector<StoredRulebook> before = database.rulebooks();
  const KnownTexts known(before);
  const std::vector<RulebookText> texts = asked_texts(known, given.all("rulebook"), true);
  std::vector<StoredRulebook> after = before;
  make_room(texts, after);
  for (const RulebookText& text : texts) keep(text, true, after);
  if (before == after) {
    print_note(context, {MessageId::rulebook_nothing_new,
                         {{"names", base::as_list(given.all("rulebook"))}}});
    return 0;
  }
  return change(context, database, before, after, texts);
}

/// The names that can be dropped.
std::vector<std::string> ids_in_use(const std::vector<StoredRulebook>& all) {
  std::vector<std::string> ids;
  for (const StoredRulebook& each : all) {
    if (each.active && std::find(ids.begin(), ids.end(), each.id) == ids.end()) {
      ids.push_back(each.id);
    }
  }
  return ids;
}

int run_drop(Context& context, const Given& given) {
  const std::string name = given.get("rulebook");
  store::Database database = open_database(context, store::Database::Access::write);
  const std::vector<StoredRulebook> before = database.rulebooks();
  std::vector<StoredRulebook> after = before;
  bool any = false;
  const KnownTexts known(before);
  for (const KnownText* each : known.named(name, false)) {
    if (each->state != TextState::used) continue;
    any = true;
    for (StoredRulebook& stored : after) {
      if (stored.digest == each->stored.digest) stored.active = false;
    }
  }
  if (!any) {
    throw Error(ErrorKind::refused,
                {MessageId::rulebook_not_used,
                 {{"given", name}, {"names", base::as_list(ids_in_use(before))}}});
  }
  if (digests_in_use(after).empty()) {
    throw Error(ErrorKind::refused, {MessageId::last_rulebook, {{"given", name}}}, {},
                MessageId::use_another_first);
  }
  return change(context, database, before, after, {});
}

}  // namespace

Command rulebook_use_command() {
  return {.words = {"rulebook", "use"},
          .help = MessageId::command_rulebook_use,
          .more = MessageId::command_rulebook_use_more,
          .group = MessageId::rulebook_group,
          .parameters = {rulebooks_argument(true)},
          .examples = {"rulebook use ours.toml"},
          .run = run_use};
}

Command rulebook_drop_command() {
  return {.words = {"rulebook", "drop"},
          .help = MessageId::command_rulebook_drop,
          .more = MessageId::command_rulebook_drop_more,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "rulebook",
                          .help = MessageId::argument_rulebook_name,
                          .type = ValueType::rulebook,
                          .required = true,
                          .placeholder = "NAME"}},
          .examples = {"rulebook drop ours"},
          .run = run_drop};
}

}  // namespace tassei::cli
