#include <ostream>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/candidates.h"
#include "cli/completion_scripts.h"
#include "table/layout.h"

namespace tassei::cli {

namespace {

int run_completion(Context& context, const Given& given) {
  *context.out << completion_script(given.get("shell"));
  return 0;
}

int run_complete(Context& context, const Given& given) {
  constexpr std::size_t kMeaningWidth = 60;
  const Candidates all = candidates(context, given.all("word"));
  *context.out << (all.paths ? "paths" : "values");
  if (all.paths && !all.attached.empty()) *context.out << '\t' << all.attached;
  *context.out << '\n';
  for (const Candidate& each : all.found) {
    if (base::has_control(each.value)) continue;
    *context.out << each.value;
    if (!each.meaning.empty()) {
      *context.out << '\t' << table::cut(base::visible(each.meaning), kMeaningWidth);
    }
    *context.out << '\n';
  }
  return 0;
}

}  // namespace

Command completion_command() {
  return {.words = {"completion"},
          .help = MessageId::command_completion,
          .more = MessageId::command_completion_more,
          .parameters = {{.name = "shell",
                          .help = MessageId::argument_shell,
                          .type = ValueType::choice,
                          .required = true,
                          .choices = {"bash", "zsh", "fish"},
                          .placeholder = "SHELL"}},
          .examples = {"completion bash"},
          .run = run_completion};
}

Command complete_command() {
  return {.words = {kCompleteWord},
          .help = MessageId::command_complete,
          .parameters = {{.name = "word",
                          .help = MessageId::argument_words,
                          .repeated = true,
                          .placeholder = "WORD"}},
          .hidden = true,
          .run = run_complete};
}

}  // namespace tassei::cli
