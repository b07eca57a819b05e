#include "cli/attribution.h"

#include <algorithm>
#include <set>

#include "rules/label_of.h"

namespace tassei::cli {

using model::Field;
using model::FieldType;
using report::CompareCause;
using report::Why;

namespace {

constexpr std::string_view kRulebooks = "rulebooks";
constexpr std::string_view kProjects = "projects";

bool counts_by(const Evidence* evidence, Date day) {
  if (evidence == nullptr) return false;
  const auto from = evidence->counts_from();
  return from && *from <= day;
}

/// Texts about a record, and by which codes others are called, decide nothing.
bool same(const Evidence& one, const Evidence& other) {
  if (one.project != other.project) return false;
  for (std::size_t i = 0; i < one.kind->fields.size(); ++i) {
    const Field& field = one.kind->fields[i];
    const bool decides = field.type != FieldType::text && field.refers_to.empty();
    if (decides && one.values[i] != other.values[i]) return false;
  }
  return true;
}

bool same(const rules::Projects::Given& one, const rules::Projects::Given& other) {
  return one.flags == other.flags && one.sizes == other.sizes && one.measures == other.measures;
}

table::Value key_of(const Evidence& evidence) {
  table::Value::Record key;
  for (std::size_t i = 0; i < evidence.kind->fields.size(); ++i) {
    const Field& field = evidence.kind->fields[i];
    if (field.key) key.emplace_back(field.name, evidence.values[i]);
  }
  return key;
}

/// The record in a few words.
Message brief(const Evidence& evidence, const rules::Catalogues& catalogues) {
  const auto of = [&](std::string_view field) {
    return evidence.kind->value(evidence.values, field);
  };
  const std::string& kind = evidence.kind->name;
  if (kind == rules::record_name(rules::FactKind::contribution)) {
    return {MessageId::compare_contribution, {{"project", of("project")}}};
  }
  if (kind == rules::record_name(rules::FactKind::expertise)) {
    return {MessageId::brief_expertise, {{"area", label_of(catalogues.areas, of("area"))}}};
  }
  if (kind == rules::record_name(rules::FactKind::achievement)) {
    return {MessageId::brief_achievement,
            {{"kind", label_of(catalogues.kinds, of("kind"))}, {"title", of("title")}}};
  }
  if (kind == rules::record_name(rules::FactKind::mentoring)) {
    return {MessageId::brief_mentoring, {{"mentee", of("mentee")}}};
  }
  return {MessageId::brief_exam,
          {{"label", label_of(catalogues.exams, of("exam"))}, {"code", of("exam")}}};
}

CompareCause cause_by(const rules::Source& source) {
  return {.why = Why::rulebook,
          .record = std::string(kRulebooks),
          .key = table::Value::Record{{"rulebook", source.id},
                                      {"valid_from", report::or_null(source.valid_from)}},
          .entry = {},
          .about = {MessageId::compare_rules, {{"id", source.label}}}};
}

/// The changes of level from `from` on, without those that later ones undo.
std::vector<rules::Change> lasting(const std::vector<rules::Change>& changes, int from, Date after,
                                   Date until) {
  std::vector<rules::Change> path;
  for (const rules::Change& change : changes) {
    if (change.on <= after || change.on > until || change.before.level == change.after.level) {
      continue;
    }
    const int level = change.after.level;
    const auto back = std::find_if(path.begin(), path.end(), [&](const rules::Change& each) {
      return each.before.level == level;
    });
    path.erase(back, path.end());
    const int reached = path.empty() ? from : path.back().after.level;
    if (reached != level) path.push_back(change);
  }
  return path;
}

}  // namespace

Attribution::Attribution(const State& one, const State& two, const Lineage& lineage,
                         Entries entries)
    : one_(&one), two_(&two), lineage_(&lineage), entries_(std::move(entries)) {
  if (one.at != two.at) moves_.push_back({.what = Move::What::day});
  const auto& before = one.dossier.evidence;
  const auto& after = two.dossier.evidence;
  std::set<std::string> identities;
  for (const auto& [identity, evidence] : before) identities.insert(identity);
  for (const auto& [identity, evidence] : after) identities.insert(identity);
  const auto find = [](const auto& all, const std::string& identity) {
    const auto found = all.find(identity);
    return found == all.end() ? nullptr : &found->second;
  };
  for (const std::string& identity : identities) {
    add_record(identity, find(before, identity), find(after, identity));
  }
  add_projects();
  std::stable_sort(moves_.begin(), moves_.end(),
                   [](const Move& a, const Move& b) { return a.order < b.order; });
  if (entries_.rules_changed_in) moves_.push_back({.what = Move::What::rules});
}

void Attribution::add_record(const std::string& identity, const Evidence* before,
                             const Evidence* after) {
  const bool counted = counts_by(before, one_->at);
  const bool begins = !counts_by(after, one_->at) && counts_by(after, two_->at);
  const bool fresh = !counted && begins;
  if (before != nullptr && after != nullptr && same(*before, *after) && !fresh) {
    unchanged_.push_back(after);
    return;
  }
  if (!counted && after == nullptr) return;
  const Evidence& either = after != nullptr ? *after : *before;
  const auto day = either.counts_from();
  moves_.push_back({.what = Move::What::record,
                    .identity = identity,
                    .before = counted ? before : nullptr,
                    .after = after,
                    .fresh = fresh,
                    .order = (day ? day->iso() : Date::last().iso()) + identity});
}

void Attribution::add_projects() {
  for (const auto& [identity, before] : one_->dossier.projects) {
    const auto after = two_->dossier.projects.find(identity);
    if (after == two_->dossier.projects.end() || same(before, after->second)) continue;
    moves_.push_back({.what = Move::What::project,
                      .identity = identity,
                      .order = Date::last().iso() + identity});
  }
}

Case Attribution::case_of(const Taken& taken) const {
  std::vector<const Evidence*> evidence = unchanged_;
  std::map<std::string, const rules::Projects::Given*> projects;
  for (const auto* state : {two_, one_}) {
    for (const auto& [identity, given] : state->dossier.projects) projects[identity] = &given;
  }
  const rules::Rulebook* rulebook = one_->rulebook;
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    const Move& move = moves_[i];
    if (move.what == Move::What::record) {
      const Evidence* chosen = taken[i] ? move.after : move.before;
      if (chosen != nullptr) evidence.push_back(chosen);
    } else if (move.what == Move::What::project && taken[i]) {
      projects[move.identity] = &two_->dossier.projects.at(move.identity);
    } else if (move.what == Move::What::rules && taken[i]) {
      rulebook = two_->rulebook;
    }
  }
  return Case(*rulebook, evidence, projects);
}

