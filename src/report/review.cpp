#include "report/review.h"

#include <algorithm>

#include "report/grades_behind.h"

namespace tassei::report {

using rules::Criterion;
using rules::FactKind;
using rules::Need;
using rules::PartKind;
using rules::Quantity;

namespace {

/// What narrows nothing (the lowest role, several outcomes) isn't said.
Message needed_engagements(const rules::Catalogues& catalogues, const Quantity& missing) {
  std::vector<Message> grade;
  if (missing.grade != 0) {
    grade.push_back({MessageId::need_of_grade, {base::count("grade", missing.grade)}});
  }
  std::vector<Message> list;
  if (missing.role != rules::kNone && !missing.is_lowest) {
    list.push_back({missing.has_above ? MessageId::need_as_role_or_above : MessageId::need_as_role,
                    {{"role", catalogues.roles[missing.role].label}}});
  }
  if (missing.outcomes.size() == 1) list.push_back(outcome(missing.outcomes[0]));
  std::vector<Message> conditions;
  if (!list.empty()) conditions.push_back({MessageId::need_conditions, {{"list", list}}});
  return {missing.number == 1 ? MessageId::need_engagement : MessageId::need_engagements,
          {base::count("number", missing.number),
           {"grade", std::move(grade)},
           {"conditions", std::move(conditions)}}};
}

Message needed_areas(const rules::Catalogues& catalogues, const Quantity& missing) {
  MessageId said = missing.number == 1 ? MessageId::need_area : MessageId::need_areas;
  if (takes_all(missing)) said = MessageId::need_all_areas;
  if (missing.ids.size() == 1) said = MessageId::need_the_area;
  return {said,
          {base::count("number", missing.number),
           {"depth", one(depth_of(catalogues, missing))},
           {"areas", labels(catalogues.areas, missing.ids)}}};
}

Message needed_kinds(const rules::Catalogues& catalogues, const Quantity& missing) {
  MessageId said = missing.number == 1 ? MessageId::need_kind : MessageId::need_kinds;
  if (takes_all(missing)) said = MessageId::need_all_kinds;
  return {
      said,
      {base::count("number", missing.number), {"kinds", labels(catalogues.kinds, missing.ids)}}};
}

}  // namespace

Message needed(const rules::Rulebook& rulebook, const Quantity& missing) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  switch (missing.what) {
    case Need::engagements:
      return needed_engagements(catalogues, missing);
    case Need::component:
      return {MessageId::need_component,
              {base::count("number", missing.number),
               {"components", labels(catalogues.components, missing.ids)}}};
    case Need::expertise:
      return needed_areas(catalogues, missing);
    case Need::achievements:
      return needed_kinds(catalogues, missing);
    case Need::mentorings:
      return MessageId::need_mentoring;
    case Need::exams:
      return {missing.ids.size() == 1 ? MessageId::need_the_exam : MessageId::need_exam,
              {{"exams", exam_labels(catalogues, missing)}}};
    case Need::flags:
    case Need::size:
      break;
  }
  return more_of(rulebook, missing);
}

namespace {

/// The sentences of one verdict.
class Review {
 public:
  Review(const Explained& explained, const rules::Verdict& verdict, Language language)
      : subject_(&explained.subject),
        catalogues_(&subject_->rulebook->catalogues),
        rules_(subject_->rulebook->specialties[explained.specialty].at(verdict.at)),
        verdict_(&verdict),
        language_(language) {}

  std::vector<std::string> lines() const {
    if (!verdict_->met) return unmet();
    return verdict_->basis == rules::Basis::exam ? deemed() : held();
  }

  std::vector<std::string> lacking() const {
    std::vector<std::string> lines{how_far()};
    add_needs(lines);
    add_provenance(lines);
    return lines;
  }

 private:
  using Said = std::vector<Message>;

  std::string say(const Message& message) const { return text(message, language_); }

  void add(MessageId sentence, const Said& items, std::vector<std::string>& lines) const {
    std::string list;
    for (const Message& item : items) {
      list += (list.empty() ? "" : say(MessageId::review_separator)) + say(item);
    }
    if (!items.empty()) lines.push_back(say({sentence, {{"list", list}}}));
  }

