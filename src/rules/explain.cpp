#include <algorithm>
#include <array>
#include <cassert>

#include "rules/evaluate.h"
#include "rules/evidence.h"

namespace tassei::rules {

namespace {

/// Since when a cell and its parts are met.
struct RunRecorder {
  int level;
  std::optional<std::size_t> place = {};  ///< of the cell, in the version that decides
  std::array<std::optional<Date>, kPartKinds> parts_since = {};
  std::optional<Date> since = {};

  void version(const WalkState& state) {
    const Cell* cell = state.rules->cell(level);
    place.reset();
    if (cell) place = static_cast<std::size_t>(cell - state.rules->cells.data());
  }
  void day(const WalkState& state, const WalkDay& day) {
    const Parts met = place ? state.met[*place] : Parts{0};
    const auto keep = [&](std::optional<Date>& run, bool is_met) {
      if (!is_met) {
        run.reset();
      } else if (!run) {
        run = day.day;
      }
    };
    for (std::size_t part = 0; part < kPartKinds; ++part) {
      keep(parts_since[part], (met >> part) & 1U);
    }
    keep(since, place && state.cells[*place].standing(met).has_value());
  }
};

/// The items that count for a cell at the end of the walk, in order of the day on which they began.
std::vector<std::uint32_t> counting_for(const WalkState& state, std::size_t cell) {
  const std::uint32_t bit = 1U << cell;
  std::vector<bool> ended(state.timeline.items().size());
  for (const Event& event : state.events) {
    if (!event.begins && (event.cells & bit)) ended[event.item] = true;
  }
  std::vector<std::uint32_t> counting;
  for (const Event& event : state.events) {
    if (event.begins && (event.cells & bit) && !ended[event.item]) counting.push_back(event.item);
  }
  return counting;
}

unsigned lacking(unsigned needed, unsigned have) { return needed > have ? needed - have : 0; }

Quantity engagements_of(const ContributionFilter& filter, unsigned number, int grade) {
  Quantity quantity{
      .what = Need::engagements, .number = number, .grade = grade, .role = filter.role()};
  quantity.has_above = filter.roles.size() > 1;
  quantity.is_lowest = filter.any_role;
  for (std::size_t i = 0; i < filter.outcomes.size(); ++i) {
    if (filter.outcomes[i]) quantity.outcomes.push_back(static_cast<model::Outcome>(i));
  }
  quantity.ids = filter.activities;
  return quantity;
}

/// What is missing stands by itself.
Quantity with_number(Quantity quantity, unsigned number) {
  quantity.number = number;
  quantity.of_former = false;
  return quantity;
}

/// What there is and what is missing of each part of a cell, told from where the walk has ended.
class Explainer {
 public:
  Explainer(const Subject& subject, const WalkState& state, const RunRecorder& runs, Date at)
      : subject_(subject),
        counting_{subject.facts, state.timeline, state.cells[*runs.place], *runs.place,
                  counting_for(state, *runs.place)},
        counters_(state.cells[*runs.place]),
        rules_(state.timeline.cell(*runs.place)),
        cell_(rules_.cell()),
        components_(state.rules->components),
        runs_(runs),
        met_(state.met[*runs.place]),
        at_(at) {}

  Verdict verdict() const;

 private:
  Criterion criterion(PartKind part) const;
  void count(PartKind part, Criterion& criterion) const;
  void count_engagements(Criterion& criterion) const;
  void count_component(Criterion& criterion) const;
  void count_complexity(Criterion& criterion) const;
  void count_size(Criterion& criterion) const;
  void count_expertise(Criterion& criterion) const;
  void count_handing_on(Criterion& criterion) const;
  void count_mentoring(Criterion& criterion) const;
  void count_further(Criterion& criterion) const;
  void count_exam(Criterion& criterion) const;
  Quantity any_contribution() const;
  Provenance cited_provenance(const Criterion& criterion, int grade, std::size_t number) const;
  Provenance provenance(PartKind part, const Criterion& criterion) const;

