#pragma once

#include <optional>
#include <string>
#include <vector>

#include "naive/records.h"
#include "naive/rulebook.h"

namespace naive {

/// A second evaluator, written from the specification alone and as simply as it can be: for a day
/// it takes the records that count on it and looks at each part of each cell. It shares no code
/// with the product.

/// Level 0, with empty texts: no cell is met.
struct Standing {
  int level = 0;
  std::string basis;
  std::string provenance;
};

/// `change` is "begins" or "ends"; for a version of a rulebook the key is
/// "rulebooks,id,valid_from".
struct Cause {
  std::string key;
  std::string change;
};

struct Change {
  Day on = 0;
  Standing before;
  Standing after;
  std::vector<Cause> causes;  ///< in order of kind, then of key
};

/// A record that a part could count, and from when until when (exclusive) it counts.
struct Item {
  std::string key;
  Day from = 0;
  Day until = kNever;
};

/// What may be asked about one specialty of one engineer.
class Question {
 public:
  Question(const Library& library, const Records& records, std::string specialty)
      : library_(&library), records_(&records), specialty_(std::move(specialty)) {}

  /// Every day on which anything begins or ceases to count, the days before and after, in order.
  std::vector<Day> days() const;

  Standing standing(Day on) const;
  /// What a cell gives by itself; level 0 where it isn't met.
  Standing given(const Cell& cell, Day on) const;

  /// The cell of that level in the version of that day; null where there is none.
  const Cell* cell(int level, Day on) const;
  bool part_met(const Cell& cell, const std::string& part, Day on) const;
  /// What the part could ever count, in order of kind, then of key.
  std::vector<Item> eligible(const Cell& cell, const std::string& part) const;

  /// Why the standing changed on that day.
  std::vector<Cause> causes(Day on, const Standing& before, const Standing& after) const;

 private:
  bool indicator_met(const Cell& cell, Day on) const;

  const Library* library_;
  const Records* records_;
  std::string specialty_;
};

/// The standing on each of a question's days.
struct Answer {
  Day on = 0;
  Standing standing;
};
std::vector<Answer> answers(const Question& question);

/// The first day of the run with its level up to the n-th answer, found backwards; nothing where no
/// level is held.
std::optional<Day> since(const std::vector<Answer>& answers, std::size_t n);

std::vector<Change> changes(const Question& question, const std::vector<Answer>& answers);

/// The highest grade of which a project meets complexity and size; 0 for none.
int grade_of(const Rulebook& rulebook, const Specialty& specialty, const Project& project);

}  // namespace naive
