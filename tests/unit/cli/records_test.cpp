#include <map>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/record_work.h"
#include "cli/workspace.h"
#include "shipped.h"
#include "unit/cli/team.h"

// What people do with records by hand, the same for every kind.

using Team = tassei::test::ProgramWithTeam;
using Words = std::vector<std::string>;

namespace {

/// A new record of a kind: what is given for each field, and what it is edited to.
struct Sample {
  std::string singular;
  std::vector<std::array<std::string, 3>> fields;  ///< field, value, another value
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"engineer",
       {{"engineer", "E9", "E8"},
        {"name", "山田", "山口"},
        {"reading", "ヤマダ", ""},
        {"note", "=1", "x"}}},
      {"membership",
       {{"engineer", "E1", "E2"},
        {"team", "tokyo", "大阪"},
        {"start_on", "2020-04-01", "2021-04-01"},
        {"end_on", "2024-03-31", ""},
        {"note", "a", "b"}}},
      {"project",
       {{"project", "P9", "P8"},
        {"name", "港", "駅"},
        {"customer", "竜宮", ""},
        {"start_on", "2020-01-01", "2020-02-01"},
        {"end_on", "2021-01-01", "2021-02-01"},
        {"flags", "always-on", "always-on;nationwide"},
        {"service_size", "area-team", "whole-area"},
        {"facility_size", "small", ""},
        {"machine_rooms", "3", "4"},
        {"floor_area_m2", "1800.5", "0"},
        {"network_sites", "100", ""},
        {"note", "a", "b"}}},
      {"contribution",
       {{"engineer", "E1", "E2"},
        {"project", "P1", "P2"},
        {"specialty", "software", "software"},
        {"activity", "upkeep", "maintenance"},
        {"component", "database", ""},
        {"start_on", "2020-01-01", "2020-02-01"},
        {"end_on", "2021-01-01", "2021-02-01"},
        {"role", "member", "team-lead"},
        {"outcome", "success", "completed"},
        {"reference", "R-1", "R-2"},
        {"note", "a", ""}}},
      {"expertise",
       {{"engineer", "E1", "E2"},
        {"specialty", "software", "software"},
        {"area", "first-contact", "user-advice"},
        {"since_on", "2020-01-01", "2020-02-01"},
        {"depth", "independent", "guiding"},
        {"until_on", "2024-01-01", ""},
        {"reference", "R", "S"},
        {"note", "a", "b"}}},
      {"achievement",
       {{"engineer", "E1", "E2"},
        {"specialty", "software", "hardware"},
        {"kind", "book", "patent"},
        {"achieved_on", "2020-01-01", "2020-02-01"},
        {"title", "本", "特許"},
        {"reference", "R", ""},
        {"note", "a", "b"}}},
      {"mentoring",
       {{"engineer", "E1", "E1"},
        {"mentee", "E2", "田中"},
        {"start_on", "2020-01-01", "2020-02-01"},
        {"end_on", "2021-01-01", ""},
        {"note", "a", "b"}}},
      {"exam",
       {{"engineer", "E1", "E2"},
        {"exam", "AP", "SW"},
        {"passed_on", "2020-01-01", "2020-02-01"},
        {"reference", "R", "S"},
        {"note", "a", ""}}},
      {"goal",
       {{"engineer", "E1", "E2"},
        {"specialty", "software", "facility"},
        {"level", "5", "3"},
        {"set_on", "2020-01-01", "2020-02-01"},
        {"due_on", "2021-01-01", ""},
        {"note", "a", "b"}}},
  };
  return all;
}

std::string option(std::string field) {
  std::replace(field.begin(), field.end(), '_', '-');
  return "--" + field;
}

/// It is called by a code, its first field.
bool coded(const Sample& sample) { return sample.fields[0][0] == sample.singular; }

Words adding(const Sample& sample) {
  Words words = {sample.singular, "add"};
  for (const auto& [field, value, other] : sample.fields) {
    if (field == sample.singular && coded(sample)) {
      words.push_back(value);
    } else {
      words.insert(words.end(), {option(field), value});
    }
  }
  return words;
}

/// Records that are there at the beginning have no numbers, so the first one made has number 1.
std::string name_of(const Sample& sample, std::size_t value) {
  return coded(sample) ? sample.fields[0][value] : "1";
}

/// The values of that column of every sample's field: as added, or as edited.
Words column(const Sample& sample, std::size_t value) {
  Words values;
  for (const auto& field : sample.fields) values.push_back(field[value]);
  return values;
}

/// What a record has in its fields, as texts. Codes are listed, since their page is another one.
Words stored(Team& tassei, const Sample& sample, const std::string& name) {
  Words words = {sample.singular, "show", name, "--format", "json"};
  if (coded(sample)) words = {sample.singular, "list", "--text", name, "--format", "json"};
  const auto rows = nlohmann::json::parse(tassei(words));
  REQUIRE(rows.size() == 1);
  Words values;
  for (const auto& field : sample.fields) {
    const auto& value = rows[0].at(field[0]);
    values.push_back(value.is_null()     ? ""
                     : value.is_string() ? value.get<std::string>()
                                         : value.dump());
  }
  return values;
}

}  // namespace

