#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/days.h"
#include "cli/output.h"
#include "cli/person_rows.h"
#include "cli/rulebook_compared.h"
#include "report/impact.h"

namespace tassei::cli {

namespace {

/// One of the two rulebooks, at work on the database's people. Its parts refer to each other.
struct Side {
  rules::Rulebook rulebook;
  rules::Projects projects;
  rules::Evaluator evaluator;
  store::People people;

  Side(const store::Database& database, rules::Rulebook rules,
       const std::vector<std::string>& engineers, store::Evidence evidence)
      : rulebook(std::move(rules)),
        projects(store::load_projects(database, rulebook)),
        evaluator(rulebook, projects),
        people(database, rulebook, projects, engineers, evidence) {}
  Side(const Side&) = delete;
  Side& operator=(const Side&) = delete;

  rules::Standing standing(rules::Id specialty, Date at) const {
    if (specialty == rules::kNone) return {};
    return rules::held_at(evaluator.segments(people.facts(), specialty), at).standing;
  }

  /// Nothing where the cell isn't there on that day.
  std::optional<rules::Verdict> verdict(rules::Id specialty, int level, Date at) const {
    if (specialty == rules::kNone) return std::nullopt;
    const rules::Rules* rules = rulebook.specialties[specialty].at(at);
    if (rules == nullptr || rules->cell(level) == nullptr) return std::nullopt;
    return evaluator.explain(people.facts(), specialty, level, at);
  }
};

/// Whom and what the question is about.
struct Asked {
  store::Evidence evidence = store::Evidence::all;
  Date at = Date::first();
  std::vector<std::string> engineers;
  std::vector<std::string> teams;        ///< in comparison form
  std::vector<std::string> specialties;  ///< ids of either; empty: all
};

/// Walks over the people under both rulebooks at once, so that only one person's rows are held.
class Impact : public RowsByPerson<report::ImpactRow> {
 public:
  Impact(Context& context, std::shared_ptr<const store::Database> database, Asked asked,
         rules::Rulebook before, rules::Rulebook after)
      : context_(&context),
        database_(std::move(database)),
        asked_(std::move(asked)),
        before_(*database_, std::move(before), asked_.engineers, asked_.evidence),
        after_(*database_, std::move(after), asked_.engineers, asked_.evidence) {
    for (const Side* side : {&before_, &after_}) {
      for (const rules::Specialty& each : side->rulebook.specialties.entries) add(each);
    }
  }

 private:
  struct Pair {
    std::string id;
    Label label;
    rules::Id before = rules::kNone;
    rules::Id after = rules::kNone;
  };

  void add(const rules::Specialty& specialty) {
    const auto& wanted = asked_.specialties;
    const bool there = std::any_of(pairs_.begin(), pairs_.end(),
                                   [&](const Pair& each) { return each.id == specialty.id; });
    const bool chosen =
        wanted.empty() || std::find(wanted.begin(), wanted.end(), specialty.id) != wanted.end();
    if (there || !chosen) return;
    pairs_.push_back({specialty.id, specialty.label,
                      before_.rulebook.specialties.find(specialty.id),
                      after_.rulebook.specialties.find(specialty.id)});
  }

  bool next_person() override {
    stop_if_interrupted(*context_);
    return before_.people.next() && after_.people.next();
  }

  void load() override {
    const store::Person& person = before_.people.person();
    if (!asked_.teams.empty() && !person.in_any(asked_.teams, asked_.at)) return;
    for (const Pair& pair : pairs_) {
      const rules::Standing before = before_.standing(pair.before, asked_.at);
      const rules::Standing after = after_.standing(pair.after, asked_.at);
      if (before == after) continue;
      const int level = std::max(before.level, after.level);
      rows_.push_back({person.code, person.name, pair.id, pair.label, before, after,
                       report::parts_between(before_.verdict(pair.before, level, asked_.at),
                                             after_.verdict(pair.after, level, asked_.at))});
    }
  }

  Context* context_;
  std::shared_ptr<const store::Database> database_;
  Asked asked_;
  Side before_;
  Side after_;
  std::vector<Pair> pairs_;
};

std::vector<std::string> specialties_asked(const Given& given, const rules::Rulebook& before,
                                           const rules::Rulebook& after) {
  std::vector<std::string> known;
  for (const auto* rulebook : {&before, &after}) {
    for (const rules::Specialty& each : rulebook->specialties.entries) {
      if (std::find(known.begin(), known.end(), each.id) == known.end()) known.push_back(each.id);
    }
  }
  return known_codes(given.all("--specialty"), known, MessageId::unknown_specialty);
}

Asked asked_of(Context& context, const Given& given, const store::Database& database) {
  const model::Kinds kinds = kinds_of(rulebook_of(context, database));
  const store::Records records(database, kinds);
  Asked asked;
  asked.evidence = evidence_asked(context, given);
  asked.at = given.has("--at") ? last_day("--at", given.get("--at"), context.calendar)
                               : context.calendar.today;
  if (given.has("--engineer")) {
    asked.engineers = known_codes(given.all("--engineer"), engineer_codes(records, kinds),
                                  MessageId::unknown_engineer);
  }
  const auto teams = records.codes(*kinds.find("memberships"), "team");
  for (const std::string& team : teams_asked(context, given, teams)) {
    asked.teams.push_back(base::comparison_form(team));
  }
  return asked;
}

int run(Context& context, const Given& given) {
  const auto database = std::make_shared<const store::Database>(
      open_database(context, store::Database::Access::read));
  auto [before, after] = compared(context, given, true);
  Asked asked = asked_of(context, given, *database);
  asked.specialties = specialties_asked(given, before, after);
  report::ImpactAsked named = {given.get("before"), given.get("after"), asked.at};
  const auto walk = std::make_shared<Impact>(context, database, std::move(asked), std::move(before),
                                             std::move(after));
  print(context, report::impact([walk](report::ImpactRow& row) { return walk->next(row); },
                                std::move(named), context.language));
  return 0;
}

}  // namespace

Command rulebook_impact_command() {
  Command command = {.words = {"rulebook", "impact"},
                     .help = MessageId::command_rulebook_impact,
                     .more = MessageId::command_rulebook_impact_more,
                     .group = MessageId::rulebook_group,
                     .parameters = compared_arguments(),
                     .examples = {"rulebook impact NAME ours.toml",
                                  "rulebook impact NAME ours.toml --at FY2025 --team tokyo"},
                     .run = run};
  command.parameters.push_back({.name = "--at",
                                .help = MessageId::option_at_day,
                                .type = ValueType::day,
                                .placeholder = "DAY"});
  for (Parameter& each : selection_parameters()) {
    if (each.type != ValueType::rulebook) command.parameters.push_back(std::move(each));
  }
  return command;
}

}  // namespace tassei::cli
