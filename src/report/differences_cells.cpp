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

/// The choice that any cell could have.
constexpr std::string_view kWindow = "window_years";

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
/// Who says that an examination stands for another one is told with that examination.
Value in_ids(const Rulebook& rulebook, rules::Quantity asked, bool with_number) {
  asked.provenances.clear();
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

std::optional<Label> note_of(const auto* said) {
  return said == nullptr ? std::nullopt : said->note;
}

/// That a grade or a cell is there at all.
std::optional<Label> definition_of(const auto* said) {
  if (said == nullptr) return std::nullopt;
  return both({MessageId::diff_definition,
               {{"provenance", std::vector<Message>{provenance_name(said->provenance)}}}});
}

/// With the provenance of a part that is new or gone, where it isn't its cell's.
Label with_provenance(Label said, const BookPart& part, const rules::Cell& cell) {
  // Examinations have it beside their names.
  if (part.provenance == cell.provenance || part.part == rules::PartKind::exam) return said;
  const auto in = [&](const std::string& words, Language language) {
    const Message provenance = provenance_name(part.provenance);
    return text({MessageId::diff_with_provenance,
                 {{"said", words}, {"provenance", std::vector<Message>{provenance}}}},
                language);
  };
  return {in(said.ja, Language::japanese), in(said.en, Language::english)};
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
      clause_place(side.rulebook, side.rulebook.specialties.find(side.specialty->id), clause));
}

bool same_clause(const BookSide& before, const rules::Clause& old, const BookSide& after,
                 const rules::Clause& now) {
  return old.level == now.level && before.rulebook.catalogues.clauses[old.item].id ==
                                       after.rulebook.catalogues.clauses[now.item].id;
}

std::vector<BookNeed> needs_or_none(const BookPart* part) {
  return part == nullptr ? std::vector<BookNeed>() : part->needs;
}

std::vector<BookNeed> needs_or_none(const Rulebook& rulebook, const rules::Grade* grade) {
  return grade == nullptr ? std::vector<BookNeed>() : needs_of(rulebook, *grade);
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
  if (!in_both) {
    add("grade", MessageId::diff_the_grade, definition_of(old), definition_of(now));
  } else if (old->provenance != now->provenance) {
    add("provenance", MessageId::diff_provenance, provenance_of(old), provenance_of(now));
  }
  compare_needs(needs(before.rulebook, needs_or_none(before.rulebook, old)),
                needs(after.rulebook, needs_or_none(after.rulebook, now)),
                [&](std::optional<Label> one, std::optional<Label> other) {
                  add("asked", MessageId::diff_asked, std::move(one), std::move(other));
                });
  if (note_of(old) != note_of(now)) {
    add("note", MessageId::book_reading, note_of(old), note_of(now));
  }
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
  if (!in_both) {
    add("level", MessageId::diff_cell, definition_of(old), definition_of(now));
  } else if (old->provenance != now->provenance) {
    add("provenance", MessageId::diff_provenance, provenance_of(old), provenance_of(now));
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
                    if (other == nullptr) was = with_provenance(*was, *one, *old);
                    if (one == nullptr) is = with_provenance(*is, *other, *now);
                    add(rules::part_id(kind), part_name(kind), std::move(was), std::move(is));
                  });
    if (one == nullptr || other == nullptr) continue;
    if (same_clause(before, one->clause, after, other->clause)) continue;
    add("clause", {MessageId::diff_clause, {{"what", std::vector<Message>{part_name(kind)}}}},
        clause_text(before, one->clause), clause_text(after, other->clause));
  }
  if (note_of(old) != note_of(now)) {
    add("note", MessageId::book_reading, note_of(old), note_of(now));
  }
  if (!in_both) return;
  compare_exams(before, *old, after, *now, at, found);
  compare_choices(*old, *now, at, found);
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

namespace {

using ChoicesSaid = std::map<std::string, Message>;

ChoicesSaid said_of(const rules::Cell& cell) {
  ChoicesSaid said;
  for (const BookChoice& each : choices_of(cell)) said.emplace(each.id, each.said);
  return said;
}

/// What the cell's choices would be if nobody had made any.
ChoicesSaid usual(rules::Cell cell) {
  cell.choices = {};
  return said_of(cell);
}

std::optional<Label> choice(const ChoicesSaid& said, const std::string& id) {
  const auto found = said.find(id);
  return found == said.end() ? std::nullopt : std::optional(both(found->second));
}

}  // namespace

/// What a part that is gone left to choose is gone with it; what one that is new leaves to choose
/// is said where it isn't as usual.
void CellComparison::compare_choices(const rules::Cell& before, const rules::Cell& after,
                                     const Place& at, std::vector<Difference>& found) {
  const ChoicesSaid old = said_of(before);
  const ChoicesSaid now = said_of(after);
  const ChoicesSaid usual_now = usual(after);
  std::set<std::string> ids = {std::string(kWindow)};
  for (const auto* each : {&old, &now}) {
    for (const auto& [id, said] : *each) ids.insert(id);
  }
  for (const std::string& id : ids) {
    ++compared_[id];
    const auto one = choice(old, id);
    const auto other = choice(now, id);
    const bool gone_with_part = !other && id != kWindow;
    const bool new_with_part = !one && id != kWindow && other == choice(usual_now, id);
    if (one == other || gone_with_part || new_with_part) continue;
    found.push_back({at.id, at.said, id, {MessageId::diff_choice, {{"id", id}}}, one, other});
  }
}

std::vector<Difference> CellComparison::take_common_choices(std::vector<Difference>& found) const {
  std::vector<Difference> common;
  for (const auto& [id, cells] : compared_) {
    const auto alike = [&](const Difference& one) {
      return [&](const Difference& other) {
        return other.what == one.what && other.what_said.id == MessageId::diff_choice &&
               other.before == one.before && other.after == one.after;
      };
    };
    const auto first = std::find_if(found.begin(), found.end(), [&](const Difference& each) {
      return each.what == id && each.what_said.id == MessageId::diff_choice;
    });
    if (first == found.end()) continue;
    Difference one = *first;
    const auto number = std::count_if(found.begin(), found.end(), alike(one));
    if (static_cast<std::size_t>(number) < cells) continue;
    std::erase_if(found, alike(one));
    one.place = "choices";
    one.place_said = MessageId::diff_every_level;
    common.push_back(std::move(one));
  }
  return common;
}

}  // namespace tassei::report
