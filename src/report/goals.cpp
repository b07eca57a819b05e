#include "report/goals.h"

#include <array>
#include <utility>

#include "report/quantity.h"
#include "report/review.h"
#include "table/columns.h"

namespace tassei::report {

using rules::GoalState;
using table::Value;

namespace {

constexpr std::size_t kStates = 3;

std::size_t place_of(GoalState state) { return static_cast<std::size_t>(state); }

/// How a state is shown at a glance.
struct Look {
  std::string_view sign;
  table::Tone tone;
  MessageId name;
};
constexpr std::array<Look, kStates> kLooks = {{
    {"✓", table::Tone::good, MessageId::goal_reached},
    {"→", table::Tone::plain, MessageId::goal_on_the_way},
    {"✗", table::Tone::bad, MessageId::goal_overdue},
}};

/// The specialty's name, the id of one that no rulebook knows.
Label specialty_of(const rules::Rulebook& rulebook, const RecordedGoal& goal) {
  const rules::Id id = rulebook.specialties.find(goal.specialty);
  if (id == rules::kNone) return {.ja = goal.specialty, .en = goal.specialty};
  return rulebook.specialties[id].label;
}

/// What each criterion lacks, as explanations have it.
Value missing_of(const rules::Rulebook& rulebook, const rules::Verdict& verdict,
                 Language language) {
  Value::List all;
  for (const rules::Criterion& criterion : verdict.criteria) {
    for (const rules::Quantity& each : criterion.missing) {
      Value said = missing(rulebook, each, language);
      auto& record = std::get<Value::Record>(said.data);
      record.emplace(record.begin(), "criterion", rules::part_id(criterion.part));
      all.push_back(std::move(said));
    }
  }
  return all;
}

Value joined(const std::vector<std::string>& sentences, Language language) {
  std::string all;
  const bool spaced = language == Language::english;
  for (const std::string& each : sentences) all += (all.empty() || !spaced ? "" : " ") + each;
  return text_or_null(all);
}

table::Table goal_table(const GoalRows& rows, bool as_sentences, Language language) {
  table::Table table;
  table.columns = table::columns_of(
      {"number", "engineer", "name", "team", "specialty", "level", "set_on", "due_on", "note",
       "status", "since", "missing", "at", "held_level", "basis", "provenance"},
      language, {"level", "held_level"});
  table.next = [rows, as_sentences, language, said = GoalRow()](table::Row& row) mutable {
    if (!rows(said)) return false;
    const RecordedGoal& goal = said.goal;
    row = {goal.number,
           said.engineer,
           said.name,
           text_or_null(said.team),
           goal.specialty,
           goal.level,
           goal.set_on,
           or_null(goal.due_on),
           text_or_null(goal.note),
           rules::goal_state_id(said.state),
           or_null(said.since),
           as_sentences ? joined(said.sentences, language) : std::move(said.missing),
           said.at,
           level_or_null(said.held),
           basis_or_null(said.held),
           provenance_or_null(said.held)};
    return true;
  };
  return table;
}

/// The goals of one person after the other, and how many stand how.
class GoalsPage {
 public:
  GoalsPage(const rules::Rulebook& rulebook, Language language)
      : rulebook_(&rulebook), language_(language) {}

  void add(const GoalRow& row) {
    if (page_.empty() || row.engineer != engineer_) {
      engineer_ = row.engineer;
      page_.emplace_back().heading =
          say({MessageId::person, {{"code", row.engineer}, {"name", row.name}}});
    }
    ++counts_[place_of(row.state)];
    std::vector<table::Line>& lines = page_.back().lines;
    lines.emplace_back(line(row), kLooks[place_of(row.state)].tone);
    for (const std::string& each : row.sentences) lines.emplace_back(kIndent + each);
    if (row.goal.note.empty()) return;
    lines.emplace_back(kIndent + say({MessageId::goal_note, {{"note", row.goal.note}}}));
  }

  table::Page finish(Date at) && {
    const bool none = page_.empty();
    page_.emplace_back().lines.emplace_back(
        none ? say(MessageId::no_goals)
             : say({MessageId::goals_summary,
                    {base::count("reached", counts_[place_of(GoalState::reached)]),
                     base::count("going", counts_[place_of(GoalState::on_the_way)]),
                     base::count("overdue", counts_[place_of(GoalState::overdue)])}}));
    std::vector<std::string>& notes = page_.back().notes;
    notes = marks_explained(used_, language_);
    notes.push_back(say({MessageId::note_at, {{"day", at}}}));
    return std::move(page_);
  }

 private:
  inline static const std::string kIndent = "    ";

  std::string say(const Message& message) const { return text(message, language_); }

  /// The level that reaches the goal is told where it bears marks.
  std::string line(const GoalRow& row) {
    const RecordedGoal& goal = row.goal;
    Message aim = {
        MessageId::goal_level,
        {{"specialty", specialty_of(*rulebook_, goal)}, base::count("level", goal.level)}};
    if (goal.due_on) {
      aim.id = MessageId::goal_level_due;
      aim.arguments.push_back({"day", *goal.due_on});
    }
    const Look& look = kLooks[place_of(row.state)];
    Message state = look.name;
    if (row.since) {
      state.arguments.push_back({"day", *row.since});
      const std::string held = marked(row.held);
      if (held != std::to_string(row.held.level)) {
        state.id = MessageId::goal_reached_marked;
        state.arguments.push_back({"level", held});
        used_.push_back(row.held);
      }
    }
    return say({MessageId::goal_line,
                {{"sign", std::string(look.sign)},
                 {"goal", std::vector<Message>{std::move(aim)}},
                 {"state", std::vector<Message>{std::move(state)}}}});
  }

  const rules::Rulebook* rulebook_;
  Language language_;
  std::string engineer_;
  table::Page page_;
  std::array<std::size_t, kStates> counts_{};
  std::vector<rules::Standing> used_;
};

}  // namespace

GoalRow goal_row(const Subject& subject, const std::string& name, const rules::Evaluator& evaluator,
                 RecordedGoal goal, Date at, Language language) {
  const rules::Rulebook& rulebook = *subject.rulebook;
  const rules::Id specialty = rulebook.specialties.find(goal.specialty);
  rules::GoalStanding standing = rules::standing_of({specialty, goal.level, goal.due_on}, rulebook,
                                                    evaluator, *subject.facts, at);
  GoalRow row;
  row.engineer = subject.engineer;
  row.name = name;
  row.at = at;
  row.state = standing.state;
  row.since = standing.since;
  row.held = standing.held;
  if (standing.missing) {
    const Explained explained = {
        .subject = subject, .name = name, .specialty = specialty, .verdicts = {}};
    row.missing = missing_of(rulebook, *standing.missing, language);
    row.sentences = lacking(explained, *standing.missing, language);
  } else if (standing.since) {
    row.missing = Value::List();
  } else {
    row.sentences.push_back(text({MessageId::goal_without_cell,
                                  {{"specialty", specialty_of(rulebook, goal)},
                                   base::count("level", goal.level),
                                   {"day", at}}},
                                 language));
  }
  row.goal = std::move(goal);
  return row;
}

table::Answer goals(const rules::Rulebook& rulebook, GoalRows rows, Date at, Language language) {
  return {[rows, language] { return goal_table(rows, false, language); },
          [rows, language] { return goal_table(rows, true, language); },
          [&rulebook, rows, at, language] {
            GoalsPage page(rulebook, language);
            for (GoalRow row; rows(row);) page.add(row);
            return std::move(page).finish(at);
          }};
}

}  // namespace tassei::report
