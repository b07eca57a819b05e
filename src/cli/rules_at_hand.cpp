#include "cli/rules_at_hand.h"

#include <span>
#include <utility>

#include "cli/orphans.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/workspace.h"
#include "rules/compile.h"

namespace tassei::cli {

namespace {

rules::Rulebook readable_rules(const store::Database& database) {
  std::vector<rules::RulebookText> texts = texts_in_use(database.rulebooks());
  std::erase_if(texts, [](const rules::RulebookText& text) { return !rules::compiles(text); });
  rules::Compiled rest = rules::compile(texts);
  const bool any = !texts.empty() && rest.problems.empty();
  return any ? std::move(rest.rulebook) : shipped_rulebooks().rulebook;
}

}  // namespace

RulesAtHand rules_at_hand(Context& context, const store::Database& database) {
  try {
    return {.rulebook = rulebook_of(context, database)};
  } catch (const Error& error) {
    if (error.message().id != MessageId::stored_rulebook_broken) throw;
    Message said = MessageId::goes_on_without;
    said.arguments = error.message().arguments;
    print_warning(context, {.where = error.where(), .message = std::move(said)});
  }
  RulesAtHand rest = {.rulebook = readable_rules(database), .whole = false};
  add_columns_of_records(context, database, rest.rulebook);
  return rest;
}

void add_columns_of_records(const Context& context, const store::Database& database,
                            rules::Rulebook& rulebook) {
  const model::Kinds known = context.kinds_of(rulebook);
  store::OtherColumns other =
      columns_of(orphans(store::used_ids(database, known), rulebook), rulebook);
  rulebook.other_scales = std::move(other.scales);
  rulebook.other_measures = std::move(other.measures);
}

}  // namespace tassei::cli
