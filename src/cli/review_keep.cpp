#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/workspace.h"
#include "store/review_writer.h"
#include "store/reviews.h"

namespace tassei::cli {

namespace {

int run_remove(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const store::Removal removal =
      store::removal_of(database, std::string(base::trim(given.get("label"))));
  const Message question = {MessageId::review_remove_question,
                            {{"label", removal.label},
                             base::count("people", removal.people),
                             base::count("comments", removal.comments)}};
  if (!confirm(context, question)) throw Error(ErrorKind::refused, MessageId::not_confirmed);
  store::remove_review(database, removal);
  print_note(context, {MessageId::review_removed, {{"label", removal.label}}});
  return 0;
}

int run_comment(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const model::Review review = review_asked(database, given);
  const auto engineer = known_codes({given.get("engineer")}, store::engineers_of(database, review),
                                    MessageId::not_in_review);
  const model::ReviewComment comment = store::comment_on(
      database, review, engineer.front(), text_given(given, "text", model::FieldType::text));
  print_facts(context, {{"review", review.label},
                        {"number", comment.number},
                        {"engineer", comment.engineer},
                        {"at", comment.at},
                        {"by", comment.by},
                        {"text", comment.text}});
  print_note(context, {MessageId::review_commented,
                       {{"label", review.label},
                        {"engineer", comment.engineer},
                        base::count("number", comment.number)}});
  return 0;
}

int run_close(Context& context, const Given& given) {
  store::Database database = open_database(context, store::Database::Access::write);
  const model::Review review = review_asked(database, given);
  store::close_review(database, review);
  print_note(context, {MessageId::review_now_closed, {{"label", review.label}}});
  return 0;
}

}  // namespace

Command review_remove_command() {
  return {.words = {"review", "remove"},
          .help = MessageId::command_review_remove,
          .more = MessageId::command_review_remove_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter()},
          .examples = {"review remove FY2025"},
          .run = run_remove};
}

Command review_comment_command() {
  return {.words = {"review", "comment"},
          .help = MessageId::command_review_comment,
          .more = MessageId::command_review_comment_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter(),
                         {.name = "engineer",
                          .help = MessageId::argument_engineer,
                          .type = ValueType::engineer,
                          .required = true,
                          .placeholder = "ENGINEER"},
                         {.name = "text",
                          .help = MessageId::argument_comment,
                          .required = true,
                          .placeholder = "TEXT"}},
          .examples = {"review comment FY2025 E001 \"ready to lead a project\""},
          .run = run_comment};
}

Command review_close_command() {
  return {.words = {"review", "close"},
          .help = MessageId::command_review_close,
          .more = MessageId::command_review_close_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter()},
          .examples = {"review close FY2025"},
          .run = run_close};
}

}  // namespace tassei::cli
