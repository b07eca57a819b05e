#include "rules/compile_unite.h"

#include "model/project.h"

namespace tassei::rules {

namespace {

constexpr auto kAlwaysSame = [](const auto&, const auto&) { return std::string(); };

std::string measure_difference(const Measure& one, const Measure& other) {
  if (one.unit != other.unit) return "unit";
  return one.whole == other.whole ? "" : "whole";
}

bool same_range(const Range& one, const Range& other) {
  return one.measure == other.measure && one.lower == other.lower && one.upper == other.upper &&
         one.lower_inclusive == other.lower_inclusive &&
         one.upper_inclusive == other.upper_inclusive;
}

/// As the keys of a category are written after its id.
std::string category_difference(const Category& one, const Category& other,
                                const Catalogue<Measure>& measures) {
  if (one.level != other.level) return one.id + ".level";
  const auto [mine, theirs] = std::mismatch(one.ranges.begin(), one.ranges.end(),
                                            other.ranges.begin(), other.ranges.end(), same_range);
  const bool has_mine = mine != one.ranges.end();
  if (!has_mine && theirs == other.ranges.end()) return {};
  const Id measure = has_mine ? mine->measure : theirs->measure;
  return one.id + ".measures" + (measure == kNone ? "" : "." + measures[measure].id);
}

std::string scale_difference(const Scale& one, const Scale& other,
                             const Catalogue<Measure>& measures) {
  const auto& mine = one.categories.entries;
  const auto& theirs = other.categories.entries;
  const auto same_id = [](const Category& a, const Category& b) { return a.id == b.id; };
  if (!std::equal(mine.begin(), mine.end(), theirs.begin(), theirs.end(), same_id)) {
    return std::string(table::kCategories);
  }
  for (std::size_t i = 0; i < mine.size(); ++i) {
    std::string what = category_difference(mine[i], theirs[i], measures);
    if (!what.empty()) return what;
  }
  return {};
}

bool same_equals(const Exam& one, const Exam& other) {
  const auto same = [](const Equal& a, const Equal& b) {
    return a.exam == b.exam && a.provenance == b.provenance;
  };
  return std::is_permutation(one.equals.begin(), one.equals.end(), other.equals.begin(),
                             other.equals.end(), same);
}

using Rungs = Catalogue<Drafted<Entry>>;

/// A rung of `own` and one that it stands above there, and below in `other`; null where the two
/// ladders agree.
std::pair<const Drafted<Entry>*, const Drafted<Entry>*> out_of_order(const Rungs& own,
                                                                     const Rungs& other) {
  const Drafted<Entry>* below = nullptr;
  Id highest = 0;
  for (const Drafted<Entry>& rung : own.entries) {
    const Id place = other.find(rung.id);
    if (place == kNone) continue;
    if (below && place < highest) return {&rung, below};
    highest = place;
    below = &rung;
  }
  return {};
}

/// Told in the ladder that comes later.
void report_order(const Draft& draft, std::string_view table, const Rungs& own, const Rungs& other,
                  std::pair<std::string, std::string> upper_and_lower) {
  auto& [upper, lower] = upper_and_lower;
  Place here = own[own.find(upper)].place;
  Place there = other[other.find(upper)].place;
  if (here < there) {
    std::swap(upper, lower);
    here = other[other.find(upper)].place;
    there = own[own.find(upper)].place;
  }
  draft.reporter.report(here, {MessageId::rulebook_order_differs,
                               {{"id", upper},
                                {"other", lower},
                                {"table", std::string(table)},
                                {"place", draft.reporter.place_text(there)}}});
}

}  // namespace

Uniter::Uniter(Catalogues& all) : all_(&all) {
  for (const model::Field& field : model::project_kind({}).fields) columns_[field.name];
}

void Uniter::differs(const Draft& draft, std::string_view table, const std::string& id, Place place,
                     std::string what) const {
  report_clash(draft.reporter, place, origins_.at({table, id}),
               MessageId::rulebook_defined_differently,
               {{"id", id}, {"table", std::string(table)}, {"what", std::move(what)}});
}

void Uniter::remember(std::string_view table, const std::string& id, Place place) {
  origins_[{table, id}] = place;
}

template <class Item, class Difference>
void Uniter::unite(const Draft& draft, std::string_view table, const Catalogue<Drafted<Item>>& own,
                   Catalogue<Item>& all, Difference difference) {
  for (std::size_t i = 0; i < own.size(); ++i) {
    const Drafted<Item>& entry = own.entries[i];
    if (own.find(entry.id) != i) continue;  // a duplicate, which is a problem already
    const Id known = all.find(entry.id);
    if (known != kNone) {
      std::string what = difference(all[known], entry);
      if (!what.empty()) differs(draft, table, entry.id, entry.place, std::move(what));
      continue;
    }
    if (all.size() == kMostEntries) return report_too_many(draft.reporter, entry.place, table);
    all.entries.push_back(entry);
    remember(table, entry.id, entry.place);
  }
}

/// Each rulebook compares by its own ladder; no two may order what both have differently. A rung
/// that is new goes right above the one below it.
void Uniter::unite_ladder(const Draft& draft, std::string_view table,
                          const Catalogue<Drafted<Entry>>& own, std::vector<Ladder>& ladders,
                          Catalogue<Entry>& all) {
  for (const Ladder ladder : ladders) {
    const auto [upper, lower] = out_of_order(own, *ladder);
    if (upper) return report_order(draft, table, own, *ladder, {upper->id, lower->id});
  }
  ladders.push_back(&own);
  std::size_t above = 0;
  for (const Drafted<Entry>& rung : own.entries) {
    const Id known = all.find(rung.id);
    if (known == kNone) {
      all.entries.insert(all.entries.begin() + static_cast<std::ptrdiff_t>(above), rung);
      remember(table, rung.id, rung.place);
    }
    above = std::max<std::size_t>(above, known == kNone ? above + 1 : known + 1U);
  }
}

void Uniter::unite_scales(const Draft& draft) {
  Catalogue<Drafted<Scale>> scales = draft.catalogues.scales;
  for (Drafted<Scale>& scale : scales.entries) {
    for (Category& category : scale.categories.entries) {
      for (Range& range : category.ranges) {
        range.measure = all_->measures.find(draft.catalogues.measures[range.measure].id);
      }
      std::sort(category.ranges.begin(), category.ranges.end(),
                [](const Range& a, const Range& b) { return a.measure < b.measure; });
    }
  }
  unite(draft, table::kScales, scales, all_->scales, [&](const Scale& one, const Scale& other) {
    return scale_difference(one, other, all_->measures);
  });
}

/// What stands for an examination is a rule that a later text of the same line may change; the
/// latest texts of two lines that have it have to agree on it.
void Uniter::unite_exams(const Draft& draft) {
  Catalogue<Drafted<Exam>> exams = draft.catalogues.exams;
  const std::size_t known = all_->exams.size();
  for (Drafted<Exam>& exam : exams.entries) exam.equals.clear();
  unite(draft, table::kExams, exams, all_->exams, kAlwaysSame);
  for (const Drafted<Exam>& own : draft.catalogues.exams.entries) {
    const Id id = all_->exams.find(own.id);
    if (id == kNone || !exams_.emplace(draft.source.line, own.id).second) continue;
    auto exam = static_cast<const Exam&>(own);
    for (Equal& equal : exam.equals) {
      equal.exam = all_->exams.find(draft.catalogues.exams[equal.exam].id);
    }
    if (id >= known) {
      all_->exams.entries[id].equals = std::move(exam.equals);
    } else if (!same_equals(all_->exams[id], exam)) {
      differs(draft, table::kExams, own.id, own.place, "equals");
    }
  }
}

void Uniter::take_column(const Draft& draft, std::string column, const Word& owner) {
  std::string spelling = column;
  std::replace(spelling.begin(), spelling.end(), '-', '_');
  const auto [known, added] = columns_.emplace(std::move(spelling), owner.text);
  if (added || known->second == owner.text) return;
  draft.reporter.report(owner.place,
                        {MessageId::rulebook_column_taken, {{"column", std::move(column)}}});
}

/// Scales and measures are columns of projects, and options in which `-` stands for `_`.
void Uniter::take_columns(const Draft& draft) {
  for (const auto& scale : draft.catalogues.scales.entries) {
    take_column(draft, model::size_column(scale.id), {"scale " + scale.id, scale.place});
  }
  for (const auto& measure : draft.catalogues.measures.entries) {
    take_column(draft, measure.id, {"measure " + measure.id, measure.place});
  }
}

void Uniter::add(const Draft& draft) {
  const DraftCatalogues& own = draft.catalogues;
  unite_ladder(draft, table::kRoles, own.roles, roles_, all_->roles);
  unite_ladder(draft, table::kDepths, own.depths, depths_, all_->depths);
  unite(draft, table::kFlags, own.flags, all_->flags, kAlwaysSame);
  unite(draft, table::kMeasures, own.measures, all_->measures, measure_difference);
  unite_scales(draft);
  unite(draft, table::kActivities, own.activities, all_->activities, kAlwaysSame);
  unite(draft, table::kComponents, own.components, all_->components, kAlwaysSame);
  unite(draft, table::kAreas, own.areas, all_->areas, kAlwaysSame);
  unite(draft, table::kKinds, own.kinds, all_->kinds, kAlwaysSame);
  unite(draft, table::kClauses, own.clauses, all_->clauses, kAlwaysSame);
  unite_exams(draft);
  take_columns(draft);
}

}  // namespace tassei::rules
