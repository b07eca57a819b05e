#include <algorithm>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_change.h"
#include "cli/rulebook_told.h"
#include "cli/rules_after.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;

std::vector<std::string> digests_in_use(const std::vector<StoredRulebook>& all) {
  std::vector<std::string> digests;
  for (const StoredRulebook& each : all) {
    if (each.active) digests.push_back(each.digest);
  }
  return digests;
}

/// From these texts to those, after a look at what records would lose.
int change(Context& context, store::Database& database, const std::vector<StoredRulebook>& before,
           const std::vector<StoredRulebook>& after, const std::vector<RulebookText>& used) {
  const store::Rules rules = rules_after(context, database, used);
  database.set_rulebooks(after, rules.kinds, rules.other);
  tell_use(context, before, after);
  return 0;
}

int run_use(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const std::vector<StoredRulebook> before = database.rulebooks();
  const KnownTexts known(before);
  const Use use = after_use(before, named_texts(known, given.all("rulebook"), true), known);
  if (before == use.after) {
    print_note(context, {MessageId::rulebook_nothing_new,
                         {{"names", base::as_list(given.all("rulebook"))}}});
    return 0;
  }
  return change(context, database, before, use.after, texts_in_use(use));
}

/// Throws where an overlay stays in use that takes over on a day, and nothing of its line decides
/// before that any more.
void refuse_gap(const std::vector<StoredRulebook>& before,
                const std::vector<StoredRulebook>& after) {
  const auto firsts = first_of_lines(before);
  for (const auto& [line, first] : first_of_lines(after)) {
    const auto was = firsts.find(line);
    if (!first.base || was == firsts.end() || was->second.valid_from >= first.valid_from) continue;
    throw Error(ErrorKind::refused,
                {MessageId::rulebook_drop_gap,
                 {{"id", was->second.id}, {"overlay", first.id}, {"day", *first.valid_from}}},
                {}, Message(MessageId::drop_overlay_first, {{"overlay", first.id}}));
  }
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
  refuse_gap(before, after);
  return change(context, database, before, after, texts_in_use(after));
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
