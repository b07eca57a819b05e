#include <charconv>
#include <ostream>
#include <set>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/rulebook_compared.h"
#include "cli/rulebook_texts.h"
#include "cli/workspace.h"
#include "report/rulebook_page.h"

namespace tassei::cli {

namespace {

/// One that some of the specialties define. Throws an Error for another.
int defined_level(const rules::Rulebook& rulebook, const std::vector<rules::Id>& specialties,
                  const std::string& given) {
  std::set<int> defined;
  for (const rules::Id id : specialties) {
    for (const rules::Rules& version : rulebook.specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) defined.insert(cell.level);
    }
  }
  int level = 0;
  std::from_chars(given.data(), given.data() + given.size(), level);
  if (defined.contains(level)) return level;
  std::vector<std::string> levels;
  for (const int each : defined) levels.push_back(std::to_string(each));
  throw Error(ErrorKind::refused, {MessageId::book_no_such_level,
                                   {{"level", given}, {"levels", base::as_list(levels)}}});
}

report::BookExtract extract(const rules::Rulebook& rulebook, const Given& given) {
  report::BookExtract extract;
  extract.specialties = specialties(rulebook, given.all("--specialty"));
  if (given.has("--level")) {
    extract.level = defined_level(rulebook, extract.specialties, given.get("--level"));
  }
  extract.whole = !given.has("--specialty") && !given.has("--level");
  return extract;
}

/// The file's name says so where nothing else is asked for.
bool as_html(const Context& context, const Given& given) {
  return given.has("--html") || (context.format == "table" && is_page_name(context.output.path));
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
  report::BookExtract shown = extract(rulebook, given);
  if (as_html(context, given)) {
    *context.out << report::rulebook_html(rulebook, shown, context.language);
  } else {
    print(context, report::rulebook_page(rulebook, std::move(shown), context.language));
  }
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
                     {.name = "--specialty",
                      .help = MessageId::option_specialty,
                      .type = ValueType::specialty,
                      .repeated = true,
                      .placeholder = "SPECIALTY"},
                     {.name = "--level",
                      .help = MessageId::option_book_level,
                      .type = ValueType::number,
                      .placeholder = "N"},
                     {.name = "--html", .help = MessageId::option_html, .type = ValueType::flag}},
      .examples = {"rulebook show", "rulebook show --specialty SPECIALTY --level 5",
                   "rulebook show ours.toml", "rulebook show --output rulebook.html"},
      .run = run};
}

}  // namespace tassei::cli
