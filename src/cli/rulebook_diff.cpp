#include "report/rulebook_diff.h"

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_compared.h"

namespace tassei::cli {

namespace {

int run(Context& context, const Given& given) {
  const auto [before, after] = compared(context, given, false);
  print(context, report::rulebook_diff(report::differences(before, after), context.language));
  return 0;
}

}  // namespace

Command rulebook_diff_command() {
  return {.words = {"rulebook", "diff"},
          .help = MessageId::command_rulebook_diff,
          .more = MessageId::command_rulebook_diff_more,
          .group = MessageId::rulebook_group,
          .parameters = compared_arguments(),
          .examples = {"rulebook diff NAME ours.toml"},
          .run = run};
}

}  // namespace tassei::cli
