#include <algorithm>
#include <array>

#include "base/version.h"
#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/review.h"
#include "cli/run.h"
#include "cli/workspace.h"
#include "exchange/review_words.h"
#include "report/words.h"
#include "store/past.h"
#include "store/review_check.h"

namespace tassei::cli {

namespace {

using store::ReviewFault;

/// As interfaces name it, in the order of ReviewFault::What.
std::string_view what_id(ReviewFault::What what) {
  static constexpr std::array<std::string_view, 11> kIds = {
      "unreadable", "altered",   "digest",     "label",         "at_work", "head",
      "journal",    "rulebooks", "not_frozen", "not_evaluated", "differs"};
  return kIds.at(static_cast<std::size_t>(what));
}

/// The rulebooks in use at that time, put together as they were when the review was frozen: entries
/// that 0.5 and earlier wrote don't say with which texts.
rules::Rulebook rulebook_then(const store::Database& then, const model::Review& review) {
  std::vector<store::StoredRulebook> stored = then.rulebooks();
  const auto is_kept = [&](const std::string& digest) {
    return std::any_of(stored.begin(), stored.end(),
                       [&](const auto& each) { return each.digest == digest; });
  };
  for (const model::ReviewRulebook& frozen : review.rulebooks) {
    if (!std::all_of(frozen.parts.begin(), frozen.parts.end(), is_kept)) continue;
    for (store::StoredRulebook& each : stored) {
      if (each.digest == frozen.digest) each.parts = frozen.parts;
    }
  }
  return rulebook_of(then, stored);
}

/// A fault, and how it is said.
struct Found {
  ReviewFault fault;
  Message said;
};

std::optional<Found> fault_of(Context& context, const store::Database& database,
                              const model::Review& review) {
  const model::Kinds kinds = context.kinds_of(rulebook_of(context, database));
  // Where the journal doesn't have that entry any more, there is no state to evaluate.
  const std::int64_t last = store::last_number(database);
  const store::Past past = store::as_known_at(database, kinds, std::min(review.entry, last));
  const rules::Rulebook rulebook = rulebook_then(past.database, review);
  const model::Kinds kinds_then = context.kinds_of(rulebook);
  store::Appraiser evaluated(past.database, kinds_then, rulebook,
                             {.at = review.at, .team = review.team});
  const auto fault = store::ReviewProof(database, kinds, review, past.database)
                         .fault(evaluated, progress(context));
  if (!fault) return std::nullopt;
  return Found{.fault = *fault, .said = exchange::words(*fault, rulebook)};
}

table::Value::Record facts_of(const Context& context, const model::Review& review,
                              const std::optional<Found>& found) {
  const auto text = [&](std::string ReviewFault::* part) {
    return found ? report::text_or_null(found->fault.*part) : table::Value();
  };
  return {{"label", review.label},
          {"identical", !found},
          {"what", found ? table::Value(what_id(found->fault.what)) : table::Value()},
          {"engineer", text(&ReviewFault::engineer)},
          {"specialty", text(&ReviewFault::specialty)},
          {"field", text(&ReviewFault::field)},
          {"frozen", text(&ReviewFault::frozen)},
          {"evaluated", text(&ReviewFault::evaluated)},
          {"message", found ? table::Value(context.say(found->said)) : table::Value()}};
}

table::Page page_of(const Context& context, const model::Review& review,
                    const std::optional<Found>& found) {
  table::Page page(1);
  const Message said =
      found ? Message(MessageId::review_not_identical,
                      {{"label", review.label}, {"fault", std::vector<Message>{found->said}}})
            : Message(MessageId::review_identical, {{"label", review.label},
                                                    base::count("people", review.people),
                                                    base::count("rows", review.rows),
                                                    base::count("entry", review.entry),
                                                    {"digest", review.digest}});
  page.front().lines.emplace_back(context.say(said), report::tone_of(!found));
  return page;
}

int run_verify(Context& context, const Given& given) {
  const store::Database database = open_database(context, store::Database::Access::read);
  const model::Review review = review_asked(database, given);
  const auto found = fault_of(context, database, review);
  print_facts(context, facts_of(context, review, found));
  if (context.format == "table") {
    print(context,
          {.tree = {}, .rows = {}, .page = [&] { return page_of(context, review, found); }});
  }
  if (found && review.version != base::kVersion) {
    print_note(context, {MessageId::review_other_version,
                         {{"version", review.version}, {"own", std::string(base::kVersion)}}});
  }
  return found ? kFoundErrors : 0;
}

}  // namespace

Command review_verify_command() {
  return {.words = {"review", "verify"},
          .help = MessageId::command_review_verify,
          .more = MessageId::command_review_verify_more,
          .group = MessageId::command_review,
          .parameters = {review_parameter()},
          .examples = {"review verify FY2025"},
          .run = run_verify};
}

}  // namespace tassei::cli
