#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "model/kinds.h"
#include "rules/compile.h"
#include "store/database.h"
#include "store/records.h"

namespace tassei::cli {

/// The database that the options and the environment name. Throws an Error where nothing names one.
const std::string& database_path(const Context& context);

/// What the journal will say of the command. Throws an Error where nobody is named as its actor.
const store::Occasion& occasion_of_change(const Context& context);

/// Whether there is no database and nothing names one: what the program brings along is meant.
bool is_without_database(const Context& context);

/// An existing database; to read, the state of it that the question is asked of. Throws an Error
/// with what to do where there is none.
store::Database open_database(const Context& context, store::Database::Access access);

/// What a database's rulebooks say. Throws an Error where a text in it doesn't compile.
rules::Rulebook rulebook_of(const store::Database& database);
/// The same, out of what `database.rulebooks()` gave.
rules::Rulebook rulebook_of(const store::Database& database,
                            const std::vector<store::StoredRulebook>& stored);
/// The same; what the commands were made from where that is what the database (still) has.
rules::Rulebook rulebook_of(const Context& context, const store::Database& database);

/// The kinds of record under a rulebook.
model::Kinds kinds_of(const rules::Rulebook& rulebook);

/// The rulebooks that a new database uses, compiled, and as it keeps them.
struct Shipped {
  rules::Rulebook rulebook;
  std::vector<store::StoredRulebook> stored;
};
Shipped shipped_rulebooks();

/// Shows how far long work is (on a terminal), and stops it when somebody pressed Ctrl-C.
store::Progress progress(Context& context);

/// Throws the Error of an interruption when somebody pressed Ctrl-C.
void stop_if_interrupted(const Context& context);

/// The codes given for an option, as they are stored. Throws an Error that names the nearest known
/// ones, or all where they are few, for one that isn't known; an empty list for an option that
/// wasn't given.
std::vector<std::string> known_codes(const std::vector<std::string>& given,
                                     const std::vector<std::string>& known, MessageId unknown);

/// The same for specialties: all of them where none is given.
std::vector<rules::Id> specialties(const rules::Rulebook& rulebook,
                                   const std::vector<std::string>& given);

}  // namespace tassei::cli
