#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/Savepoint.h>

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

namespace {

/// Another program at a database with an engineer, a project and a number to spare.
class Other {
 public:
  Other() : connection_(store_.path(), SQLite::OPEN_READWRITE) {
    connection_.exec(
        "PRAGMA foreign_keys = ON;"
        "INSERT INTO engineers VALUES (1, 'E1', 'E1', 'x', NULL, NULL);"
        "INSERT INTO projects VALUES (1, 'P1', 'P1', 'x', NULL, NULL, NULL, NULL)");
  }

  /// "ok", or what the database says.
  std::string says(const std::string& sql) {
    SQLite::Savepoint undo(connection_, "attempt");
    try {
      connection_.exec(sql);
      return "ok";
    } catch (const SQLite::Exception& failure) {
      return failure.what();
    }
  }

  std::string engineer(const std::string& code, const std::string& nfc) {
    return says("INSERT INTO engineers VALUES (2, " + code + ", " + nfc + ", 'x', NULL, NULL)");
  }
  std::string contribution(const std::string& start, const std::string& end,
                           const std::string& outcome) {
    return says("INSERT INTO contributions VALUES (1, 1, 's', 'a', '', " + start + ", " + end +
                ", 'r', " + outcome + ", NULL, NULL, 1, NULL, NULL)");
  }
  std::string measure(const std::string& value) {
    return says("INSERT INTO project_measures VALUES (1, 'm', " + value + ")");
  }

  SQLite::Database& connection() { return connection_; }
  Store& store() { return store_; }

 private:
  Store store_;
  SQLite::Database connection_;
};

std::string violates(const std::string& constraint) {
  return "CHECK constraint failed: " + constraint;
}

}  // namespace

TEST_CASE("another program's codes are checked") {
  Other other;
  CHECK(other.engineer("'E2'", "'E2'") == "ok");
  CHECK(other.engineer("printf('%.64c', 'x')", "printf('%.64c', 'x')") == "ok");
  CHECK(other.engineer("printf('%.65c', 'x')", "printf('%.65c', 'x')") ==
        violates("engineer_has_1_to_64_characters"));
  CHECK(other.engineer("''", "''") == violates("engineer_has_1_to_64_characters"));
  CHECK(other.engineer("' E2'", "'E2'") == violates("engineer_has_no_space_around"));
  CHECK(other.engineer("'E2' || char(12288)", "'E2'") == violates("engineer_has_no_space_around"));
  CHECK(other.engineer("'E' || char(10) || '2'", "'E2'") ==
        violates("engineer_has_no_control_character"));
  CHECK(other.engineer("'E' || char(127)", "'E2'") ==
        violates("engineer_has_no_control_character"));
  CHECK(other.engineer("'E' || char(155)", "'E2'") ==
        violates("engineer_has_no_control_character"));
  CHECK(other.engineer("'E' || char(0) || '2'", "'E2'") ==
        violates("engineer_has_no_control_character"));
  CHECK(other.engineer("'E2'", "'e2'") == violates("engineer_nfc_is_its_comparison_form"));
  CHECK(other.engineer("'é'", "'é'") == "ok");
  CHECK(other.engineer("'E3'", "'E1'") != "ok");
}

TEST_CASE("another program's days are checked") {
  Other other;
  CHECK(other.contribution("'2024-02-29'", "NULL", "'ongoing'") == "ok");
  CHECK(other.contribution("'1900-01-01'", "'9999-12-31'", "'planned'") == "ok");
  for (const char* day : {"'2024-02-30'", "'2023-02-29'", "'1899-12-31'", "'2024-1-1'", "'now'",
                          "'2024-01-01 00:00'", "''", "'20240101'"}) {
    INFO(day);
    CHECK(other.contribution(day, "NULL", "'ongoing'") != "ok");
  }
  CHECK(other.contribution("'2024-01-02'", "'2024-01-01'", "'ongoing'") ==
        violates("end_is_not_before_start"));
}

TEST_CASE("another program's contributions end when they have ended") {
  Other other;
  CHECK(other.contribution("'2024-01-01'", "'2024-01-01'", "'success'") == "ok");
  CHECK(other.contribution("'2024-01-01'", "'2024-01-01'", "'won'") ==
        violates("outcome_is_known"));
  for (const char* outcome : {"'success'", "'completed'", "'abandoned'"}) {
    INFO(outcome);
    CHECK(other.contribution("'2024-01-01'", "NULL", outcome) ==
          violates("what_has_ended_has_an_end"));
    CHECK(other.contribution("'2024-01-01'", "'9999-12-31'", outcome) ==
          violates("what_has_ended_has_an_end"));
  }
}

