#include "store/forget.h"

#include <SQLiteCpp/Database.h>

#include "catch.h"
#include "store/past.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

const Named kPerson = {
    {"engineer", "秘E1"}, {"name", "𠮷田 花子"}, {"reading", "ヨシダ"}, {"note", "腕に自信"}};
const Named kRenamed = with(kPerson, {{"engineer", "秘E2"}, {"name", "𩸽川 花子"}});
const Named kLast = with(kRenamed, {{"engineer", "秘E3"}, {"reading", "ホッケガワ"}});
const Named kOther = {{"engineer", "B1"}, {"name", "Baba"}, {"note", "stays"}};
const Named kAchievement = {{"engineer", "秘E1"},    {"specialty", "pumps"},
                            {"kind", "book"},        {"achieved_on", "2020-01-01"},
                            {"title", "私の題名"},   {"reference", "ISBN-秘"},
                            {"note", "題名への備考"}};

/// All that names the person in the life below.
const std::vector<std::string> kSecrets = {
    "秘E1",           "秘E2",         "秘E3",           "𠮷田 花子", "𩸽川 花子",    "ヨシダ",
    "ホッケガワ",     "腕に自信",     "私の題名",       "ISBN-秘",   "題名への備考", "契約書-秘",
    "取り消した備考", "訂正した備考", "社外の育成相手", "秘ログイン"};

Named of(Named named, const std::string& engineer) {
  return with(std::move(named), {{"engineer", engineer}});
}

/// A database in which somebody was renamed twice, corrected, confirmed and mentioned.
class Team {
 public:
  explicit Team(bool lived = true) {
    store.commit({store.adding("engineers", kPerson), store.adding("engineers", kOther),
                  store.adding("projects", kProject)});
    if (lived) live();
  }

  void commit(std::vector<store::Change> changes, const store::Occasion& occasion = kOccasion) {
    store::Database database(store.path(), occasion);
    store::commit(database, store.kinds, changes);
  }

  store::Forgetting plan(const std::string& code, const std::vector<std::string>& called = {}) {
    const store::Database database(store.path());
    auto planned = store::plan_forgetting(database, store.kinds, code, called);
    REQUIRE(planned);
    return *planned;
  }

  void forget(const std::string& code, const std::vector<std::string>& called = {},
              const store::Occasion& occasion = kOccasion) {
    store::Database database(store.path(), occasion);
    const auto planned = store::plan_forgetting(database, store.kinds, code, called);
    REQUIRE(planned);
    store::forget(database, store.kinds, *planned);
    store::clean(database, planned->pseudonym);
  }

  std::string now() { return told(store::Database(store.path()), store.kinds); }
  std::string replayed(std::int64_t entry) {
    const store::Past past = store::replayed(store::Database(store.path()), store.kinds, entry);
    return told(past.database, past.kinds);
  }
  std::string known_at(std::int64_t entry) {
    const store::Past past = store::as_known_at(store::Database(store.path()), store.kinds, entry);
    return told(past.database, past.kinds);
  }
  std::int64_t entries() { return store::head(store::Database(store.path()))->entry; }
  std::string bytes() const { return content_of(store.path()); }
  std::size_t faults() {
    return store::check_chain(store::Database(store.path()), store.kinds).size();
  }
  std::vector<store::Stored> all(const std::string& kind) { return store.all(kind); }

  Store store{{store::stored("r", "", "x")}};

 private:
  void live() {
    const Named work =
        with(of(kContribution, "秘E1"), {{"reference", "契約書-秘"}, {"note", "取り消した備考"}});
    commit({store.adding("contributions", work), store.adding("achievements", kAchievement),
            store.adding("mentorings",
                         {{"engineer", "B1"}, {"mentee", "秘E1"}, {"start_on", "2021-04-01"}}),
            store.adding(
                "mentorings",
                {{"engineer", "秘E1"}, {"mentee", "社外の育成相手"}, {"start_on", "2021-04-01"}})});
    commit({store.editing("engineers", kPerson, kRenamed)}, {.at = kOccasion.at,
                                                             .actor = "秘ログイン",
                                                             .command = "engineer edit",
                                                             .reason = "𠮷田 花子さんは結婚"});
    const Named moved = of(work, "秘E2");
    const Named corrected = with(moved, {{"note", "訂正した備考"}});
    commit({store.editing("contributions", moved, corrected)});
    commit({store.editing("engineers", kRenamed, kLast)});
    auto confirmed = store.adding("contributions", of(kContribution, "B1"));
    confirmed.confirmation = {.by = "𩸽川 花子", .at = kOccasion.at};
    commit({confirmed});
    commit({store.removing("achievements", of(kAchievement, "秘E3"))});
    commit({store.adding("achievements", of(kAchievement, "秘E3"))});
  }
};

