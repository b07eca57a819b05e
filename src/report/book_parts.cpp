#include <algorithm>
#include <tuple>
#include <utility>

#include "report/book.h"
#include "report/review.h"

namespace tassei::report {

using rules::PartKind;

Message requirement(const rules::Rulebook& rulebook, const rules::Quantity& asked, bool listed) {
  if (asked.what == rules::Need::exams && listed) return needed(rulebook, asked);
  Message noun = what(rulebook, asked, listed);
  if (asked.what == rules::Need::size) return noun;
  return {MessageId::requirement,
          {{"what", std::vector<Message>{std::move(noun)}},
           {"needed", std::vector<Message>{at_least(asked)}}}};
}

namespace {

/// That a grade which is asked for isn't the standard's own.
std::optional<Message> rests_on(const rules::Rules& version, int number) {
  const rules::Grade* grade = version.grade(number);
  if (grade == nullptr || grade->provenance == rules::Provenance::standard) return std::nullopt;
  return Message{MessageId::rests_on_grade,
                 {base::count("grade", number),
                  {"provenance", std::vector<Message>{provenance_name(grade->provenance)}}}};
}

BookNeed need_of(const rules::Rulebook& rulebook, const rules::Rules* version,
                 rules::Quantity asked) {
  BookNeed need = {std::move(asked)};
  for (const rules::SizeOption& option : need.asked.sizes) {
    if (auto reached = reached_by(rulebook.catalogues, option)) {
      need.notes.push_back(std::move(*reached));
    }
  }
  if (auto rests = version ? rests_on(*version, need.asked.grade) : std::nullopt) {
    need.notes.push_back(std::move(*rests));
  }
  return need;
}

}  // namespace

std::vector<BookPart> parts_of(const rules::Rulebook& rulebook, rules::Id specialty,
                               const rules::Rules& version, const rules::Cell& cell) {
  const rules::Projects none(rulebook);
  const rules::Evaluator evaluator(rulebook, none);
  const Date at = version.valid_from.value_or(Date::first());
  std::vector<BookPart> parts;
  for (rules::Criterion& criterion :
       evaluator.explain(rules::Facts(rulebook), specialty, cell.level, at).criteria) {
    BookPart& part = parts.emplace_back(
        BookPart{criterion.part, criterion.clause, cell.provenance_of(criterion.part)});
    for (rules::Count& count : criterion.counts) {
      part.needs.push_back(need_of(rulebook, &version, std::move(count.needed)));
    }
  }
  return parts;
}

std::vector<BookNeed> needs_of(const rules::Rulebook& rulebook, const rules::Grade& grade) {
  std::vector<BookNeed> needs;
  if (grade.complexity.at_least > 0) {
    needs.push_back(need_of(rulebook, nullptr,
                            {.what = rules::Need::flags,
                             .number = grade.complexity.at_least,
                             .ids = grade.complexity.of}));
  }
  if (!grade.size.empty()) {
    needs.push_back(need_of(rulebook, nullptr, {.what = rules::Need::size, .sizes = grade.size}));
  }
  return needs;
}

namespace {

/// Complexity or size of a cell that has no such part.
BookPart unstated(const rules::Rulebook& rulebook, const rules::Rules& version,
                  const rules::Cell& cell, PartKind kind) {
  const rules::Id item = rulebook.catalogues.clauses.find(rules::part_id(kind));
  BookPart part = {kind, {.item = item, .level = cell.level}, cell.provenance};
  const rules::Grade* grade = version.grade(cell.engagements->top_grade);
  if (grade == nullptr) return part;
  const rules::Need what = kind == PartKind::size ? rules::Need::size : rules::Need::flags;
  for (BookNeed& need : needs_of(rulebook, *grade)) {
    if (need.asked.what != what) continue;
    part.clause.level = grade->clause.level;
    part.clause.telling = grade->clause.telling;
    part.of_grade = grade->number;
    if (auto rests = rests_on(version, grade->number)) need.notes.push_back(std::move(*rests));
    part.needs.push_back(std::move(need));
  }
  return part;
}

Message title_of(const rules::Rulebook& rulebook, const BookPart& part, const rules::Cell& cell) {
  if (part.clause.item == rules::kNone) return part_name(part.part);
  const Label& item = rulebook.catalogues.clauses[part.clause.item].label;
  const auto said = [&](MessageId id) {
    return Message{id, {{"item", item}, {"name", item}, base::count("level", part.clause.level)}};
  };
  if (part.clause.telling == rules::Telling::derived) return said(MessageId::book_clause_derived);
  const bool said_of_all = cell.provenance == rules::Provenance::inferred;
  if (part.clause.telling == rules::Telling::nowhere && !said_of_all) {
    return said(MessageId::book_clause_nowhere);
  }
  const bool elsewhere = part.clause.level != cell.level;
  return said(elsewhere ? MessageId::book_clause_elsewhere : MessageId::book_name);
}

/// What is said in one place stands together.
auto place_of(const BookPart& part) {
  const bool nameless = part.clause.item == rules::kNone;
  return std::tuple(part.clause.item, part.clause.level, part.clause.telling,
                    nameless ? part.part : PartKind::engagements);
}

/// Before the first part of a later item; what has no item, after complexity or the engagements.
void put_in_order(BookPart part, std::vector<BookPart>& parts) {
  const auto after = [&](const BookPart& other) {
    if (part.clause.item != rules::kNone) return other.clause.item > part.clause.item;
    return other.part > part.part;
  };
  const auto place = std::find_if(parts.begin(), parts.end(), after);
  parts.insert(place, std::move(part));
}

}  // namespace

std::vector<BookClause> clauses_of(const rules::Rulebook& rulebook, rules::Id specialty,
                                   const rules::Rules& version, const rules::Cell& cell) {
  std::vector<BookPart> parts = parts_of(rulebook, specialty, version, cell);
  std::stable_sort(parts.begin(), parts.end(), [&](const BookPart& one, const BookPart& other) {
    return place_of(one) < place_of(other);
  });
  for (const PartKind kind : {PartKind::complexity, PartKind::size}) {
    if (cell.has(kind) || !cell.engagements) continue;
    put_in_order(unstated(rulebook, version, cell, kind), parts);
  }
  std::vector<BookClause> clauses;
  for (BookPart& part : parts) {
    if (clauses.empty() || place_of(clauses.back().parts.front()) != place_of(part)) {
      clauses.push_back({title_of(rulebook, part, cell), {}});
    }
    clauses.back().parts.push_back(std::move(part));
  }
  return clauses;
}

Message title_of(const BookPart& part) {
  Message name = part_name(part.part);
  const base::Argument said = {"part", std::vector<Message>{name}};
  if (part.part == PartKind::exam) return {MessageId::book_alternative, {said}};
  if (part.needs.empty()) return {MessageId::book_any, {said}};
  if (!part.of_grade) return name;
  return {MessageId::book_part_of_grade, {said, base::count("grade", *part.of_grade)}};
}

}  // namespace tassei::report
