#include "exchange/export.h"

#include "cli/all_commands.h"
#include "cli/known_at.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

int run(Context& context, const Given& given) {
  const std::string folder = given.get("--to");
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rulebook_of(context, database);
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Records records(database, kinds);
  exchange::export_records(records, kinds, folder, given.has("--force"));
  print_note(context, {MessageId::exported, {{"path", folder}}});
  if (context.known) print_note(context, note_known_at(context));
  return 0;
}

}  // namespace

Command export_command() {
  return {
      .words = {"export"},
      .help = MessageId::command_export,
      .more = MessageId::command_export_more,
      .parameters = {{.name = "--to",
                      .help = MessageId::option_export_to,
                      .type = ValueType::path,
                      .required = true,
                      .placeholder = "FOLDER"},
                     {.name = "--force", .help = MessageId::option_force, .type = ValueType::flag},
                     known_at_option()},
      .examples = {"export --to records"},
      .run = run};
}

}  // namespace tassei::cli
