#include <random>

#include "catch.h"
#include "store/journal.h"
#include "store/past.h"
#include "store/settings.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

/// Commits whatever comes to mind, and keeps what the database was after each entry.
class RandomLife {
 public:
  explicit RandomLife(std::uint64_t seed) : chance_(seed) { remember(); }

  void go_on() {
    const std::size_t entry = states.size();
    while (states.size() == entry) {
      try {
        act();
        if (store::head(store.database())->entry == static_cast<std::int64_t>(entry)) remember();
      } catch (const Error&) {
        // A record that is in use stays; a key that is taken stays taken.
      }
    }
  }

  Store store{{store::stored("r", "", "x"), store::stored("s", "", "y")}};
  std::vector<std::string> states = {""};  ///< by entry

 private:
  void remember() { states.push_back(told(store.database(), store.kinds)); }

  std::size_t below(std::size_t end) { return chance_() % end; }
  std::string code(const char* letter, std::size_t most) {
    return letter + std::to_string(below(most));
  }
  std::string day() { return "20" + std::to_string(10 + below(15)) + "-04-0" + digit(); }
  std::string digit() { return std::to_string(1 + below(9)); }

  void act() {
    const std::size_t what = below(20);
    if (what == 0) {
      store::change_setting(store.database(), code("s", 3), digit());
    } else if (what == 1) {
      auto rulebooks = store.database().rulebooks();
      rulebooks[below(rulebooks.size())].active = below(2) == 0;
      store.database().set_rulebooks(rulebooks, store.kinds);
    } else {
      store.commit(changes(store.kinds.all()[below(store.kinds.all().size())]));
    }
  }

  /// Of one record or of several.
  std::vector<store::Change> changes(const model::Kind& kind) {
    std::vector<store::Change> made;
    auto there = store.all(kind.name);
    for (std::size_t i = 0, most = 1 + below(3); i < most; ++i) {
      made.push_back(change(kind, there));
    }
    return made;
  }

  store::Change change(const model::Kind& kind, std::vector<store::Stored>& there) {
    store::Change made{.kind = &kind, .before = {}, .after = {}};
    const std::size_t what = there.empty() ? 0 : below(5);
    if (what > 1) {
      std::swap(there[below(there.size())], there.back());
      made.before = there.back().values;
      there.pop_back();
    }
    if (what != 2) made.after = what < 2 ? values(kind) : edited(kind, *made.before);
    if (kind.confirmable && made.after && below(4) == 0) {
      made.confirmation = {.by = "tanaka", .at = kOccasion.at};
    }
    return made;
  }

  model::Values values(const model::Kind& kind) {
    model::Values all(kind.fields.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = value(kind, kind.fields[i]);
    const auto start = kind.position("start_on");
    const auto end = kind.position("end_on");
    if (start && end && !all[*end].empty()) all[*end] = "2030-03-31";
    for (const char* name : {"until_on", "due_on"}) {
      const auto last = kind.position(name);
      if (last && !all[*last].empty()) all[*last] = "2030-03-31";
    }
    return all;
  }

  model::Values edited(const model::Kind& kind, model::Values values) {
    const std::size_t place = below(values.size());
    values[place] = this->values(kind)[place];
    return values;
  }

  std::string value(const model::Kind& kind, const model::Field& field) {
    const bool component = field.catalogue == model::CatalogueKind::component;
    const bool needed = (field.key && !component) || field.required;
    if (!needed && field.name != "end_on" && below(2) == 0) return {};
    if (!field.refers_to.empty()) {
      const auto codes = store.all(std::string(field.refers_to));
      return codes.empty() ? "" : codes[below(codes.size())].values.front();
    }
    if (field.name == "engineer") return code("E", 6);
    if (field.name == "project") return code("P", 6);
    if (field.name == "level") return std::to_string(1 + below(7));
    if (field.name == "outcome") return kind.position("end_on") ? "success" : "";
    switch (field.type) {
      case model::FieldType::day:
        return day();
      case model::FieldType::number:
        return digit();
      case model::FieldType::id_set:
        return below(2) == 0 ? "a;b" : "b";
      default:
        return code(field.name == "mentee" ? "E" : "v", 4);
    }
  }

  std::mt19937_64 chance_;
};

constexpr std::size_t kCommits = 2000;
constexpr std::size_t kStep = 97;  // entries are looked at now and then: each costs a replay

std::string told_of(const store::Past& past) { return told(past.database, past.kinds); }

}  // namespace

TEST_CASE("whatever is committed, each state before is known, and is what the journal amounts to",
          "[random]") {
  RandomLife life(5);
  while (life.states.size() <= kCommits) life.go_on();
  const store::Database& database = life.store.database();
  for (std::size_t place = 1; place < life.states.size(); place += kStep) {
    const auto entry = static_cast<std::int64_t>(place);
    INFO("entry " << entry);
    REQUIRE(told_of(store::as_known_at(database, life.store.kinds, entry)) == life.states[place]);
    REQUIRE(told_of(store::replayed(database, life.store.kinds, entry)) == life.states[place]);
  }
  CHECK(store::check_chain(database, life.store.kinds).empty());
}

TEST_CASE("whatever is committed, what is known of one person then is what was known of them",
          "[random]") {
  RandomLife life(7);
  while (life.states.size() <= 300) life.go_on();
  for (std::size_t place = 1; place < life.states.size(); place += 7) {
    const store::Past past = store::as_known_at(life.store.database(), life.store.kinds,
                                                static_cast<std::int64_t>(place), {"E1"});
    const std::string all = life.states[place];
    const std::string theirs = told_of(past);
    INFO("entry " << place);
    for (const std::string kind : {"contributions", "expertise", "exams", "engineers"}) {
      for (std::size_t at = 0; (at = all.find(kind, at)) != std::string::npos; ++at) {
        const std::string line = all.substr(at, all.find('\n', at) - at);
        if (line.find("engineer=E1") == std::string::npos) continue;
        REQUIRE(theirs.find(line) != std::string::npos);
      }
    }
  }
}

}  // namespace tassei::test
