#include "report/words.h"

#include <algorithm>
#include <set>

namespace tassei::report {

std::vector<Message> one(Message message) { return {std::move(message)}; }

using base::Argument;
using rules::Id;
using rules::Need;
using rules::Quantity;

namespace {

/// The noun, with the list of what counts in brackets where it is wanted.
Message with_list(Message noun, std::vector<Label> list, bool any, bool listed) {
  if (!listed || list.empty()) return noun;
  return {any && list.size() > 1 ? MessageId::listing_any : MessageId::listing,
          {{"noun", std::vector<Message>{std::move(noun)}}, {"list", std::move(list)}}};
}

Message joined(std::vector<Message> qualifiers) {
  Message all = std::move(qualifiers.front());
  for (std::size_t i = 1; i < qualifiers.size(); ++i) {
    all = {MessageId::and_qualifier,
           {{"one", std::vector<Message>{std::move(all)}},
            {"other", std::vector<Message>{std::move(qualifiers[i])}}}};
  }
  return all;
}

Message engagements(const rules::Catalogues& catalogues, const Quantity& quantity, bool listed) {
  std::vector<Message> qualifiers;
  if (quantity.role != rules::kNone) {
    qualifiers.push_back(
        {quantity.has_above ? MessageId::qualifier_role_or_above : MessageId::qualifier_role,
         {{"role", catalogues.roles[quantity.role].label}}});
  }
  std::vector<Message> outcomes;
  for (const model::Outcome each : quantity.outcomes) outcomes.push_back(outcome(each));
  if (!outcomes.empty()) {
    const MessageId said =
        outcomes.size() > 1 ? MessageId::qualifier_outcomes_any : MessageId::qualifier_outcomes;
    qualifiers.push_back({said, {{"outcomes", std::move(outcomes)}}});
  }
  if (listed && !quantity.ids.empty()) {
    const MessageId said = quantity.ids.size() > 1 ? MessageId::qualifier_activities_any
                                                   : MessageId::qualifier_activities;
    qualifiers.push_back({said, {{"activities", labels(catalogues.activities, quantity.ids)}}});
  }
  const Message noun = quantity.grade == 0 ? Message(MessageId::what_engagements)
                                           : Message(MessageId::what_graded_engagements,
                                                     {base::count("grade", quantity.grade)});
  if (qualifiers.empty()) return noun;
  return {MessageId::qualified,
          {{"noun", std::vector<Message>{noun}},
           {"list", std::vector<Message>{joined(std::move(qualifiers))}}}};
}

Message sizes(const rules::Catalogues& catalogues, const Quantity& quantity) {
  std::vector<Message> options;
  for (const rules::SizeOption& option : quantity.sizes) {
    const rules::Scale& scale = catalogues.scales[option.scale];
    const Label& category = scale.categories[option.category].label;
    if (option.flags == 0) {
      options.push_back({MessageId::size_option, {{"scale", scale.label}, {"category", category}}});
    } else {
      options.push_back(
          {MessageId::size_option_with_flags,
           {{"scale", scale.label}, {"category", category}, base::count("flags", option.flags)}});
    }
  }
  if (options.size() == 1) return options.front();
  return {MessageId::any_of, {{"options", std::move(options)}}};
}

Message expertise(const rules::Catalogues& catalogues, const Quantity& quantity, bool listed) {
  return with_list({MessageId::what_expertise,
                    {{"depth", std::vector<Message>{depth_of(catalogues, quantity)}}}},
                   labels(catalogues.areas, quantity.ids), !takes_all(quantity), listed);
}

/// What is counted, whatever the quantity before it counts.
Message alone(const rules::Catalogues& catalogues, const Quantity& quantity, bool listed) {
  switch (quantity.what) {
    case Need::engagements:
      return engagements(catalogues, quantity, listed);
    case Need::component:
      return with_list(MessageId::what_component, labels(catalogues.components, quantity.ids), true,
                       listed);
    case Need::flags:
      return with_list(MessageId::what_flags, labels(catalogues.flags, quantity.ids),
                       !takes_all(quantity), listed);
    case Need::size:
      return sizes(catalogues, quantity);
    case Need::expertise:
      return expertise(catalogues, quantity, listed);
    case Need::achievements:
      return with_list(MessageId::what_achievements, labels(catalogues.kinds, quantity.ids),
                       !takes_all(quantity), listed);
    case Need::mentorings:
      return MessageId::what_mentorings;
    case Need::exams:
      break;
  }
  return with_list(MessageId::what_exams, exam_labels(catalogues, quantity), true, listed);
}

}  // namespace

bool takes_all(const Quantity& quantity) {
  const bool several_of_one_list = quantity.what == Need::flags ||
                                   quantity.what == Need::expertise ||
                                   quantity.what == Need::achievements;
  return several_of_one_list && quantity.number > 1 && quantity.number == quantity.ids.size();
}

Message depth_of(const rules::Catalogues& catalogues, const Quantity& quantity) {
  return {quantity.has_above ? MessageId::depth_or_deeper : MessageId::depth,
          {{"depth", catalogues.depths[quantity.depth].label}}};
}

std::vector<Label> exam_labels(const rules::Catalogues& catalogues, const Quantity& quantity) {
  std::vector<Label> all = labels(catalogues.exams, quantity.ids);
  for (std::size_t i = 0; i < std::min(all.size(), quantity.provenances.size()); ++i) {
    if (quantity.provenances[i] != rules::Provenance::inferred) continue;
    const Message said = {
        MessageId::unstated_name,
        {{"name", all[i]},
         {"provenance", std::vector<Message>{provenance_name(quantity.provenances[i])}}}};
    all[i] = {text(said, Language::japanese), text(said, Language::english)};
  }
  return all;
}

Message what(const rules::Rulebook& rulebook, const Quantity& quantity, bool listed) {
  Message noun = alone(rulebook.catalogues, quantity, listed);
  if (!quantity.of_former) return noun;
  return {MessageId::of_these, {{"what", std::vector<Message>{std::move(noun)}}}};
}

Message counted(Need need, unsigned number) {
  MessageId said = MessageId::counted_engagements;
  if (need == Need::flags || need == Need::achievements) said = MessageId::counted_items;
  if (need == Need::expertise) said = MessageId::counted_areas;
  return {said, {base::count("number", number)}};
}

Message at_least(const Quantity& quantity) {
  if (quantity.what == Need::exams) return MessageId::counted_exams;
  if (takes_all(quantity)) return MessageId::counted_all;
  return {MessageId::counted_or_more,
          {{"number", std::vector<Message>{counted(quantity.what, quantity.number)}}}};
}

Message more_of(const rules::Rulebook& rulebook, const Quantity& quantity) {
  return {MessageId::more_of,
          {{"number", std::vector<Message>{counted(quantity.what, quantity.number)}},
           {"what", std::vector<Message>{what(rulebook, quantity, true)}}}};
}

Message outcome(model::Outcome outcome) {
  constexpr MessageId kNames[] = {MessageId::outcome_planned, MessageId::outcome_ongoing,
                                  MessageId::outcome_success, MessageId::outcome_completed,
                                  MessageId::outcome_abandoned};
  return kNames[static_cast<std::size_t>(outcome)];
}

Message brief(const Subject& subject, rules::FactRef ref) {
  const rules::Catalogues& catalogues = subject.rulebook->catalogues;
  const rules::Facts& facts = *subject.facts;
  switch (ref.kind) {
    case rules::FactKind::contribution:
      return {MessageId::brief_contribution,
              {{"project", subject.projects->code(facts.contributions()[ref.index].project)}}};
    case rules::FactKind::expertise:
      return {MessageId::brief_expertise,
              {{"area", catalogues.areas[facts.expertise()[ref.index].area].label}}};
    case rules::FactKind::achievement: {
      const rules::AchievementFact& fact = facts.achievements()[ref.index];
      return {MessageId::brief_achievement,
              {{"kind", catalogues.kinds[fact.kind].label}, {"title", fact.title}}};
    }
    case rules::FactKind::mentoring:
      return {MessageId::brief_mentoring, {{"mentee", facts.mentorings()[ref.index].mentee}}};
    case rules::FactKind::exam:
      break;
  }
  const rules::ExamFact& fact = facts.exams()[ref.index];
  return {MessageId::brief_exam,
          {{"label", catalogues.exams[fact.exam].label}, {"code", fact.code}}};
}

Message full(const Subject& subject, rules::FactRef ref) {
  const rules::Catalogues& catalogues = subject.rulebook->catalogues;
  if (ref.kind == rules::FactKind::expertise) {
    const rules::ExpertiseFact& fact = subject.facts->expertise()[ref.index];
    return {MessageId::full_expertise,
            {{"area", catalogues.areas[fact.area].label},
             {"depth", catalogues.depths[fact.depth].label}}};
  }
  if (ref.kind != rules::FactKind::contribution) return brief(subject, ref);
  const rules::ContributionFact& fact = subject.facts->contributions()[ref.index];
  std::vector<Argument> arguments = {{"project", subject.projects->code(fact.project)},
                                     {"activity", catalogues.activities[fact.activity].label},
                                     {"role", catalogues.roles[fact.role].label},
                                     {"outcome", std::vector<Message>{outcome(fact.outcome)}},
                                     {"start", fact.start_on},
                                     {"end", fact.end_on}};
  Message said = MessageId::full_contribution;
  if (fact.component != rules::kNone) {
    said.id = MessageId::full_contribution_on;
    arguments.push_back({"component", catalogues.components[fact.component].label});
  }
  said.arguments = std::move(arguments);
  return said;
}

table::Value key(const Subject& subject, rules::FactRef fact) {
  table::Value::Record key = {{"engineer", subject.engineer}};
  for (auto& [column, value] :
       rules::key_of(*subject.rulebook, *subject.projects, *subject.facts, fact)) {
    key.emplace_back(column, std::move(value));
  }
  return key;
}

Message part_name(rules::PartKind part) {
  constexpr MessageId kNames[rules::kPartKinds] = {
      MessageId::part_engagements, MessageId::part_component, MessageId::part_complexity,
      MessageId::part_size,        MessageId::part_expertise, MessageId::part_handing_on,
      MessageId::part_mentoring,   MessageId::part_further,   MessageId::part_exam};
  return kNames[static_cast<std::size_t>(part)];
}

bool has_several_lines(const rules::Rulebook& rulebook) {
  std::set<std::string> lines;
  for (const rules::Source& source : rulebook.sources) lines.insert(source.line);
  return lines.size() > 1;
}

const rules::Source& source_at(const rules::Rulebook& rulebook, const rules::Specialty& specialty,
                               Date day) {
  const rules::Rules* version = specialty.at(day);
  return rulebook.sources[(version ? *version : specialty.versions.front()).source];
}

Message clause_name(const rules::Rulebook& rulebook, Id specialty, const rules::Clause& clause) {
  if (clause.telling == rules::Telling::nowhere) return MessageId::clause_nowhere;
  Message place = clause_place(rulebook, specialty, clause);
  if (clause.telling == rules::Telling::there) return place;
  return {MessageId::clause_derived, {{"place", std::vector<Message>{std::move(place)}}}};
}

Message clause_place(const rules::Rulebook& rulebook, Id specialty, const rules::Clause& clause) {
  return {MessageId::clause_name,
          {{"specialty", rulebook.specialties[specialty].label},
           base::count("level", clause.level),
           {"item", rulebook.catalogues.clauses[clause.item].label}}};
}

Message criterion_line(const rules::Rulebook& rulebook, Id specialty,
                       const rules::Criterion& criterion, std::string_view sign,
                       const std::string& since) {
  const bool alternative = criterion.part == rules::PartKind::exam;
  return {alternative ? MessageId::criterion_alternative : MessageId::criterion,
          {{"sign", std::string(sign)},
           {"part", std::vector<Message>{part_name(criterion.part)}},
           {"since", since},
           {"clause", std::vector<Message>{clause_name(rulebook, specialty, criterion.clause)}}}};
}

Message basis_name(rules::Basis basis) {
  return basis == rules::Basis::exam ? MessageId::basis_exam : MessageId::basis_indicator;
}

Message provenance_name(rules::Provenance provenance) {
  constexpr MessageId kNames[] = {MessageId::provenance_standard, MessageId::provenance_supplement,
                                  MessageId::provenance_inferred};
  return kNames[static_cast<std::size_t>(provenance)];
}

table::Value text_or_null(std::string_view text) {
  return text.empty() ? table::Value() : table::Value(text);
}

table::Value level_or_null(const rules::Standing& standing) {
  return standing.level == 0 ? table::Value() : table::Value(standing.level);
}

table::Value basis_or_null(const rules::Standing& standing) {
  return standing.level == 0 ? table::Value() : table::Value(rules::basis_id(standing.basis));
}

table::Value provenance_or_null(const rules::Standing& standing) {
  if (standing.level == 0) return {};
  return rules::provenance_id(standing.provenance);
}

namespace {

/// A mark behind a level, whom it is for, and what it says.
struct Mark {
  char sign;
  MessageId meaning;
  bool (*applies)(const rules::Standing& standing);
};

constexpr Mark kMarks[] = {
    {'*', MessageId::mark_exam, [](const auto& held) { return held.basis == rules::Basis::exam; }},
    {'+', MessageId::mark_supplement,
     [](const auto& held) { return held.provenance == rules::Provenance::supplement; }},
    {'?', MessageId::mark_inferred,
     [](const auto& held) { return held.provenance == rules::Provenance::inferred; }},
};

}  // namespace

std::string marked(const rules::Standing& standing) {
  if (standing.level == 0) return "-";
  std::string text = std::to_string(standing.level);
  for (const Mark& mark : kMarks) {
    if (mark.applies(standing)) text += mark.sign;
  }
  return text;
}

table::LevelRange level_range(const rules::Rulebook& rulebook) {
  table::LevelRange range;
  for (const rules::Specialty& specialty : rulebook.specialties.entries) {
    for (const rules::Rules& version : specialty.versions) {
      for (const rules::Cell& cell : version.cells) {
        range.low = range.low == 0 ? cell.level : std::min(range.low, cell.level);
        range.high = std::max(range.high, cell.level);
      }
    }
  }
  return range;
}

LevelCells::LevelCells(const rules::Rulebook& rulebook) : levels_(level_range(rulebook)) {}

table::Value LevelCells::operator()(const rules::Standing& standing) const {
  table::Tone tone = table::Tone::middle;
  if (standing.level <= levels_.low) tone = table::Tone::low;
  if (standing.level >= levels_.high) tone = table::Tone::high;
  return table::toned(marked(standing), standing.level == 0 ? table::Tone::faint : tone);
}

table::Tone tone_of(bool met) { return met ? table::Tone::good : table::Tone::bad; }

std::vector<std::string> marks_explained(const std::vector<rules::Standing>& used,
                                         Language language) {
  std::vector<std::string> lines;
  for (const Mark& mark : kMarks) {
    const bool needed = std::any_of(used.begin(), used.end(), [&](const rules::Standing& each) {
      return each.level > 0 && mark.applies(each);
    });
    if (needed) {
      lines.push_back(text({mark.meaning, {{"sign", std::string(1, mark.sign)}}}, language));
    }
  }
  return lines;
}

}  // namespace tassei::report
