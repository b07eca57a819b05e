#include "store/forget.h"

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/record_work.h"

namespace tassei::cli {

namespace {

/// What names the person in other people's words is not ours to change.
void warn_of_what_stays(Context& context, const store::Forgetting& forgetting) {
  for (const store::Naming& naming : forgetting.stays) {
    print_warning(
        context,
        {.where = {},
         .message = {MessageId::forget_stays,
                     {{"kind", naming.kind}, {"key", naming.key}, {"field", naming.field}}}});
  }
  if (forgetting.changes_that_stay > 0) {
    print_warning(context, {.where = {},
                            .message = {MessageId::forget_stays_in_journal,
                                        {base::count("number", forgetting.changes_that_stay)}}});
  }
}

void ask_for_good(Context& context, const std::string& code, const store::Forgetting& forgetting) {
  print_note(context, {MessageId::forget_preview,
                       {{"code", code},
                        base::count("records", forgetting.records.size()),
                        base::count("changes", forgetting.changes.size()),
                        base::count("entries", forgetting.entries.size()),
                        base::count("reviews", forgetting.reviews.size()),
                        {"pseudonym", forgetting.pseudonym}}});
  if (!confirm_by_typing(context, {MessageId::forget_question, {{"code", code}}}, code)) {
    throw Error(ErrorKind::refused, MessageId::not_confirmed);
  }
}

int run(Context& context, const Given& given) {
  RecordWork work(context, std::string(store::kPeople), store::Database::Access::write);
  const std::string code(base::trim(given.get("record")));
  const auto forgetting =
      store::plan_forgetting(work.database, work.kinds, code, given.all("--called"));
  if (!forgetting) {
    named_records(work, {code});  // says that there is none, and who may be meant
    return 0;
  }
  warn_of_what_stays(context, *forgetting);
  if (forgetting->nothing_to_do()) {
    store::clean(work.database, forgetting->pseudonym);
    print_note(context, {MessageId::forgotten_before, {{"pseudonym", forgetting->pseudonym}}});
    return 0;
  }
  ask_for_good(context, code, *forgetting);
  store::forget(work.database, work.kinds, *forgetting);
  store::clean(work.database, forgetting->pseudonym);
  print_note(context, {MessageId::forgotten_person, {{"pseudonym", forgetting->pseudonym}}});
  print_note(context, MessageId::forget_out_of_reach);
  return 0;
}

}  // namespace

Command engineer_forget_command() {
  return {.words = {"engineer", "forget"},
          .help = MessageId::command_forget,
          .more = Message(MessageId::command_forget_more),
          .group = Message(MessageId::kind_engineers),
          .parameters = {{.name = "record",
                          .help = MessageId::argument_code,
                          .type = ValueType::engineer,
                          .required = true,
                          .placeholder = "CODE"},
                         {.name = "--called",
                          .help = MessageId::option_called,
                          .repeated = true,
                          .placeholder = "TEXT",
                          .only_typed = true}},
          .examples = {"engineer forget E7"},
          .run = run};
}

}  // namespace tassei::cli
