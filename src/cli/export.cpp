#include "exchange/export.h"

#include "cli/all_commands.h"
#include "cli/known_at.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/workbook.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// The file that `--output` names, as `--to` would name it.
void put_in_workbook(Context& context, const store::Records& records, const model::Kinds& kinds) {
  table::Workbook workbook(context.output.pending, context.output.path, workbook_style(context));
  exchange::add_sheets(records, kinds, workbook);
  workbook.close();
  context.output.has_workbook = true;
}

void refuse_unclear(const Context& context, const Given& given) {
  if (given.has("--to") && !context.output.path.empty()) {
    throw Error(ErrorKind::usage,
                {MessageId::options_together,
                 {{"one", std::string("--to")}, {"other", std::string("--output")}}});
  }
  if (given.has("--to")) return;
  refuse_workbook_without_file(context);
  if (context.format == "xlsx") return;
  throw Error(
      ErrorKind::usage, {MessageId::argument_missing, {{"argument", std::string("--to")}}}, {},
      Message(MessageId::see_help, {{"command", "tassei help " + context.occasion.command}}));
}

int run(Context& context, const Given& given) {
  refuse_unclear(context, given);
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rulebook_of(context, database);
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Records records(database, kinds);
  const std::string to = given.get("--to");
  const bool overwrite = context.output.overwrite;
  if (to.empty()) {
    put_in_workbook(context, records, kinds);
  } else if (context.format == "xlsx" || is_workbook_name(to)) {
    exchange::export_workbook(records, kinds, to, workbook_style(context), overwrite);
  } else {
    exchange::export_records(records, kinds, to, overwrite);
  }
  if (!to.empty()) print_note(context, {MessageId::exported, {{"path", to}}});
  if (context.known) print_note(context, note_known_at(context));
  return 0;
}

}  // namespace

Command export_command() {
  return {.words = {"export"},
          .help = MessageId::command_export,
          .more = MessageId::command_export_more,
          .parameters = {{.name = "--to",
                          .help = MessageId::option_export_to,
                          .type = ValueType::path,
                          .placeholder = "FOLDER|FILE.xlsx"},
                         known_at_option()},
          .examples = {"export --to records", "export --to records.xlsx"},
          .run = run};
}

}  // namespace tassei::cli
