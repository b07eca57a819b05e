#include <ostream>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/rulebook_compared.h"
#include "cli/rulebook_texts.h"
#include "report/rulebook_page.h"

namespace tassei::cli {

namespace {

void put(Context& context, const Given& given, const rules::Rulebook& rulebook) {
  if (given.has("--html")) {
    *context.out << report::rulebook_html(rulebook, context.language);
  } else {
    print(context, report::rulebook_page(rulebook, context.language));
  }
}

int run(Context& context, const Given& given) {
  if (given.has("--html") && context.format != "table") {
    throw Error(ErrorKind::usage,
                {MessageId::options_together,
                 {{"one", std::string("--html")}, {"other", std::string("--format")}}});
  }
  const rules::Rulebook rulebook =
      given.has("rulebook")
          ? compiled(context, texts_to_read(nameable_texts(context), given.all("rulebook")))
          : current_rulebook(context);
  put(context, given, rulebook);
  return 0;
}

}  // namespace

Command rulebook_show_command() {
  return {
      .words = {"rulebook", "show"},
      .help = MessageId::command_rulebook_show,
      .more = MessageId::command_rulebook_show_more,
      .group = MessageId::rulebook_group,
      .parameters = {rulebooks_argument(false),
                     {.name = "--html", .help = MessageId::option_html, .type = ValueType::flag}},
      .examples = {"rulebook show", "rulebook show ours.toml",
                   "rulebook show --html --output rulebook.html"},
      .run = run};
}

}  // namespace tassei::cli
