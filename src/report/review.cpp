#include "report/review.h"

#include <algorithm>

namespace tassei::report {

using rules::Criterion;
using rules::FactKind;
using rules::Need;
using rules::PartKind;
using rules::Quantity;

namespace {

std::vector<Message> one(Message message) { return {std::move(message)}; }

template <class Item>
std::vector<Label> labels(const rules::Catalogue<Item>& catalogue,
                          const std::vector<rules::Id>& ids) {
  std::vector<Label> labels;
  for (const rules::Id id : ids) labels.push_back(catalogue[id].label);
  return labels;
}

/// What narrows nothing (the lowest role, several outcomes) isn't said.
Message needed_engagements(const rules::Catalogues& catalogues, const Quantity& missing) {
  std::vector<Message> grade;
  if (missing.grade != 0) {
    grade.push_back({MessageId::need_of_grade, {base::count("grade", missing.grade)}});
  }
  std::vector<Message> list;
  if (missing.role != rules::kNone && missing.role != 0) {
    const bool highest = missing.role + 1U == catalogues.roles.size();
    list.push_back({highest ? MessageId::need_as_role : MessageId::need_as_role_or_above,
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

}  // namespace

Message needed(const rules::Rulebook& rulebook, const Quantity& missing) {
  const rules::Catalogues& catalogues = rulebook.catalogues;
  const base::Argument number = base::count("number", missing.number);
  const bool single = missing.number == 1;
  switch (missing.what) {
    case Need::engagements:
      return needed_engagements(catalogues, missing);
    case Need::component:
      return {MessageId::need_component,
              {number, {"components", labels(catalogues.components, missing.ids)}}};
    case Need::expertise:
      return {single ? MessageId::need_area : MessageId::need_areas,
              {number,
               {"depth", catalogues.depths[missing.depth].label},
               {"areas", labels(catalogues.areas, missing.ids)}}};
    case Need::achievements:
      return {single ? MessageId::need_kind : MessageId::need_kinds,
              {number, {"kinds", labels(catalogues.kinds, missing.ids)}}};
    case Need::mentorings:
      return MessageId::need_mentoring;
    case Need::exams:
      return {MessageId::need_exam, {{"exams", labels(catalogues.exams, missing.ids)}}};
    case Need::flags:
    case Need::size:
      break;
  }
  return {MessageId::more_of, {number, {"what", one(what(rulebook, missing, true))}}};
}

namespace {

/// The sentences of one verdict.
class Review {
 public:
  Review(const Explained& explained, const rules::Verdict& verdict, Language language)
      : subject_(&explained.subject),
        catalogues_(&subject_->rulebook->catalogues),
        verdict_(&verdict),
        language_(language) {}

  std::vector<std::string> lines() const {
    if (!verdict_->met) return unmet();
    return verdict_->basis == rules::Basis::exam ? deemed() : held();
  }

  std::vector<std::string> lacking() const {
    std::vector<std::string> lines{how_far()};
    add_needs(lines);
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
    return lines;
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
