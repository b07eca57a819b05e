#include "store/migrate.h"

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rules_at_hand.h"
#include "cli/workspace.h"
#include "store/journal.h"
#include "store/outside.h"

namespace tassei::cli {

namespace {

/// Also of a database whose migration was interrupted before it could.
void begin_journal_where_none(Context& context, const std::string& path) {
  // What was wrong with it when the program started was its schema.
  store::Database database(path, occasion_of_change(context));
  if (store::head(database)) return;
  store::adopt(database, context.kinds_of(rules_at_hand(context, database).rulebook));
}

int run(Context& context, const Given&) {
  const std::string& path = database_path(context);
  occasion_of_change(context);  // before anything has changed
  const store::Migrated migrated = store::migrate(path);
  begin_journal_where_none(context, path);
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
