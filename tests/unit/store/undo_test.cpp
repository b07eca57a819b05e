#include <random>

#include "catch.h"
#include "unit/store/life.h"

namespace tassei::test {

namespace {

/// Commands at random, on people, a project and their work.
class RandomLife {
 public:
  explicit RandomLife(unsigned seed) : random_(seed) {}

  void step() {
    const std::string fresh = "X" + std::to_string(++steps_);
    switch (pick(6)) {
      case 0:
        return life.commit({life.store.adding("engineers", {{"engineer", fresh}, {"name", "N"}})});
      case 1:
        return work(fresh);
      case 2:
        return change("engineers", [&](auto& renamed) { renamed.after->front() = fresh; });
      case 3:
        return change("contributions", [&](auto& edited) {
          edited.after->at(*edited.kind->position("note")) = fresh;
          edited.confirmation.reset();
        });
      case 4:
        return change("contributions", [&](auto& confirmed) {
          confirmed.confirmation = {.by = fresh, .at = kOccasion.at};
        });
      default:
        return change("contributions", [](auto& removed) {
          removed.after.reset();
          removed.confirmation.reset();
        });
    }
  }

  /// Whether one that was picked could be undone.
  bool undo_some_entry() {
    const auto entry = static_cast<std::int64_t>(1 + pick(static_cast<unsigned>(life.last())));
    return life.refusal_of(entry) == "no error";
  }

  Life life;

 private:
  unsigned pick(unsigned of) { return static_cast<unsigned>(random_() % of); }

  void work(const std::string& role) {
    const auto people = life.store.all("engineers");
    if (people.empty() || life.store.all("projects").empty()) return;
    life.commit({life.store.adding(
        "contributions",
        with(kContribution,
             {{"engineer", people[pick(static_cast<unsigned>(people.size()))].values[0]},
              {"start_on", std::to_string(2000 + steps_) + "-01-01"},
              {"end_on", ""},
              {"outcome", "ongoing"},
              {"role", role}}))});
  }

  template <class Do>
  void change(const std::string& kind, Do how) {
    const auto all = life.store.all(kind);
    if (all.empty()) return;
    const store::Stored& one = all[pick(static_cast<unsigned>(all.size()))];
    store::Change change{.kind = &life.store.kind(kind),
                         .before = one.values,
                         .after = one.values,
                         .confirmation = one.confirmation};
    how(change);
    life.commit({change});
  }

  std::mt19937 random_;
  int steps_ = 0;
};

}  // namespace

TEST_CASE("what a command added goes again") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution),
               life.store.adding("mentorings", kMentoring)});
  life.undo(3);
  CHECK(life.now() == life.after(2));
}

TEST_CASE("what a command edited is as it was") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, with(kEngineer, {{"note", "tall"}})),
               life.store.editing("projects", kProject,
                                  with(kProject, {{"flags", "a;b"}, {"rooms", "3"}}))});
  life.undo(3);
  CHECK(life.now() == life.after(2));
}

TEST_CASE("a part of a key that a command took away, or gave, is as it was") {
  const Named whole = with(kContribution, {{"component", "valve"}});
  Life life;
  life.commit({life.store.adding("contributions", whole)});
  life.commit({life.store.editing("contributions", whole, kContribution)});
  life.undo(4);
  CHECK(life.now() == life.after(3));
  life.undo(5);
  CHECK(life.now() == life.after(4));
}

TEST_CASE("what a command removed comes back, with its number and who confirmed it") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.confirm();
  life.commit({life.store.removing("contributions", kContribution)});
  life.undo(5);
  CHECK(life.now() == life.after(4));
  CHECK(has(life.now(), "contributions 1 "));
  CHECK(has(life.now(), "confirmed by tanaka"));
}

TEST_CASE("a confirmation can be undone") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.confirm();
  life.undo(4);
  CHECK(life.now() == life.after(3));
}

TEST_CASE("a renaming is undone with the mentions that followed it") {
  Life life;
  life.commit({life.store.adding("mentorings", kMentoring)});
  life.commit({life.store.editing("engineers", kEngineer, kRenamed),
               life.store.editing("engineers", kSecond, with(kSecond, {{"engineer", "E3"}}))});
  life.undo(4);
  CHECK(life.now() == life.after(3));
}

TEST_CASE("a setting is what it was") {
  Life life;
  life.set("ja");
  life.set("en");
  life.undo(4);
  CHECK(life.now() == life.after(3));
  life.undo(5);
  life.undo(6);
  CHECK(life.now() == life.after(3));
}

TEST_CASE("the rulebooks in use are those that were, and the texts stay kept") {
  Life life;
  life.use(false, true);
  life.undo(3);
  CHECK(life.now() == life.after(2));
  CHECK(life.store.database().rulebooks().size() == 2);
}

TEST_CASE("undoing an undo does it again") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  life.undo(3);
  life.undo(4);
  CHECK(life.now() == life.after(3));
}

TEST_CASE("entries are undone one after the other, and done again") {
  Life life;
  life.commit({life.store.editing("engineers", kEngineer, with(kEngineer, {{"note", "a"}}))});
  life.commit({life.store.editing("engineers", with(kEngineer, {{"note", "a"}}),
                                  with(kEngineer, {{"note", "b"}}))});
  life.undo(4);
  life.undo(3);
  CHECK(life.now() == life.after(2));
  life.undo(6);
  life.undo(5);
  CHECK(life.now() == life.after(4));
}

TEST_CASE("an undo is an entry that says what it undoes") {
  Life life;
  life.set("ja");
  life.undo(3);
  CHECK(store::head(life.store.database())->occasion.undoes == 3);
}

TEST_CASE("looking at what an undo would do changes nothing") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution)});
  const auto undoing = store::plan_undo(life.store.database(), life.store.kinds, 3);
  CHECK(undoing.what.size() == 1);
  CHECK(told(life.store.database(), life.store.kinds) == life.after(3));
}

TEST_CASE("whatever was committed, undoing the last entry gives the state before", "[random]") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    RandomLife random(seed);
    for (int step = 0; step < 30; ++step) {
      random.step();
      const std::size_t last = random.life.last();
      if (last == 1 || step % 3 > 0) continue;
      random.life.undo(static_cast<std::int64_t>(last));
      REQUIRE(random.life.now() == random.life.after(last - 1));
    }
  }
}

TEST_CASE("whatever can be undone can be done again", "[random]") {
  int undone = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    RandomLife random(seed);
    for (int step = 0; step < 30; ++step) {
      random.step();
      const std::string before = random.life.now();
      if (!random.undo_some_entry()) continue;
      random.life.undo(static_cast<std::int64_t>(random.life.last()));
      REQUIRE(random.life.now() == before);
      ++undone;
    }
  }
  CHECK(undone > 50);
}

TEST_CASE("undoing everything, the last entry first, gives what the database began with") {
  Life life;
  life.commit({life.store.adding("contributions", kContribution),
               life.store.adding("mentorings", kMentoring)});
  life.confirm();
  life.commit({life.store.editing("engineers", kEngineer, kRenamed)});
  life.set("ja");
  life.commit({life.store.removing("contributions", with(kContribution, {{"engineer", "E9"}}))});
  const std::size_t last = life.last();
  for (std::size_t entry = last; entry > 1; --entry) {
    INFO("entry " << entry);
    life.undo(static_cast<std::int64_t>(entry));
    REQUIRE(life.now() == life.after(entry - 1));
  }
  CHECK(life.now() == life.after(1));
}

}  // namespace tassei::test
