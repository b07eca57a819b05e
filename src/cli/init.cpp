#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// The rulebooks that were named, or those of every new database.
Shipped rulebooks(Context& context, const Given& given) {
  if (!given.has("--rulebook")) return shipped_rulebooks();
  const auto texts = asked_texts(KnownTexts(), given.all("--rulebook"), false);
  Shipped asked;
  asked.rulebook = compiled(context, texts);
  for (const rules::RulebookText& text : texts) keep(text, true, asked.stored);
  return asked;
}

int run(Context& context, const Given& given) {
  const std::string& path = database_path(context);
  const Shipped asked = rulebooks(context, given);
  store::Database::create(path, occasion_of_change(context), asked.stored,
                          kinds_of(asked.rulebook));
  print_note(context, {MessageId::created, {{"path", path}}});
  return 0;
}

}  // namespace

Command init_command() {
  return {.words = {"init"},
          .help = MessageId::command_init,
          .more = MessageId::command_init_more,
          .parameters = {{.name = "--rulebook",
                          .help = MessageId::option_init_rulebook,
                          .type = ValueType::rulebook,
                          .repeated = true,
                          .placeholder = "NAME|FILE"}},
          .examples = {"init", "init --db team.db", "init --rulebook ours.toml"},
          .run = run};
}

}  // namespace tassei::cli
