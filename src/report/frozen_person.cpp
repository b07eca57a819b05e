#include "report/frozen_person.h"

#include <algorithm>
#include <utility>

#include "report/frozen_review.h"
#include "report/grades_behind.h"
#include "report/quantity.h"
#include "report/review.h"
#include "rules/label_of.h"

namespace tassei::report {

using table::Value;

namespace {

constexpr std::string_view kIndent = "    ";

std::string value_in(const rules::CitedEvidence& evidence, std::string_view field) {
  const auto found = std::find_if(evidence.key.begin(), evidence.key.end(),
                                  [&](const auto& each) { return each.first == field; });
  return found == evidence.key.end() ? std::string() : found->second;
}

Value value_of(const rules::CitedEvidence& evidence) {
  Value::Record key;
  for (const auto& [field, value] : evidence.key) key.emplace_back(field, value);
  const Value::List criteria(evidence.criteria.begin(), evidence.criteria.end());
  return Value::Record{{"record", evidence.record},
                       {"key", std::move(key)},
                       {"date", evidence.counts_from},
                       {"criteria", criteria},
                       {"confirmed_by", text_or_null(evidence.confirmed_by)},
                       {"confirmed_at", text_or_null(evidence.confirmed_at)}};
}

Value value_of(const rules::Rulebook& rulebook, const rules::Missing& missing, Language language) {
  const auto number = static_cast<std::int64_t>(missing.quantity.number);
  return quantity(missing.quantity, {{"criterion", missing.criterion},
                                     {"count", number},
                                     {"text", text(needed(rulebook, missing), language)}});
}

Value value_of(const rules::AgreedGoal& goal) {
  return Value::Record{{"level", goal.level},
                       {"set_on", text_or_null(goal.set_on)},
                       {"due_on", text_or_null(goal.due_on)},
                       {"note", text_or_null(goal.note)},
                       {"status", rules::goal_state_id(goal.state)}};
}

}  // namespace

std::string specialty_label(const rules::Rulebook& rulebook, const std::string& specialty,
                            Language language) {
  return label_of(rulebook.specialties, specialty).in(language);
}

Message brief(const rules::Rulebook& rulebook, const rules::CitedEvidence& evidence) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  const auto is = [&](rules::FactKind kind) { return evidence.record == record_name(kind); };
  if (is(rules::FactKind::contribution)) {
    return {MessageId::brief_contribution, {{"project", value_in(evidence, "project")}}};
  }
  if (is(rules::FactKind::expertise)) {
    return {MessageId::brief_expertise,
            {{"area", label_of(catalogues.areas, value_in(evidence, "area"))}}};
  }
  if (is(rules::FactKind::achievement)) {
    return {MessageId::brief_achievement,
            {{"kind", label_of(catalogues.kinds, value_in(evidence, "kind"))},
             {"title", value_in(evidence, "title")}}};
  }
  if (is(rules::FactKind::mentoring)) {
    return {MessageId::brief_mentoring, {{"mentee", value_in(evidence, "mentee")}}};
  }
  const std::string code = value_in(evidence, "exam");
  return {MessageId::brief_exam, {{"label", label_of(catalogues.exams, code)}, {"code", code}}};
}

Message needed(const rules::Rulebook& rulebook, const rules::Missing& missing) {
  if (const auto known = rules::placed(rulebook.catalogues, missing.quantity)) {
    return needed(rulebook, *known);
  }
  return {MessageId::review_missing_ids,
          {base::count("number", missing.quantity.number),
           {"what", std::string(rules::need_id(missing.quantity.what))},
           {"ids", base::as_list(missing.quantity.ids)}}};
}

std::string missing_said(const rules::Rulebook& rulebook,
                         const std::vector<rules::Missing>& missing, Language language) {
  std::string all;
  std::string exams;
  const std::string separator = text(MessageId::review_separator, language);
  const auto is_of = [](const rules::Missing& each, rules::PartKind part) {
    return each.criterion == rules::part_id(part);
  };
  for (const rules::Missing& each : missing) {
    if (is_of(each, rules::PartKind::complexity) || is_of(each, rules::PartKind::size)) continue;
    const bool is_exam = is_of(each, rules::PartKind::exam);
    std::string& to = is_exam ? exams : all;
    to += (to.empty() ? "" : separator) + text(needed(rulebook, each), language);
  }
  if (exams.empty()) return all;
  return all + (all.empty() ? "" : separator) +
         text({MessageId::review_or_exam, {{"list", exams}}}, language);
}

Message goal_line(const rules::AgreedGoal& goal) {
  static constexpr MessageId kStates[] = {MessageId::review_goal_reached,
                                          MessageId::goal_on_the_way, MessageId::goal_overdue};
  const Message state = kStates[static_cast<std::size_t>(goal.state)];
  return {goal.due_on.empty() ? MessageId::review_goal : MessageId::review_goal_due,
          {base::count("level", goal.level),
           {"set", goal.set_on},
           {"due", goal.due_on},
           {"state", std::vector{state}}}};
}

Value value_of(const rules::Rulebook& rulebook, const rules::Appraisal& row, Language language) {
  const rules::Standing& standing = row.held.standing;
  Value::List evidence;
  for (const auto& each : row.evidence) evidence.push_back(value_of(each));
  Value::List missing;
  for (const auto& each : row.missing) missing.push_back(value_of(rulebook, each, language));
  Value::List goals;
  for (const auto& each : row.goals) goals.push_back(value_of(each));
  return Value::Record{{"specialty", row.specialty},
                       {"level", level_or_null(standing)},
                       {"basis", basis_or_null(standing)},
                       {"provenance", provenance_or_null(standing)},
                       {"since", or_null(row.held.since)},
                       {"evidence", std::move(evidence)},
                       {"next_level", number_or_null(row.next_level)},
                       {"missing", std::move(missing)},
                       {"goals", std::move(goals)}};
}

