#include <SQLiteCpp/Database.h>

#include "catch.h"
#include "cli/workspace.h"
#include "model/kinds.h"
#include "unit/cli/program.h"

// A kind that the product doesn't have gets everything from its field list, once its table is
// there.

using namespace tassei;
using model::CatalogueKind;
using model::FieldType;
using model::Tells;

namespace {

/// What somebody borrowed.
model::Kinds with_loans(const rules::Rulebook& rulebook) {
  std::vector<model::Kind> kinds;
  const model::Kinds known = cli::kinds_of(rulebook);
  for (const model::Kind& kind : known.all()) kinds.push_back(kind);
  model::Kind loans = {.name = "loans",
                       .singular = "loan",
                       .help = MessageId::field_note,
                       .numbered = true,
                       .fields = {}};
  loans.fields = {
      {.name = "engineer",
       .type = FieldType::code,
       .help = MessageId::field_engineer,
       .tells = Tells::name,
       .key = true,
       .refers_to = "engineers"},
      {.name = "title",
       .type = FieldType::title,
       .help = MessageId::field_title,
       .tells = Tells::words,
       .key = true},
      {.name = "start_on",
       .type = FieldType::day,
       .help = MessageId::field_start_on,
       .tells = Tells::nothing,
       .key = true},
      {.name = "end_on",
       .type = FieldType::day,
       .help = MessageId::field_end_on,
       .tells = Tells::nothing},
      {.name = "depth",
       .type = FieldType::id,
       .help = MessageId::field_depth,
       .tells = Tells::nothing,
       .required = true,
       .catalogue = CatalogueKind::depth},
  };
  kinds.push_back(loans);
  return model::Kinds(std::move(kinds));
}

struct Library : test::Program {
  Library() {
    (*this)({"init"});
    (*this)({"engineer", "add", "E1", "--name", "佐藤"});
    world.kinds_of = with_loans;
    SQLite::Database(database(), SQLite::OPEN_READWRITE)
        .exec(
            "CREATE TABLE loans (engineer_id INTEGER NOT NULL REFERENCES engineers (id),"
            " title TEXT NOT NULL, title_nfc TEXT NOT NULL, start_on TEXT NOT NULL, end_on TEXT,"
            " depth TEXT NOT NULL, number INTEGER NOT NULL UNIQUE,"
            " PRIMARY KEY (engineer_id, title_nfc, start_on)) STRICT, WITHOUT ROWID;"
            "CREATE VIEW v_loans AS SELECT engineer, title, start_on, end_on, depth"
            " FROM loans JOIN engineers ON engineers.id = engineer_id");
  }

  std::string list() { return (*this)({"loan", "list", "--format", "csv"}); }
  void add() {
    (*this)({"loan", "add", "--engineer", "E1", "--title", "本", "--start-on", "2020-01-01",
             "--depth", "guiding"});
  }
};

}  // namespace

TEST_CASE("a made-up kind is added and listed") {
  Library tassei;
  tassei.add();
  CHECK(tassei.list() ==
        "number,engineer,title,start_on,end_on,depth\n1,E1,本,2020-01-01,,guiding\n");
}

TEST_CASE("a made-up kind is shown") {
  Library tassei;
  tassei.add();
  CHECK(tassei({"loan", "show", "1"}).find("Guides others") != std::string::npos);
}

TEST_CASE("a made-up kind is edited") {
  Library tassei;
  tassei.add();
  tassei({"loan", "edit", "1", "--title", "雑誌", "--end-on", "2021-01-01"});
  CHECK(tassei.list().find("1,E1,雑誌,2020-01-01,2021-01-01,guiding") != std::string::npos);
}

TEST_CASE("a made-up kind is removed, and with whom it refers to") {
  Library tassei;
  tassei.add();
  tassei({"engineer", "remove", "E1"});
  CHECK(tassei.status == 1);
  tassei({"loan", "remove", "1"});
  tassei({"engineer", "remove", "E1"});
  CHECK(tassei.status == 0);
}

TEST_CASE("a made-up kind is checked by the rulebook") {
  Library tassei;
  tassei({"loan", "add", "--engineer", "E1", "--title", "本", "--start-on", "2020-01-01", "--depth",
          "gidding"});
  CHECK(tassei.err.find("did you mean guiding?") != std::string::npos);
}

TEST_CASE("a made-up kind goes out and comes in unchanged") {
  Library from;
  from.add();
  const std::string before = from.list();
  from({"export", "--to", from.folder.path("out")});
  from({"loan", "remove", "1"});
  from({"import", from.folder.path("out")});
  CHECK(from.list() == "number" + before.substr(6, before.find("\n1,") - 5) + "2" +
                           before.substr(before.find(",E1")));
}