TEST_CASE("there is a sample of every kind, with all of its fields") {
  std::map<std::string, std::size_t> fields;
  for (const auto& kind : tassei::test::shipped_kinds().all()) {
    fields[kind.singular] = kind.fields.size();
  }
  std::map<std::string, std::size_t> sampled;
  for (const Sample& sample : samples()) sampled[sample.singular] = sample.fields.size();
  CHECK(sampled == fields);
}

TEST_CASE("a record that is added, edited in every column and removed leaves no trace",
          "[random]") {
  for (const Sample& sample : samples()) {
    Team tassei;
    const std::string before = tassei.exported();
    tassei(adding(sample));
    INFO(sample.singular << ": " << tassei.err);
    Words values = column(sample, 1);
    REQUIRE(stored(tassei, sample, name_of(sample, 1)) == values);
    for (std::size_t i = sample.fields.size(); i-- > 0;) {
      const auto& [field, value, other] = sample.fields[i];
      tassei({sample.singular, "edit", name_of(sample, 1), option(field), other});
      INFO(field << ": " << tassei.err);
      values[i] = other;
      REQUIRE(stored(tassei, sample, name_of(sample, i == 0 ? 2 : 1)) == values);
    }
    const std::string shown =
        tassei({sample.singular, "show", name_of(sample, 2), "--format", "json"});
    for (const std::string& other : values) CHECK(shown.find(other) != std::string::npos);
    tassei({sample.singular, "remove", name_of(sample, 2)});
    CHECK(tassei.exported() == before);
  }
}

TEST_CASE("a code that is changed is changed wherever it is used") {
  Team tassei;
  tassei({"mentoring", "add", "--engineer", "E1", "--mentee", "E2", "--start-on", "2020-01-01"});
  tassei({"engineer", "edit", "E2", "--engineer", "E22"});
  CHECK(tassei({"mentoring", "list", "--format", "csv"}).find("E1,E22,") != std::string::npos);
}

TEST_CASE("a person is added with a team from today on") {
  Team tassei;
  tassei({"engineer", "add", "E3", "--name", "高橋", "--team", "tokyo"});
  CHECK(tassei({"membership", "list", "--format", "csv"}) ==
        "number,engineer,team,start_on,end_on,note\n1,E3,tokyo,2026-11-24,,\n");
}

TEST_CASE("what is done is named: added, changed, removed") {
  Team tassei;
  tassei({"engineer", "add", "E3", "--name", "高橋"});
  CHECK(tassei.err == "added: 1\n");
  tassei({"engineer", "edit", "E3", "--name", "髙橋"});
  CHECK(tassei.err == "changed: 1\n");
  tassei({"engineer", "remove", "E3"});
  CHECK(tassei.err == "removed: 1\n");
}

TEST_CASE("a day of a record may be today, a month or a fiscal year") {
  Team tassei;
  const Words exam = {"exam", "add", "--engineer", "E1", "--exam", "AP", "--passed-on"};
  const auto passed_on = [&](std::string day) {
    Words words = exam;
    words.push_back(std::move(day));
    tassei(words);
  };
  passed_on("today");
  passed_on("2020-06");
  passed_on("FY2019");
  CHECK(tassei({"exam", "list", "--format", "csv"}) ==
        "number,engineer,exam,passed_on,reference,note\n"
        "3,E1,AP,2019-04-01,,\n2,E1,AP,2020-06-01,,\n1,E1,AP,2026-11-24,,\n");
}

TEST_CASE("a month in which something ends is its last day") {
  Team tassei;
  tassei({"membership", "add", "--engineer", "E1", "--team", "t", "--start-on", "2020-04",
          "--end-on", "FY2023"});
  CHECK(tassei({"membership", "list", "--format", "csv"}).find("2020-04-01,2024-03-31") !=
        std::string::npos);
}

TEST_CASE("a month in which expertise ends is its last day") {
  Team tassei;
  tassei({"expertise", "add", "--engineer", "E1", "--specialty", "software", "--area",
          "user-advice", "--since-on", "2020-04", "--depth", "guiding", "--until-on", "2024-02"});
  CHECK(tassei({"expertise", "list", "--format", "csv"}).find("2020-04-01,guiding,2024-02-29") !=
        std::string::npos);
}

TEST_CASE("a value that is not of its option's form is wrong usage") {
  Team tassei;
  tassei({"project", "edit", "P1", "--start-on", "2023-02-29"});
  CHECK(tassei.status == 2);
  tassei({"project", "edit", "P1", "--machine-rooms", "３"});
  CHECK(tassei.status == 2);
  tassei({"project", "add", "P3", "--name", "x", "--machine-rooms", "2.5"});
  CHECK(tassei.status == 2);
}

TEST_CASE("without a terminal what is missing is named") {
  Team tassei;
  tassei({"membership", "add", "--engineer", "E1"});
  CHECK(tassei.err ==
        "tassei: error: missing: --team, --start-on; see tassei help membership add\n");
}