Value value_of(const model::ReviewComment& comment) {
  return Value::Record{
      {"number", comment.number}, {"at", comment.at}, {"by", comment.by}, {"text", comment.text}};
}

const std::vector<model::ReviewComment>& about(const CommentsByPerson& comments,
                                               const std::string& engineer) {
  static const std::vector<model::ReviewComment> none;
  const auto found = comments.find(engineer);
  return found == comments.end() ? none : found->second;
}

SaidOfSpecialty said_of(const rules::Rulebook& rulebook, const rules::Appraisal& row, Date at,
                        Language language) {
  SaidOfSpecialty said;
  for (const rules::CitedEvidence& each : row.evidence) {
    Message line = {
        MessageId::review_claimed,
        {{"day", each.counts_from}, {"record", std::vector<Message>{brief(rulebook, each)}}}};
    if (!each.confirmed_by.empty()) {
      line.id = MessageId::review_confirmed;
      line.arguments.push_back({"by", each.confirmed_by});
    }
    said.evidence.push_back(text(line, language));
  }
  const std::string missing = missing_said(rulebook, row.missing, language);
  if (!missing.empty()) {
    said.missing =
        text({MessageId::review_missing, {base::count("level", row.next_level), {"list", missing}}},
             language);
  }
  for (const rules::AgreedGoal& each : row.goals) {
    said.goals.push_back(text(goal_line(each), language));
  }
  for (const Message& each : unstated(rulebook, row, at)) {
    said.unstated.push_back(text(each, language));
  }
  return said;
}

std::string said_of(const model::ReviewComment& comment, base::Clock clock, Language language) {
  return text(
      {MessageId::review_comment_line,
       {{"at", base::time_by(clock, comment.at)}, {"by", comment.by}, {"text", comment.text}}},
      language);
}

void ReviewBlocks::add_row_of(const rules::PersonAppraisal& person) {
  static const std::vector<rules::Appraisal> nothing(1);
  for (const rules::Appraisal& each : person.specialties.empty() ? nothing : person.specialties) {
    used_.push_back(each.held.standing);
    table::Row& row = rows_.emplace_back();
    row.emplace_back(person.engineer);
    row.emplace_back(person.name);
    row.push_back(text_or_null(person.team));
    row.emplace_back(specialty_label(*rulebook_, each.specialty, language_));
    row.push_back(level_(each.held.standing));
    row.push_back(or_null(each.held.since));
    row.push_back(number_or_null(about(*comments_, person.engineer).size()));
  }
}

void ReviewBlocks::add_rows(table::Page& page) {
  table::Block& block = page.emplace_back();
  block.table = table::table_of({{"engineer", say(MessageId::heading_engineer)},
                                 {"name", say(MessageId::heading_name)},
                                 {"team", say(MessageId::heading_team)},
                                 {"specialty", say(MessageId::heading_specialty)},
                                 {"level", say(MessageId::heading_level)},
                                 {"since", say(MessageId::heading_since)},
                                 {"comments", say(MessageId::heading_comments)}},
                                std::exchange(rows_, {}));
  block.notes = marks_explained(used_, language_);
}

void ReviewBlocks::add_specialty(const rules::Appraisal& row, table::Block& block) const {
  const rules::Standing& standing = row.held.standing;
  const std::string specialty = specialty_label(*rulebook_, row.specialty, language_);
  block.lines.emplace_back();
  block.lines.emplace_back(
      standing.level == 0
          ? say({MessageId::review_no_level, {{"specialty", specialty}}})
          : say({MessageId::review_level,
                 {{"specialty", specialty},
                  base::count("level", standing.level),
                  {"day", row.held.since.value_or(Date::first())},
                  {"basis", std::vector<Message>{basis_name(standing.basis)}},
                  {"provenance", std::vector<Message>{provenance_name(standing.provenance)}}}}),
      tone_of(standing.level > 0));
  const auto indented = [&](const std::string& line) {
    block.lines.emplace_back(std::string(kIndent) + line);
  };
  const SaidOfSpecialty said = said_of(*rulebook_, row, at_, language_);
  for (const std::string& each : said.evidence) indented(each);
  if (!said.missing.empty()) indented(said.missing);
  for (const std::string& each : said.unstated) indented(each);
  for (const std::string& each : said.goals) {
    indented(say({MessageId::review_goal_line, {{"goal", each}}}));
  }
}

void ReviewBlocks::add_all_of(const rules::PersonAppraisal& person, table::Page& page) const {
  table::Block& block = page.emplace_back();
  block.heading = say({MessageId::person, {{"code", person.engineer}, {"name", person.name}}});
  block.lines.emplace_back(person.team.empty()
                               ? say(MessageId::page_no_team)
                               : say({MessageId::page_team, {{"team", person.team}}}));
  for (const rules::Appraisal& each : person.specialties) add_specialty(each, block);
  const std::vector<model::ReviewComment>& comments = about(*comments_, person.engineer);
  if (!comments.empty()) block.lines.emplace_back();
  for (const model::ReviewComment& each : comments) {
    block.lines.emplace_back(said_of(each, base::Clock::local, language_));
  }
}

}  // namespace tassei::report
