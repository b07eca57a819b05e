#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "catch.h"
#include "unit/cli/program.h"

// Why levels differ: each cause is planted, and named with the record and the entry that did it.

using tassei::test::Program;
using Words = std::vector<std::string>;

namespace {

/// Two people without evidence, entries 1 to 3.
struct Team : Program {
  Team() {
    (*this)({"init"});
    (*this)({"engineer", "add", "E1", "--name", "Aoki"});
    (*this)({"engineer", "add", "E2", "--name", "Baba"});
    entry = 3;
  }

  void does(const Words& words) {
    (*this)(words);
    INFO(err);
    REQUIRE(status == 0);
    ++entry;
  }
  /// An examination by which level 3 is deemed held in two specialties.
  void passes(const std::string& engineer, const std::string& day) {
    does({"exam", "add", "--engineer", engineer, "--exam", "AP", "--passed-on", day});
  }

  /// `ENGINEER FROM>TO: why record entry, …` for each level of one specialty that differs.
  std::string compare(Words words, const std::string& specialty = "software") {
    words.insert(words.begin(), "compare");
    for (const char* word : {"--format", "json", "--specialty"}) words.emplace_back(word);
    words.push_back(specialty);
    const std::string answer = (*this)(words);
    INFO(err);
    REQUIRE(status == 0);
    std::string lines;
    for (const auto& row : nlohmann::json::parse(answer)) {
      lines += row["engineer"].get<std::string>() + " " + row["from"].dump() + ">" +
               row["to"].dump() + ":";
      for (const auto& cause : row["causes"]) {
        lines += " " + cause["why"].get<std::string>() + " " + cause["record"].get<std::string>() +
                 " " + cause["entry"].dump() + ",";
      }
      lines.back() = '\n';
    }
    return lines;
  }
  /// What last year's number was then, and is now.
  std::string dispute(int known_at, const std::string& day = "2025-03-31") {
    return compare(
        {"--at", day, "--known-at", std::to_string(known_at), "--known-at", std::to_string(entry)});
  }

  int entry = 0;  ///< the journal's last
};

/// One who holds software 3 by their work, until an expertise ends.
struct Worker : Team {
  Worker() {
    does({"project", "add", "P1", "--name", "Tills", "--flags", "multi-vendor;cross-platform",
          "--service-size", "specific-customer"});
    does({"contribution", "add",         "--engineer", "E1",         "--project",
          "P1",           "--specialty", "software",   "--activity", "upkeep",
          "--component",  "database",    "--start-on", "2020-04-01", "--end-on",
          "2021-03-31",   "--role",      "member",     "--outcome",  "success"});
    does({"expertise", "add", "--engineer", "E1", "--specialty", "software", "--area",
          "first-contact", "--since-on", "2020-04-01", "--depth", "independent", "--until-on",
          "2025-06-30"});
  }
};

const Words kYears = {"--at", "2025-03-31", "--at", "2026-03-31"};

Words between(int one, int two, Words words = kYears) {
  for (const int each : {one, two}) {
    words.emplace_back("--known-at");
    words.push_back(std::to_string(each));
  }
  return words;
}

}  // namespace

TEST_CASE("nothing differs where nothing happened") {
  Team team;
  team.passes("E1", "2020-06-19");
  CHECK(team.compare(kYears).empty());
  CHECK(team.compare(between(4, 4)).empty());
}

TEST_CASE("evidence dated and recorded between is new") {
  Team team;
  team.passes("E1", "2025-06-19");
  CHECK(team.compare(between(3, 4)) == "E1 null>3: new_evidence exams 4\n");
}

TEST_CASE("evidence dated between is new though all of it is known, with the entry that has it") {
  Team team;
  team.passes("E1", "2025-06-19");
  CHECK(team.compare(kYears) == "E1 null>3: new_evidence exams 4\n");
}

TEST_CASE("evidence dated before and recorded after came late") {
  Team team;
  team.passes("E1", "2024-06-19");
  CHECK(team.dispute(3) == "E1 null>3: late_entry exams 4\n");
  CHECK(team.compare(between(3, 4)) == "E1 null>3: late_entry exams 4\n");
}

