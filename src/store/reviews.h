#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/review.h"
#include "rules/appraisal.h"
#include "store/database.h"
#include "store/logged.h"

namespace tassei::store {

/// All frozen reviews, in the order in which they were frozen, but for the broken ones.
std::vector<model::Review> reviews(const Database& database);

/// One whose own facts can't be read.
struct BrokenReview {
  std::int64_t number = 0;
  std::string label;  ///< in comparison form
};
std::vector<BrokenReview> broken_reviews(const Database& database);

/// The review of that label (compared in NFC), nothing where there is none. An Error where it is
/// broken.
std::optional<model::Review> find_review(const Database& database, const std::string& label);

/// The same; an Error where there is none.
model::Review known_review(const Database& database, const std::string& label);

/// A person of a review, as frozen.
struct FrozenPerson {
  std::int64_t person = 0;  ///< the place in the review, from 1
  rules::PersonAppraisal what;
  bool forgotten = false;  ///< something that was frozen has been taken out
};

/// Streams the people of a review: one after the other, in order of their codes. With `engineers`
/// (compared in NFC) only these, those that it doesn't have left out. An Error for what can't be
/// read. The database outlives it.
class ReviewReader {
 public:
  ReviewReader(const Database& database, const model::Review& review,
               const std::vector<std::string>& engineers = {});
  ~ReviewReader();

  /// False after the last.
  bool next(FrozenPerson& person);

 private:
  class Queries;
  std::unique_ptr<Queries> queries_;
};

/// The codes of all people of a review, in order.
std::vector<std::string> engineers_of(const Database& database, const model::Review& review);

/// In the order in which they came; of one person, where `engineer` isn't empty. Whoever can't be
/// read has the code in comparison form.
std::vector<model::ReviewComment> comments_on(const Database& database, const model::Review& review,
                                              const std::string& engineer = {});

/// The rulebooks that are active, as a review keeps them.
std::vector<model::ReviewRulebook> rulebooks_in_use(const Database& database);

/// What the journal says of a review, by its label, and of a comment.
FieldValues journaled_of(const model::Review& review);
FieldValues journaled_of(const model::ReviewComment& comment);
FieldValues comment_key(const model::Review& review, const model::ReviewComment& comment);

/// The Error that something in a review can't be read, with what to do.
[[noreturn]] void refuse_broken_review(const std::string& label);

}  // namespace tassei::store
