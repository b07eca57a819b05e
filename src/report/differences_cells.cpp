#include "report/differences_cells.h"

#include <algorithm>
#include <set>

#include "report/quantity.h"

namespace tassei::report {

namespace {

using rules::Rulebook;
using table::Value;

Label both(const Message& message) {
  return {text(message, Language::japanese), text(message, Language::english)};
}

/// Lists of ids say the same in any order.
Value in_order(Value value) {
  if (auto* record = std::get_if<Value::Record>(&value.data)) {
    for (auto& [name, field] : *record) field = in_order(std::move(field));
  } else if (auto* list = std::get_if<Value::List>(&value.data)) {
    std::sort(list->begin(), list->end(), [](const Value& one, const Value& other) {
      return plain_text(one) < plain_text(other);
    });
  }
  return value;
}

/// What is asked for by ids, so that two rulebooks' can be compared.
Value in_ids(const Rulebook& rulebook, const rules::Quantity& asked, bool with_number) {
  Value::Record numbers;
  if (with_number) numbers = {{"needed", static_cast<std::int64_t>(asked.number)}};
  return in_order(quantity(rulebook, asked, numbers));
}

/// The needs of one side, at the place of a part; the other side's is empty where it hasn't it.
struct Needs {
  const Rulebook& rulebook;
  std::vector<rules::Quantity> asked;
};

Needs needs(const Rulebook& rulebook, const std::vector<BookNeed>& all) {
  Needs needs{rulebook, {}};
  for (const BookNeed& each : all) needs.asked.push_back(each.asked);
  return needs;
}

void drop_common(Needs& before, Needs& after) {
  std::erase_if(before.asked, [&](const rules::Quantity& old) {
    const auto same = std::find_if(after.asked.begin(), after.asked.end(), [&](const auto& now) {
      return in_ids(before.rulebook, old, true) == in_ids(after.rulebook, now, true);
    });
    if (same == after.asked.end()) return false;
    after.asked.erase(same);
    return true;
  });
}

/// What differs between two needs: the lists of what counts are only said where they differ.
bool same_lists(const Needs& before, const rules::Quantity& old, const Needs& after,
                const rules::Quantity& now) {
  rules::Quantity one = old;
  rules::Quantity other = now;
  for (rules::Quantity* each : {&one, &other}) {
    each->grade = 0;
    each->role = rules::kNone;
    each->depth = rules::kNone;
    each->outcomes.clear();
  }
  return in_ids(before.rulebook, one, false) == in_ids(after.rulebook, other, false);
}

/// Needs of one kind are set against each other in their order.
template <class Add>
void compare_needs(Needs before, Needs after, Add add) {
  drop_common(before, after);
  for (const rules::Quantity& old : before.asked) {
    const auto now = std::find_if(after.asked.begin(), after.asked.end(),
                                  [&](const auto& each) { return each.what == old.what; });
    if (now == after.asked.end()) {
      add(both(requirement(before.rulebook, old, true)), std::nullopt);
      continue;
    }
    const bool listed = !same_lists(before, old, after, *now);
    add(both(requirement(before.rulebook, old, listed)),
        both(requirement(after.rulebook, *now, listed)));
    after.asked.erase(now);
  }
  for (const rules::Quantity& now : after.asked) {
    add(std::nullopt, both(requirement(after.rulebook, now, true)));
  }
}

std::optional<Label> provenance_of(const auto* said) {
  if (said == nullptr) return std::nullopt;
  return both(provenance_name(said->provenance));
}

std::vector<BookPart> parts(const BookSide& side, const rules::Cell* cell) {
  if (cell == nullptr) return {};
  const rules::Id specialty = side.rulebook.specialties.find(side.specialty->id);
  return parts_of(side.rulebook, specialty, *side.rules, *cell);
}

const BookPart* part_of(const std::vector<BookPart>& parts, rules::PartKind kind) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [&](const BookPart& part) { return part.part == kind; });
  return found == parts.end() ? nullptr : &*found;
}

