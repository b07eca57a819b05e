#include <algorithm>
#include <ostream>
#include <tuple>

#include "cli/all_commands.h"
#include "cli/contents.h"
#include "cli/known_specialties.h"
#include "cli/orphans.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/rules_at_hand.h"
#include "cli/workspace.h"
#include "exchange/export.h"
#include "rules/head.h"

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;
using table::Value;

/// The state of one in use that can't be read.
constexpr std::string_view kBroken = "broken";

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::string joined(const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : ";") + id;
  return all;
}

/// The digests of those in use that don't compile, as the database has them.
std::vector<std::string> broken_texts(const std::vector<StoredRulebook>& stored) {
  std::vector<std::string> broken;
  std::size_t at = 0;
  const std::vector<RulebookText> used = texts_in_use(stored);
  for (const StoredRulebook& each : stored) {
    if (!each.active) continue;
    if (!rules::compiles(used[at++])) broken.push_back(each.digest);
  }
  return broken;
}

/// The versions of a rulebook together, in order of their days.
std::vector<const KnownText*> in_order(const KnownTexts& known) {
  std::vector<const KnownText*> ordered;
  for (const KnownText& each : known.all()) ordered.push_back(&each);
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const KnownText* one, const KnownText* other) {
                     return std::tie(one->stored.id, one->stored.valid_from) <
                            std::tie(other->stored.id, other->stored.valid_from);
                   });
  return ordered;
}

table::Table listed(const Context& context, const KnownTexts& known,
                    const std::vector<std::string>& broken) {
  std::vector<table::Row> rows;
  for (const KnownText* each : in_order(known)) {
    const StoredRulebook& stored = each->stored;
    const auto head = rules::head_of(stored.toml);
    const auto until = head ? head->valid_until : std::nullopt;
    const bool is_broken = std::find(broken.begin(), broken.end(), stored.digest) != broken.end();
    rows.push_back({stored.id, text_or_null(head ? head->label.in(context.language) : ""),
                    text_or_null(stored.valid_from), text_or_null(until ? until->iso() : ""),
                    short_digest(stored.digest), text_or_null(joined(specialties_of(known, *each))),
                    is_broken ? kBroken : state_id(each->state)});
  }
  return table::table_of({{"rulebook", context.say(MessageId::heading_rulebook)},
                          {"label", context.say(MessageId::heading_rulebook_label)},
                          {"valid_from", context.say(MessageId::heading_valid_from)},
                          {"valid_until", context.say(MessageId::heading_valid_until)},
                          {"digest", context.say(MessageId::heading_digest)},
                          {"specialties", context.say(MessageId::heading_specialties)},
                          {"state", context.say(MessageId::heading_state)}},
                         std::move(rows));
}

int run_list(Context& context, const Given&) {
  if (is_without_database(context)) {
    print(context, table::answer_of([&] { return listed(context, KnownTexts(), {}); }));
    return 0;
  }
  const store::Database database = open_database(context, store::Database::Access::read);
  const std::vector<StoredRulebook> stored = database.rulebooks();
  print(context, table::answer_of(
                     [&] { return listed(context, KnownTexts(stored), broken_texts(stored)); }));
  const RulesAtHand rules = rules_at_hand(context, database);
  if (!rules.whole) return 0;
  const model::Kinds kinds = context.kinds_of(rules.rulebook);
  print_orphans(context, orphans(store::used_ids(database, kinds), rules.rulebook));
  return 0;
}

int run_import(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  std::vector<StoredRulebook> all = database.rulebooks();
  const KnownTexts known(all);
  std::vector<RulebookText> texts;
  for (const std::string& path : given.all("file")) texts.push_back({path, contents(path), {}});
  const std::vector<RulebookText> together = texts;
  for (RulebookText& text : texts) give_library(text, together, known);
  check_each(context, texts);
  for (const RulebookText& text : texts) keep(text, false, all);
  const rules::Rulebook rulebook = rules_at_hand(context, database).rulebook;
  database.set_rulebooks(all, context.kinds_of(rulebook), database.other_columns());
  for (const RulebookText& text : texts) {
    const std::string digest = store::digest(text.toml);
    const std::string id = rules::head_of(text.toml).value_or(rules::Head()).id;
    print_note(context, {MessageId::rulebook_kept, {{"id", id}, {"digest", short_digest(digest)}}});
  }
  return 0;
}

int run_export(Context& context, const Given& given) {
  const std::string name = given.get("rulebook");
  const KnownTexts known = known_texts(context);
  const auto found = known.named(name, false);
  if (found.size() > 1) refuse_ambiguous(name, found);
  if (found.empty()) refuse_unknown(known, name);
  const std::string& toml = found.front()->stored.toml;
  if (!given.has("--to")) {
    *context.out << toml;
    return 0;
  }
  exchange::write_file(given.get("--to"), toml, context.output.overwrite);
  print_note(context, {MessageId::exported, {{"path", given.get("--to")}}});
  return 0;
}

}  // namespace

Command rulebook_list_command() {
  return {.words = {"rulebook", "list"},
          .help = MessageId::command_rulebook_list,
          .more = MessageId::command_rulebook_list_more,
          .group = MessageId::rulebook_group,
          .run = run_list};
}

Command rulebook_import_command() {
  return {.words = {"rulebook", "import"},
          .help = MessageId::command_rulebook_import,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_rulebook_file,
                          .type = ValueType::path,
                          .required = true,
                          .repeated = true,
                          .placeholder = "FILE"}},
          .examples = {"rulebook import ours.toml"},
          .run = run_import};
}

Command rulebook_export_command() {
  return {.words = {"rulebook", "export"},
          .help = MessageId::command_rulebook_export,
          .group = MessageId::rulebook_group,
          .parameters = {{.name = "rulebook",
                          .help = MessageId::argument_rulebook_name,
                          .type = ValueType::rulebook,
                          .required = true,
                          .placeholder = "NAME"},
                         {.name = "--to",
                          .help = MessageId::option_rulebook_to,
                          .type = ValueType::path,
                          .placeholder = "FILE"}},
          .examples = {"rulebook export ours --to ours.toml"},
          .run = run_export};
}

}  // namespace tassei::cli
