#pragma once

#include <string>

#include "model/kind.h"
#include "model/review.h"
#include "rules/rulebook.h"
#include "store/appraiser.h"
#include "store/database.h"
#include "store/logged.h"
#include "store/records.h"

namespace tassei::store {

/// A review to be frozen.
struct Freezing {
  std::string label;
  AppraisalAsked asked;
  std::string version;  ///< of the program
};

/// Evaluates everybody who is asked about and freezes it, in one transaction. `rulebook` and
/// `kinds` are those in use. An Error where the label is taken (as labels are compared, in NFC),
/// where nobody is there to be reviewed, and where another program has written since the database
/// was opened.
model::Review freeze(Database& database, const model::Kinds& kinds, const rules::Rulebook& rulebook,
                     const Freezing& freezing, const Progress& progress = {});

// Each of these is an entry of the journal, too.

/// A review that is to be removed: as it says itself or, where that can't be read, as the journal
/// has it.
struct Removal {
  std::int64_t number = 0;
  std::string label;
  std::int64_t people = 0;
  std::int64_t comments = 0;
  FieldValues was;  ///< what the journal will say that it was
};

/// The review that has that label, in its own facts or for the database. An Error where none has.
Removal removal_of(const Database& database, const std::string& label);

/// With its comments.
void remove_review(Database& database, const Removal& removal);

/// A comment on the person of that code, as the review has them. An Error where the review is
/// closed, or doesn't have that person.
model::ReviewComment comment_on(Database& database, const model::Review& review,
                                const std::string& engineer, const std::string& text);

/// Takes a comment back, or brings it back, in an entry that the caller writes: what is done is
/// what the journal will have of it. An Error where the review is closed or gone.
void change_comment(const Database& database, const Logged& change, EntryWriter& journal);

/// The Error that a review is closed, where it is.
void refuse_if_closed(const model::Review& review);

/// From then on there are no more comments. An Error where it is closed.
void close_review(Database& database, const model::Review& review);

/// Lets what is frozen of a review be changed, as long as it lives: within a transaction.
class ReviewAtWork {
 public:
  ReviewAtWork(const Database& database, std::int64_t review);
  ReviewAtWork(const ReviewAtWork&) = delete;
  ReviewAtWork& operator=(const ReviewAtWork&) = delete;
  /// Ends it. Where this isn't called, the transaction was given up.
  void finish();

 private:
  const Database* database_;
  std::int64_t review_;
};

}  // namespace tassei::store
