#include "naive/explain.h"

#include <algorithm>
#include <functional>

namespace naive {

namespace {

template <class Record>
void keep(std::vector<Record>& records, const std::vector<std::string>& keys) {
  std::erase_if(records, [&](const Record& record) { return !contains(keys, key(record)); });
}

/// The first of the days back from `on` on which something holds all along.
std::optional<Day> run_of(const std::vector<Day>& days, Day on,
                          const std::function<bool(Day)>& holds) {
  if (!holds(on)) return std::nullopt;
  Day first = on;
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    if (*day > on) continue;
    if (!holds(*day)) break;
    first = *day;
  }
  return first;
}

class Explainer {
 public:
  Explainer(const Library& library, const Records& records, const std::string& specialty, Day on)
      : library_(library),
        records_(records),
        specialty_(specialty),
        on_(on),
        question_(library, records, specialty),
        days_(question_.days()) {}

  Explained explain(int level) const {
    const Cell& cell = *question_.cell(level, on_);
    const Standing given = question_.given(cell, on_);
    Explained result;
    result.met = given.level != 0;
    result.basis = given.basis;
    result.provenance = result.met ? given.provenance : cell.provenance;
    result.since = run_of(days_, on_, [&](Day day) {
      const Cell* then = question_.cell(level, day);
      return then && question_.given(*then, day).level != 0;
    });
    for (const std::string& part : cell.parts) result.parts.push_back(explain_part(cell, part));
    return result;
  }

 private:
  PartExplained explain_part(const Cell& cell, const std::string& part) const {
    PartExplained result;
    result.part = part;
    result.met = question_.part_met(cell, part, on_);
    result.since = run_of(days_, on_, [&](Day day) {
      const Cell* then = question_.cell(cell.level, day);
      return then && then->has(part) && question_.part_met(*then, part, day);
    });
    const std::vector<std::string> there = in_order(cell, part, result.met);
    result.evidence = result.met ? first_sufficient(cell, part, there) : there;
    return result;
  }

  /// What counts on the day. A contribution that a mentoring needed when it began is evidence even
  /// when it counts no more.
  std::vector<std::string> in_order(const Cell& cell, const std::string& part, bool met) const {
    std::vector<Item> items = question_.eligible(cell, part);
    const bool past_too = part == "mentoring" && met;
    std::erase_if(items, [&](const Item& item) {
      return item.from > on_ || (item.until <= on_ && !past_too);
    });
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& one, const Item& other) { return one.from < other.from; });
    std::vector<std::string> keys;
    for (const Item& item : items) keys.push_back(item.key);
    return keys;
  }

  bool enough(const Cell& cell, const std::string& part,
              const std::vector<std::string>& keys) const {
    const Records alone = only(records_, keys);
    return Question(library_, alone, specialty_).part_met(cell, part, on_);
  }

  /// The shortest beginning that is enough, without what isn't needed: the later goes first.
  std::vector<std::string> first_sufficient(const Cell& cell, const std::string& part,
                                            const std::vector<std::string>& there) const {
    std::vector<std::string> cited;
    for (const std::string& key : there) {
      cited.push_back(key);
      if (enough(cell, part, cited)) break;
    }
    for (std::size_t n = cited.size(); n > 0; --n) {
      std::vector<std::string> fewer = cited;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(n - 1));
      if (enough(cell, part, fewer)) cited = fewer;
    }
    return cited;
  }

  const Library& library_;
  const Records& records_;
  const std::string& specialty_;
  const Day on_;
  const Question question_;
  const std::vector<Day> days_;
};

}  // namespace

Explained explain(const Library& library, const Records& records, const std::string& specialty,
                  int level, Day on) {
  return Explainer(library, records, specialty, on).explain(level);
}

Records only(Records records, const std::vector<std::string>& keys) {
  keep(records.contributions, keys);
  keep(records.expertise, keys);
  keep(records.achievements, keys);
  keep(records.mentorings, keys);
  keep(records.exams, keys);
  return records;
}

}  // namespace naive