TEST_CASE("on a terminal what is missing is asked for, until it is right") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"exam", "add", "--engineer", "E1"}, "AP\n2020-02-30\n2020-02-28\n\n\n");
  CHECK(tassei({"exam", "list", "--format", "csv"}).find("1,E1,AP,2020-02-28,,") !=
        std::string::npos);
}

TEST_CASE("a form that begins with nothing asks for the specialty too") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"expertise", "add"}, "E1\nsoftware\nfirst-contact\n2020-01-01\nguiding\n\n\n\n");
  CHECK(tassei({"expertise", "list", "--format", "csv"}).find("1,E1,software,first-contact,") !=
        std::string::npos);
}

TEST_CASE("a form takes what other questions take for a day") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"membership", "add"}, "E1\nt\n2020-04\n2021-03\n\n");
  CHECK(tassei({"membership", "list", "--format", "csv"}).find("2020-04-01,2021-03-31") !=
        std::string::npos);
}

TEST_CASE("a form asks again for a code that nothing has, and for one that is taken") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"exam", "add"}, "E77\nE1\nAP\n2020-02-28\n\n\n");
  CHECK(tassei({"exam", "list", "--format", "csv"}).find("1,E1,AP,2020-02-28,,") !=
        std::string::npos);
  tassei({"engineer", "add"}, "E1\nE5\n中村\n\n\n");
  CHECK(tassei({"engineer", "list", "--text", "中村", "--format", "csv"}).find("E5,") !=
        std::string::npos);
}

TEST_CASE("a form offers only what the specialty has") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"expertise", "add"},
         "E1\nsoftware\nuser-planning\nuser-advice\n2020-01-01\nguiding\n\n\n\n");
  CHECK(tassei({"expertise", "list", "--format", "csv"}).find("E1,software,user-advice,") !=
        std::string::npos);
}

TEST_CASE("a form asks again for what doesn't go with the rest") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"contribution", "add"},
         "E1\nP1\nsoftware\nupkeep\ndatabase\n2020-01-01\n\nmember\nsuccess\n\n\n2021-03\n");
  CHECK(tassei({"contribution", "list", "--format", "csv"}).find("2020-01-01,2021-03-31,member") !=
        std::string::npos);
}

TEST_CASE("a form says what may be left empty, and what can be several") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"project", "add", "P3"}, "港\n\n\n\n\n\n\n\n\n\n\n");
  CHECK(tassei.err.find("name: customer (may be left empty): ") != std::string::npos);
  CHECK(tassei.err.find("complexity (may be left empty) (any of cross-platform") !=
        std::string::npos);
}

TEST_CASE("what is asked for names the choices") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"expertise", "add", "--engineer", "E1"}, "hardware\n");
  CHECK(tassei.err.find("hardware (Hardware), software (Software)") != std::string::npos);
}

TEST_CASE("an input that ends while something is asked ends the command, and nothing has changed") {
  Team tassei;
  const std::string before = tassei.exported();
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"engineer", "add"}, "E7\n");
  CHECK(tassei.status == 130);
  CHECK(tassei.exported() == before);
}

TEST_CASE("several records change only after a yes") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"project", "edit", "P1", "P2", "--customer", "竜宮"}, "n\n");
  CHECK(tassei.status == 1);
  tassei({"project", "edit", "P1", "P2", "--customer", "竜宮"}, "y\n");
  CHECK(tassei.status == 0);
}

TEST_CASE("a yes may be Japanese") {
  Team tassei;
  tassei.world.in_is_terminal = tassei.world.err_is_terminal = true;
  tassei({"project", "edit", "P1", "P2", "--customer", "竜宮"}, "いいえ\n");
  CHECK(tassei.status == 1);
  tassei({"project", "edit", "P1", "P2", "--customer", "竜宮"}, "はい\n");
  CHECK(tassei.status == 0);
}

TEST_CASE("what will be removed is listed, a line for each record") {
  Team tassei;
  tassei({"membership", "add", "--engineer", "E1", "--team", "t", "--start-on", "2020-01-01"});
  tassei({"engineer", "remove", "E1", "--cascade", "--yes", "--lang", "ja"});
  CHECK(std::count(tassei.err.begin(), tassei.err.end(), '\n') == 5);
}

TEST_CASE("records are edited by a condition") {
  Team tassei;
  tassei({"engineer", "edit", "--where", "name=佐藤", "--note", "班長", "--yes"});
  CHECK(tassei({"engineer", "list", "--text", "班長", "--format", "csv"}) ==
        "engineer,name,reading,note\nE1,佐藤,,班長\n");
}

TEST_CASE("what others refer to is removed with them only") {
  Team tassei;
  tassei({"membership", "add", "--engineer", "E1", "--team", "t", "--start-on", "2020-01-01"});
  tassei({"engineer", "remove", "E1"});
  CHECK(tassei.status == 1);
  tassei({"engineer", "remove", "E1", "--cascade", "--yes"});
  CHECK(tassei({"membership", "list", "--format", "csv"}) ==
        "number,engineer,team,start_on,end_on,note\n");
}
