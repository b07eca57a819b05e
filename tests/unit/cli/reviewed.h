#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

#include "catch.h"
#include "unit/cli/program.h"

namespace tassei::test {

/// A team whose review is frozen, and another program at its database.
struct Reviewed : Program {
  Reviewed() {
    (*this)({"init"});
    (*this)({"import", TASSEI_SOURCE_DIR "/tests/fixtures/team"});
    (*this)({"confirm", "contribution", "--where", "engineer=E1", "--by", "鈴木 一郎", "--yes"});
    freeze("A");
  }

  void freeze(const std::string& label) {
    (*this)({"review", "freeze", label, "--at", "2020-12-31"});
    REQUIRE(status == 0);
  }
  /// The exit status of a proof.
  int proof(const std::string& label = "A") {
    said = (*this)({"review", "verify", label});
    return status;
  }
  std::string show(const std::string& label = "A") {
    return (*this)({"review", "show", label, "--format", "json"});
  }
  bool is_sound() {
    (*this)({"doctor"});
    return status == 0;
  }

  SQLite::Database other() const { return {database(), SQLite::OPEN_READWRITE}; }
  /// "ok", or what the database says to another program.
  std::string other_says(const std::string& sql) const {
    try {
      other().exec(sql);
      return "ok";
    } catch (const SQLite::Exception& failure) {
      return failure.what();
    }
  }
  /// With the triggers switched off, in a way that SQLite offers to every program.
  void behind_the_back(const std::string& sql) const {
    SQLite::Database connection = other();
    std::vector<std::string> triggers;
    SQLite::Statement query(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    while (query.executeStep()) triggers.push_back(query.getColumn(0).getString());
    query.reset();
    for (const std::string& each : triggers) connection.exec("DROP TRIGGER " + each);
    connection.exec(sql);
  }
  bool file_has(const std::string& text) const {
    return content_of(database()).find(text) != std::string::npos;
  }

  std::string said;
};

inline bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace tassei::test
