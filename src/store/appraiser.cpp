#include "store/appraiser.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/text.h"
#include "rules/evaluate.h"
#include "store/border.h"
#include "store/facts.h"
#include "store/layout.h"
#include "store/logged.h"
#include "store/query.h"

namespace tassei::store {

namespace {

using model::Kind;
using rules::PersonAppraisal;

/// The records of a kind that belong to one person, asked for person after person.
class OwnRecords {
 public:
  OwnRecords(const Database& database, const model::Kinds& kinds, const Kind& kind)
      : kind_(&kind), query_(database.connection(), sql(Layout(kinds, kind), kind)) {}

  const Kind& kind() const { return *kind_; }

  /// `see` gets the row's values by field.
  template <class See>
  void each(const std::string& engineer, See see) {
    query_.bind(1, base::comparison_form(engineer));
    while (query_.step()) see(*this);
    query_.reset();
  }

  std::string_view value(std::string_view field) const {
    return query_.text(static_cast<int>(kind_->position(field).value()) + 1);
  }
  Confirmation confirmation() const {
    const int column = static_cast<int>(kind_->fields.size()) + 1;
    return {.by = std::string(query_.text(column)), .at = std::string(query_.text(column + 1))};
  }

 private:
  static std::string sql(const Layout& layout, const Kind& kind) {
    const auto none = [](const std::string&) { return std::string("NULL"); };
    return layout.select(none, false) + " WHERE " + layout.is_given(code_field(kind), 1) +
           (kind.confirmable ? " AND confirmed_by IS NOT NULL" : "") + layout.order_by();
  }

  const Kind* kind_;
  Query query_;
};

/// A record of one person by its key.
std::string name_of(std::string_view kind,
                    const std::vector<std::pair<std::string, std::string>>& key) {
  std::string name(kind);
  for (const auto& [field, value] : key) {
    if (!value.empty()) name += '\n' + field + '=' + value;
  }
  return name;
}

std::string name_of(const OwnRecords& record) {
  std::vector<std::pair<std::string, std::string>> key;
  for (const model::Field& field : record.kind().fields) {
    if (field.key && &field != &code_field(record.kind())) {
      key.emplace_back(field.name, record.value(field.name));
    }
  }
  return name_of(record.kind().name, key);
}

constexpr std::string_view kGoals = "goals";

rules::AgreedGoal goal_of(const OwnRecords& record) {
  rules::AgreedGoal goal{.level = 0,
                         .set_on = std::string(record.value("set_on")),
                         .due_on = std::string(record.value("due_on")),
                         .note = std::string(record.value("note"))};
  const std::string_view level = record.value("level");
  std::from_chars(level.data(), level.data() + level.size(), goal.level);
  return goal;
}

std::size_t count_people(const Database& database) {
  Query query(database.connection(), "SELECT count(*) FROM engineers");
  return query.step() ? static_cast<std::size_t>(query.integer(0)) : 0;
}

}  // namespace

class Appraiser::Work {
 public:
  Work(const Database& database, const model::Kinds& kinds, const rules::Rulebook& rulebook,
       AppraisalAsked asked)
      : database_(&database),
        rulebook_(&rulebook),
        asked_(std::move(asked)),
        projects_(load_projects(database, rulebook)),
        evaluator_(rulebook, projects_),
        people_(database, rulebook, projects_),
        of_(count_people(database)) {
    if (!asked_.team.empty()) teams_.push_back(base::comparison_form(asked_.team));
    for (const Kind& kind : kinds.all()) {
      if (kind.confirmable) evidence_.emplace_back(database, kinds, kind);
    }
    if (const Kind* goals = kinds.find(kGoals)) goals_.emplace(database, kinds, *goals);
  }

  const Database& database() const { return *database_; }
  std::size_t done() const { return done_; }
  std::size_t of() const { return of_; }

