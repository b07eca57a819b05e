#include "cli/ask.h"
#include "cli/output.h"
#include "cli/record_verbs.h"
#include "cli/record_work.h"

namespace tassei::cli {

using store::Change;
using store::Stored;

int edit_records(Context& context, const Given& given, const std::string& kind_name) {
  RecordWork work(context, kind_name, store::Database::Access::write);
  const exchange::Texts texts = given_texts(work.kind, given, context.calendar);
  if (texts.empty()) {
    throw Error(ErrorKind::usage, MessageId::nothing_given, {}, see_help(context));
  }
  std::vector<Change> wanted;
  std::vector<Problem> problems;
  for (Stored& stored : meant_records(work, given)) {
    auto after = exchange::with_texts(work.kind, stored.values, texts, problems);
    // The same texts are wrong in the same way in the next record.
    if (!problems.empty()) break;
    wanted.push_back(
        {.kind = &work.kind, .before = std::move(stored.values), .after = std::move(after)});
    if (stored.confirmation && wanted.back().before != wanted.back().after) {
      print_warning(context, exchange::claim_again(wanted.back(), *stored.confirmation));
    }
  }
  refuse_problems(context, problems, ErrorKind::usage);
  const bool asks = !given.has("record") || wanted.size() > 1;
  return make_changes(work, std::move(wanted), asks);
}

int remove_records(Context& context, const Given& given, const std::string& kind_name) {
  RecordWork work(context, kind_name, store::Database::Access::write);
  std::vector<Change> wanted;
  std::vector<Change> referring;
  for (Stored& stored : meant_records(work, given)) {
    for (Change& removal :
         exchange::removals_of_referring(work.kinds, work.records, work.kind, stored.values)) {
      referring.push_back(std::move(removal));
    }
    wanted.push_back({.kind = &work.kind, .before = std::move(stored.values), .after = {}});
  }
  if (!referring.empty() && !given.has("--cascade")) {
    for (const Change& change : referring) {
      print_problem(context,
                    {.where = {},
                     .message = {MessageId::refers_to_it,
                                 {{"kind", change.kind->name},
                                  {"key", model::key_text(*change.kind, *change.before)}}}});
    }
    throw Error(ErrorKind::refused,
                {MessageId::is_referred_to, {base::count("number", referring.size())}}, {},
                MessageId::use_cascade);
  }
  const bool asks = !referring.empty() || given.has("--where") || wanted.size() > 1;
  std::move(referring.begin(), referring.end(), std::back_inserter(wanted));
  return make_changes(work, std::move(wanted), asks);
}

}  // namespace tassei::cli