/// Lines that don't begin so, or don't contain it.
std::string without(const std::string& text, const std::string& part) {
  std::string kept;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find(part) == std::string::npos) kept += line + "\n";
  }
  return kept;
}

}  // namespace

TEST_CASE("nothing of a forgotten person is in any byte of the file") {
  Team team;
  std::string missing;
  for (const std::string& secret : kSecrets) {
    if (team.bytes().find(secret) == std::string::npos) missing += secret + " ";
  }
  REQUIRE(missing.empty());
  team.forget("秘E3", {"秘ログイン"});
  std::string left;
  for (const std::string& secret : kSecrets) {
    if (team.bytes().find(secret) != std::string::npos) left += secret + " ";
  }
  CHECK(left.empty());
}

TEST_CASE("what another program has left of them in free pages goes too") {
  Team team;
  SQLite::Database(team.store.path(), SQLite::OPEN_READWRITE)
      .exec(
          "PRAGMA secure_delete = OFF;"
          "INSERT INTO settings VALUES ('x', '秘E1 was here'); DELETE FROM settings");
  REQUIRE(team.bytes().find("秘E1 was here") != std::string::npos);
  team.forget("秘E3");
  CHECK(team.bytes().find("秘E1 was here") == std::string::npos);
}

TEST_CASE("after forgetting, the journal replayed is what the records are, at every entry") {
  Team team;
  team.forget("秘E3");
  CHECK(team.replayed(team.entries()) == team.now());
  for (std::int64_t entry = 1; entry <= team.entries(); ++entry) {
    INFO("entry " << entry);
    CHECK(team.replayed(entry) == team.known_at(entry));
  }
}

TEST_CASE("after forgetting, the chain verifies") {
  Team team;
  team.forget("秘E3");
  CHECK(team.faults() == 0);
}

TEST_CASE("the digests before forgetting stay what they were") {
  Team team;
  const store::Entry before = *store::head(store::Database(team.store.path()));
  team.forget("秘E3");
  CHECK(store::entry(store::Database(team.store.path()), before.entry)->digest == before.digest);
}

TEST_CASE("what stays of a forgotten person is evidence under a pseudonym") {
  Team team;
  team.forget("秘E3");
  const std::string rest = team.now();
  CHECK(rest.find("engineers engineer=forgotten-1 name=forgotten-1\n") != std::string::npos);
  CHECK(rest.find("engineer=forgotten-1 project=P1 specialty=pumps activity=repair "
                  "start_on=2020-04-01 end_on=2021-03-31 role=helper outcome=success\n") !=
        std::string::npos);
  CHECK(rest.find("mentorings 1 engineer=B1 mentee=forgotten-1 start_on=2021-04-01") !=
        std::string::npos);
  CHECK(rest.find("confirmed by forgotten-1") != std::string::npos);
}

TEST_CASE("records in which a forgotten person isn't are as they were") {
  Team team;
  const std::string before = without(without(team.now(), "秘"), "花子");
  team.forget("秘E3");
  CHECK(without(team.now(), "forgotten-") == before);
}

TEST_CASE("the entry of a forgetting says the pseudonym and nothing of the person") {
  Team team;
  team.forget("秘E3", {"秘ログイン"},
              {.at = kOccasion.at,
               .actor = "秘ログイン",
               .command = "engineer forget",
               .reason = "秘E3 の依頼"});
  const store::Database database(team.store.path());
  const store::Entry entry = *store::head(database);
  CHECK(entry.occasion.actor + entry.occasion.reason == "forgotten-1");
  REQUIRE(store::changes_of(database, entry.entry).size() == 1);
  CHECK(store::changes_of(database, entry.entry)[0].what ==
        store::Logged{.record = "forgotten",
                      .key = {{"engineer", "forgotten-1"}},
                      .after = store::FieldValues{}});
}

TEST_CASE("a title becomes the same placeholder wherever it is, and another another one") {
  Team team;
  team.commit(
      {team.store.adding("achievements",
                         with(of(kAchievement, "秘E3"), {{"achieved_on", "2021-01-01"}})),
       team.store.adding("achievements", with(of(kAchievement, "秘E3"), {{"title", "別の題名"}}))});
  team.forget("秘E3");
  CHECK(team.store.column("achievements", "title") == "forgotten-1-1 forgotten-1-3 forgotten-1-1");
}

TEST_CASE("mentees of a forgotten person who have a code keep it") {
  Team team;
  team.commit({team.store.adding(
      "mentorings", {{"engineer", "秘E3"}, {"mentee", "B1"}, {"start_on", "2022-04-01"}})});
  team.forget("秘E3");
  CHECK(team.store.column("mentorings", "mentee") == "forgotten-1 B1 forgotten-1-2");
}

