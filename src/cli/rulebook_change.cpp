#include "cli/rulebook_change.h"

#include <algorithm>
#include <utility>

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;

/// Those that are in use and hold from the same day as one of the new texts, of the same line: the
/// new one takes their place. What can't be read any more gives way, too.
void make_room(const std::vector<RulebookText>& texts, std::vector<StoredRulebook>& all) {
  const std::vector<RulebookText> used = texts_in_use(all);
  std::vector<std::optional<rules::Lineage>> lineages;
  std::vector<std::string> digests;
  for (const RulebookText& text : texts) {
    lineages.push_back(rules::lineage_of(text));
    digests.push_back(store::digest(text.toml));
  }
  std::size_t at = 0;
  for (StoredRulebook& stored : all) {
    if (!stored.active) continue;
    const RulebookText& text = used[at++];
    if (!rules::compiles(text)) stored.active = false;
    const auto old = rules::lineage_of(text);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto& fresh = lineages[i];
      if (!old || !fresh || digests[i] == stored.digest) continue;
      if (fresh->line == old->line && fresh->valid_from == old->valid_from) stored.active = false;
    }
  }
}

}  // namespace

Use after_use(const std::vector<StoredRulebook>& before, std::vector<RulebookText> texts,
              const KnownTexts& known) {
  Use use = {before, {}};
  leave_out_parts(texts);
  make_room(texts, use.after);
  use.named = with_predecessors(std::move(texts), texts_in_use(use.after), known);
  for (const RulebookText& text : use.named) keep(text, true, use.after);
  return use;
}

std::vector<RulebookText> texts_in_use(const Use& use) {
  std::vector<RulebookText> used = texts_in_use(use.after);
  for (RulebookText& text : used) {
    const auto same =
        std::find_if(use.named.begin(), use.named.end(),
                     [&](const RulebookText& each) { return each.toml == text.toml; });
    if (same != use.named.end()) text = *same;
  }
  return used;
}

std::map<std::string, rules::Lineage> first_of_lines(const std::vector<StoredRulebook>& all) {
  std::map<std::string, rules::Lineage> firsts;
  for (const RulebookText& text : texts_in_use(all)) {
    const auto lineage = rules::lineage_of(text);
    if (!lineage) continue;
    rules::Lineage& first = firsts.try_emplace(lineage->line, *lineage).first->second;
    if (lineage->valid_from < first.valid_from) first = *lineage;
  }
  return firsts;
}

}  // namespace tassei::cli
