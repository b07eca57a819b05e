#include "store/restore.h"

#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/journal_end.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

int run(Context& context, const Given& given) {
  const std::string file = given.get("file");
  const std::string& path = database_path(context);
  store::Restoring restoring(file, path, progress(context));
  print_note(context, {MessageId::backup_sound,
                       {{"file", file}, base::count("schema", restoring.schema())}});
  print_journal_end(context, restoring.head());
  if (restoring.replaces() && !confirm(context, {MessageId::restore_asks, {{"path", path}}})) {
    throw Error(ErrorKind::refused, MessageId::not_confirmed);
  }
  const std::string aside = restoring.put_in_place();
  table::Value::Record facts = {{"db", path},
                                {"file", file},
                                {"replaced", aside.empty() ? table::Value() : table::Value(aside)},
                                {"schema", restoring.schema()}};
  add_journal_end(restoring.head(), facts);
  print_facts(context, facts);
  print_note(context, {MessageId::restored, {{"path", path}, {"file", file}}});
  if (!aside.empty()) print_note(context, {MessageId::restored_aside, {{"aside", aside}}});
  return 0;
}

}  // namespace

Command restore_command() {
  return {.words = {"restore"},
          .help = MessageId::command_restore,
          .more = MessageId::command_restore_more,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_restore_file,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "FILE"}},
          .examples = {"restore team-backup.db", "restore --yes team-backup.db"},
          .run = run};
}

}  // namespace tassei::cli
