#include "exchange/entry.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "exchange/references.h"
#include "model/checks.h"

namespace tassei::exchange {

namespace {

using model::Field;
using model::Kind;
using model::Values;
using store::Change;

using Key = std::vector<std::string>;

/// Checks changes one after the other.
class Checker {
 public:
  Checker(const std::vector<Change>& wanted, const rules::Rulebook& rulebook,
          const model::Kinds& kinds, const store::Records& records)
      : rulebook_(rulebook), kinds_(kinds), records_(records), references_({}, kinds, records) {
    for (const Change& change : wanted) {
      if (change.before) gone_.insert(place_of(*change.kind, *change.before));
      if (change.after && !change.kind->numbered) {
        coming_.insert(place_of(*change.kind, *change.after));
      }
    }
  }

  void check(const Change& change) {
    Findings findings = check_record(rulebook_, *change.kind, *change.after,
                                     change.before ? &*change.before : nullptr);
    append(findings.problems, plan.problems);
    append(findings.warnings, plan.warnings);
    check_references(change);
    check_key(change);
    check_project(change);
  }

  EntryPlan plan;

 private:
  using Place = std::pair<std::string, Key>;  ///< a kind and a key

  static Place place_of(const Kind& kind, const Values& values) {
    return {kind.name, model::key_of(kind, values)};
  }

  static void append(std::vector<Problem>& from, std::vector<Problem>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  void check_references(const Change& change) {
    const auto& fields = change.kind->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string& code = (*change.after)[i];
      if (fields[i].refers_to.empty() || code.empty()) continue;
      if (coming_.contains({std::string(fields[i].refers_to), {base::comparison_form(code)}})) {
        continue;
      }
      if (auto wrong = references_.wrong(fields[i], code)) {
        plan.problems.push_back(model::at_field(fields[i].name, std::move(*wrong)));
      }
    }
  }

  /// No other record has the key, neither one that is there and stays nor another change.
  void check_key(const Change& change) {
    const Kind& kind = *change.kind;
    const Place place = place_of(kind, *change.after);
    const bool first = taken_.insert(place).second;
    const bool stands = !gone_.contains(place) && records_.find(kind, *change.after);
    if (first && !stands) return;
    plan.problems.push_back(
        {.where = {},
         .message = {MessageId::entry_exists,
                     {{"kind", kind.name}, {"key", model::key_text(kind, *change.after)}}}});
  }

  void check_project(const Change& change) {
    const Kind& kind = *change.kind;
    const auto place = kind.position("project");
    if (!place || kind.fields[*place].refers_to.empty()) return;
    const Kind& projects = *kinds_.find(kind.fields[*place].refers_to);
    Values wanted(projects.fields.size());
    wanted[*projects.position("project")] = (*change.after)[*place];
    const auto project = records_.find(projects, wanted);
    if (!project) return;
    auto warnings = outside_project(kind, *change.after, projects, project->values);
    append(warnings, plan.warnings);
  }

  const rules::Rulebook& rulebook_;
  const model::Kinds& kinds_;
  const store::Records& records_;
  References references_;
  std::set<Place> gone_;    ///< keys that records have now and may lose
  std::set<Place> coming_;  ///< codes that there will be
  std::set<Place> taken_;
};

}  // namespace

Values with_texts(const Kind& kind, Values values, const Texts& texts,
                  std::vector<Problem>& problems) {
  values.resize(kind.fields.size());
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const auto given = texts.find(kind.fields[i].name);
    if (given == texts.end()) continue;
    auto value = model::canonical(kind.fields[i], base::trim(given->second));
    if (auto* good = std::get_if<std::string>(&value)) {
      values[i] = std::move(*good);
    } else {
      problems.push_back(
          model::at_field(kind.fields[i].name, std::get<model::BadValue>(value).why));
    }
  }
  return values;
}

EntryPlan plan_entries(std::vector<Change> wanted, const rules::Rulebook& rulebook,
                       const model::Kinds& kinds, const store::Records& records) {
  std::erase_if(wanted, [](const Change& change) { return change.before == change.after; });
  Checker checker(wanted, rulebook, kinds, records);
  for (const Change& change : wanted) {
    if (change.after) checker.check(change);
  }
  if (checker.plan.problems.empty()) checker.plan.changes = std::move(wanted);
  return std::move(checker.plan);
}

Problem claim_again(const Change& change, const store::Confirmation& confirmed) {
  return {
      .where = {},
      .message = {MessageId::claim_again,
                  {{"by", confirmed.by}, {"key", model::key_text(*change.kind, *change.before)}}}};
}

std::vector<Change> removals_of_referring(const model::Kinds& kinds, const store::Records& records,
                                          const Kind& kind, const Values& values) {
  std::vector<Change> removals;
  if (kind.numbered) return removals;
  const std::string code = model::key_of(kind, values).front();
  for (const Kind& other : kinds.all()) {
    for (const Field& field : other.fields) {
      if (field.refers_to != kind.name) continue;
      records.each_referring(other, field, code, [&](const store::Stored& stored) {
        removals.push_back({.kind = &other, .before = stored.values, .after = {}});
      });
    }
  }
  return removals;
}

}  // namespace tassei::exchange