  bool next(PersonAppraisal& person) {
    do {
      if (!people_.next()) return false;
      ++done_;
    } while (!teams_.empty() && !people_.person().in_any(teams_, asked_.at));
    person = {.engineer = people_.person().code,
              .name = people_.person().name,
              .team = people_.person().teams_at(asked_.at)};
    read_goals(person.engineer);
    const rules::Appraised whom = {rulebook_, &projects_, &people_.facts()};
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      add(whom, static_cast<rules::Id>(i), person);
    }
    confirm(person);
    return true;
  }

 private:
  void read_goals(const std::string& engineer) {
    of_specialty_.clear();
    if (!goals_) return;
    const std::string day = asked_.at.iso();
    goals_->each(engineer, [&](const OwnRecords& record) {
      if (record.value("set_on") > day) return;
      of_specialty_[std::string(record.value("specialty"))].push_back(goal_of(record));
    });
  }

  /// Where somebody holds nothing, has nothing and wants nothing, there is nothing to say.
  void add(const rules::Appraised& whom, rules::Id specialty, PersonAppraisal& person) const {
    const auto goals = of_specialty_.find(rulebook_->specialties[specialty].id);
    const bool wanted = goals != of_specialty_.end();
    const bool there =
        wanted || rules::has_facts_in(*whom.facts, specialty) || holds_any(*whom.facts, specialty);
    if (!there) return;
    person.specialties.push_back(rules::appraise(evaluator_, whom, specialty, asked_.at));
    if (!wanted) return;
    person.specialties.back().goals = goals->second;
    for (rules::AgreedGoal& each : person.specialties.back().goals) {
      each.state = state_of(each, *whom.facts, specialty);
    }
  }

  rules::GoalState state_of(const rules::AgreedGoal& agreed, const rules::Facts& facts,
                            rules::Id specialty) const {
    const rules::Goal goal = {
        .specialty = specialty, .level = agreed.level, .due_on = Date::parse(agreed.due_on)};
    return rules::standing_of(goal, *rulebook_, evaluator_, facts, asked_.at).state;
  }

  bool holds_any(const rules::Facts& facts, rules::Id specialty) const {
    return rules::held_at(evaluator_.segments(facts, specialty), asked_.at).standing.level > 0;
  }

  void confirm(PersonAppraisal& person) {
    std::map<std::string, Confirmation> confirmed;
    for (OwnRecords& own : evidence_) {
      own.each(person.engineer, [&](const OwnRecords& record) {
        confirmed.emplace(name_of(record), record.confirmation());
      });
    }
    if (confirmed.empty()) return;
    for (rules::Appraisal& row : person.specialties) {
      for (rules::CitedEvidence& each : row.evidence) {
        const auto found = confirmed.find(name_of(each.record, each.key));
        if (found == confirmed.end()) continue;
        each.confirmed_by = found->second.by;
        each.confirmed_at = found->second.at;
      }
    }
  }

  const Database* database_;
  const rules::Rulebook* rulebook_;
  AppraisalAsked asked_;
  std::vector<std::string> teams_;  ///< in comparison form
  rules::Projects projects_;
  rules::Evaluator evaluator_;
  People people_;
  std::vector<OwnRecords> evidence_;
  std::optional<OwnRecords> goals_;
  std::map<std::string, std::vector<rules::AgreedGoal>> of_specialty_;  ///< of the person
  std::size_t done_ = 0;
  std::size_t of_ = 0;
};

Appraiser::Appraiser(const Database& database, const model::Kinds& kinds,
                     const rules::Rulebook& rulebook, AppraisalAsked asked) {
  at_border(database.path(),
            [&] { work_ = std::make_unique<Work>(database, kinds, rulebook, std::move(asked)); });
}
Appraiser::~Appraiser() = default;

bool Appraiser::next(PersonAppraisal& person) {
  return at_border(work_->database().path(), [&] { return work_->next(person); });
}

std::size_t Appraiser::done() const { return work_->done(); }
std::size_t Appraiser::of() const { return work_->of(); }

}  // namespace tassei::store
