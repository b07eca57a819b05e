#include "catch.h"
#include "report/frozen_review.h"
#include "unit/cli/reviewed.h"

namespace tassei::test {

namespace {

constexpr const char* kFrozen = "a frozen review does not change";

}  // namespace

TEST_CASE("a review is proved whatever records, rules and settings have become", "[review]") {
  Reviewed program;
  program({"contribution", "remove", "1", "2", "3", "--yes"});
  program({"engineer", "edit", "E2", "--engineer", "E9", "--name", "鈴木 次郎"});
  program({"rulebook", "use", "it-specialist", "--yes"});
  program({"settings", "set", "fiscal_year_start", "1"});
  CHECK(program.proof() == 0);
}

TEST_CASE("what is frozen stays as it was when records change", "[review]") {
  Reviewed program;
  const std::string before = program.show();
  program({"contribution", "remove", "1", "2", "3", "--yes"});
  CHECK(program.show() == before);
}

TEST_CASE("a frozen level that another program changes is found, and named", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "UPDATE review_rows SET content = replace(content, '\"level\":5', '\"level\":6')");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "E1, Hardware: level: frozen is 6, evaluated 5"));
}

TEST_CASE("a difference is told in the reader's words", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "UPDATE review_rows SET content = replace(content, '\"level\":5', '\"level\":6')");
  CHECK(says(program({"review", "verify", "A", "--lang", "ja"}),
             "E1 の ハードウェア のレベルが異なります"));
}

TEST_CASE("every column of a list of reviews has a heading in words", "[review]") {
  for (const table::Column& each : report::reviews({}, Language::japanese).rows().columns) {
    CHECK(each.heading != each.key);
  }
}

TEST_CASE("another digest than the leaves amount to is found", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "UPDATE reviews SET digest ="
      " CASE substr(digest, 1, 1) WHEN '0' THEN '1' ELSE '0' END || substr(digest, 2)");
  CHECK(program.proof() == 3);
}

TEST_CASE("a row without a salt is altered where nobody was forgotten", "[review]") {
  const std::string change = GENERATE(
      as<std::string>(),
      "UPDATE reviews SET content = json_set(content, '$.frozen_by', 'nobody'), salt = NULL",
      "UPDATE review_people SET salt = NULL", "UPDATE review_rows SET salt = NULL");
  Reviewed program;
  REQUIRE(program.other_says("INSERT INTO reviews_at_work VALUES (1);" + change +
                             "; DELETE FROM reviews_at_work") == "ok");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "what is frozen was altered"));
  CHECK_FALSE(program.is_sound());
}

TEST_CASE("a frozen person that another program removes is named", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "DELETE FROM review_rows WHERE person = 1; DELETE FROM review_people WHERE person = 1");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "E1: the evaluation has this, and it is not frozen"));
}

TEST_CASE("a frozen specialty that another program removes is named", "[review]") {
  Reviewed program;
  program.behind_the_back("DELETE FROM review_rows WHERE person = 1");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "E1, Hardware: the evaluation has this, and it is not frozen"));
}

TEST_CASE("evidence that another program confirms in a review is named", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "UPDATE review_rows SET content = replace(content, '鈴木 一郎', '田中 由美')");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "E1, Hardware: evidence: frozen is"));
}

TEST_CASE("a content that is no review's is told as such", "[review]") {
  Reviewed program;
  program.behind_the_back("UPDATE review_rows SET content = '[1' WHERE person = 1");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "can't have been frozen so"));
}

TEST_CASE("a journal that isn't the one of then is noticed", "[review]") {
  Reviewed program;
  program.behind_the_back("UPDATE entries SET digest = replace(digest, '0', '1')");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "the journal is not the one of then"));
}

