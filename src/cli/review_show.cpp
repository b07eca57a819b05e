#include <memory>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/workspace.h"
#include "report/frozen_review.h"
#include "store/reviews.h"

namespace tassei::cli {

namespace {

int run_list(Context& context, const Given&) {
  const store::Database database = open_database(context, store::Database::Access::read);
  for (const store::BrokenReview& each : store::broken_reviews(database)) {
    const base::Argument label = {"label", each.label};
    print_warning(
        context,
        {.where = {},
         .message = {MessageId::with_hint,
                     {{"said", std::vector<Message>{{MessageId::review_broken, {label}}}},
                      {"hint", std::vector<Message>{{MessageId::review_broken_hint, {label}}}}}}});
  }
  print(context, report::reviews(store::reviews(database), context.language));
  return 0;
}

int run_show(Context& context, const Given& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const model::Review review = review_asked(database, given);
  const rules::Rulebook rulebook = rulebook_of(database, review);
  const auto engineers = known_codes(given.all("--engineer"), store::engineers_of(database, review),
                                     MessageId::not_in_review);
  report::ReviewShown shown = shown_of(database, review, rulebook);
  shown.full = given.has("--engineer") || given.has("--full");
  const auto reader = std::make_shared<store::ReviewReader>(database, review, engineers);
  const auto next = [&context, reader](rules::PersonAppraisal& person) {
    stop_if_interrupted(context);
    store::FrozenPerson frozen;
    if (!reader->next(frozen)) return false;
    person = std::move(frozen.what);
    return true;
  };
  print(context, report::review(std::move(shown), next, context.language));
  return 0;
}

}  // namespace

Command review_list_command() {
  return {.words = {"review", "list"},
          .help = MessageId::command_review_list,
          .group = MessageId::command_review,
          .run = run_list};
}

Command review_show_command() {
  return {.words = {"review", "show"},
          .help = MessageId::command_review_show,
          .more = MessageId::command_review_show_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter(),
                         {.name = "--engineer",
                          .help = MessageId::option_review_engineer,
                          .type = ValueType::engineer,
                          .repeated = true,
                          .placeholder = "CODE"},
                         {.name = "--full",
                          .help = MessageId::option_review_full,
                          .type = ValueType::flag}},
          .examples = {"review show FY2025", "review show FY2025 --engineer E001"},
          .run = run_show};
}

}  // namespace tassei::cli
