#include "cli/comparison.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "cli/attribution.h"
#include "cli/known_at.h"
#include "cli/rulebook_texts.h"
#include "cli/selection.h"
#include "store/past.h"

namespace tassei::cli {

namespace {

/// One of the two states: records, rules and a day. Its parts refer to each other.
struct Side {
  Side(Context& context, const std::optional<rules::Rulebook>& asked, store::Database from,
       Date day)
      : database(std::move(from)),
        rulebook(asked ? *asked : rulebook_of(context, database)),
        kinds(context.kinds_of(rulebook)),
        records(database, kinds),
        projects(store::load_projects(database, rulebook)),
        evaluator(rulebook, projects),
        at(day) {}
  Side(const Side&) = delete;
  Side& operator=(const Side&) = delete;

  store::Database database;
  rules::Rulebook rulebook;
  model::Kinds kinds;
  store::Records records;
  rules::Projects projects;
  rules::Evaluator evaluator;
  Date at;
};

/// Somebody as the first side has them.
struct Before {
  std::string code;
  std::string name;
  bool in_team = false;
  std::vector<rules::Standing> standings;
};

/// A specialty of either side.
struct Pair {
  std::string id;
  Label label;
  rules::Id one = rules::kNone;
  rules::Id two = rules::kNone;
};

std::vector<std::string> both(std::vector<std::string> one, const std::vector<std::string>& two) {
  one.insert(one.end(), two.begin(), two.end());
  return one;
}

}  // namespace

class Comparison::Work {
 public:
  Work(Context& context, const Given& given, const store::Database& now, CompareAsked asked)
      : context_(&context),
        now_(now.again()),
        kinds_(context.kinds_of(rulebook_of(context, now_))),
        asked_(std::move(asked)),
        named_(with_other_names(named(given))),
        rules_(given.has("--rulebook") ? std::optional(rules_asked(context, given, now_))
                                       : std::nullopt),
        one_(context, rules_, state(asked_.from, asked_.known > 0), asked_.one),
        two_(context, rules_, state(asked_.until, asked_.known > 1), asked_.two),
        lineage_(lineage_from(asked_.from.entry, named_)),
        rules_change_(!rules_ && in_use(one_) != in_use(two_)) {
    choose_people(given);
    choose_teams(given);
    choose_specialties(given);
  }
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  std::vector<LevelDifference> differences();
  const Lineage& lineage() const { return lineage_; }
  report::CompareSide side_one() const { return side(asked_.one, asked_.from, asked_.known > 0); }
  report::CompareSide side_two() const { return side(asked_.two, asked_.until, asked_.known > 1); }

 private:
  /// Whom the options name; nobody where a team is named too, since that may be anybody's.
  static std::vector<std::string> named(const Given& given) {
    std::vector<std::string> people;
    if (given.has("--team")) return people;
    for (const std::string& code : given.all("--engineer")) people.emplace_back(base::trim(code));
    return people;
  }

  /// With what else these people were called since the first state.
  std::vector<std::string> with_other_names(std::vector<std::string> people) const {
    if (people.empty()) return people;
    const model::Kind& engineers = *kinds_.find("engineers");
    for (const auto& change :
         store::changes_around(now_, kinds_, asked_.from.entry, std::as_const(people))) {
      if (change.what.record != engineers.name) continue;
      people.push_back(store::value_in(change.what.key, engineers.singular));
      if (!change.what.after) continue;
      const std::string& renamed = store::value_in(*change.what.after, engineers.singular);
      if (!renamed.empty()) people.push_back(renamed);
    }
    return people;
  }

  static report::CompareSide side(Date at, const store::Entry& entry, bool known) {
    if (!known) return {.at = at};
    return {.at = at, .entry = entry.entry, .known = shown_instant(entry.occasion.at)};
  }

  /// By digest: the rulebooks that decide, each with its parts.
  static std::map<std::string, std::vector<std::string>> in_use(const Side& side) {
    std::map<std::string, std::vector<std::string>> used;
    for (const store::StoredRulebook& each : side.database.rulebooks()) {
      if (each.active) used[each.digest] = each.parts;
    }
    return used;
  }

  store::Database state(const store::Entry& entry, bool known) const {
    if (!known) return now_.again();
    return store::as_known_at(now_, kinds_, entry.entry, named_).database;
  }