TEST_CASE("no program changes what is frozen", "[review]") {
  const std::string table = GENERATE(as<std::string>(), "reviews", "review_people", "review_rows");
  const Reviewed program;
  CHECK(program.other_says("UPDATE " + table + " SET content = content") == kFrozen);
  CHECK(program.other_says("DELETE FROM " + table) == kFrozen);
  CHECK(program.other_says("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table) ==
        kFrozen);
}

TEST_CASE("no program changes a comment, nor adds one to a closed review", "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "well done"});
  program({"review", "close", "A"});
  CHECK(says(program.other_says("UPDATE review_comments SET text = 'x'"), "does not change"));
  CHECK(says(program.other_says("DELETE FROM review_comments"), "does not change"));
  CHECK(program.other_says("INSERT INTO review_comments SELECT review, 2, person, at, by, text"
                           " FROM review_comments") == "the review is closed");
  CHECK(program.other_says("DELETE FROM review_closings") == "a closed review stays closed");
}

TEST_CASE("no program replaces a comment or a closing by another one", "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "well done"});
  CHECK(says(program.other_says("INSERT OR REPLACE INTO review_comments"
                                " SELECT review, number, person, at, by, 'x' FROM review_comments"),
             "does not change"));
  program({"review", "close", "A"});
  CHECK(program.other_says("INSERT OR REPLACE INTO review_closings"
                           " SELECT review, at, 'x' FROM review_closings") ==
        "a closed review stays closed");
}

TEST_CASE("freezing, commenting, closing and removing leave nothing for doctor to find",
          "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "well done"});
  program({"review", "close", "A"});
  program.freeze("B");
  program({"review", "comment", "B", "E2", "x"});
  program({"review", "remove", "B", "--yes"});
  CHECK(program.is_sound());
}

TEST_CASE("doctor finds a frozen row that another program changed", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "UPDATE review_rows SET content = replace(content, '\"level\":5', '\"level\":6')");
  CHECK(says(program({"doctor"}), "E1, Hardware: what is frozen was altered"));
  CHECK(program.status == 3);
}

TEST_CASE("a row that another program left in reviews_at_work is found, and in nobody's way",
          "[review]") {
  Reviewed program;
  program.other_says("INSERT INTO reviews_at_work VALUES (1), (7)");
  const std::string found = program({"doctor"});
  CHECK(says(found, "switched off (reviews_at_work)"));
  CHECK(says(found, "reviews_at_work has the number 7, which is no review's"));
  program({"engineer", "forget", "E1", "--yes"});
  CHECK(program.status == 0);
  program.other_says("INSERT OR REPLACE INTO reviews_at_work VALUES (1)");
  program({"review", "remove", "A", "--yes"});
  CHECK(program.status == 0);
}

TEST_CASE("a review that another program removed can be journaled as removed", "[review]") {
  Reviewed program;
  program.behind_the_back(
      "DELETE FROM review_rows; DELETE FROM review_people; DELETE FROM reviews");
  CHECK_FALSE(program.is_sound());
  program({"doctor", "--adopt", "--yes"});
  CHECK(program.is_sound());
}

TEST_CASE("somebody who is forgotten is gone from reviews, which are proved nevertheless",
          "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "花子さんに期待"});
  program({"review", "close", "A", "--actor", "佐藤 花子"});
  REQUIRE(program.file_has("花子"));
  program({"engineer", "forget", "E1", "--called", "花子", "--yes"});
  CHECK_FALSE(program.file_has("花子"));
  CHECK(program.proof() == 0);
  CHECK(program.is_sound());
}

TEST_CASE("who is forgotten goes from others' evidence, confirmations and comments too",
          "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "一郎さんを育てた"});
  program({"engineer", "forget", "E2", "--called", "一郎", "--yes"});
  CHECK_FALSE(program.file_has("一郎"));
  CHECK_FALSE(says(program.show(), "E2"));
  CHECK(program.proof() == 0);
  CHECK(program.is_sound());
}

TEST_CASE("after somebody was forgotten an altered row is found still", "[review]") {
  Reviewed program;
  program({"engineer", "forget", "E1", "--yes"});
  program.behind_the_back(
      "UPDATE review_rows SET content = replace(content, '\"level\":5', '\"level\":6')");
  CHECK(program.proof() == 3);
  CHECK(says(program.said, "forgotten-1, Hardware: level"));
}

TEST_CASE("after somebody was forgotten, what the review says of itself is proved by the journal",
          "[review]") {
  const std::string part = GENERATE(as<std::string>(), "$.frozen_at", "$.frozen_by", "$.version",
                                    "$.rulebooks[0].id", "$.rulebooks[0].valid_from");
  Reviewed program;
  program({"engineer", "forget", "E1", "--yes"});
  program.behind_the_back("UPDATE reviews SET salt = NULL, content = json_set(content, '" + part +
                          "', '2001-01-01T00:00:00.000Z')");
  CHECK(program.proof() == 3);
}

TEST_CASE("after somebody was forgotten, parts of a rulebook that were never in use are found",
          "[review]") {
  Reviewed program;
  program({"engineer", "forget", "E1", "--yes"});
  program.behind_the_back(
      "UPDATE reviews SET salt = NULL,"
      " content = json_set(content, '$.rulebooks[0].parts', json_array('x'))");
  CHECK(program.proof() == 3);
}

