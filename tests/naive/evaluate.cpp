#include "naive/evaluate.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <type_traits>

#include "naive/parts.h"

namespace naive {

namespace {

void add_span(const Span& span, std::set<Day>& days) {
  for (const Day edge : {span.from, span.until}) {
    for (const Day near : {edge - 1, edge, edge + 1}) {
      if (first_day() <= near && near <= last_day()) days.insert(near);
    }
  }
}

/// The choices of every cell there is: each may have a window of its own.
std::vector<Choices> all_choices(const Library& library) {
  std::vector<Choices> result(1);
  for (const Rulebook& rulebook : library) {
    for (const Specialty& specialty : rulebook.specialties) {
      for (const Cell& cell : specialty.cells) result.push_back(cell.choices);
    }
  }
  return result;
}

template <class Record>
void add_item(const Asked& asked, const std::string& part, const Record& record, Span span,
              const Records& all, std::vector<Item>& items) {
  if (span.from >= span.until || !fits(asked, part, record, all)) return;
  items.push_back({key(record), span.from, span.until});
}

template <class Record>
void add_items(const Asked& asked, const std::string& part, const std::vector<Record>& records,
               const Records& all, std::vector<Item>& items) {
  const std::size_t before = items.size();
  for (const Record& record : records) {
    if constexpr (std::is_same_v<Record, Contribution>) {
      add_item(asked, part, record, span(record, asked.cell->choices), all, items);
    } else {
      add_item(asked, part, record, span(record), all, items);
    }
  }
  std::sort(items.begin() + static_cast<std::ptrdiff_t>(before), items.end(),
            [](const Item& one, const Item& other) { return one.key < other.key; });
}

Asked ask(const Library& library, const std::string& specialty, const Cell& cell) {
  for (const Rulebook& rulebook : library) {
    const Specialty* rules = rulebook.specialty(specialty);
    if (!rules) continue;
    for (const Cell& one : rules->cells) {
      if (&one == &cell) return {&rulebook, rules, &cell};
    }
  }
  return {};
}

/// Each once, in order of kind, then of key.
std::vector<Cause> in_order(std::vector<Cause> causes) {
  const std::vector<std::string> kinds = {"contributions", "expertise", "achievements",
                                          "mentorings", "exams"};
  const auto rank = [&](const Cause& cause) {
    return std::make_tuple(place(kinds, cause.key.substr(0, cause.key.find(','))), cause.key,
                           cause.change);
  };
  std::sort(causes.begin(), causes.end(),
            [&](const Cause& one, const Cause& other) { return rank(one) < rank(other); });
  causes.erase(
      std::unique(causes.begin(), causes.end(),
                  [&](const Cause& one, const Cause& other) { return rank(one) == rank(other); }),
      causes.end());
  return causes;
}

}  // namespace

std::vector<Day> Question::days() const {
  std::set<Day> result;
  for (const Choices& choices : all_choices(*library_)) {
    for (const auto& record : records_->contributions) add_span(span(record, choices), result);
  }
  for (const auto& record : records_->expertise) add_span(span(record), result);
  for (const auto& record : records_->achievements) add_span(span(record), result);
  for (const auto& record : records_->mentorings) add_span(span(record), result);
  for (const auto& record : records_->exams) add_span(span(record), result);
  for (const Rulebook& rulebook : *library_) {
    if (!rulebook.valid_from.empty()) add_span({day(rulebook.valid_from), kNever}, result);
    if (!rulebook.valid_until.empty()) add_span({day(rulebook.valid_until) + 1, kNever}, result);
  }
  return {result.begin(), result.end()};
}

const Cell* Question::cell(int level, Day on) const {
  const Rulebook* rulebook = in_force(*library_, specialty_, on);
  const Specialty* rules = rulebook ? rulebook->specialty(specialty_) : nullptr;
  if (!rules) return nullptr;
  for (const Cell& cell : rules->cells) {
    if (cell.level == level) return &cell;
  }
  return nullptr;
}

bool Question::part_met(const Cell& cell, const std::string& part, Day on) const {
  return met(ask(*library_, specialty_, cell), part, *records_, on);
}

std::vector<Item> Question::eligible(const Cell& cell, const std::string& part) const {
  const Asked asked = ask(*library_, specialty_, cell);
  std::vector<Item> items;
  add_items(asked, part, records_->contributions, *records_, items);
  add_items(asked, part, records_->expertise, *records_, items);
  add_items(asked, part, records_->achievements, *records_, items);
  add_items(asked, part, records_->mentorings, *records_, items);
  add_items(asked, part, records_->exams, *records_, items);
  return items;
}

bool Question::indicator_met(const Cell& cell, Day on) const {
  for (const std::string& part : cell.parts) {
    if (part != "exam" && !part_met(cell, part, on)) return false;
  }
  return true;
}

Standing Question::given(const Cell& cell, Day on) const {
  if (indicator_met(cell, on)) return {cell.level, "indicator", cell.provenance};
  if (!cell.has("exam") || !part_met(cell, "exam", on)) return {};
  const Asked asked = ask(*library_, specialty_, cell);
  return {cell.level, "exam", exam_provenance(asked, *records_, on)};
}

Standing Question::standing(Day on) const {
  for (int level = 7; level >= 1; --level) {
    const Cell* held = cell(level, on);
    const Standing standing = held ? given(*held, on) : Standing{};
    if (standing.level != 0) return standing;
  }
  return {};
}

std::vector<Cause> Question::causes(Day on, const Standing& before, const Standing& after) const {
  const Rulebook* rulebook = in_force(*library_, specialty_, on);
  const Rulebook* earlier = in_force(*library_, specialty_, on - 1);
  if (rulebook != earlier) {
    const Rulebook& told = rulebook ? *rulebook : *earlier;
    return {{"rulebooks," + told.id + "," + told.valid_from, rulebook ? "begins" : "ends"}};
  }
  std::vector<Cause> found;
  for (const int level : {before.level, after.level}) {
    const Cell* touched = cell(level, on);
    if (!touched) continue;
    for (const std::string& part : touched->parts) {
      if (part_met(*touched, part, on) == part_met(*touched, part, on - 1)) continue;
      for (const Item& item : eligible(*touched, part)) {
        if (item.from == on) found.push_back({item.key, "begins"});
        if (item.until == on) found.push_back({item.key, "ends"});
      }
    }
  }
  return in_order(std::move(found));
}

std::vector<Answer> answers(const Question& question) {
  std::vector<Answer> result;
  for (const Day on : question.days()) result.push_back({on, question.standing(on)});
  return result;
}

std::optional<Day> since(const std::vector<Answer>& answers, std::size_t n) {
  const int level = answers[n].standing.level;
  if (level == 0) return std::nullopt;
  while (n > 0 && answers[n - 1].standing.level == level) --n;
  return answers[n].on;
}

std::vector<Change> changes(const Question& question, const std::vector<Answer>& answers) {
  std::vector<Change> result;
  Standing before;
  for (const auto& [on, after] : answers) {
    if (after.level != before.level || after.basis != before.basis) {
      result.push_back({on, before, after, question.causes(on, before, after)});
    }
    before = after;
  }
  return result;
}

}  // namespace naive
