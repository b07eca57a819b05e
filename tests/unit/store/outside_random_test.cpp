#include <SQLiteCpp/Database.h>

#include <map>
#include <set>

#include "catch.h"
#include "property/random.h"
#include "store/journal.h"
#include "store/outside.h"
#include "store/settings.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

using property::Random;

/// What there is, by kind and key; numbers and confirmations as fields.
using State = std::map<std::string, std::map<std::string, std::string>>;

State state_of(Store& store) {
  const store::Database database(store.path());
  const store::Records records(database, store.kinds);
  State state;
  for (const model::Kind& kind : store.kinds.all()) {
    records.each(kind, [&](const store::Stored& stored) {
      auto& fields = state[kind.name + " " + model::key_text(kind, stored.values)];
      for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (!kind.fields[i].key) fields[kind.fields[i].name] = stored.values[i];
      }
      if (kind.numbered) fields["number"] = std::to_string(stored.number);
      if (stored.confirmation) fields["confirmed_by"] = stored.confirmation->by;
    });
  }
  for (const auto& [name, value] : store::settings(database)) {
    state["settings name=" + name]["value"] = value;
  }
  for (const auto& each : database.rulebooks()) {
    state["rulebooks digest=" + each.digest]["active"] = each.active ? "1" : "0";
  }
  return state;
}

/// `record: field was → is`, or `record came`, `record went`.
std::set<std::string> differences(const State& before, const State& after) {
  std::set<std::string> lines;
  for (const auto& [record, fields] : before) {
    const auto now = after.find(record);
    if (now == after.end()) {
      lines.insert(record + " went");
      continue;
    }
    std::set<std::string> names;
    for (const auto& [field, value] : fields) names.insert(field);
    for (const auto& [field, value] : now->second) names.insert(field);
    const auto value = [](const auto& in, const std::string& field) {
      const auto at = in.find(field);
      return at == in.end() ? std::string() : at->second;
    };
    for (const std::string& field : names) {
      const std::string was = value(fields, field);
      const std::string is = value(now->second, field);
      if (was != is) lines.insert(record + ": " + field + " " + was + " → " + is);
    }
  }
  for (const auto& [record, fields] : after) {
    if (!before.contains(record)) lines.insert(record + " came");
  }
  return lines;
}

/// The same, as it is found.
std::set<std::string> found(Store& store) {
  const store::Database database(store.path());
  std::set<std::string> lines;
  store::Outside(database, store.kinds).each([&](const store::OutsideEdit& edit) {
    const std::string record = edit.what.record + " " + store::key_text(edit.what.key);
    if (!edit.what.before || !edit.what.after) {
      lines.insert(record + (edit.what.before ? " went" : " came"));
      return;
    }
    std::set<std::string> names;
    for (const auto& [field, value] : *edit.what.before) names.insert(field);
    for (const auto& [field, value] : *edit.what.after) names.insert(field);
    names.erase("confirmed_at");
    for (const std::string& field : names) {
      lines.insert(record + ": " + field + " " + store::value_in(*edit.what.before, field) + " → " +
                   store::value_in(*edit.what.after, field));
    }
    if (edit.numbers) {
      lines.insert(record + ": number " + std::to_string(edit.numbers->first) + " → " +
                   std::to_string(edit.numbers->second));
    }
  });
  return lines;
}

std::string number(Random& random, int end) { return std::to_string(random.between(1, end)); }

/// Some statement of another program, on records that may be there or not.
std::string outside_statement(Random& random, int& fresh) {
  const std::string one = number(random, 6);
  const std::string text =
      std::vector<std::string>{"'x'", "'神'", "'a, b'", "NULL"}[random.below(4)];
  const std::string some = std::to_string(++fresh);
  const std::vector<std::string> all = {
      "UPDATE engineers SET note = " + text + " WHERE engineer = 'E" + one + "'",
      "UPDATE engineers SET name = 'N" + some + "' WHERE engineer = 'E" + one + "'",
      "UPDATE OR IGNORE engineers SET engineer = 'X" + some + "', engineer_nfc = 'X" + some +
          "' WHERE engineer = 'E" + one + "'",
      "INSERT INTO engineers (engineer, engineer_nfc, name) VALUES ('Z" + some + "', 'Z" + some +
          "', 'Z')",
      "UPDATE projects SET customer = " + text + " WHERE project = 'P" + one + "'",
      "INSERT OR IGNORE INTO project_flags SELECT id, 'f" + one + "' FROM projects LIMIT 2",
      "DELETE FROM project_flags WHERE flag = 'f" + one + "'",
      "INSERT OR REPLACE INTO project_measures SELECT id, 'rooms', " + one +
          " FROM projects LIMIT 1",
      "UPDATE contributions SET role = 'r" + one + "' WHERE number % 3 = 0",
      "UPDATE contributions SET reference = " + text + " WHERE number = " + one,
      "UPDATE contributions SET number = number + 1000 * " + some + " WHERE number = " + one,
      "UPDATE contributions SET confirmed_by = 'c" + one + "', confirmed_at = '" + kOccasion.at +
          "' WHERE number = " + one,
      "UPDATE OR IGNORE contributions SET start_on = '2019-01-0" + one + "' WHERE number = " + one,
      "DELETE FROM contributions WHERE number = " + one,
      "DELETE FROM memberships WHERE number % 4 = 1",
      "INSERT OR IGNORE INTO memberships (engineer_id, team, team_nfc, start_on, number) SELECT id,"
      " 'T" +
          one + "', 'T" + one + "', '2020-01-01', 100000 + " + some +
          " FROM engineers ORDER BY engineer LIMIT 1",
      "INSERT OR REPLACE INTO settings (name, value) VALUES ('s" + one + "', 'v" + some + "')",
      "DELETE FROM settings WHERE name = 's" + one + "'",
      "UPDATE rulebooks SET active = 1 - active",
  };
  return random.one(all);
}

