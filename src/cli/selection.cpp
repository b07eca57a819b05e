#include "cli/selection.h"

#include "base/text.h"
#include "cli/known_at.h"
#include "cli/known_specialties.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"

namespace tassei::cli {

std::vector<Parameter> selection_parameters() {
  return {{.name = "--engineer",
           .help = MessageId::option_engineer,
           .type = ValueType::engineer,
           .repeated = true,
           .placeholder = "CODE"},
          {.name = "--team",
           .help = MessageId::option_team,
           .type = ValueType::team,
           .repeated = true,
           .placeholder = "TEAM"},
          all_teams_parameter(),
          {.name = "--specialty",
           .help = MessageId::option_specialty,
           .type = ValueType::specialty,
           .repeated = true,
           .placeholder = "SPECIALTY"},
          confirmed_only_parameter(),
          known_at_option(),
          rulebook_option()};
}

Parameter confirmed_only_parameter() {
  return {.name = "--confirmed-only",
          .help = MessageId::option_confirmed_only,
          .type = ValueType::flag};
}

store::Evidence evidence_asked(Context& context, const Given& given) {
  if (!given.has("--confirmed-only")) return store::Evidence::all;
  print_note(context, MessageId::note_confirmed_only);
  return store::Evidence::confirmed;
}

Parameter all_teams_parameter() {
  return {.name = "--all-teams", .help = MessageId::option_all_teams, .type = ValueType::flag};
}

std::vector<std::string> engineer_codes(const store::Records& records, const model::Kinds& kinds) {
  return records.codes(*kinds.find("engineers"), "engineer");
}

std::vector<std::string> team_names(const store::Records& records, const model::Kinds& kinds) {
  return records.codes(*kinds.find("memberships"), "team");
}

Between days_between(const Given& given, const Calendar& calendar) {
  Between days;
  if (given.has("--from")) days.from = first_day("--from", given.get("--from"), calendar);
  if (given.has("--to")) days.to = last_day("--to", given.get("--to"), calendar);
  if (days.to < days.from) {
    throw Error(ErrorKind::usage,
                {MessageId::from_after_to, {{"from", days.from}, {"to", days.to}}});
  }
  return days;
}

std::vector<std::string> teams_asked(Context& context, const Given& given,
                                     const std::vector<std::string>& known) {
  if (given.has("--team")) return known_codes(given.all("--team"), known, MessageId::unknown_team);
  const bool silent = given.has("--engineer") || given.has("--all-teams");
  if (context.team.empty() || silent) return {};
  try {
    std::vector<std::string> teams = known_codes({context.team}, known, MessageId::unknown_team);
    print_note(context, {MessageId::note_default_team, {{"team", teams.front()}}});
    return teams;
  } catch (const Error& error) {
    throw Error(error.kind(), error.message(), {}, MessageId::team_is_a_setting);
  }
}

Question::Question(Context& context, const Given& given)
    : context_(&context),
      database_(open_database(context, store::Database::Access::read)),
      rulebook_(rules_asked(context, given, database_)),
      kinds_(kinds_of(rulebook_)),
      records_(database_, kinds_),
      specialties_(known_specialties(database_, rulebook_, given.all("--specialty"))),
      projects_(store::load_projects(database_, rulebook_)),
      evaluator_(rulebook_, projects_),
      own_rules_(!given.has("--rulebook")) {
  if (given.has("--engineer")) {
    engineers_ = known_codes(given.all("--engineer"), engineer_codes(records_, kinds_),
                             MessageId::unknown_engineer);
  }
  for (const std::string& team : teams_asked(context, given, team_names(records_, kinds_))) {
    teams_.push_back(base::comparison_form(team));
  }
  people_ = std::make_unique<store::People>(database_, rulebook_, projects_, engineers_,
                                            evidence_asked(context, given));
}

void Question::note_left_out() {
  if (!own_rules_ || left_out_ == 0) return;
  print_note(*context_, {MessageId::records_left_out, {base::count("number", left_out_)}});
}

bool Question::selects(const store::Person& person, Date day) const {
  return teams_.empty() || person.in_any(teams_, day);
}

}  // namespace tassei::cli