  Lineage lineage_from(std::int64_t entry, const std::vector<std::string>& people) const {
    Lineage lineage(kinds_);
    if (entry == asked_.until.entry) return lineage;
    for (const auto& change : store::changes_around(now_, kinds_, entry, people)) {
      if (change.entry <= asked_.until.entry) lineage.see(change);
    }
    return lineage;
  }

  void choose_people(const Given& given);
  void choose_teams(const Given& given);
  void choose_specialties(const Given& given);

  template <class See>
  void each_person(const Side& side, const std::vector<std::string>& codes, See see) const;
  std::vector<rules::Standing> standings(const Side& side, const rules::Facts& facts,
                                         rules::Id Pair::* id) const;
  bool selects(const store::Person& person, Date at) const {
    return teams_.empty() || person.in_any(teams_, at);
  }
  void add(const std::string& who, const Before& before, const Before& after,
           std::vector<LevelDifference>& all) const;
  std::optional<std::int64_t> rules_changed_in(const rules::Source& source) const;

  Context* context_;
  store::Database now_;
  model::Kinds kinds_;
  CompareAsked asked_;
  std::vector<std::string> named_;
  std::optional<rules::Rulebook> rules_;  ///< where others than those in use are asked for
  Side one_;
  Side two_;
  Lineage lineage_;
  bool rules_change_;
  std::vector<std::string> codes_one_;  ///< of those asked about; empty: everybody
  std::vector<std::string> codes_two_;
  std::vector<std::string> teams_;  ///< in comparison form
  std::vector<Pair> specialties_;
};

/// A code means who bears it on the second side, and who bore it on the first where nobody does.
void Comparison::Work::choose_people(const Given& given) {
  if (!given.has("--engineer")) return;
  const model::Kind& engineers = *kinds_.find("engineers");
  const auto known =
      both(engineer_codes(two_.records, two_.kinds), engineer_codes(one_.records, one_.kinds));
  for (const std::string& code :
       known_codes(given.all("--engineer"), known, MessageId::unknown_engineer)) {
    const bool is_there = two_.records.has_code(*two_.kinds.find("engineers"), code);
    const std::string who = is_there ? lineage_.who_is(engineers, code) : Lineage::who_was(code);
    codes_one_.push_back(who);
    codes_two_.push_back(is_there ? code : lineage_.called_now(engineers, who));
  }
}

void Comparison::Work::choose_teams(const Given& given) {
  const auto known =
      both(team_names(two_.records, two_.kinds), team_names(one_.records, one_.kinds));
  for (const std::string& team : teams_asked(*context_, given, known)) {
    teams_.push_back(base::comparison_form(team));
  }
}

void Comparison::Work::choose_specialties(const Given& given) {
  for (const Side* side : {&two_, &one_}) {
    for (const rules::Specialty& each : side->rulebook.specialties.entries) {
      const bool there = std::any_of(specialties_.begin(), specialties_.end(),
                                     [&](const Pair& pair) { return pair.id == each.id; });
      if (there) continue;
      specialties_.push_back({each.id, each.label, one_.rulebook.specialties.find(each.id),
                              two_.rulebook.specialties.find(each.id)});
    }
  }
  if (!given.has("--specialty")) return;
  std::vector<std::string> known;
  for (const Pair& pair : specialties_) known.push_back(pair.id);
  const auto wanted = known_codes(given.all("--specialty"), known, MessageId::unknown_specialty);
  std::erase_if(specialties_, [&](const Pair& pair) {
    return std::find(wanted.begin(), wanted.end(), pair.id) == wanted.end();
  });
}

template <class See>
void Comparison::Work::each_person(const Side& side, const std::vector<std::string>& codes,
                                   See see) const {
  store::People people(side.database, side.rulebook, side.projects, codes);
  while (people.next()) {
    stop_if_interrupted(*context_);
    see(people.person(), people.facts());
  }
}

std::vector<rules::Standing> Comparison::Work::standings(const Side& side,
                                                         const rules::Facts& facts,
                                                         rules::Id Pair::* id) const {
  std::vector<rules::Standing> all;
  for (const Pair& pair : specialties_) {
    all.push_back(pair.*id == rules::kNone
                      ? rules::Standing()
                      : rules::held_at(side.evaluator.segments(facts, pair.*id), side.at).standing);
  }
  return all;
}

std::vector<LevelDifference> Comparison::Work::differences() {
  const model::Kind& engineers = *kinds_.find("engineers");
  std::map<std::string, Before> before;  // by who they are
  each_person(one_, codes_one_, [&](const store::Person& person, const rules::Facts& facts) {
    before[Lineage::who_was(person.code)] = {person.code, person.name, selects(person, one_.at),
                                             standings(one_, facts, &Pair::one)};
  });
  Before nobody;
  nobody.standings.resize(specialties_.size());
  std::vector<LevelDifference> all;
  each_person(two_, codes_two_, [&](const store::Person& person, const rules::Facts& facts) {
    const std::string who = lineage_.who_is(engineers, person.code);
    const auto was = before.extract(who);
    const Before& then = was.empty() ? nobody : was.mapped();
    const Before now = {person.code, person.name, selects(person, two_.at),
                        standings(two_, facts, &Pair::two)};
    add(who, then, now, all);
  });
  for (const auto& [who, gone] : before) add(who, gone, nobody, all);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return base::comparison_form(a.row.engineer) < base::comparison_form(b.row.engineer);
  });
  return all;
}