/// Records of people 1 to 6, as commands would make them.
void fill(Store& store) {
  std::vector<store::Change> changes;
  for (int i = 1; i <= 6; ++i) {
    const std::string n = std::to_string(i);
    changes.push_back(store.adding("engineers", {{"engineer", "E" + n}, {"name", "N" + n}}));
    changes.push_back(store.adding("projects", {{"project", "P" + n}, {"name", "B"}}));
    changes.push_back(store.adding(
        "memberships", {{"engineer", "E" + n}, {"team", "T"}, {"start_on", "2019-04-01"}}));
    changes.push_back(store.adding(
        "contributions", with(kContribution, {{"engineer", "E" + n}, {"project", "P" + n}})));
  }
  store.commit(std::move(changes));
}

/// Some command, on whatever is there now.
void command(Random& random, Store& store, int& fresh) {
  store::Database database(store.path(), kOccasion);
  const store::Records records(database, store.kinds);
  std::vector<model::Values> people;
  std::vector<model::Values> projects;
  std::vector<model::Values> contributions;
  const auto gather = [&](const char* name, std::vector<model::Values>& into) {
    records.each(store.kind(name), [&](const store::Stored& each) { into.push_back(each.values); });
  };
  gather("engineers", people);
  gather("projects", projects);
  gather("contributions", contributions);
  const std::string some = std::to_string(++fresh);
  store::Change change;
  switch (random.below(4)) {
    case 0: {
      change = store.adding("contributions", with(kContribution, {{"role", "n" + some}}));
      (*change.after)[0] = random.one(people)[0];
      (*change.after)[1] = random.one(projects)[0];
      if (records.find(*change.kind, *change.after)) return;
      break;
    }
    case 1:
      if (contributions.empty()) return;
      change = {
          .kind = &store.kind("contributions"), .before = random.one(contributions), .after = {}};
      break;
    case 2:
      change = {.kind = &store.kind("engineers"), .before = random.one(people), .after = {}};
      change.after = change.before;
      (*change.after)[0] = "Y" + some;
      break;
    default:
      change = {.kind = &store.kind("projects"), .before = random.one(projects), .after = {}};
      change.after = change.before;
      (*change.after)[1] = "M" + some;
  }
  store::commit(database, store.kinds, {change});
}

void adopt(Store& store) {
  store::Database database(store.path(), kOccasion);
  store::adopt(database, store.kinds);
}

}  // namespace

TEST_CASE("after any commands on top of what another program changed, adopting makes all agree",
          "[random]") {
  constexpr std::uint64_t kSeeds = 25;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    INFO("seed " << seed);
    Random random(seed);
    Store store;
    fill(store);
    int fresh = 0;
    for (int round = 0; round < 12; ++round) {
      if (random.chance(50)) {
        SQLite::Database(store.path(), SQLite::OPEN_READWRITE)
            .exec(outside_statement(random, fresh));
      } else {
        command(random, store, fresh);
      }
    }
    adopt(store);
    REQUIRE(found(store).empty());
    const store::Database database(store.path());
    const auto past = store::replayed(database, store.kinds, store::head(database)->entry);
    REQUIRE(told(past.database, past.kinds) == told(database, store.kinds));
  }
}

TEST_CASE("exactly what another program changes is found, and adopting it makes all agree",
          "[random]") {
  constexpr std::uint64_t kSeeds = 25;
  constexpr int kRounds = 5;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Random random(seed);
    Store store({store::stored("r", "", "x")});
    fill(store);
    int fresh = 0;
    for (int round = 0; round < kRounds; ++round) {
      INFO("seed " << seed << ", round " << round);
      const State before = state_of(store);
      SQLite::Database other(store.path(), SQLite::OPEN_READWRITE);
      for (int i = random.between(1, 6); i > 0; --i) other.exec(outside_statement(random, fresh));
      REQUIRE(found(store) == differences(before, state_of(store)));
      adopt(store);
      REQUIRE(found(store).empty());
      const store::Database database(store.path());
      const auto past = store::replayed(database, store.kinds, store::head(database)->entry);
      REQUIRE(told(past.database, past.kinds) == told(database, store.kinds));
      REQUIRE(store::check_chain(database, store.kinds).empty());
    }
  }
}

}  // namespace tassei::test
