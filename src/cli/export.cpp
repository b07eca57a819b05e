#include "exchange/export.h"

#include <optional>

#include "cli/all_commands.h"
#include "cli/known_at.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/rules_at_hand.h"
#include "cli/workbook.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// The file that `--output` names, as `--to` would name it.
void put_in_workbook(Context& context, const store::Records& records, const model::Kinds& kinds,
                     const exchange::Pseudonyms* pseudonyms) {
  table::Workbook workbook(context.output.pending, context.output.path, workbook_style(context));
  exchange::add_sheets(records, kinds, pseudonyms, workbook);
  workbook.close();
  context.output.has_workbook = true;
}

bool is_workbook(const Given& given, const std::string& format) {
  return format == "xlsx" || is_workbook_name(given.get("--to"));
}

void refuse_unclear(const Context& context, const Given& given) {
  const bool named = !given.get("--to").empty();
  if (named && !context.output.path.empty()) {
    throw Error(ErrorKind::usage,
                {MessageId::options_together,
                 {{"one", std::string("--to")}, {"other", std::string("--output")}}});
  }
  if (named) return;
  refuse_workbook_without_file(context);
  if (context.format == "xlsx") return;
  throw Error(
      ErrorKind::usage, {MessageId::argument_missing, {{"argument", std::string("--to")}}}, {},
      Message(MessageId::see_help, {{"command", "tassei help " + context.occasion.command}}));
}

void print_exported(Context& context, const std::string& to, bool pseudonymised) {
  if (pseudonymised) {
    const bool one_file = is_workbook_name(to);
    const std::string notice(one_file ? exchange::kNoticeSheet : exchange::kNotice);
    print_note(context, {MessageId::exported_pseudonymised, {{"path", to}, {"file", notice}}});
  } else {
    print_note(context, {MessageId::exported, {{"path", to}}});
  }
}

int run(Context& context, const Given& given) {
  refuse_unclear(context, given);
  const store::Database database = open_database(context, store::Database::Access::read);
  const rules::Rulebook rulebook = rules_at_hand(context, database).rulebook;
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Records records(database, kinds);
  const std::string to = given.get("--to");
  std::optional<exchange::Pseudonyms> pseudonyms;
  if (given.has("--pseudonymise")) pseudonyms.emplace(kinds, rulebook);
  const exchange::ExportOptions options = {.overwrite = context.output.overwrite,
                                           .csv = context.csv,
                                           .pseudonyms = pseudonyms ? &*pseudonyms : nullptr};
  if (to.empty()) {
    put_in_workbook(context, records, kinds, options.pseudonyms);
  } else if (is_workbook(given, context.format)) {
    exchange::export_workbook(records, kinds, to, workbook_style(context), options);
  } else {
    exchange::export_records(records, kinds, to, options);
  }
  if (!to.empty()) print_exported(context, to, pseudonyms.has_value());
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
                         {.name = "--pseudonymise",
                          .help = MessageId::option_pseudonymise,
                          .type = ValueType::flag},
                         known_at_option()},
          .examples = {"export --to records", "export --to records.xlsx",
                       "export --to records --encoding cp932 --dates jp --newline crlf",
                       "export --to for-review --pseudonymise"},
          .csv_files = [](const Given& given,
                          const std::string& format) { return !is_workbook(given, format); },
          .run = run};
}

}  // namespace tassei::cli
