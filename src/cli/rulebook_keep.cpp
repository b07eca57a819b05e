#include <ostream>

#include "cli/all_commands.h"
#include "cli/orphans.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/workspace.h"
#include "exchange/export.h"
#include "rules/head.h"

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;
using table::Value;

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

/// The specialties of a text, joined by `;`; empty for what is no rulebook by itself.
std::string specialties_of(const KnownTexts& known, const KnownText& each) {
  RulebookText text = known.text(each);
  give_library(text, {}, known);
  const rules::Compiled compiled = rules::compile(std::vector{text});
  std::string joined;
  if (!compiled.problems.empty()) return joined;
  for (const rules::Specialty& specialty : compiled.rulebook.specialties.entries) {
    joined += (joined.empty() ? "" : ";") + specialty.id;
  }
  return joined;
}

table::Table listed(const Context& context, const KnownTexts& known) {
  std::vector<table::Row> rows;
  for (const KnownText& each : known.all()) {
    const auto head = rules::head_of(each.stored.toml);
    rows.push_back({each.stored.id, text_or_null(head ? head->label.in(context.language) : ""),
                    text_or_null(each.stored.valid_from), short_digest(each.stored.digest),
                    text_or_null(specialties_of(known, each)), state_id(each.state)});
  }
  return table::table_of({{"rulebook", context.say(MessageId::heading_rulebook)},
                          {"label", context.say(MessageId::heading_rulebook_label)},
                          {"valid_from", context.say(MessageId::heading_valid_from)},
                          {"digest", context.say(MessageId::heading_digest)},
                          {"specialties", context.say(MessageId::heading_specialties)},
                          {"state", context.say(MessageId::heading_state)}},
                         std::move(rows));
}

int run_list(Context& context, const Given&) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const KnownTexts known(database.rulebooks());
  print(context, table::answer_of([&] { return listed(context, known); }));
  const rules::Rulebook rulebook = rulebook_of(context, database);
  const model::Kinds kinds = context.kinds_of(rulebook);
  print_orphans(context, orphans(store::used_ids(database, kinds), rulebook));
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
  const rules::Rulebook rulebook = rulebook_of(context, database);
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
