#include "store/backup.h"

#include "cli/all_commands.h"
#include "cli/journal_end.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

using Existing = store::BackupPlan::Existing;

store::BackupPlan plan_of(const Given& given, bool force) {
  store::BackupPlan plan{.file = given.get("file"),
                         .existing = force ? Existing::replace : Existing::refuse};
  if (!given.has("--keep")) return plan;
  if (force) {
    throw Error(ErrorKind::usage,
                {MessageId::options_together,
                 {{"one", std::string("--keep")}, {"other", std::string("--force")}}});
  }
  plan.existing = Existing::rotate;
  plan.keep = std::stoul(given.get("--keep"));
  return plan;
}

void tell(Context& context, const std::string& path, const std::string& file,
          const store::BackedUp& done) {
  print_note(context, {MessageId::backed_up,
                       {{"path", path},
                        {"file", file},
                        base::count("size", done.size),
                        base::count("schema", done.schema)}});
  print_journal_end(context, done.head);
  if (!done.before.empty()) {
    print_note(context, {MessageId::backup_before, {{"path", done.before}}});
  }
  for (const std::string& removed : done.removed) {
    print_note(context, {MessageId::backup_removed, {{"path", removed}}});
  }
}

int run(Context& context, const Given& given) {
  const store::BackupPlan plan = plan_of(given, context.output.overwrite);
  const store::BackedUp done = store::back_up(open_database(context, store::Database::Access::read),
                                              plan, progress(context));
  table::Value::Record facts = {{"db", database_path(context)},
                                {"file", plan.file},
                                {"size", done.size},
                                {"schema", done.schema}};
  add_journal_end(done.head, facts);
  facts.emplace_back("before", done.before.empty() ? table::Value() : table::Value(done.before));
  print_facts(context, facts);
  tell(context, database_path(context), plan.file, done);
  return 0;
}

}  // namespace

Command backup_command() {
  return {.words = {"backup"},
          .help = MessageId::command_backup,
          .more = MessageId::command_backup_more,
          .parameters = {{.name = "file",
                          .help = MessageId::argument_backup_file,
                          .type = ValueType::path,
                          .required = true,
                          .placeholder = "FILE"},
                         {.name = "--keep",
                          .help = MessageId::option_keep,
                          .type = ValueType::number,
                          .placeholder = "N"}},
          .examples = {"backup team-backup.db", "backup --keep 7 team-backup.db"},
          .run = run};
}

}  // namespace tassei::cli
