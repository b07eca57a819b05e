#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.h"

namespace tassei::report {

// What a rulebook says, in words, piece by piece: for whoever shows one or compares two. Nothing
// here refers to a language; the rulebook outlives what is said of it.

/// So much of something that is asked for.
struct BookNeed {
  rules::Quantity asked;
  std::optional<Message> note;  ///< what the need rests on, where the standard doesn't say it
};
/// `listed`: with the ids that count.
Message requirement(const rules::Rulebook& rulebook, const rules::Quantity& asked, bool listed);

/// A part of a cell.
struct BookPart {
  rules::PartKind part{};
  rules::Clause clause;
  std::vector<BookNeed> needs;
};
/// As the evaluator reads them: out of its verdict on somebody of whom nothing is recorded.
std::vector<BookPart> parts_of(const rules::Rulebook& rulebook, rules::Id specialty,
                               const rules::Rules& version, const rules::Cell& cell);

/// The parts of a cell that one item of the standard states.
struct BookClause {
  Label title;
  std::vector<BookPart> parts;
};
/// In the order of the standard's items.
std::vector<BookClause> by_clause(const rules::Rulebook& rulebook, const rules::Cell& cell,
                                  std::vector<BookPart> parts);

/// The specialty, the level, its provenance.
Message level_title(const rules::Specialty& specialty, const rules::Cell& cell);
/// The part, and whether it stands for all the others.
Message title_of(const BookPart& part);
Message grade_title(const rules::Grade& grade);

std::vector<BookNeed> needs_of(const rules::Grade& grade);

/// A choice that makes a difference to a cell.
struct BookChoice {
  std::string_view id;  ///< as a rulebook names it
  Message said;
};
std::vector<BookChoice> choices_of(const rules::Cell& cell);

struct BookEntry {
  std::string id;
  Label said;  ///< its label, and all else that the rulebook says of it
};
struct BookCatalogue {
  std::string id;
  Message title;
  std::vector<BookEntry> entries;
  bool ordered = false;
};
/// The catalogues that have entries; each scale is one.
std::vector<BookCatalogue> catalogues_of(const rules::Rulebook& rulebook);

}  // namespace tassei::report