  std::string conclusion(MessageId stated, MessageId unstated) const {
    const bool plain = verdict_->provenance == rules::Provenance::standard;
    return say({plain ? stated : unstated,
                {base::count("level", verdict_->level),
                 {"day", *verdict_->since},
                 {"provenance", one(provenance_name(verdict_->provenance))}}});
  }

  std::vector<std::string> held() const {
    std::vector<std::string> lines{
        conclusion(MessageId::review_held, MessageId::review_held_unstated)};
    add(MessageId::review_rests_on, in_place(), lines);
    std::optional<Date> completed;
    Said last;
    for (const Criterion& each : verdict_->criteria) {
      if (!follows(each) && each.part != PartKind::exam)
        completed = std::max(completed, each.since);
    }
    for (const Criterion& each : verdict_->criteria) {
      if (each.since != completed || each.part == PartKind::exam) continue;
      for (const rules::Evidence& evidence : each.evidence) add_record(evidence, *completed, last);
    }
    const std::string list = joined(last);
    if (!last.empty()) {
      lines.push_back(say({MessageId::review_completed, {{"day", *completed}, {"list", list}}}));
    }
    add_grades(lines);
    return lines;
  }

  /// A record that began to count on that day, once.
  void add_record(const rules::Evidence& evidence, Date day, Said& records) const {
    if (evidence.counts_from != day) return;
    const Message record = brief(*subject_, evidence.fact);
    const bool known = std::any_of(records.begin(), records.end(),
                                   [&](const Message& said) { return say(said) == say(record); });
    if (!known) records.push_back(record);
  }

  std::vector<std::string> deemed() const {
    std::vector<std::string> lines{
        conclusion(MessageId::review_deemed, MessageId::review_deemed_unstated)};
    Said records;
    for (const Criterion& each : verdict_->criteria) {
      if (each.part != PartKind::exam) continue;
      for (const rules::Evidence& evidence : each.evidence) {
        records.push_back(brief(*subject_, evidence.fact));
      }
    }
    add(MessageId::review_rests_on, records, lines);
    add(MessageId::review_earn, missing(), lines);
    return lines;
  }

  std::string how_far() const {
    std::size_t parts = 0;
    std::size_t met = 0;
    for (const Criterion& each : verdict_->criteria) {
      if (each.part == PartKind::exam) continue;
      ++parts;
      met += each.met ? 1 : 0;
    }
    return say({met == 0 ? MessageId::review_not_yet : MessageId::review_unmet,
                {base::count("level", verdict_->level), base::count("met", met),
                 base::count("parts", parts)}});
  }

  void add_needs(std::vector<std::string>& lines) const {
    add(MessageId::review_needed, missing(), lines);
    add(MessageId::review_or_exam, missing_exam(), lines);
  }

  std::vector<std::string> unmet() const {
    std::vector<std::string> lines{how_far()};
    add(MessageId::review_in_place, in_place(), lines);
    add_needs(lines);
    add_provenance(lines);
    return lines;
  }

  void add_grades(std::vector<std::string>& lines) const {
    for (const Message& each : grades_said(*subject_, *rules_, *verdict_)) {
      lines.push_back(say(each));
    }
  }

  /// Of what isn't met, the conclusion doesn't say whose words it is about.
  void add_provenance(std::vector<std::string>& lines) const {
    if (const auto said = cell_said(*rules_->cell(verdict_->level))) lines.push_back(say(*said));
    add_grades(lines);
  }

  /// Complexity and size follow from the engagements.
  static bool follows(const Criterion& criterion) {
    return criterion.part == PartKind::complexity || criterion.part == PartKind::size;
  }

