#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <vector>

#include "rules/evaluate.h"
#include "table/table.h"

namespace tassei::report {

/// What reports are about.
struct Subject {
  const rules::Rulebook* rulebook = nullptr;
  const rules::Projects* projects = nullptr;
  const rules::Facts* facts = nullptr;
  std::string engineer;
};

/// A message as an argument of another one.
std::vector<Message> one(Message message);

/// What entries of a catalogue are called.
template <class Item>
std::vector<Label> labels(const rules::Catalogue<Item>& catalogue,
                          const std::vector<rules::Id>& ids) {
  std::vector<Label> labels;
  for (const rules::Id id : ids) labels.push_back(catalogue[id].label);
  return labels;
}

/// What is counted or missing, without how many of it. `listed`: with the ids that count.
Message what(const rules::Rulebook& rulebook, const rules::Quantity& quantity, bool listed);

/// So many of it, in what they are counted in.
Message counted(rules::Need need, unsigned number);
/// At least so many of it, or whatever else is asked of it.
Message at_least(const rules::Quantity& quantity);
/// So many more of what() with its list.
Message more_of(const rules::Rulebook& rulebook, const rules::Quantity& quantity);

/// Of a list that is longer than one, every entry is needed.
bool takes_all(const rules::Quantity& quantity);
/// The depth asked for, and whether a deeper one does too.
Message depth_of(const rules::Catalogues& catalogues, const rules::Quantity& quantity);
/// The examinations that are asked for, those by which the level would be inferred marked.
std::vector<Label> exam_labels(const rules::Catalogues& catalogues,
                               const rules::Quantity& quantity);

/// How a contribution stands or ended.
Message outcome(model::Outcome outcome);

/// A record in a few words: the project, the area, the title…
Message brief(const Subject& subject, rules::FactRef fact);
/// The same with all that matters for its counting.
Message full(const Subject& subject, rules::FactRef fact);

/// The record's whole key, the engineer first.
table::Value key(const Subject& subject, rules::FactRef fact);

Message part_name(rules::PartKind part);

/// Rulebooks of several lines stand beside each other; versions of one take over from each other.
bool has_several_lines(const rules::Rulebook& rulebook);

/// The text whose version of a specialty holds on the day; the first one before all.
const rules::Source& source_at(const rules::Rulebook& rulebook, const rules::Specialty& specialty,
                               Date day);

/// A place of the standard.
Message clause_place(const rules::Rulebook& rulebook, rules::Id specialty,
                     const rules::Clause& clause);
/// Where the standard says what is asked; that it doesn't, where nobody does.
Message clause_name(const rules::Rulebook& rulebook, rules::Id specialty,
                    const rules::Clause& clause);

/// The line that begins what is said of a criterion. `sign` says whether it is met.
Message criterion_line(const rules::Rulebook& rulebook, rules::Id specialty,
                       const rules::Criterion& criterion, std::string_view sign,
                       const std::string& since);

Message basis_name(rules::Basis basis);
Message provenance_name(rules::Provenance provenance);

/// Nothing, or the value.
template <class Held>
table::Value or_null(const std::optional<Held>& held) {
  return held ? table::Value(*held) : table::Value();
}
table::Value text_or_null(std::string_view text);
/// Nothing for 0.
template <std::integral Number>
table::Value number_or_null(Number number) {
  return number == 0 ? table::Value() : table::Value(number);
}
/// Nothing for no level.
table::Value level_or_null(const rules::Standing& standing);
table::Value basis_or_null(const rules::Standing& standing);
table::Value provenance_or_null(const rules::Standing& standing);

/// A level for people: the number with marks for its basis and provenance, `-` for none.
std::string marked(const rules::Standing& standing);
/// The same as cells whose tone says where the level stands among all those of the rulebook.
class LevelCells {
 public:
  explicit LevelCells(const rules::Rulebook& rulebook);
  table::Value operator()(const rules::Standing& standing) const;

 private:
  table::LevelRange levels_;
};
/// From the lowest level of all those of the rulebook to the highest.
table::LevelRange level_range(const rules::Rulebook& rulebook);
/// The tone of what is met, and of what isn't.
table::Tone tone_of(bool met);
/// What the marks that these standings use mean, a line each.
std::vector<std::string> marks_explained(const std::vector<rules::Standing>& used,
                                         Language language);

}  // namespace tassei::report
