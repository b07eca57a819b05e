#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/compile_draft.h"

namespace tassei::rules {

/// What a grade or a cell says of where its clauses come from.
struct ClauseOrigin {
  Provenance provenance = Provenance::standard;
  std::optional<std::int64_t> source_level;

  /// Where nobody says a thing, `source_level` tells from what it is inferred.
  Telling telling() const;
};

/// A complexity as it was read; `known` is false where a problem leaves open what is asked.
struct ReadComplexity {
  Complexity value;
  bool known = true;
};

/// What grades and cells have in common: ids that become those of the united catalogues and have
/// to be among the specialty's own, complexities, sizes, filters.
class PartReader {
 public:
  /// `specialty` is null where it is unknown: then, and where it has problems, less is checked.
  PartReader(const Draft& draft, const Catalogues& all, const DraftSpecialty* specialty)
      : draft_(&draft),
        all_(&all),
        specialty_(specialty && specialty->lists_known ? specialty : nullptr) {}

  const Reporter& reporter() const { return draft_->reporter; }

  /// Those of the words that the text's own catalogue has, as ids of the united one.
  template <class Own, class Item>
  std::vector<Id> ids(const Catalogue<Drafted<Own>>& own, const Catalogue<Item>& all,
                      std::string_view table, std::span<const Word> words) const {
    std::vector<Id> found;
    for (const Word& word : words) {
      if (resolve(reporter(), own, table, word) == kNone) continue;
      if (const Id id = all.find(word.text); id != kNone) found.push_back(id);
    }
    return found;
  }
  template <class Own, class Item>
  Id id(const Catalogue<Drafted<Own>>& own, const Catalogue<Item>& all, std::string_view table,
        const Word& word) const {
    const std::vector<Id> found = ids(own, all, table, std::span(&word, 1));
    return found.empty() ? kNone : found.front();
  }

  /// The word's rung of a ladder and the ones above it in the text's own order, as ids of the
  /// united catalogue. Empty where it isn't there.
  std::vector<Id> from_rung(const Catalogue<Drafted<Entry>>& own, const Catalogue<Entry>& all,
                            std::string_view table, const Word& word) const;

  /// The item that `clause` names, for something of `level`.
  Clause clause(TableReader& reader, const ClauseOrigin& origin, int level) const;
  ReadComplexity complexity(TableReader& reader, std::int64_t least) const;
  /// Size options; `complexity` is null where none is asked.
  std::vector<SizeOption> sizes(TableReader& reader, std::string_view key,
                                const ReadComplexity* complexity) const;
  /// `role`, `outcomes`, `activities`.
  ContributionFilter filter(TableReader& reader) const;
  /// The specialty's areas among those that the key lists.
  std::vector<Id> areas(TableReader& reader, std::string_view key) const;
  /// `at_least`: a threshold that so many things have to allow; nothing where they aren't known.
  unsigned threshold(TableReader& reader, std::string_view key, std::int64_t least,
                     std::optional<std::size_t> available) const;
  /// A grade that the specialty has; 0 where the key isn't there.
  int grade(TableReader& reader) const;

 private:
  /// Entries that belong to a specialty: `members` is null where it is unknown.
  struct Shelf {
    std::string_view table;
    const Catalogue<Drafted<Entry>>& own;
    const Catalogue<Entry>& all;
    const std::vector<Id>* members;
  };
  std::vector<Id> of_specialty(std::span<const Word> words, const Shelf& shelf) const;
  std::optional<SizeOption> size_option(TableReader& reader,
                                        const ReadComplexity* complexity) const;
  unsigned size_flags(TableReader& reader, const ReadComplexity* complexity) const;

  const Draft* draft_;
  const Catalogues* all_;
  const DraftSpecialty* specialty_;
};

}  // namespace tassei::rules