  /// What the met parts rest on. Of engagements that don't suffice, their projects' complexity and
  /// size are worth naming.
  Said in_place() const {
    const bool engaged = std::any_of(
        verdict_->criteria.begin(), verdict_->criteria.end(),
        [](const Criterion& each) { return each.part == PartKind::engagements && each.met; });
    Said said;
    for (const Criterion& each : verdict_->criteria) {
      if (!each.met || each.evidence.empty() || each.part == PartKind::exam) continue;
      if (!engaged || !follows(each)) said.push_back(held_by(each));
    }
    return said;
  }

  Said missing() const {
    Said said;
    for (const Criterion& each : verdict_->criteria) {
      if (each.part == PartKind::exam || follows(each)) continue;
      for (const Quantity& quantity : each.missing) {
        said.push_back(needed(*subject_->rulebook, quantity));
      }
    }
    return said;
  }

  Said missing_exam() const {
    Said said;
    for (const Criterion& each : verdict_->criteria) {
      if (each.part != PartKind::exam) continue;
      for (const Quantity& quantity : each.missing) {
        said.push_back(needed(*subject_->rulebook, quantity));
      }
    }
    return said;
  }

  std::string projects(const Criterion& criterion) const {
    std::vector<std::string> codes;
    for (const rules::Evidence& evidence : criterion.evidence) {
      if (evidence.fact.kind != FactKind::contribution) continue;
      const auto& fact = subject_->facts->contributions()[evidence.fact.index];
      codes.push_back(subject_->projects->code(fact.project));
    }
    return base::join(codes, language_);
  }

  std::string joined(const Said& items) const {
    std::vector<std::string> pieces;
    for (const Message& item : items) pieces.push_back(say(item));
    return base::join(pieces, language_);
  }

  Message held_by(const Criterion& criterion) const {
    const base::Argument on = {"projects", projects(criterion)};
    std::vector<Label> things;
    switch (criterion.part) {
      case PartKind::engagements:
        if (criterion.evidence.size() == 1) return {MessageId::holds_engagement, {on}};
        return {MessageId::holds_engagements,
                {base::count("number", criterion.evidence.size()), on}};
      case PartKind::component:
        return {MessageId::holds_component,
                {{"component",
                  catalogues_->components[criterion.counts.front().main_component].label}}};
      case PartKind::complexity:
        return {MessageId::holds_complexity, {on}};
      case PartKind::size:
        return {MessageId::holds_size, {on}};
      case PartKind::expertise:
        for (const rules::Evidence& each : criterion.evidence) {
          things.push_back(
              catalogues_->areas[subject_->facts->expertise()[each.fact.index].area].label);
        }
        return {MessageId::holds_expertise, {{"areas", std::move(things)}}};
      case PartKind::handing_on:
        for (const rules::Evidence& each : criterion.evidence) {
          things.push_back(
              catalogues_->kinds[subject_->facts->achievements()[each.fact.index].kind].label);
        }
        return {MessageId::holds_kinds, {{"kinds", std::move(things)}}};
      case PartKind::further_engagement:
        return {MessageId::holds_further, {on}};
      case PartKind::mentoring:
      case PartKind::exam:
        break;
    }
    return brief(*subject_, mentoring_of(criterion));
  }

  /// Where a mentoring needs a contribution beside it, both are cited.
  static rules::FactRef mentoring_of(const Criterion& criterion) {
    for (const rules::Evidence& each : criterion.evidence) {
      if (each.fact.kind == FactKind::mentoring) return each.fact;
    }
    return criterion.evidence.front().fact;
  }

  const Subject* subject_;
  const rules::Catalogues* catalogues_;
  const rules::Rules* rules_;
  const rules::Verdict* verdict_;
  Language language_;
};

}  // namespace

table::Block review(const Explained& explained, const rules::Verdict& verdict, Language language) {
  table::Block block;
  block.heading = explanation_heading(explained, verdict, language);
  for (std::string& line : Review(explained, verdict, language).lines()) {
    block.lines.emplace_back(std::move(line));
  }
  block.lines.front().tone = tone_of(verdict.met);
  return block;
}

std::vector<std::string> lacking(const Explained& explained, const rules::Verdict& verdict,
                                 Language language) {
  return Review(explained, verdict, language).lacking();
}

}  // namespace tassei::report