Label clause_text(const BookSide& side, const rules::Clause& clause) {
  return both(
      clause_name(side.rulebook, side.rulebook.specialties.find(side.specialty->id), clause));
}

bool same_clause(const BookSide& before, const rules::Clause& old, const BookSide& after,
                 const rules::Clause& now) {
  return old.level == now.level && before.rulebook.catalogues.clauses[old.item].id ==
                                       after.rulebook.catalogues.clauses[now.item].id;
}

std::vector<BookNeed> needs_or_none(const BookPart* part) {
  return part == nullptr ? std::vector<BookNeed>() : part->needs;
}

std::vector<BookNeed> needs_or_none(const rules::Grade* grade) {
  return grade == nullptr ? std::vector<BookNeed>() : needs_of(*grade);
}

}  // namespace

CellComparison::Place CellComparison::place(const BookSide& before, const BookSide& after,
                                            MessageId title, int number,
                                            const std::optional<Date>& from) {
  const rules::Specialty& specialty =
      after.specialty != nullptr ? *after.specialty : *before.specialty;
  const bool is_level = title == MessageId::diff_level;
  Place place = {specialty.id + (is_level ? " level " : " grade ") + std::to_string(number),
                 {title,
                  {{"specialty", specialty.label},
                   base::count("level", number),
                   base::count("grade", number)}}};
  if (!from) return place;
  place.id += " from " + from->iso();
  place.said = {MessageId::diff_from,
                {{"place", std::vector<Message>{place.said}}, {"day", *from}}};
  return place;
}

void CellComparison::compare(const BookSide& before, const BookSide& after,
                             const std::optional<Date>& from, std::vector<Difference>& found) {
  std::set<int> grades;
  std::set<int> levels;
  for (const BookSide* side : {&before, &after}) {
    if (side->rules == nullptr) continue;
    for (const rules::Grade& grade : side->rules->grades) grades.insert(grade.number);
    for (const rules::Cell& cell : side->rules->cells) levels.insert(cell.level);
  }
  for (const int number : grades) {
    compare_grades(before, after, number, place(before, after, MessageId::diff_grade, number, from),
                   found);
  }
  for (const int level : levels) {
    compare_cells(before, after, level, place(before, after, MessageId::diff_level, level, from),
                  found);
  }
}

void CellComparison::compare_grades(const BookSide& before, const BookSide& after, int number,
                                    const Place& at, std::vector<Difference>& found) {
  const auto* old = before.rules != nullptr ? before.rules->grade(number) : nullptr;
  const auto* now = after.rules != nullptr ? after.rules->grade(number) : nullptr;
  const auto add = [&](const char* what, const Message& said, std::optional<Label> one,
                       std::optional<Label> other) {
    found.push_back({at.id, at.said, what, said, std::move(one), std::move(other)});
  };
  const bool in_both = old != nullptr && now != nullptr;
  if (provenance_of(old) != provenance_of(now)) {
    add(in_both ? "provenance" : "grade",
        in_both ? MessageId::diff_provenance : MessageId::diff_the_grade, provenance_of(old),
        provenance_of(now));
  }
  compare_needs(needs(before.rulebook, needs_or_none(old)),
                needs(after.rulebook, needs_or_none(now)),
                [&](std::optional<Label> one, std::optional<Label> other) {
                  add("asked", MessageId::diff_asked, std::move(one), std::move(other));
                });
  if (!in_both || same_clause(before, old->clause, after, now->clause)) return;
  add("clause",
      {MessageId::diff_clause, {{"what", std::vector<Message>{MessageId::diff_the_grade}}}},
      clause_text(before, old->clause), clause_text(after, now->clause));
}