  const Subject& subject_;
  const Counting counting_;
  const Counters& counters_;
  const Eligibility& rules_;
  const Cell& cell_;
  const std::vector<Id>& components_;
  const RunRecorder& runs_;
  const Parts met_;
  const Date at_;
};

/// Adds what is needed and there, and where it is too little what is missing.
void add_count(Criterion& criterion, const Quantity& needed, unsigned have, unsigned missing) {
  criterion.counts.push_back({needed, have});
  if (missing > 0) criterion.missing.push_back(with_number(needed, missing));
}

void Explainer::count_engagements(Criterion& criterion) const {
  const EngagementsPart& part = *cell_.engagements;
  const unsigned have = counters_.engagements();
  const unsigned top_missing =
      part.has_top ? lacking(part.top_at_least, counters_.top_engagements()) : 0;
  Quantity all = engagements_of(part.filter, part.at_least, part.grade);
  if (part.has_top && cell_.choices.role_applies_to == RoleAppliesTo::top) all.role = kNone;
  add_count(criterion, all, have, lacking(part.at_least, have + top_missing));
  if (!part.has_top) return;
  Quantity top = engagements_of(part.filter, part.top_at_least, part.top_grade);
  top.of_former = true;
  add_count(criterion, top, counters_.top_engagements(), top_missing);
}

/// Missing are engagements that name one of the components that come nearest.
void Explainer::count_component(Criterion& criterion) const {
  const std::vector<SharedComponent> shared = shared_components(counting_);
  const SharedComponent* main = main_component(counting_, shared);
  const auto have = main ? static_cast<unsigned>(main->items.size()) : 0;
  const unsigned needed = cell_.choices.main_component_min;
  const Quantity quantity{.what = Need::component, .number = needed, .ids = components_};
  criterion.counts.push_back({quantity, have, main ? main->component : kNone});
  if (criterion.met) return;
  Quantity missing = with_number(quantity, needed - have);
  if (main) missing.ids.clear();
  for (const SharedComponent& it : shared) {
    if (it.items.size() == have) missing.ids.push_back(it.component);
  }
  criterion.missing.push_back(missing);
}

/// One engagement's project has all the flags that are needed: those of several don't add up.
void Explainer::count_complexity(Criterion& criterion) const {
  const Complexity& complexity = cell_.complexity->complexity;
  unsigned have = 0;
  for (const ContributionFact& fact : subject_.facts.contributions()) {
    if (!rules_.accepts(fact) || !rules_.counts_on(fact, at_)) continue;
    have = std::max(have, subject_.projects.flags_among(fact.project, complexity.of));
  }
  const Quantity needed{.what = Need::flags, .number = complexity.at_least, .ids = complexity.of};
  add_count(criterion, needed, have, criterion.met ? 0 : complexity.at_least);
}

void Explainer::count_size(Criterion& criterion) const {
  const Quantity needed{.what = Need::size, .number = 1, .sizes = cell_.size->any_of};
  add_count(criterion, needed, criterion.met, !criterion.met);
}

void Explainer::count_expertise(Criterion& criterion) const {
  const ExpertisePart& part = *cell_.expertise;
  const Quantity needed{.what = Need::expertise,
                        .number = part.at_least,
                        .ids = part.any_of,
                        .depth = part.depth(),
                        .has_above = part.depths.size() > 1};
  add_count(criterion, needed, counters_.areas(), lacking(part.at_least, counters_.areas()));
  for (Quantity& missing : criterion.missing) {
    std::erase_if(missing.ids, [&](Id area) { return counters_.has_area(area); });
  }
}

void Explainer::count_handing_on(Criterion& criterion) const {
  const HandingOnPart& part = *cell_.handing_on;
  const Quantity needed{.what = Need::achievements, .number = part.at_least, .ids = part.of};
  add_count(criterion, needed, counters_.kinds(), lacking(part.at_least, counters_.kinds()));
  for (Quantity& missing : criterion.missing) {
    std::erase_if(missing.ids, [&](Id kind) { return counters_.has_kind(kind); });
  }
}

/// A mentoring may need a contribution that counts on its first day. One that begins on the day
/// asked about lacks only that.
void Explainer::count_mentoring(Criterion& criterion) const {
  const auto mentorings = subject_.facts.mentorings();
  const bool begins_now =
      std::any_of(mentorings.begin(), mentorings.end(),
                  [&](const MentoringFact& fact) { return fact.start_on == at_; });
  add_count(criterion, {.what = Need::mentorings, .number = 1}, counters_.mentorings(),
            !criterion.met && !begins_now);
  const bool alone = cell_.choices.mentoring_scope == MentoringScope::any;
  if (criterion.met || alone || rules_.any_counts_on(at_)) return;
  criterion.missing.push_back(any_contribution());
}

void Explainer::count_further(Criterion& criterion) const {
  const Quantity needed = engagements_of(cell_.further->filter, 1, cell_.further->grade);
  add_count(criterion, needed, counters_.further(), !criterion.met);
}

/// Where examinations give no level nothing that could be added would help.
void Explainer::count_exam(Criterion& criterion) const {
  const ExamPolicy policy = cell_.choices.exam_policy;
  Quantity exams{.what = Need::exams, .number = 1};
  for (const Equal& named : cell_.exam->any_of) {
    exams.ids.push_back(named.exam);
    exams.provenances.push_back(named.provenance);
  }
  const bool helps = policy != ExamPolicy::shown;
  add_count(criterion, exams, counters_.exams(), helps && counters_.exams() == 0);
  if (policy != ExamPolicy::with_engagement) return;
  add_count(criterion, any_contribution(), counters_.beside_exam(), counters_.beside_exam() == 0);
}

Quantity Explainer::any_contribution() const {
  ContributionFilter filter;
  for (std::size_t i = 0; i < filter.outcomes.size(); ++i) {
    filter.outcomes[i] = model::can_count(static_cast<model::Outcome>(i));
  }
  filter.activities = subject_.rulebook.specialties[subject_.specialty].activities;
  return engagements_of(filter, 1, 0);
}

void Explainer::count(PartKind part, Criterion& criterion) const {
  switch (part) {
    case PartKind::engagements:
      return count_engagements(criterion);
    case PartKind::component:
      return count_component(criterion);
    case PartKind::complexity:
      return count_complexity(criterion);
    case PartKind::size:
      return count_size(criterion);
    case PartKind::expertise:
      return count_expertise(criterion);
    case PartKind::handing_on:
      return count_handing_on(criterion);
    case PartKind::mentoring:
      return count_mentoring(criterion);
    case PartKind::further_engagement:
      return count_further(criterion);
    case PartKind::exam:
      return count_exam(criterion);
  }
}

/// The worst of the grades by which so many of the projects cited are of that grade or a higher
/// one.
Provenance Explainer::cited_provenance(const Criterion& criterion, int grade,
                                       std::size_t number) const {
  std::vector<Provenance> grades;
  for (const Evidence& evidence : criterion.evidence) {
    const std::uint32_t project = subject_.facts.contributions()[evidence.fact.index].project;
    if (const auto best = rules_.grade_provenance(project, grade)) grades.push_back(*best);
  }
  std::sort(grades.begin(), grades.end());
  number = std::min(number, grades.size());
  return number == 0 ? Provenance::standard : grades[number - 1];
}

/// Beside the cell's own, that of the grades on which the part rests: of the projects cited, and of
/// what is missing. An examination's own, the best where none is passed.
Provenance Explainer::provenance(PartKind part, const Criterion& criterion) const {
  if (part == PartKind::exam) {
    return counters_.exams() > 0 ? counters_.exam_provenance() : cell_.provenance_of(part);
  }
  Provenance worst = cell_.provenance;
  const auto rest_on = [&](int grade, std::size_t number) {
    if (grade != 0) worst = std::max(worst, cited_provenance(criterion, grade, number));
  };
  const std::size_t all = criterion.evidence.size();
  if (part == PartKind::further_engagement) rest_on(cell_.further->grade, all);
  if (part == PartKind::component) rest_on(cell_.engagements->grade, all);
  if (part == PartKind::engagements) {
    rest_on(cell_.engagements->grade, all);
    if (cell_.engagements->has_top) {
      rest_on(cell_.engagements->top_grade, cell_.engagements->top_at_least);
    }
  }
  for (const Quantity& missing : criterion.missing) {
    const bool counted = missing.what == Need::component;
    const int grade = counted ? cell_.engagements->grade : missing.grade;
    if (grade != 0) worst = std::max(worst, rules_.lowest_provenance(grade));
  }
  return worst;
}

Criterion Explainer::criterion(PartKind part) const {
  Criterion criterion{.part = part,
                      .met = (met_ & part_bit(part)) != 0,
                      .since = runs_.parts_since[static_cast<std::size_t>(part)],
                      .clause = cell_.clause(part)};
  for (const std::uint32_t place : cited(counting_, part, criterion.met)) {
    const Item& item = counting_.item(place);
    criterion.evidence.push_back({item.fact, item.from});
  }
  count(part, criterion);
  criterion.provenance = provenance(part, criterion);
  return criterion;
}

Verdict Explainer::verdict() const {
  const auto standing = counters_.standing(met_);
  Verdict verdict{.level = cell_.level,
                  .at = at_,
                  .met = standing.has_value(),
                  .basis = standing ? standing->basis : Basis::none,
                  .provenance = standing ? standing->provenance : cell_.provenance,
                  .since = runs_.since};
  for (std::size_t i = 0; i < kPartKinds; ++i) {
    const auto part = static_cast<PartKind>(i);
    if (cell_.has(part)) verdict.criteria.push_back(criterion(part));
  }
  return verdict;
}

}  // namespace

Verdict Evaluator::explain(const Facts& facts, Id specialty, int level, Date at) const {
  const Subject subject{*rulebook_, *projects_, facts, specialty};
  RunRecorder runs{.level = level};
  walk(subject, *state_, at, runs);
  assert(runs.place && "the version of that day has a cell of that level");
  return Explainer(subject, *state_, runs, at).verdict();
}

}  // namespace tassei::rules
