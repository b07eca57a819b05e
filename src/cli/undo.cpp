#include "store/undo.h"

#include <charconv>

#include "base/instant.h"
#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/log_lines.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/rules_after.h"
#include "cli/rules_at_hand.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// The entry given, or the last one.
std::int64_t entry_meant(const store::Database& database, const Given& given) {
  if (!given.has("entry")) return store::last_number(database);
  std::int64_t number = 0;
  const std::string text = given.get("entry");
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// On stderr, since it is no result but what a question is about.
void show(Context& context, LogLines lines, const store::Undoing& undoing) {
  if (context.quiet) return;
  lines.print(
      undoing.entry.entry,
      [each = undoing.what.begin(), end = undoing.what.end()](store::Logged& what) mutable {
        if (each == end) return false;
        what = *each++;
        return true;
      },
      false);
}

Message question_about(const store::Entry& entry) {
  return {MessageId::undo_question,
          {base::count("entry", entry.entry),
           {"at", base::local_time(entry.occasion.at)},
           {"actor", entry.occasion.actor},
           {"command", entry.occasion.command}}};
}

int run(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const rules::Rulebook rulebook = rules_at_hand(context, database).rulebook;
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Undoing undoing = store::plan_undo(database, kinds, entry_meant(database, given));
  show(context,
       {context,
        rulebook,
        kinds,
        database.rulebooks(),
        *context.err,
        {context.err_is_terminal ? context.width : 0, false}},
       undoing);
  std::optional<store::Rules> rules;
  if (!undoing.rulebooks.empty()) {
    rules = rules_after(context, database, texts_in_use(undoing.rulebooks));
  }
  if (!confirm(context, question_about(undoing.entry))) {
    throw Error(ErrorKind::refused, MessageId::not_confirmed);
  }
  const std::int64_t fresh = store::undo(database, kinds, undoing, rules);
  print_note(context, {MessageId::undo_done,
                       {base::count("entry", undoing.entry.entry), base::count("fresh", fresh)}});
  return 0;
}

}  // namespace

Command undo_command() {
  return {.words = {"undo"},
          .help = MessageId::command_undo,
          .more = MessageId::command_undo_more,
          .parameters = {{.name = "entry",
                          .help = MessageId::argument_undo_entry,
                          .type = ValueType::number,
                          .placeholder = "N"}},
          .examples = {"undo", "undo 12 --yes"},
          .run = run};
}

}  // namespace tassei::cli