TEST_CASE("doctor too finds another who froze a review after somebody was forgotten", "[review]") {
  Reviewed program;
  program({"engineer", "forget", "E1", "--yes"});
  program.behind_the_back(
      "UPDATE reviews SET salt = NULL, content = json_set(content, '$.frozen_by', 'nobody')");
  CHECK(says(program({"doctor"}), "by is nobody, and the journal says sato"));
}

TEST_CASE("a text that nothing was forgotten in stays what it was, beside others that were",
          "[review]") {
  const std::string text = GENERATE(as<std::string>(), "Yearly report", "sato");
  Reviewed program;
  program({"confirm", "achievement", "--where", "engineer=E1", "--by", "sato", "--yes"});
  program.freeze("B");
  program({"engineer", "forget", "E2", "--yes"});
  REQUIRE(program.proof("B") == 0);
  program.behind_the_back("UPDATE review_rows SET content = replace(content, '" + text +
                          "', 'another') WHERE review = 2 AND salt IS NULL");
  CHECK(program.proof("B") == 3);
  CHECK(says(program.said, "E1, Hardware: evidence"));
}

TEST_CASE("a review is not undone, it is removed", "[review]") {
  Reviewed program;
  program({"undo", "--yes"});
  CHECK(program.status == 1);
  CHECK(says(program.err, "tassei review remove A removes it"));
}

TEST_CASE("a comment is taken back, and brought back, until the review is closed", "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "well done"});
  const std::string before = program.show();
  program({"undo", "--yes"});
  CHECK_FALSE(says(program.show(), "well done"));
  program({"undo", "--yes"});
  CHECK(program.show() == before);
  CHECK(program.is_sound());
}

TEST_CASE("a comment on a closed review stays", "[review]") {
  Reviewed program;
  program({"review", "comment", "A", "E1", "well done"});
  program({"review", "close", "A"});
  program({"undo", "5", "--yes"});
  CHECK(says(program.err, "A is closed"));
}

TEST_CASE("a person who has another code meanwhile is the same in a comparison", "[review]") {
  Reviewed program;
  program({"engineer", "edit", "E1", "--engineer", "E8"});
  program({"review", "freeze", "B", "--at", "2020-12-31"});
  const std::string rows = program({"review", "compare", "A", "B", "--format", "csv"});
  CHECK(says(rows, "unchanged,E8"));
  CHECK_FALSE(says(rows, "joined"));
}

TEST_CASE("an earlier day that was frozen later is compared all the same", "[review]") {
  Reviewed program;
  program({"engineer", "edit", "E1", "--engineer", "E8"});
  program({"review", "freeze", "B", "--at", "2019-12-31"});
  const std::string rows = program({"review", "compare", "B", "A", "--format", "csv"});
  CHECK(says(rows, "promotion,E1"));
  CHECK_FALSE(says(rows, "joined"));
}

TEST_CASE("a loss is told with the record that was removed", "[review]") {
  Reviewed program;
  program({"contribution", "remove", "1", "--yes"});
  program.freeze("B");
  const std::string rows = program({"review", "compare", "A", "B", "--format", "json"});
  CHECK(says(rows, "\"loss\""));
  CHECK(says(rows, "\"removal\""));
}

TEST_CASE("who is only in the later review has joined", "[review]") {
  Reviewed program;
  program({"engineer", "add", "E7", "--name", "新人"});
  program.freeze("B");
  CHECK(says(program({"review", "compare", "A", "B", "--format", "csv"}), "joined,E7"));
}

TEST_CASE("a label is one label in either form of its characters", "[review]") {
  Reviewed program;
  program.freeze("\u30ac");
  program({"review", "freeze", "\u30ab\u3099", "--at", "2020-12-31"});
  CHECK(says(program.err, "already"));
}

TEST_CASE("labels are completed", "[review]") {
  Reviewed program;
  CHECK(says(program({"__complete", "--", "review", "show", ""}), "A\t2020-12-31"));
}

TEST_CASE("a backup has the reviews", "[review]") {
  Reviewed program;
  const std::string copy = program.folder.path("copy.db");
  program({"backup", copy});
  program({"review", "remove", "A", "--yes"});
  program({"restore", copy, "--yes"});
  CHECK(program.proof() == 0);
}

}  // namespace tassei::test
