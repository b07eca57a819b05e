#include "cli/rules_after.h"

#include "cli/ask.h"
#include "cli/orphans.h"
#include "cli/rulebook_texts.h"
#include "cli/rules_at_hand.h"

namespace tassei::cli {

store::Rules rules_after(Context& context, const store::Database& database,
                         const std::vector<rules::RulebookText>& texts) {
  rules::Rulebook rulebook = compiled(context, texts);
  const RulesAtHand old = rules_at_hand(context, database);
  const model::Kinds old_kinds = context.kinds_of(old.rulebook);
  const auto used = store::used_ids(database, old_kinds);
  // Where not all of the old ones can be read, all that records have may have been known.
  const auto lost = old.whole ? orphaned(used, old.rulebook, rulebook) : orphans(used, rulebook);
  print_orphans(context, lost);
  if (!lost.empty() && !confirm(context, MessageId::rules_all_the_same)) {
    throw Error(ErrorKind::refused, MessageId::not_confirmed);
  }
  store::OtherColumns other = columns_of(orphans(used, rulebook), rulebook);
  rulebook.other_scales = other.scales;
  rulebook.other_measures = other.measures;
  return {.kinds = context.kinds_of(rulebook), .other = std::move(other)};
}

}  // namespace tassei::cli