void Comparison::Work::add(const std::string& who, const Before& before, const Before& after,
                           std::vector<LevelDifference>& all) const {
  const auto differs = [&](std::size_t i) {
    return before.standings[i].level != after.standings[i].level;
  };
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < specialties_.size(); ++i) {
    if (differs(i) && (before.in_team || after.in_team)) places.push_back(i);
  }
  if (places.empty()) return;
  const Before& known = after.code.empty() ? before : after;
  const Identities then = {
      [](const auto& kind, const auto& values) { return Lineage::was(kind, values); },
      [](const auto&, const auto& code) { return Lineage::who_was(code); }};
  const Identities now = {
      [&](const auto& kind, const auto& values) { return lineage_.is(kind, values); },
      [&](const auto& kind, const auto& code) { return lineage_.who_is(kind, code); }};
  const auto dossier = [](const Side& side, const std::string& code, const Identities& by) {
    return code.empty() ? Dossier() : dossier_of(side.records, side.kinds, code, by);
  };
  const State one = {&one_.rulebook, one_.at, before.code, dossier(one_, before.code, then)};
  const State two = {&two_.rulebook, two_.at, known.code, dossier(two_, after.code, now)};
  std::optional<Lineage> whole;  // read only where it is needed
  Attribution::Entries entries;
  entries.recorded_in = [&](const Evidence& evidence) -> std::optional<std::int64_t> {
    if (!whole) whole = lineage_from(0, {known.code});
    const auto story = whole->story(whole->is(*evidence.kind, evidence.values));
    return story ? std::optional(story->entry) : std::nullopt;
  };
  if (rules_change_) {
    entries.rules_changed_in = [&](const rules::Source& source) {
      return rules_changed_in(source);
    };
  }
  const Attribution attribution(one, two, lineage_, std::move(entries));
  for (const std::size_t i : places) {
    const Pair& pair = specialties_[i];
    all.push_back({who,
                   {known.code, known.name, pair.id, pair.label, before.standings[i],
                    after.standings[i], attribution.causes(pair.id, after.standings[i].level)}});
  }
}

std::optional<std::int64_t> Comparison::Work::rules_changed_in(const rules::Source& source) const {
  for (const store::StoredRulebook& each : two_.database.rulebooks()) {
    const std::string from = source.valid_from ? source.valid_from->iso() : "";
    if (each.active && each.id == source.id && each.valid_from == from) {
      return lineage_.rulebook_entry(each.digest);
    }
  }
  return lineage_.rulebook_entry({});
}

Comparison::Comparison(Context& context, const Given& given, const store::Database& now,
                       CompareAsked asked)
    : work_(std::make_unique<Work>(context, given, now, std::move(asked))) {}
Comparison::~Comparison() = default;

std::vector<LevelDifference> Comparison::differences() { return work_->differences(); }
report::CompareSide Comparison::side_one() const { return work_->side_one(); }
report::CompareSide Comparison::side_two() const { return work_->side_two(); }
const Lineage& Comparison::lineage() const { return work_->lineage(); }

}  // namespace tassei::cli
