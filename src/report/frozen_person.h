#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/instant.h"
#include "model/review.h"
#include "report/words.h"
#include "rules/appraisal.h"

namespace tassei::report {

/// Comments by the person whom they are about.
using CommentsByPerson = std::map<std::string, std::vector<model::ReviewComment>>;
/// Those about one person.
const std::vector<model::ReviewComment>& about(const CommentsByPerson& comments,
                                               const std::string& engineer);

/// What is frozen of a specialty as interfaces have it: with `evidence`, `missing` (as explanations
/// have it, with its criterion) and `goals`.
table::Value value_of(const rules::Rulebook& rulebook, const rules::Appraisal& row,
                      Language language);
table::Value value_of(const model::ReviewComment& comment);

/// All that is missing, in one text; examinations as what they are, another way, and no complexity
/// or size that comes with missing engagements. Empty for nothing.
std::string missing_said(const rules::Rulebook& rulebook,
                         const std::vector<rules::Missing>& missing, Language language);

/// `level 5 by 2026-03-31 (set 2025-04-01): on the way`
Message goal_line(const rules::AgreedGoal& goal);

/// What is frozen of a specialty beside the level, in sentences.
struct SaidOfSpecialty {
  std::vector<std::string> evidence;  ///< since when it counts, what it is, who confirmed it
  std::string missing;                ///< for the next level; empty for none
  std::vector<std::string> goals;
  std::vector<std::string> unstated;  ///< of the level and grades that are asked for
};
SaidOfSpecialty said_of(const rules::Rulebook& rulebook, const rules::Appraisal& row, Date at,
                        Language language);

std::string said_of(const model::ReviewComment& comment, base::Clock clock, Language language);

/// The people of a review for people.
class ReviewBlocks {
 public:
  /// `at` is the day of the review.
  ReviewBlocks(const rules::Rulebook& rulebook, const CommentsByPerson& comments, Date at,
               Language language)
      : rulebook_(&rulebook),
        comments_(&comments),
        at_(at),
        language_(language),
        level_(rulebook) {}

  /// A block with all there is of a person.
  void add_all_of(const rules::PersonAppraisal& person, table::Page& page) const;

  /// Rows of a person for the one table, and the table.
  void add_row_of(const rules::PersonAppraisal& person);
  void add_rows(table::Page& page);

 private:
  std::string say(const Message& message) const { return text(message, language_); }
  void add_specialty(const rules::Appraisal& row, table::Block& block) const;

  const rules::Rulebook* rulebook_;
  const CommentsByPerson* comments_;
  Date at_;
  Language language_;
  LevelCells level_;
  std::vector<table::Row> rows_;
  std::vector<rules::Standing> used_;
};

}  // namespace tassei::report