void CellComparison::compare_cells(const BookSide& before, const BookSide& after, int level,
                                   const Place& at, std::vector<Difference>& found) {
  const auto* old = before.rules != nullptr ? before.rules->cell(level) : nullptr;
  const auto* now = after.rules != nullptr ? after.rules->cell(level) : nullptr;
  const auto add = [&](std::string_view what, const Message& said, std::optional<Label> one,
                       std::optional<Label> other) {
    found.push_back({at.id, at.said, std::string(what), said, std::move(one), std::move(other)});
  };
  const bool in_both = old != nullptr && now != nullptr;
  if (provenance_of(old) != provenance_of(now)) {
    add(in_both ? "provenance" : "level",
        in_both ? MessageId::diff_provenance : MessageId::diff_cell, provenance_of(old),
        provenance_of(now));
  }
  const std::vector<BookPart> old_parts = parts(before, old);
  const std::vector<BookPart> new_parts = parts(after, now);
  for (std::size_t i = 0; i < rules::kPartKinds; ++i) {
    const auto kind = static_cast<rules::PartKind>(i);
    const BookPart* one = part_of(old_parts, kind);
    const BookPart* other = part_of(new_parts, kind);
    compare_needs(needs(before.rulebook, needs_or_none(one)),
                  needs(after.rulebook, needs_or_none(other)),
                  [&](std::optional<Label> was, std::optional<Label> is) {
                    add(rules::part_id(kind), part_name(kind), std::move(was), std::move(is));
                  });
    if (one == nullptr || other == nullptr) continue;
    if (same_clause(before, one->clause, after, other->clause)) continue;
    add("clause", {MessageId::diff_clause, {{"what", std::vector<Message>{part_name(kind)}}}},
        clause_text(before, one->clause), clause_text(after, other->clause));
  }
  if (!in_both) return;
  compare_exams(before, *old, after, *now, at, found);
  compare_choices(*old, *now, at);
}

/// The provenance that a level has by an examination which both name.
void CellComparison::compare_exams(const BookSide& before, const rules::Cell& old,
                                   const BookSide& after, const rules::Cell& now, const Place& at,
                                   std::vector<Difference>& found) {
  if (!old.exam || !now.exam) return;
  for (const rules::Equal& one : old.exam->any_of) {
    const rules::Entry& exam = before.rulebook.catalogues.exams[one.exam];
    for (const rules::Equal& other : now.exam->any_of) {
      if (after.rulebook.catalogues.exams[other.exam].id != exam.id) continue;
      if (one.provenance == other.provenance) continue;
      found.push_back({at.id,
                       at.said,
                       exam.id,
                       {MessageId::diff_exam_provenance, {{"exam", exam.label}}},
                       provenance_of(&one),
                       provenance_of(&other)});
    }
  }
}

void CellComparison::compare_choices(const rules::Cell& before, const rules::Cell& after,
                                     const Place& at) {
  std::map<std::string, std::pair<std::optional<Label>, std::optional<Label>>> said;
  said.try_emplace("window_years");  // which any cell could have
  for (const BookChoice& each : choices_of(before)) {
    said[std::string(each.id)].first = both(each.said);
  }
  for (const BookChoice& each : choices_of(after)) {
    said[std::string(each.id)].second = both(each.said);
  }
  for (const auto& [id, sides] : said) {
    ++compared_[id];
    if (sides.first == sides.second) continue;
    choices_.push_back(
        {at.id, at.said, id, {MessageId::diff_entry, {{"id", id}}}, sides.first, sides.second});
  }
}

std::vector<Difference> CellComparison::choices() const {
  std::vector<Difference> said;
  std::set<std::string> everywhere;
  for (const Difference& each : choices_) {
    const auto alike = std::count_if(choices_.begin(), choices_.end(), [&](const auto& other) {
      return other.what == each.what && other.before == each.before && other.after == each.after;
    });
    if (static_cast<std::size_t>(alike) < compared_.at(each.what)) {
      said.push_back(each);
    } else if (everywhere.insert(each.what).second) {
      Difference one = each;
      one.place = "choices";
      one.place_said = MessageId::diff_every_level;
      said.push_back(std::move(one));
    }
  }
  return said;
}

}  // namespace tassei::report
