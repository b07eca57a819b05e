#include "store/migrate.h"

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

int run(Context& context, const Given&) {
  const std::string& path = database_path(context);
  const store::Migrated migrated = store::migrate(path);
  if (migrated.backup.empty()) {
    print_note(context, {MessageId::nothing_to_migrate,
                         {{"path", path}, base::count("version", migrated.to)}});
  } else {
    print_note(context, {MessageId::migrated,
                         {{"path", path},
                          base::count("from", migrated.from),
                          base::count("to", migrated.to),
                          {"backup", migrated.backup}}});
  }
  return 0;
}

}  // namespace

Command migrate_command() {
  return {.words = {"migrate"},
          .help = MessageId::command_migrate,
          .more = MessageId::command_migrate_more,
          .examples = {"migrate --db team.db"},
          .run = run};
}

}  // namespace tassei::cli
