#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/facts.h"
#include "store/database.h"

namespace tassei::store {

/// All projects, in the order of their codes.
rules::Projects load_projects(const Database& database, const rules::Rulebook& rulebook);

/// Whom a query is about. Empty lists select everybody.
struct Selection {
  std::vector<std::string> engineers;  ///< codes, compared in NFC
  std::vector<std::string> teams;
};

struct TeamSpan {
  std::string team;
  Date start_on = Date::first();
  Date end_on = Date::last();
};

/// A person and what is recorded of them.
struct Person {
  std::string code;
  std::string name;
  std::vector<TeamSpan> teams;  ///< by team (comparison form), then start

  /// The teams that cover the day, joined by `;`; empty for none.
  std::string teams_at(Date day) const;
  /// Whether any of these teams (comparison forms) covers the day.
  bool in_any(const std::vector<std::string>& teams_nfc, Date day) const;
};

/// What counts: all evidence, or only what somebody has confirmed. Examinations need nobody.
enum class Evidence { all, confirmed };

/// Everybody selected by code (all where none are named), in the order of their codes, one at a
/// time, so that memory doesn't grow with the contributions. Selection by team is by day: the
/// caller asks Person. The database is open to read, and the projects were loaded from it, so that
/// both are of one state. It refers to the database, the rulebook and the projects.
class People {
 public:
  People(const Database& database, const rules::Rulebook& rulebook, const rules::Projects& projects,
         const std::vector<std::string>& engineers = {}, Evidence evidence = Evidence::all);
  ~People();

  /// The next person; false after the last.
  bool next();
  const Person& person() const;
  const rules::Facts& facts() const;
  /// The same person's with only what is confirmed, read when it is asked for; until next().
  const rules::Facts& confirmed_facts();

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

}  // namespace tassei::store