TEST_CASE("a record that was edited is a correction") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"exam", "edit", "1", "--passed-on", "2025-06-19"});
  CHECK(team.dispute(4) == "E1 3>null: correction exams 5\n");
}

TEST_CASE("a record that is gone is a removal") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"exam", "remove", "1", "--yes"});
  CHECK(team.dispute(4) == "E1 3>null: removal exams 5\n");
}

TEST_CASE("a record given to somebody else is a correction for both") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"exam", "edit", "1", "--engineer", "E2"});
  CHECK(team.dispute(4) ==
        "E1 3>null: correction exams 5\n"
        "E2 null>3: correction exams 5\n");
}

TEST_CASE("a project that was edited is a correction for those who worked on it") {
  Worker worker;
  worker.does({"project", "edit", "P1", "--flags", "multi-vendor"});
  CHECK(worker.dispute(6) == "E1 3>null: correction projects 7\n");
}

TEST_CASE("evidence that no longer counts says so, and no entry did it") {
  Worker worker;
  CHECK(worker.compare(kYears) == "E1 3>null: ended expertise null\n");
}

TEST_CASE("work that was going on and has ended since is new evidence") {
  Worker worker;
  worker.does({"expertise", "edit", "1", "--until-on", ""});
  worker.does({"contribution", "edit", "1", "--outcome", "ongoing", "--end-on", "2025-09-30"});
  worker.does({"contribution", "edit", "1", "--outcome", "success"});
  CHECK(worker.compare(between(8, 9)) == "E1 null>3: new_evidence contributions 9\n");
}

TEST_CASE("other rules are the rulebook's doing") {
  Team team;
  team.passes("E1", "2024-06-19");
  const std::string ours = team.folder.path("ours.toml");
  std::ofstream(ours) << R"(format = 1
id = "ours"
extends = "customer-service"
label = { ja = "当社", en = "Ours" }
source = { ja = "社内", en = "In-house" }

[[cells]]
specialty = "software"
level = 3
off = true
)";
  team.does({"rulebook", "use", ours, "--yes"});
  CHECK(team.dispute(4) == "E1 3>null: rulebook rulebooks 5\n");
}

TEST_CASE("of several records only those are named that it takes, the earliest first") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.passes("E1", "2023-06-19");
  CHECK(team.dispute(3) == "E1 null>3: late_entry exams 5\n");
}

TEST_CASE("all that a level takes is named") {
  Worker worker;
  CHECK(worker.dispute(3) == "E1 null>3: late_entry expertise 6, late_entry contributions 5\n");
}

TEST_CASE("what happened to a record before it was changed by a note alone is why") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"exam", "edit", "1", "--note", "seen"});
  CHECK(team.dispute(3) == "E1 null>3: late_entry exams 4\n");
}

TEST_CASE("whoever and whatever is called otherwise since is the same") {
  Worker worker;
  worker.does({"engineer", "edit", "E1", "--engineer", "E9"});
  worker.does({"project", "edit", "P1", "--project", "P9"});
  CHECK(worker.dispute(6).empty());
  worker.does({"contribution", "remove", "1", "--yes"});
  CHECK(worker.dispute(6) == "E9 3>null: removal contributions 9\n");
  worker.does({"engineer", "add", "E1", "--name", "Chiba"});
  CHECK(worker.dispute(6) == "E9 3>null: removal contributions 9\n");
}

TEST_CASE("what is taken away and put back is no difference") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"exam", "remove", "1", "--yes"});
  team.passes("E1", "2024-06-19");
  CHECK(team.dispute(4).empty());
}

TEST_CASE("somebody who is gone has no level any more") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"engineer", "remove", "E1", "--cascade", "--yes"});
  CHECK(team.dispute(4) == "E1 3>null: removal exams 5\n");
}

TEST_CASE("who is asked about is found under the code of either side") {
  Team team;
  team.passes("E1", "2024-06-19");
  team.does({"engineer", "edit", "E1", "--engineer", "E9"});
  for (const char* code : {"E1", "E9"}) {
    Words words = between(3, 5, {"--at", "2025-03-31"});
    words.emplace_back("--engineer");
    words.emplace_back(code);
    INFO(code);
    CHECK(team.compare(words) == "E9 null>3: late_entry exams 4\n");
  }
}

