#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/forget_reviews.h"
#include "store/journal.h"

namespace tassei::store {

/// A text that names the person in a record that isn't theirs (or as the code of a team or the
/// like), and stays.
struct Naming {
  std::string kind;
  std::string key;  ///< `a=x, b=y`
  std::string field;
};

/// What it takes to forget a person.
struct Forgetting {
  std::string pseudonym;             ///< their code and name afterwards
  std::vector<Change> records;       ///< the person's own record last
  std::vector<EntryChange> changes;  ///< of the journal, as they will be
  std::vector<Entry> entries;        ///< whose actor or reason named the person, as they will be
  ReviewRewriting reviews;           ///< what is frozen, as it will be
  std::vector<Naming> stays;
  std::int64_t changes_that_stay = 0;  ///< of the journal: others' texts that name the person
  std::string actor;                   ///< of the forgetting itself, and its reason: likewise
  std::string reason;
  bool again = false;  ///< `pseudonym` is what the person was called already

  bool nothing_to_do() const {
    return again && records.empty() && changes.empty() && entries.empty() && reviews.size() == 0;
  }
};

/// What forgetting the person with that code (or who had it last and was removed) does. `called`
/// are texts that name them beside their codes, names and readings. Nothing where nobody has the
/// code. An Error where a person is there and the journal doesn't know them (doctor says how).
///
/// In records that are or ever were the person's, today and in every change of the journal: codes
/// and what can't be empty become the pseudonym, titles and the names of mentees who have no code
/// become placeholders (the same one for the same text), other texts go. In everything else:
/// mentions as mentee, who confirmed, actors and reasons. Of frozen reviews the same, and comments
/// that name them. Whoever had one of the codes before or
/// after keeps theirs. Doing the changes afterwards still gives the records.
std::optional<Forgetting> plan_forgetting(const Database& database, const model::Kinds& kinds,
                                          const std::string& code,
                                          const std::vector<std::string>& called);

/// Does it, as an entry that says only that this pseudonym was made. An Error where another program
/// has written since the database was opened.
void forget(Database& database, const model::Kinds& kinds, const Forgetting& forgetting);

/// Writes the file anew, so that nothing is in its free space. An Error that says how to go on:
/// what was forgotten is so nevertheless.
void clean(Database& database, const std::string& pseudonym);

}  // namespace tassei::store
