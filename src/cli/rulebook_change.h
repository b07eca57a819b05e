#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/rulebook_texts.h"

namespace tassei::cli {

/// What taking texts into use comes to.
struct Use {
  std::vector<store::StoredRulebook> after;
  std::vector<rules::RulebookText> named;  ///< with what decides until they take over
};

/// Takes texts into use: those of the same line that hold from the same day give way, and what is
/// only there to go into others is kept for them.
Use after_use(const std::vector<store::StoredRulebook>& before,
              std::vector<rules::RulebookText> texts, const KnownTexts& known);

/// The texts in use then as their mistakes are to be told: those just named as they were named,
/// with all that they could have named.
std::vector<rules::RulebookText> texts_in_use(const Use& use);

/// Of the texts in use of each line the one that begins first.
std::map<std::string, rules::Lineage> first_of_lines(const std::vector<store::StoredRulebook>& all);

}  // namespace tassei::cli
