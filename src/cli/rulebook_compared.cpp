#include "cli/rulebook_compared.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cli/rulebook_change.h"
#include "cli/workspace.h"
#include "rules/head.h"

namespace tassei::cli {

namespace {

using rules::RulebookText;
using store::StoredRulebook;
using Texts = std::vector<RulebookText>;

std::vector<StoredRulebook> stored_now(const Context& context) {
  if (is_without_database(context)) return shipped_rulebooks().stored;
  return open_database(context, store::Database::Access::read).rulebooks();
}

bool are_all_in_use(const Texts& texts, const std::vector<StoredRulebook>& stored) {
  return std::all_of(texts.begin(), texts.end(), [&](const RulebookText& text) {
    return std::any_of(stored.begin(), stored.end(), [&](const StoredRulebook& each) {
      return each.active && each.toml == text.toml;
    });
  });
}

/// With the texts in use of other lines.
Texts alone_in_their_lines(Texts texts, const std::vector<StoredRulebook>& stored) {
  std::set<std::string> lines;
  for (const RulebookText& text : texts) {
    if (const auto lineage = rules::lineage_of(text)) lines.insert(lineage->line);
  }
  for (RulebookText& used : texts_in_use(stored)) {
    const auto lineage = rules::lineage_of(used);
    if (lineage && !lines.contains(lineage->line)) texts.push_back(std::move(used));
  }
  return texts;
}

/// What stands beside `current`.
Texts beside_current(Texts texts, const std::vector<StoredRulebook>& stored,
                     const KnownTexts& known) {
  if (!are_all_in_use(texts, stored)) {
    return texts_in_use(after_use(stored, std::move(texts), known));
  }
  return alone_in_their_lines(with_predecessors(std::move(texts), {}, known), stored);
}

/// The texts of one argument; none for `current`.
Texts texts_of(const KnownTexts& known, const std::string& name, const std::string& other) {
  if (name == rules::kCurrent) return {};
  return named_texts(known, {name}, other == rules::kCurrent);
}

/// Lets them extend and include those of the other argument.
void allow_each_other(Texts& texts, const Texts& other, const KnownTexts& known) {
  Texts together = texts;
  together.insert(together.end(), other.begin(), other.end());
  for (RulebookText& text : texts) give_library(text, together, known);
}

bool has_fragment(const Texts& texts) {
  return std::any_of(texts.begin(), texts.end(),
                     [](const RulebookText& text) { return rules::is_fragment(text.toml); });
}

}  // namespace

std::vector<Parameter> compared_arguments() {
  return {{.name = "before",
           .help = MessageId::argument_rulebook_before,
           .type = ValueType::rulebook,
           .required = true,
           .placeholder = "A"},
          {.name = "after",
           .help = MessageId::argument_rulebook_after,
           .type = ValueType::rulebook,
           .required = true,
           .placeholder = "B"}};
}

Compared compared(Context& context, const Given& given, bool to_decide) {
  const std::string before = given.get("before");
  const std::string after = given.get("after");
  const KnownTexts known = nameable_texts(context);
  const Texts first = texts_of(known, before, after);
  const Texts second = texts_of(known, after, before);
  const auto meant = [&](const std::string& name, Texts texts, const Texts& other) {
    if (name == rules::kCurrent) return current_rulebook(context);
    const bool is_beside_current = other.empty();
    allow_each_other(texts, other, known);
    leave_out_parts(texts);
    if (!to_decide && has_fragment(texts)) {
      for (RulebookText& text : texts) text.alone = true;
    } else if (is_beside_current) {
      texts = beside_current(std::move(texts), stored_now(context), known);
    } else if (to_decide) {
      texts = with_predecessors(std::move(texts), {}, known);
    }
    return compiled(context, texts);
  };
  rules::Rulebook one = meant(before, first, second);
  return {std::move(one), meant(after, second, first)};
}

rules::Rulebook current_rulebook(Context& context) {
  if (is_without_database(context)) return shipped_rulebooks().rulebook;
  return rulebook_of(context, open_database(context, store::Database::Access::read));
}

}  // namespace tassei::cli
