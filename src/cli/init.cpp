#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

int run(Context& context, const Given&) {
  const std::string& path = database_path(context);
  const Shipped shipped = shipped_rulebooks();
  store::Database::create(path, shipped.stored, kinds_of(shipped.rulebook));
  print_note(context, {MessageId::created, {{"path", path}}});
  return 0;
}

}  // namespace

Command init_command() {
  return {.words = {"init"},
          .help = MessageId::command_init,
          .more = MessageId::command_init_more,
          .examples = {"init", "init --db team.db"},
          .run = run};
}

}  // namespace tassei::cli
