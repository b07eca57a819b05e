#include <deque>
#include <functional>
#include <map>
#include <random>

#include "catch.h"
#include "store/forget.h"
#include "store/past.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

namespace {

struct Person {
  std::string code;
  std::string secret;  ///< in every text about them
  bool is_there = true;
};

/// People who come and go, take over each other's codes and hand each other records, at random.
class Turmoil {
 public:
  explicit Turmoil(unsigned seed) : random_(seed) {
    store.commit({store.adding("projects", kProject)});
  }

  void live(int steps) {
    for (int i = 0; i < steps; ++i) {
      const std::vector<store::Change> changes = step();
      if (changes.empty()) continue;
      try {
        store.commit(changes);
      } catch (const Error&) {
        continue;  // a key that is taken, a person's own code as mentee
      }
      if (done_) done_();
    }
  }

  /// Somebody who can still be named.
  const Person* anybody() {
    if (holders_.empty()) return nullptr;
    auto chosen = holders_.begin();
    std::advance(chosen, any(holders_.size()));
    return &people_[chosen->second];
  }

  Store store{{store::stored("r", "", "x")}};

 private:
  std::size_t any(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }
  std::string any_code() { return "C" + std::to_string(any(5)); }
  std::string any_day() { return "2020-01-0" + std::to_string(1 + any(4)); }
  Person* any_person() {
    std::vector<Person*> there;
    for (Person& person : people_) {
      if (person.is_there) there.push_back(&person);
    }
    return there.empty() ? nullptr : there[any(there.size())];
  }
  static Named named(const Person& person) {
    return {{"engineer", person.code}, {"name", person.secret}};
  }
  std::string text_about(const Person& person) { return person.secret + std::to_string(any(3)); }
  std::string any_mentee() {
    if (any(3) != 0) return any_code();
    return any(2) == 0 ? "guest" + std::to_string(any(3)) : people_[any(people_.size())].secret;
  }

  std::vector<store::Change> step() {
    done_ = nullptr;
    Person* person = any_person();
    if (person == nullptr || any(6) == 0) return come();
    switch (any(7)) {
      case 0:
        return rename(*person);
      case 1:
        return any(3) == 0 ? leave(*person) : std::vector<store::Change>{};
      case 2:
      case 3:
        return {adding(*person)};
      default:
        return change();
    }
  }

  std::vector<store::Change> come() {
    const std::string code = any_code();
    const auto held = holders_.find(code);
    if (held != holders_.end()) {
      Person& person = people_[held->second];
      if (person.is_there) return {};
      done_ = [&person] { person.is_there = true; };
      return {store.adding("engineers", named(person))};
    }
    const std::size_t place = people_.size();
    people_.push_back(
        {.code = code, .secret = "秘" + std::to_string(place) + "𠮷", .is_there = false});
    done_ = [this, place, code] {
      people_[place].is_there = true;
      holders_[code] = place;
    };
    return {store.adding("engineers", named(people_[place]))};
  }

  std::vector<store::Change> rename(Person& person) {
    const std::string code = any_code();
    if (code == person.code) return {};
    const Named before = named(person);
    done_ = [this, &person, code] {
      const std::size_t place = holders_[person.code];
      holders_.erase(person.code);
      holders_[code] = place;
      person.code = code;
    };
    return {store.editing("engineers", before, with(before, {{"engineer", code}}))};
  }

  std::vector<store::Change> leave(Person& person) {
    std::vector<store::Change> changes;
    for (const char* kind : {"achievements", "mentorings"}) {
      for (const store::Stored& stored : store.all(kind)) {
        if (stored.values.front() != person.code) continue;
        changes.push_back({.kind = &store.kind(kind), .before = stored.values, .after = {}});
      }
    }
    changes.push_back(store.removing("engineers", named(person)));
    done_ = [&person] { person.is_there = false; };
    return changes;
  }

  store::Change adding(const Person& person) {
    store::Change change = any(2) == 0
                               ? store.adding("achievements", {{"engineer", person.code},
                                                               {"specialty", "pumps"},
                                                               {"kind", "book"},
                                                               {"achieved_on", any_day()},
                                                               {"title", text_about(person)},
                                                               {"note", text_about(person)}})
                               : store.adding("mentorings", {{"engineer", person.code},
                                                             {"mentee", any_mentee()},
                                                             {"start_on", any_day()},
                                                             {"note", text_about(person)}});
    if (any(3) == 0) change.confirmation = {.by = any_person()->secret, .at = kOccasion.at};
    return change;
  }

  /// Removes a record, gives it to somebody, or writes something else into it.
  std::vector<store::Change> change() {
    const char* name = any(2) == 0 ? "achievements" : "mentorings";
    const model::Kind& kind = store.kind(name);
    const auto all = store.all(name);
    if (all.empty()) return {};
    const store::Stored stored = all[any(all.size())];
    store::Change change{.kind = &kind, .before = stored.values, .after = stored.values};
    const Person& person = *any_person();
    auto& owner = change.after->front();
    switch (any(4)) {
      case 0:
        change.after.reset();
        break;
      case 1:
        owner = person.code;
        break;
      case 2:
        (*change.after)[*kind.position("note")] = "";
        break;
      default:
        if (kind.name == "mentorings") (*change.after)[*kind.position("mentee")] = any_mentee();
    }
    return {change};
  }

  std::mt19937 random_;
  std::deque<Person> people_;
  std::map<std::string, std::size_t> holders_;
  std::function<void()> done_;
};

constexpr unsigned kSeeds = 12;

std::string told_of(const store::Past& past) { return told(past.database, past.kinds); }

}  // namespace

TEST_CASE("whatever people went through, one who is forgotten is gone and all goes together",
          "[random]") {
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    INFO("seed " << seed);
    Turmoil life(seed);
    life.live(60);
    const Person* person = life.anybody();
    if (person == nullptr) continue;
    store::Database database(life.store.path(), kOccasion);
    const auto planned = store::plan_forgetting(database, life.store.kinds, person->code, {});
    REQUIRE(planned);
    store::forget(database, life.store.kinds, *planned);
    store::clean(database, planned->pseudonym);
    CHECK(content_of(life.store.path()).find(person->secret) == std::string::npos);
    CHECK(store::check_chain(database, life.store.kinds).empty());
    const std::int64_t entries = store::head(database)->entry;
    CHECK(told_of(store::replayed(database, life.store.kinds, entries)) ==
          told(database, life.store.kinds));
    for (std::int64_t entry = 1; entry < entries; entry += 9) {
      INFO("entry " << entry);
      REQUIRE(told_of(store::replayed(database, life.store.kinds, entry)) ==
              told_of(store::as_known_at(database, life.store.kinds, entry)));
    }
  }
}

}  // namespace tassei::test
