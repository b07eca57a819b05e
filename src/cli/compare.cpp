#include "report/compare.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/attribution.h"
#include "cli/days.h"
#include "cli/known_at.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/selection.h"
#include "store/past.h"

namespace tassei::cli {

namespace {

using report::CompareRow;

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

/// What the two sides are, as the options say it.
struct Asked {
  Date one = Date::first();
  Date two = Date::first();
  store::Entry from;      ///< the first side is as known after it
  store::Entry until;     ///< and the second one
  std::size_t known = 0;  ///< how often a state was asked for
};

void refuse_too_many(const Given& given, std::string_view option) {
  if (given.all(option).size() <= 2) return;
  throw Error(ErrorKind::usage, {MessageId::compare_too_many, {{"option", std::string(option)}}});
}

void refuse_backwards(const Given& given, std::string_view option) {
  throw Error(ErrorKind::usage, {MessageId::compare_backwards,
                                 {{"option", std::string(option)},
                                  {"given", given.all(option).front()},
                                  {"other", given.all(option).back()}}});
}

Asked asked_of(const Context& context, const Given& given, const store::Database& now) {
  constexpr std::string_view kAt = "--at";
  const auto& days = given.all(kAt);
  const auto& known = given.all(kKnownAt);
  refuse_too_many(given, kAt);
  refuse_too_many(given, kKnownAt);
  if (days.size() < 2 && known.empty()) throw Error(ErrorKind::usage, MessageId::compare_nothing);
  Asked asked;
  asked.one = days.empty() ? context.calendar.today : last_day(kAt, days.front(), context.calendar);
  asked.two = days.empty() ? context.calendar.today : last_day(kAt, days.back(), context.calendar);
  if (asked.two < asked.one) refuse_backwards(given, kAt);
  asked.known = known.size();
  asked.from = asked.until = store::head(now).value_or(store::Entry());
  if (!known.empty()) asked.from = entry_meant(context, now, known.front());
  if (known.size() > 1) asked.until = entry_meant(context, now, known.back());
  if (asked.until.entry < asked.from.entry) refuse_backwards(given, kKnownAt);
  return asked;
}

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

class Comparison {
 public:
  Comparison(Context& context, const Given& given)
      : context_(&context),
        now_(open_database(context, store::Database::Access::read)),
        kinds_(context.kinds_of(rulebook_of(context, now_))),
        asked_(asked_of(context, given, now_)),
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
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;

  std::vector<CompareRow> rows();
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
  void add_rows(const Before& before, const Before& after, std::vector<CompareRow>& rows) const;
  std::optional<std::int64_t> rules_changed_in(const rules::Source& source) const;

  Context* context_;
  store::Database now_;
  model::Kinds kinds_;
  Asked asked_;
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

std::vector<std::string> both(std::vector<std::string> one, const std::vector<std::string>& two) {
  one.insert(one.end(), two.begin(), two.end());
  return one;
}

/// A code means who bears it on the second side, and who bore it on the first where nobody does.
void Comparison::choose_people(const Given& given) {
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

void Comparison::choose_teams(const Given& given) {
  const auto known =
      both(team_names(two_.records, two_.kinds), team_names(one_.records, one_.kinds));
  for (const std::string& team : teams_asked(*context_, given, known)) {
    teams_.push_back(base::comparison_form(team));
  }
}

void Comparison::choose_specialties(const Given& given) {
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
void Comparison::each_person(const Side& side, const std::vector<std::string>& codes,
                             See see) const {
  store::People people(side.database, side.rulebook, side.projects, codes);
  while (people.next()) {
    stop_if_interrupted(*context_);
    see(people.person(), people.facts());
  }
}

std::vector<rules::Standing> Comparison::standings(const Side& side, const rules::Facts& facts,
                                                   rules::Id Pair::* id) const {
  std::vector<rules::Standing> all;
  for (const Pair& pair : specialties_) {
    all.push_back(pair.*id == rules::kNone
                      ? rules::Standing()
                      : rules::held_at(side.evaluator.segments(facts, pair.*id), side.at).standing);
  }
  return all;
}

std::vector<CompareRow> Comparison::rows() {
  const model::Kind& engineers = *kinds_.find("engineers");
  std::map<std::string, Before> before;  // by who they are
  each_person(one_, codes_one_, [&](const store::Person& person, const rules::Facts& facts) {
    before[Lineage::who_was(person.code)] = {person.code, person.name, selects(person, one_.at),
                                             standings(one_, facts, &Pair::one)};
  });
  Before nobody;
  nobody.standings.resize(specialties_.size());
  std::vector<CompareRow> rows;
  each_person(two_, codes_two_, [&](const store::Person& person, const rules::Facts& facts) {
    const auto was = before.extract(lineage_.who_is(engineers, person.code));
    const Before& then = was.empty() ? nobody : was.mapped();
    const Before now = {person.code, person.name, selects(person, two_.at),
                        standings(two_, facts, &Pair::two)};
    add_rows(then, now, rows);
  });
  for (const auto& [who, gone] : before) add_rows(gone, nobody, rows);
  std::stable_sort(rows.begin(), rows.end(), [](const CompareRow& a, const CompareRow& b) {
    return base::comparison_form(a.engineer) < base::comparison_form(b.engineer);
  });
  return rows;
}

void Comparison::add_rows(const Before& before, const Before& after,
                          std::vector<CompareRow>& rows) const {
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
    rows.push_back({known.code, known.name, pair.id, pair.label, before.standings[i],
                    after.standings[i], attribution.causes(pair.id, after.standings[i].level)});
  }
}

std::optional<std::int64_t> Comparison::rules_changed_in(const rules::Source& source) const {
  for (const store::StoredRulebook& each : two_.database.rulebooks()) {
    const std::string from = source.valid_from ? source.valid_from->iso() : "";
    if (each.active && each.id == source.id && each.valid_from == from) {
      return lineage_.rulebook_entry(each.digest);
    }
  }
  return lineage_.rulebook_entry({});
}

int run(Context& context, const Given& given) {
  Comparison comparison(context, given);
  const auto rows = std::make_shared<std::vector<CompareRow>>(comparison.rows());
  const auto next = [rows, place = std::size_t{0}](CompareRow& row) mutable {
    if (place == rows->size()) return false;
    row = (*rows)[place++];
    return true;
  };
  print(context,
        report::compare(next, comparison.side_one(), comparison.side_two(), context.language));
  return 0;
}

}  // namespace

Command compare_command() {
  Command command = {.words = {"compare"},
                     .help = MessageId::command_compare,
                     .more = MessageId::command_compare_more,
                     .parameters = {{.name = "--at",
                                     .help = MessageId::option_compare_at,
                                     .type = ValueType::day,
                                     .repeated = true,
                                     .placeholder = "DAY"},
                                    known_at_option()},
                     .examples = {"compare --at FY2024 --at FY2025",
                                  "compare --at FY2024 --known-at 2025-04-10 --known-at today"},
                     .run = run};
  command.parameters.back().repeated = true;
  command.parameters.back().help = MessageId::option_compare_known_at;
  for (Parameter& each : selection_parameters()) {
    const bool chooses = each.name == "--engineer" || each.name == "--all-teams" ||
                         each.name == "--rulebook" || each.type == ValueType::team ||
                         each.type == ValueType::specialty;
    if (chooses) command.parameters.push_back(std::move(each));
  }
  return command;
}

}  // namespace tassei::cli