namespace {

/// Plants one cause for each of some people, with noise around, and keeps what should be said.
class Planter {
 public:
  explicit Planter(std::uint64_t seed) : chance_(seed) {
    for (int i = 0; i < kPeople; ++i) {
      const std::string code = "M" + std::to_string(i);
      team_.does({"engineer", "add", code, "--name", "N"});
      // Those who have something to lose.
      if (i % 2 == 0) exam(code, "2024-0" + digit(9) + "-1" + digit(9));
      people_.push_back({code, i % 2 == 0});
    }
    known_ = team_.entry;
  }

  void plant() {
    for (Person& person : people_) {
      noise();
      const std::string other = person.holds ? lose(person) : gain(person);
      if (!other.empty()) expected_.emplace_back(person.code, other);
    }
    noise();
  }

  std::string expected() {
    std::string all;
    std::sort(expected_.begin(), expected_.end());
    for (const auto& [code, line] : expected_) all += code + line;
    return all;
  }
  std::string said() { return team_.compare(between(known_, team_.entry)); }

 private:
  static constexpr int kPeople = 8;
  struct Person {
    std::string code;
    bool holds = false;
  };

  std::string digit(unsigned most) { return std::to_string(1 + chance_() % most); }

  void exam(const std::string& code, const std::string& day) {
    team_.passes(code, day);
    numbers_[code] = ++last_number_;
  }
  std::string number(const Person& person) { return std::to_string(numbers_[person.code]); }

  std::string done(const std::string& what) { return what + std::to_string(team_.entry) + "\n"; }

  std::string lose(const Person& person) {
    switch (chance_() % 4) {
      case 0:
        team_.does({"exam", "remove", number(person), "--yes"});
        return done(" 3>null: removal exams ");
      case 1:
        team_.does({"exam", "edit", number(person), "--passed-on", "2026-06-19"});
        return done(" 3>null: correction exams ");
      case 2:
        team_.does({"exam", "edit", number(person), "--exam", "XX"});
        return done(" 3>null: correction exams ");
      default:
        return {};
    }
  }

  std::string gain(const Person& person) {
    switch (chance_() % 3) {
      case 0:
        exam(person.code, "2024-0" + digit(9) + "-1" + digit(9));
        return done(" null>3: late_entry exams ");
      case 1:
        exam(person.code, "2026-0" + digit(2) + "-1" + digit(9));
        return done(" null>3: new_evidence exams ");
      default:
        exam(person.code, "2025-1" + digit(2) + "-1" + digit(9));
        return done(" null>3: new_evidence exams ");
    }
  }

  /// What changes nobody's level.
  void noise() {
    const Person& person = people_[chance_() % people_.size()];
    const std::string unlike = std::to_string(++noises_);
    switch (chance_() % 4) {
      case 0:
        team_.does({"engineer", "edit", person.code, "--note", unlike});
        break;
      case 1:
        team_.does({"exam", "add", "--engineer", person.code, "--exam", "X" + unlike, "--passed-on",
                    "2025-06-19"});
        ++last_number_;
        break;
      case 2:
        team_.does({"mentoring", "add", "--engineer", person.code, "--mentee", unlike, "--start-on",
                    "2024-04-01"});
        break;
      default:
        team_.does({"project", "add", "Q" + unlike, "--name", "Q", "--flags", "always-on"});
    }
  }

  std::mt19937_64 chance_;
  Team team_;
  std::vector<Person> people_;
  std::map<std::string, int> numbers_;
  std::vector<std::pair<std::string, std::string>> expected_;
  int last_number_ = 0;
  int noises_ = 0;
  int known_ = 0;
};

}  // namespace

TEST_CASE("what is planted among other changes is what is named", "[random]") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    Planter planter(seed);
    planter.plant();
    INFO("seed " << seed);
    CHECK(planter.said() == planter.expected());
  }
}
