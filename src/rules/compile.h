#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "rules/rulebook.h"

namespace tassei::rules {

/// A rulebook's TOML, and what to call it in problems. `library` are the texts that its `extends`
/// and `include`, and those of the ones that these name, may mean; their own libraries are empty.
/// `alone`: a fragment is read as a rulebook of one specialty that stands for every one, which is
/// for reading and checking it. `kept`: a database has it already, and what an earlier program let
/// pass in it is no mistake now.
struct RulebookText {
  std::string name;
  std::string toml;
  std::vector<RulebookText> library = {};
  bool alone = false;
  bool kept = false;
};

/// Which texts of its library go into a text: their places in it. What the text names and the
/// library lacks is left out; compile() reports it.
std::vector<std::size_t> parts_of(const RulebookText& text);

/// Where a text stands among others, whatever is wrong with it elsewhere.
struct Lineage {
  std::string id;
  std::string line;  ///< Source::line
  std::optional<Date> valid_from;
  std::optional<std::size_t> base;  ///< the place in its library of the text that it extends
};
/// Nothing for a text that can't be put together.
std::optional<Lineage> lineage_of(const RulebookText& text);

/// The rulebook, or every mistake in the texts with its place, in the order of the texts and of
/// their lines. Where there are problems the rulebook is not to be used. Sources and specialties
/// are in order of the rulebooks' ids (of the versions and overlays of one: of the first of them),
/// then `valid_from`, whatever the order of the texts. The format is documented in
/// schema/rulebooks/README.md.
struct Compiled {
  Rulebook rulebook;
  std::vector<Problem> problems;
};
Compiled compile(std::span<const RulebookText> texts);

/// Whether a text has no mistake by itself.
bool compiles(const RulebookText& text);

/// What is wrong with a fragment whatever includes it: its head and its keys.
std::vector<Problem> problems_of_fragment(const RulebookText& text);

}  // namespace tassei::rules