TEST_CASE("another program's goals are levels of an indicator, due when they are set or later") {
  Other other;
  const auto goal = [&](const std::string& level, const std::string& due) {
    return other.says("INSERT INTO goals VALUES (1, 's', " + level + ", '2024-04-01', " + due +
                      ", NULL, 1)");
  };
  CHECK(goal("1", "NULL") == "ok");
  CHECK(goal("'7'", "'2024-04-01'") == "ok");
  CHECK(goal("0", "NULL") == violates("level_is_from_1_to_7"));
  CHECK(goal("8", "NULL") == violates("level_is_from_1_to_7"));
  CHECK(goal("2.5", "NULL") != "ok");
  CHECK(goal("1", "'2024-03-31'") == violates("due_is_not_before_set"));
  CHECK(goal("1", "'2024-04-31'") == violates("due_on_is_a_day"));
}

TEST_CASE("another program's measures are finite and not negative") {
  Other other;
  CHECK(other.measure("0") == "ok");
  CHECK(other.measure("1e308") == "ok");
  CHECK(other.measure("-0.5") == violates("value_is_finite_and_not_negative"));
  CHECK(other.measure("9e999") == violates("value_is_finite_and_not_negative"));
  CHECK(other.measure("9e999 - 9e999") != "ok");
  CHECK(other.measure("'many'") != "ok");
}

TEST_CASE("text that is not there is NULL, and text is trimmed") {
  Other other;
  CHECK(other.says("UPDATE engineers SET note = ''") == violates("note_is_trimmed_text"));
  CHECK(other.says("UPDATE engineers SET note = ' x'") == violates("note_is_trimmed_text"));
  CHECK(other.says("UPDATE engineers SET note = 'x' || char(10) || 'y'") == "ok");
  CHECK(other.says("UPDATE engineers SET name = ''") == violates("name_is_trimmed_text"));
}

TEST_CASE("another program can't leave references to nothing") {
  Other other;
  REQUIRE(other.contribution("'2024-01-01'", "NULL", "'ongoing'") == "ok");
  other.connection().exec(
      "INSERT INTO exams VALUES (1, 'X', 'X', '2020-01-01', NULL, NULL, 1);"
      "INSERT INTO project_flags VALUES (1, 'f')");
  CHECK(other.says("DELETE FROM engineers") == "FOREIGN KEY constraint failed");
  CHECK(other.says("INSERT INTO project_flags VALUES (2, 'f')") == "FOREIGN KEY constraint failed");
  CHECK(other.says("DELETE FROM projects") == "ok");
}

TEST_CASE("nobody mentors themselves, whichever record is written last") {
  Other other;
  const std::string own = "a person does not mentor themselves";
  const auto mentoring = [](const std::string& mentee) {
    return "INSERT INTO mentorings VALUES (1, '" + mentee + "', '" + mentee +
           "', '2020-01-01', NULL, NULL, 1, NULL, NULL)";
  };
  CHECK(other.says(mentoring("E1")) == own);
  other.connection().exec(mentoring("E2"));
  CHECK(other.says("UPDATE mentorings SET mentee = 'E1', mentee_nfc = 'E1'") == own);
  CHECK(other.says("UPDATE engineers SET engineer = 'E2', engineer_nfc = 'E2'") == own);
}

TEST_CASE("the view of every kind shows exactly the columns of its file") {
  Store store;
  SQLite::Database other(store.path());
  for (const model::Kind& kind : store.kinds.all()) {
    INFO(kind.name);
    SQLite::Statement query(other, "SELECT * FROM v_" + kind.name);
    std::vector<std::string> shown;
    for (int i = 0; i < query.getColumnCount(); ++i) shown.emplace_back(query.getColumnName(i));
    std::vector<std::string> expected;
    for (const model::Field& field : kind.fields) expected.push_back(field.name);
    CHECK(shown == expected);
  }
}

TEST_CASE("the view of projects shows their flags, sizes and measures") {
  Store store;
  store.commit({store.adding(
      "projects", with(kProject, {{"flags", "a;b"}, {"reach_size", "wide"}, {"area", "2.5"}}))});
  SQLite::Database other(store.path());
  SQLite::Statement query(other, "SELECT flags, reach_size, rooms, area FROM v_projects");
  REQUIRE(query.executeStep());
  CHECK(query.getColumn(0).getString() == "a;b");
  CHECK(query.getColumn(1).getString() == "wide");
  CHECK(query.isColumnNull(2));
  CHECK(query.getColumn(3).getDouble() == 2.5);
}

TEST_CASE("the view of projects follows the rulebooks") {
  Store store;
  store.database().set_rulebooks({}, model::all_kinds({}));
  SQLite::Database other(store.path());
  SQLite::Statement query(other, "SELECT * FROM v_projects");
  CHECK(query.getColumnCount() == 7);
}

}  // namespace tassei::test
