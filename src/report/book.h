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
  /// What sizes come to in numbers, and what the need rests on where the standard doesn't say it.
  std::vector<Message> notes = {};
};
/// `listed`: with the ids that count.
Message requirement(const rules::Rulebook& rulebook, const rules::Quantity& asked, bool listed);

/// A part of a cell. One that asks for nothing has no needs.
struct BookPart {
  rules::PartKind part{};
  rules::Clause clause;
  rules::Provenance provenance{};
  std::vector<BookNeed> needs = {};
  std::optional<int> of_grade = {};  ///< the grade that asks for it, where the cell itself doesn't
};
/// As the evaluator reads them: out of its verdict on somebody of whom nothing is recorded.
std::vector<BookPart> parts_of(const rules::Rulebook& rulebook, rules::Id specialty,
                               const rules::Rules& version, const rules::Cell& cell);

/// The parts of a cell that one item of the standard states.
struct BookClause {
  Message title;
  std::vector<BookPart> parts;
};
/// In the order of the standard's items. Complexity and size are there even where a cell with
/// engagements hasn't such a part: then by the grade of these, or asking for nothing.
std::vector<BookClause> clauses_of(const rules::Rulebook& rulebook, rules::Id specialty,
                                   const rules::Rules& version, const rules::Cell& cell);

/// The specialty; with its rulebook, where there are several beside each other.
Message specialty_title(const rules::Rulebook& rulebook, rules::Id specialty,
                        const rules::Rules& version);
/// The specialty, the level, its provenance.
Message level_title(const rules::Rulebook& rulebook, rules::Id specialty,
                    const rules::Rules& version, const rules::Cell& cell);
/// The level, and who says so where it is none of the standard's own text.
Message level_entry(const rules::Cell& cell);
/// That no text defines the level, where that is so.
std::optional<Message> remark_on(const rules::Cell& cell);
/// The part, and whether it stands for all the others.
Message title_of(const BookPart& part);
Message grades_title(const rules::Rulebook& rulebook, rules::Id specialty,
                     const rules::Rules& version);
Message grade_title(const rules::Grade& grade);
Message cited(const rules::Rulebook& rulebook, rules::Id specialty, const rules::Grade& grade);

std::vector<BookNeed> needs_of(const rules::Rulebook& rulebook, const rules::Grade& grade);

/// The days on which it decides; nothing where these are all.
std::optional<Message> validity(const std::optional<Date>& from, const std::optional<Date>& until);
/// Of the version of a source.
std::optional<Message> validity(const rules::Rulebook& rulebook, const rules::Rules& version);

/// The source of a text, and those of the texts that it extends and includes.
std::vector<Message> sources_of(const rules::Source& source);

/// A choice that makes a difference to a cell.
struct BookChoice {
  std::string_view id;  ///< as a rulebook names it
  Message said;
};
std::vector<BookChoice> choices_of(const rules::Cell& cell);

/// What measures a size takes, each from where on; nothing where none reaches it.
std::optional<Message> reached_by(const rules::Catalogues& catalogues,
                                  const rules::SizeOption& option);

struct BookEntry {
  std::string id;
  Label label;
  Label said;  ///< its label, and all else that the rulebook says of it
};
enum class BookOrder {
  none,    ///< says nothing
  counts,  ///< decides where things are alike otherwise
  ladder,  ///< from low to high
};
struct BookCatalogue {
  std::string id;
  Message title;
  std::vector<BookEntry> entries = {};
  BookOrder order = BookOrder::none;
  bool measured = false;  ///< measures reach some of its entries
};
/// The catalogues that have entries; each scale is one.
std::vector<BookCatalogue> catalogues_of(const rules::Rulebook& rulebook);
/// What is only named elsewhere: scales, and the items of the standard.
std::vector<BookCatalogue> names_of(const rules::Rulebook& rulebook);

}  // namespace tassei::report
