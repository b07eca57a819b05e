#include "rules/counters.h"

#include <algorithm>

namespace tassei::rules {

namespace {

void count(unsigned& counter, bool more) { counter += more ? 1U : ~0U; }

/// All the parts but the examination, which is the alternative to them.
Parts asked_of(const Cell& cell) {
  Parts asked = 0;
  for (std::size_t part = 0; part < kPartKinds; ++part) {
    const auto kind = static_cast<PartKind>(part);
    if (kind != PartKind::exam && cell.has(kind)) asked |= part_bit(kind);
  }
  return asked;
}

}  // namespace

void Counters::reset(const Timeline& timeline, std::size_t cell, const Catalogues& catalogues) {
  timeline_ = &timeline;
  cell_index_ = cell;
  cell_ = &timeline.cell(cell).cell();
  asked_ = asked_of(*cell_);
  const bool by_project = cell_->choices.count == CountBy::projects;
  const std::size_t engagements = by_project ? timeline.projects() : timeline.items().size();
  engagements_.reset(engagements);
  top_.reset(engagements);
  further_.reset(engagements);
  named_.reset(cell_->component ? engagements * timeline.components() : 0);
  areas_.reset(catalogues.areas.size());
  kinds_.reset(catalogues.kinds.size());
  exams_.reset(catalogues.exams.size());
  by_component_.assign(timeline.components(), 0);
  shared_enough_ = 0;
  complex_ = 0;
  sized_ = 0;
  mentorings_ = 0;
  beside_exam_ = 0;
  passed_ = {};
}

std::size_t Counters::engagement_of(std::uint32_t item) const {
  const bool by_project = cell_->choices.count == CountBy::projects;
  return by_project ? timeline_->items()[item].project : item;
}

void Counters::change_component(std::size_t engagement, const Item& item, bool more) {
  if (!named_.change(engagement * timeline_->components() + item.component, more)) return;
  unsigned& engagements = by_component_[item.component];
  const unsigned enough = cell_->choices.main_component_min;
  const bool before = engagements >= enough;
  count(engagements, more);
  const bool after = engagements >= enough;
  if (before != after) count(shared_enough_, after);
}

void Counters::apply_contribution(const Item& item, const Event& event, const Uses& uses) {
  const bool more = event.begins;
  const auto counts_for = [&](PartKind part) { return (uses.parts & part_bit(part)) != 0; };
  const std::size_t engagement = engagement_of(event.item);
  if (counts_for(PartKind::engagements)) engagements_.change(engagement, more);
  if (uses.top) top_.change(engagement, more);
  if (counts_for(PartKind::component)) change_component(engagement, item, more);
  if (counts_for(PartKind::complexity)) count(complex_, more);
  if (counts_for(PartKind::size)) count(sized_, more);
  if (counts_for(PartKind::further_engagement)) further_.change(engagement, more);
  if (counts_for(PartKind::exam)) count(beside_exam_, more);
}

void Counters::apply(const Event& event) {
  const Item& item = timeline_->items()[event.item];
  const Uses& uses = timeline_->uses(event.item, cell_index_);
  switch (item.fact.kind) {
    case FactKind::contribution:
      return apply_contribution(item, event, uses);
    case FactKind::expertise:
      areas_.change(item.group, event.begins);
      return;
    case FactKind::achievement:
      kinds_.change(item.group, event.begins);
      return;
    case FactKind::mentoring:
      return count(mentorings_, event.begins);
    case FactKind::exam:
      exams_.change(item.group, event.begins);
      return count(passed_[static_cast<std::size_t>(uses.provenance)], event.begins);
  }
}

bool Counters::exam_gives_level() const {
  switch (cell_->choices.exam_policy) {
    case ExamPolicy::counts:
      return exams() > 0;
    case ExamPolicy::with_engagement:
      return exams() > 0 && beside_exam_ > 0;
    case ExamPolicy::shown:
      break;
  }
  return false;
}

Parts Counters::met() const {
  Parts parts = 0;
  const auto add = [&](PartKind part, bool met) {
    if (met) parts |= part_bit(part);
  };
  if (const auto& part = cell_->engagements) {
    const bool top = !part->has_top || top_engagements() >= part->top_at_least;
    add(PartKind::engagements, engagements() >= part->at_least && top);
  }
  add(PartKind::component, cell_->component && shared_enough_ > 0);
  add(PartKind::complexity, cell_->complexity && complex_ > 0);
  add(PartKind::size, cell_->size && sized_ > 0);
  add(PartKind::expertise, cell_->expertise && areas() >= cell_->expertise->at_least);
  add(PartKind::handing_on, cell_->handing_on && kinds() >= cell_->handing_on->at_least);
  add(PartKind::mentoring, cell_->mentoring && mentorings_ > 0);
  add(PartKind::further_engagement, cell_->further && further() > 0);
  add(PartKind::exam, cell_->exam && exam_gives_level());
  return parts;
}

std::optional<Standing> Counters::standing(Parts met) const {
  if ((met & asked_) == asked_) {
    return Standing{cell_->level, Basis::indicator, cell_->provenance};
  }
  if (met & part_bit(PartKind::exam)) {
    return Standing{cell_->level, Basis::exam, exam_provenance()};
  }
  return std::nullopt;
}

Provenance Counters::exam_provenance() const {
  const auto best =
      std::find_if(passed_.begin(), passed_.end(), [](unsigned passed) { return passed > 0; });
  return best == passed_.end() ? cell_->provenance
                               : static_cast<Provenance>(best - passed_.begin());
}

}  // namespace tassei::rules