TEST_CASE("a mentee called by the forgotten person's name becomes a placeholder") {
  Team team;
  team.commit({team.store.adding(
      "mentorings",
      {{"engineer", "B1"}, {"mentee", "𩸽川 花子(新人)"}, {"start_on", "2022-04-01"}})});
  team.forget("秘E3");
  CHECK(team.store.column("mentorings", "mentee") == "forgotten-1 forgotten-1-3 forgotten-1-2");
}

TEST_CASE("whoever has a code that the forgotten person gave up keeps it, before and after") {
  Team team;
  team.commit({team.store.adding("engineers", {{"engineer", "秘E1"}, {"name", "Chiba"}})});
  team.commit({team.store.adding("contributions", of(kContribution, "秘E1"))});
  team.forget("秘E3");
  CHECK(team.now().find("engineers engineer=秘E1 name=Chiba\n") != std::string::npos);
  CHECK(team.replayed(team.entries()) == team.now());
}

TEST_CASE(
    "a mentee's text that was somebody else's code before stays another one than the person's") {
  Team team(false);
  const Named mentoring = {{"engineer", "B1"}, {"mentee", "Q1"}, {"start_on", "2022-01-01"}};
  const Named of_person = with(mentoring, {{"mentee", "秘E1"}});
  const Named quitter = {{"engineer", "Q1"}, {"name", "Quinn"}};
  team.commit({team.store.adding("engineers", quitter)});
  team.commit(
      {team.store.adding("mentorings", mentoring), team.store.adding("mentorings", of_person)});
  team.commit(
      {team.store.removing("mentorings", of_person), team.store.removing("engineers", quitter)});
  team.commit({team.store.editing("engineers", kPerson, with(kPerson, {{"engineer", "Q1"}}))});
  team.forget("Q1");
  CHECK(team.store.column("mentorings", "mentee") == "forgotten-1-1");
  CHECK(team.replayed(team.entries()) == team.now());
}

TEST_CASE("what was written of a record while it was the person's goes wherever it went") {
  Team team;
  const Named work =
      with(of(kContribution, "秘E3"), {{"start_on", "2019-01-01"}, {"note", "秘文"}});
  team.commit({team.store.adding("contributions", work)});
  team.commit({team.store.editing("contributions", work, of(work, "B1"))});
  team.forget("秘E3");
  CHECK(team.bytes().find("秘文") == std::string::npos);
  CHECK(team.replayed(team.entries()) == team.now());
}

TEST_CASE("somebody whose records were removed can be forgotten by their last code") {
  Team team(false);
  team.commit({team.store.removing("engineers", kPerson)});
  team.forget("秘E1");
  CHECK(team.bytes().find("秘E1") == std::string::npos);
  CHECK(team.faults() == 0);
}

TEST_CASE("forgetting again under the pseudonym takes what came since, and else does nothing") {
  Team team;
  team.forget("秘E3");
  CHECK(team.plan("forgotten-1").nothing_to_do());
  team.commit({team.store.adding("achievements",
                                 with(of(kAchievement, "forgotten-1"), {{"title", "後の題名"}}))});
  team.forget("forgotten-1");
  CHECK(team.store.column("achievements", "title") == "forgotten-1-1 forgotten-1-3");
  CHECK(team.replayed(team.entries()) == team.now());
}

TEST_CASE("the next forgotten person has the next pseudonym") {
  Team team;
  team.forget("秘E3");
  CHECK(team.plan("B1").pseudonym == "forgotten-2");
}

TEST_CASE("records of others that name the person are told, and stay") {
  Team team;
  team.commit(
      {team.store.editing("projects", kProject, with(kProject, {{"note", "秘E3さんが担当"}}))});
  const store::Forgetting planned = team.plan("秘E3");
  REQUIRE(planned.stays.size() == 1);
  CHECK(planned.stays[0].kind + " " + planned.stays[0].key + " " + planned.stays[0].field ==
        "projects project=P1 note");
  CHECK(planned.changes_that_stay == 1);
}

TEST_CASE("a code that is part of another one names nobody") {
  Team team(false);
  team.commit(
      {team.store.adding("engineers", {{"engineer", "E1"}, {"name", "Doi"}}),
       team.store.editing("projects", kProject, with(kProject, {{"note", "E10 and XE1"}}))});
  CHECK(team.plan("E1").stays.empty());
}

TEST_CASE("nobody is forgotten whom neither records nor journal know") {
  Team team;
  const store::Database database(team.store.path());
  CHECK_FALSE(store::plan_forgetting(database, team.store.kinds, "秘E1", {}));
}

TEST_CASE("a person whom another program added isn't forgotten as long as the journal lacks them") {
  Team team;
  SQLite::Database(team.store.path(), SQLite::OPEN_READWRITE)
      .exec("INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('X', 'X', 'x')");
  const store::Database database(team.store.path());
  CHECK(refusal([&] { store::plan_forgetting(database, team.store.kinds, "X", {}); }) ==
        "journal_and_records_differ");
}

}  // namespace tassei::test
