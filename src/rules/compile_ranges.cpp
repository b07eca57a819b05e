#include "rules/compile_ranges.h"

#include <limits>

namespace tassei::rules {

namespace {

/// An end of a range: open where there is neither key.
struct End {
  std::optional<double> value;
  bool inclusive = true;
};

End read_end(TableReader& reader, const Reporter& reporter, const char* inclusive_key,
             const char* exclusive_key, bool whole) {
  const auto inclusive = reader.optional_bound(inclusive_key, whole);
  const auto exclusive = reader.optional_bound(exclusive_key, whole);
  if (inclusive && exclusive) {
    reporter.report(reader.place_of(exclusive_key),
                    {MessageId::rulebook_two_ends,
                     {{"one", std::string(inclusive_key)}, {"other", std::string(exclusive_key)}}});
  }
  return exclusive ? End{exclusive, false} : End{inclusive, true};
}

/// A counted measure takes whole numbers only: "below 3" is "to 2" there.
Range counted(Range range) {
  if (range.lower && !range.lower_inclusive) range.lower = *range.lower + 1;
  if (range.upper && !range.upper_inclusive) range.upper = *range.upper - 1;
  range.lower_inclusive = range.upper_inclusive = true;
  return range;
}

constexpr double kOpen = std::numeric_limits<double>::infinity();

/// No measure is below 0.
bool is_empty(const Range& range) {
  const double lower = range.lower.value_or(0);
  const double upper = range.upper.value_or(kOpen);
  if (lower == upper) return !range.lower_inclusive || !range.upper_inclusive;
  return lower > upper;
}

enum class Step { fits, gap, overlap, descends };

/// How a range follows the one before it. Both hold something.
Step step(const Range& before, const Range& next, bool whole) {
  const double end = before.upper.value_or(kOpen);
  const double begin = next.lower.value_or(-kOpen);
  const double next_end = next.upper.value_or(kOpen);
  if (next_end < before.lower.value_or(-kOpen)) return Step::descends;
  if (whole) {
    if (begin == end + 1) return Step::fits;
    return begin > end ? Step::gap : Step::overlap;
  }
  if (begin > end) return Step::gap;
  if (begin < end) return Step::overlap;
  if (before.upper_inclusive && next.lower_inclusive) return Step::overlap;
  return before.upper_inclusive || next.lower_inclusive ? Step::fits : Step::gap;
}

}  // namespace

void RangeChecker::read(TableReader& category_reader, Category& category) {
  auto measures = category_reader.optional_table("measures");
  if (!measures) return;
  for (const Member& member : measures->members()) {
    if (auto range = measures->table(member.key)) {
      read_range({member.key, member.place}, *range, category);
    } else {
      broken_.push_back(measures_->find(member.key));
    }
  }
}

void RangeChecker::read_range(const Word& measure, TableReader& reader, Category& category) {
  const std::size_t before = reporter_->count();
  const Id id = resolve(*reporter_, *measures_, table::kMeasures, measure);
  const bool whole = id != kNone && (*measures_)[id].whole;
  const End lower = read_end(reader, *reporter_, "from", "above", whole);
  const End upper = read_end(reader, *reporter_, "to", "below", whole);
  reader.finish();
  if (reporter_->count() != before) return broken_.push_back(id);
  const Range range = {.measure = id,
                       .lower = lower.value,
                       .upper = upper.value,
                       .lower_inclusive = lower.inclusive,
                       .upper_inclusive = upper.inclusive};
  category.ranges.push_back(range);
  const Read next = {whole ? counted(range) : range, measure.place, category.id};
  if (is_empty(next.range)) {
    broken_.push_back(id);
    return reporter_->report(measure.place,
                             {MessageId::rulebook_range_empty, {{"measure", measure.text}}});
  }
  if (!follows(next)) return;
  std::erase_if(last_, [&](const Read& read) { return read.range.measure == id; });
  last_.push_back(next);
}

bool RangeChecker::follows(const Read& next) const {
  for (const Read& before : last_) {
    if (before.range.measure != next.range.measure) continue;
    const Measure& measure = (*measures_)[next.range.measure];
    const Step how = step(before.range, next.range, measure.whole);
    if (how == Step::fits) return true;
    if (how == Step::descends) {
      reporter_->report(next.place, {MessageId::rulebook_categories_out_of_order,
                                     {{"larger", next.category}, {"smaller", before.category}}});
      return false;
    }
    reporter_->report(next.place, {how == Step::gap ? MessageId::rulebook_range_gap
                                                    : MessageId::rulebook_range_overlap,
                                   {{"measure", measure.id}, {"smaller", before.category}}});
  }
  return true;
}

void RangeChecker::finish() const {
  for (const Read& last : last_) {
    const bool broken =
        std::find(broken_.begin(), broken_.end(), last.range.measure) != broken_.end();
    if (broken || !last.range.upper) continue;
    reporter_->report(last.place, {MessageId::rulebook_range_not_open,
                                   {{"measure", (*measures_)[last.range.measure].id}}});
  }
}

}  // namespace tassei::rules