Date Attribution::day_of(const Taken& taken) const {
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    if (taken[i] && (moves_[i].fresh || moves_[i].what == Move::What::day)) return two_->at;
  }
  return one_->at;
}

Attribution::Taken Attribution::needed(const std::string& specialty, int to) const {
  Taken taken(moves_.size(), true);
  for (std::size_t i = moves_.size(); i-- > 0;) {
    taken[i] = false;
    if (case_of(taken).level(specialty, day_of(taken)) != to) taken[i] = true;
  }
  return taken;
}

std::vector<CompareCause> Attribution::causes(const std::string& specialty, int to) const {
  const Taken taken = needed(specialty, to);
  std::vector<CompareCause> causes;
  for (std::size_t i = 0; i < moves_.size(); ++i) {
    if (taken[i] && moves_[i].what != Move::What::day) {
      causes.push_back(cause(moves_[i], specialty));
    }
  }
  add_causes_of_day(taken, specialty, causes);
  return causes;
}

Why Attribution::why(const Move& move) const {
  const auto story = lineage_->story(move.identity);
  if (move.after == nullptr) return story && story->is ? Why::correction : Why::removal;
  if (move.fresh) return Why::new_evidence;
  return move.before != nullptr || (story && story->was) ? Why::correction : Why::late_entry;
}

CompareCause Attribution::cause(const Move& move, const std::string& specialty) const {
  if (move.what == Move::What::rules) return rules_cause(specialty);
  if (move.what == Move::What::project) return project_cause(move);
  const Evidence& evidence = move.after != nullptr ? *move.after : *move.before;
  const auto story = lineage_->story(move.identity);
  const State& state = move.after != nullptr ? *two_ : *one_;
  return {.why = why(move),
          .record = evidence.kind->name,
          .key = key_of(evidence),
          .entry = story ? std::optional(story->entry) : entries_.recorded_in(evidence),
          .about = brief(evidence, state.rulebook->catalogues)};
}

CompareCause Attribution::project_cause(const Move& move) const {
  const std::string& code = two_->dossier.projects.at(move.identity).code;
  const auto story = lineage_->story(std::string(kProjects) + Lineage::kBetween + move.identity);
  return {.why = Why::correction,
          .record = std::string(kProjects),
          .key = table::Value::Record{{"project", code}},
          .entry = story ? std::optional(story->entry) : std::nullopt,
          .about = {MessageId::compare_project, {{"project", code}}}};
}

CompareCause Attribution::rules_cause(const std::string& specialty) const {
  for (const State* state : {two_, one_}) {
    const rules::Rulebook& rulebook = *state->rulebook;
    const rules::Id id = rulebook.specialties.find(specialty);
    if (id == rules::kNone) continue;
    const rules::Rules* rules = rulebook.specialties[id].at(state->at);
    if (rules == nullptr) rules = &rulebook.specialties[id].versions.front();
    CompareCause cause = cause_by(rulebook.sources[rules->source]);
    cause.entry = entries_.rules_changed_in(rulebook.sources[rules->source]);
    return cause;
  }
  return cause_by({});
}

void Attribution::add_causes_of_day(const Taken& taken, const std::string& specialty,
                                    std::vector<CompareCause>& causes) const {
  if (day_of(taken) == one_->at) return;
  Taken old = taken;
  for (std::size_t i = 0; i < moves_.size(); ++i) old[i] = old[i] && !moves_[i].fresh;
  const Case without_fresh = case_of(old);
  const int before = without_fresh.level(specialty, one_->at);
  const std::string& engineer = two_->engineer;
  const report::Subject subject = {&without_fresh.rulebook(), &without_fresh.projects(),
                                   &without_fresh.facts(), engineer};
  for (const rules::Change& change :
       lasting(without_fresh.changes(specialty), before, one_->at, two_->at)) {
    for (const rules::Cause& each : change.causes) {
      if (each.rulebook) {
        causes.push_back(cause_by(without_fresh.rulebook().sources[each.source]));
      } else if (!each.begins) {
        causes.push_back({.why = Why::ended,
                          .record = std::string(rules::record_name(each.fact.kind)),
                          .key = report::key(subject, each.fact),
                          .entry = {},
                          .about = report::brief(subject, each.fact)});
      }
    }
  }
}

}  // namespace tassei::cli
