#pragma once

#include <vector>

#include "exchange/finding.h"
#include "model/kind.h"
#include "rules/rulebook.h"
#include "store/database.h"
#include "store/outside.h"

namespace tassei::exchange {

// What doctor finds wrong with a database apart from what its records say. None of these throws
// where what it looks at is damaged: that is a finding too.

/// The file and its references, and the texts that other programs wrote.
std::vector<Finding> examine_file(const store::Database& database, const model::Kinds& kinds);

/// The journal's chain.
std::vector<Finding> examine_chain(const store::Database& database, const model::Kinds& kinds);

/// What the journal says beside what the database has.
std::vector<Finding> examine_outside(const store::Database& database, const model::Kinds& kinds);

/// Rulebooks' texts beside their digests.
std::vector<Finding> examine_texts(const store::Database& database);

/// Frozen reviews beside their digests.
std::vector<Finding> examine_reviews(const store::Database& database,
                                     const rules::Rulebook& rulebook);

/// Those texts among what another program changed that a journal can't have.
std::vector<Finding> examine_edits(const std::vector<store::OutsideEdit>& edits);

/// A finding for an Error that ends an examination. Passes on the Error of an interruption.
Finding failed(Check check, const Error& error);

}  // namespace tassei::exchange
