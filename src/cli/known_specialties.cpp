#include "cli/known_specialties.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/text.h"
#include "cli/workspace.h"
#include "rules/compile.h"

namespace tassei::cli {

namespace {

/// The id of a rulebook that isn't in use and has the specialty.
std::optional<std::string> rulebook_with(const KnownTexts& known, const std::string& specialty) {
  for (const KnownText& each : known.all()) {
    if (each.state == TextState::used) continue;
    const auto has = specialties_of(known, each);
    if (std::find(has.begin(), has.end(), specialty) != has.end()) return each.stored.id;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> specialties_of(const KnownTexts& known, const KnownText& each) {
  rules::RulebookText text = known.text(each);
  give_library(text, {}, known);
  const rules::Compiled compiled = rules::compile(std::span(&text, 1));
  std::vector<std::string> ids;
  if (!compiled.problems.empty()) return ids;
  for (const rules::Specialty& specialty : compiled.rulebook.specialties.entries) {
    ids.push_back(specialty.id);
  }
  return ids;
}

std::vector<rules::Id> known_specialties(const store::Database& database,
                                         const rules::Rulebook& rulebook,
                                         const std::vector<std::string>& given) {
  try {
    return specialties(rulebook, given);
  } catch (const Error& error) {
    const KnownTexts known(database.rulebooks());
    for (const std::string& each : given) {
      const std::string specialty(base::trim(each));
      if (rulebook.specialties.find(specialty) != rules::kNone) continue;
      const auto id = rulebook_with(known, specialty);
      if (!id) throw;
      throw Error(error.kind(), error.message(), {},
                  Message{MessageId::specialty_elsewhere, {{"id", *id}}});
    }
    throw;
  }
}

}  // namespace tassei::cli
