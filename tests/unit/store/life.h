#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/settings.h"
#include "store/undo.h"
#include "unit/store/fixture.h"
#include "unit/store/told.h"

namespace tassei::test {

inline const Named kSecond = {{"engineer", "E2"}, {"name", "Baba"}};
inline const Named kRenamed = with(kEngineer, {{"engineer", "E9"}});
inline const Named kMentoring = {{"engineer", "E2"}, {"mentee", "E1"}, {"start_on", "2021-04-01"}};

/// A database with two people and a project (entry 2) whose states after each entry are kept.
class Life {
 public:
  Life() {
    remember();
    commit({store.adding("engineers", kEngineer), store.adding("engineers", kSecond),
            store.adding("projects", kProject)});
  }

  void commit(std::vector<store::Change> changes) {
    store.commit(std::move(changes));
    remember();
  }
  void set(const std::string& value) {
    store::change_setting(store.database(), "lang", value);
    remember();
  }
  void use(bool first, bool second) {
    std::vector<store::StoredRulebook> texts = {store::stored("r", "", "x"),
                                                store::stored("s", "", "y")};
    texts[0].active = first;
    texts[1].active = second;
    store.database().set_rulebooks(texts, store.kinds);
    remember();
  }
  /// A contribution that somebody confirmed.
  void confirm() {
    store::Change confirms = store.editing("contributions", kContribution, kContribution);
    confirms.confirmation = {.by = "tanaka", .at = kOccasion.at};
    commit({confirms});
  }
  void undo(std::int64_t entry) {
    const auto undoing = store::plan_undo(store.database(), store.kinds, entry);
    std::optional<store::Rules> rules;
    if (!undoing.rulebooks.empty()) rules = {.kinds = store.kinds, .other = {}};
    store::undo(store.database(), store.kinds, undoing, rules);
    remember();
  }
  std::string refusal_of(std::int64_t entry) {
    return refusal([&] { undo(entry); });
  }
  /// What is in the way: the later entry, and how.
  std::string in_the_way_of(std::int64_t entry) {
    try {
      undo(entry);
    } catch (const Error& error) {
      return text(error.message(), Language::english);
    }
    return "nothing";
  }

  const std::string& now() const { return states.back(); }
  const std::string& after(std::size_t entry) const { return states.at(entry); }
  std::size_t last() const { return states.size() - 1; }

  Store store{{store::stored("r", "", "x")}};
  std::vector<std::string> states = {""};  ///< by entry

 private:
  void remember() { states.push_back(told(store.database(), store.kinds)); }
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace tassei::test
