#include "report/explanation.h"

#include <fmt/format.h>

#include <memory>
#include <set>
#include <utility>

#include "report/grades_behind.h"
#include "report/quantity.h"
#include "report/review.h"
#include "table/columns.h"

namespace tassei::report {

using table::Value;

namespace {

/// Where the standard says what is asked: `specialty level item`.
std::string clause_text(const Explained& explained, const rules::Clause& clause) {
  const rules::Rulebook& rulebook = *explained.subject.rulebook;
  return fmt::format("{} {} {}", rulebook.specialties[explained.specialty].id, clause.level,
                     rulebook.catalogues.clauses[clause.item].id);
}

Value criterion_value(const Explained& explained, const rules::Criterion& criterion,
                      Language language) {
  const Subject& subject = explained.subject;
  Value::List counts;
  for (const rules::Count& each : criterion.counts) {
    counts.push_back(count(*subject.rulebook, each));
  }
  Value::List evidence;
  for (const rules::Evidence& each : criterion.evidence) {
    evidence.emplace_back(Value::Record{{"record", rules::record_name(each.fact.kind)},
                                        {"key", key(subject, each.fact)},
                                        {"date", each.counts_from}});
  }
  Value::List lacking;
  for (const rules::Quantity& each : criterion.missing) {
    lacking.push_back(missing(*subject.rulebook, each, language));
  }
  return Value::Record{
      {"id", rules::part_id(criterion.part)},
      {"met", criterion.met},
      {"since", or_null(criterion.since)},
      {"counts", std::move(counts)},
      {"evidence", std::move(evidence)},
      {"missing", std::move(lacking)},
      {"clause", clause(*explained.subject.rulebook, explained.specialty, criterion.clause)},
      {"provenance", rules::provenance_id(criterion.provenance)}};
}

/// The text whose cell the verdict is about.
const rules::Source& decided_by(const Explained& explained, const rules::Verdict& verdict) {
  const rules::Rulebook& rulebook = *explained.subject.rulebook;
  return source_at(rulebook, rulebook.specialties[explained.specialty], verdict.at);
}

Value basis_value(const rules::Verdict& verdict) {
  return verdict.met ? Value(rules::basis_id(verdict.basis)) : Value();
}

table::Table tree(const Explained& explained, Language language) {
  std::vector<table::Row> rows;
  for (const rules::Verdict& verdict : explained.verdicts) {
    Value::List criteria;
    for (const rules::Criterion& each : verdict.criteria) {
      criteria.push_back(criterion_value(explained, each, language));
    }
    rows.push_back({explained.subject.engineer,
                    explained.subject.rulebook->specialties[explained.specialty].id, verdict.level,
                    verdict.at, verdict.met, basis_value(verdict),
                    rules::provenance_id(verdict.provenance), or_null(verdict.since),
                    std::move(criteria), decided_by(explained, verdict).id,
                    or_null(decided_by(explained, verdict).valid_from)});
  }
  auto columns = table::columns_of({"engineer", "specialty", "level", "at", "met", "basis",
                                    "provenance", "since", "criteria", "rulebook", "valid_from"},
                                   language, {"level"});
  return table::table_of(std::move(columns), std::move(rows));
}

/// The texts of all, joined by `; `.
template <class Items, class Text>
std::string joined(const Items& items, Text text_of) {
  std::string all;
  for (const auto& item : items) all += (all.empty() ? "" : "; ") + text_of(item);
  return all;
}

table::Row flat_row(const Explained& explained, const rules::Verdict& verdict,
                    const rules::Criterion& criterion, Language language) {
  const Subject& subject = explained.subject;
  const auto say = [&](const Message& message) { return text(message, language); };
  return {
      subject.engineer,
      subject.rulebook->specialties[explained.specialty].id,
      verdict.level,
      verdict.at,
      verdict.met,
      basis_value(verdict),
      rules::part_id(criterion.part),
      criterion.met,
      or_null(criterion.since),
      joined(criterion.counts, [](const auto& each) { return std::to_string(each.needed.number); }),
      joined(criterion.counts, [](const auto& each) { return std::to_string(each.have); }),
      joined(criterion.evidence,
             [&](const auto& each) {
               return each.counts_from.iso() + " " + say(brief(subject, each.fact));
             }),
      joined(criterion.missing,
             [&](const auto& each) { return say(more_of(*subject.rulebook, each)); }),
      clause_text(explained, criterion.clause),
      rules::provenance_id(criterion.provenance),
      decided_by(explained, verdict).id,
      or_null(decided_by(explained, verdict).valid_from)};
}

table::Table flat(const Explained& explained, Language language) {
  std::vector<table::Row> rows;
  for (const rules::Verdict& verdict : explained.verdicts) {
    for (const rules::Criterion& each : verdict.criteria) {
      rows.push_back(flat_row(explained, verdict, each, language));
    }
  }
  auto columns = table::columns_of(
      {"engineer", "specialty", "level", "at", "level_met", "basis", "criterion", "met", "since",
       "needed", "have", "evidence", "missing", "clause", "provenance", "rulebook", "valid_from"},
      language, {"level"});
  return table::table_of(std::move(columns), std::move(rows));
}

/// The lines of one verdict for people.
class Verse {
 public:
  Verse(const Explained& explained, const rules::Verdict& verdict, Language language)
      : explained_(&explained),
        subject_(&explained.subject),
        verdict_(&verdict),
        rules_(subject_->rulebook->specialties[explained.specialty].at(verdict.at)),
        language_(language) {}

  table::Block block() const {
    table::Block block;
    block.heading = explanation_heading(*explained_, *verdict_, language_);
    block.lines.emplace_back(conclusion(), tone_of(verdict_->met));
    for (const rules::Criterion& criterion : verdict_->criteria) {
      block.lines.emplace_back();
      add(criterion, block.lines);
    }
    return block;
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  std::string conclusion() const {
    if (!verdict_->met) return say(MessageId::conclusion_unmet);
    const bool plain = verdict_->provenance == rules::Provenance::standard;
    return say({plain ? MessageId::conclusion_met : MessageId::conclusion_met_unstated,
                {{"day", *verdict_->since},
                 {"basis", one(basis_name(verdict_->basis))},
                 {"provenance", one(provenance_name(verdict_->provenance))}}});
  }

  void add(const rules::Criterion& criterion, std::vector<table::Line>& lines) const {
    const std::string since =
        criterion.since ? say({MessageId::since, {{"day", *criterion.since}}}) : "";
    lines.emplace_back(say(criterion_line(*subject_->rulebook, explained_->specialty, criterion,
                                          criterion.met ? "✓" : "✗", since)),
                       tone_of(criterion.met));
    for (const rules::Count& each : criterion.counts) indent(count_line(each), lines);
    for (const rules::Evidence& each : criterion.evidence)
      indent(evidence_line(criterion, each), lines);
    for (const rules::Quantity& each : criterion.missing) indent(missing_line(each), lines);
    add_provenance(criterion, lines);
  }

  static void indent(const std::string& line, std::vector<table::Line>& lines) {
    lines.emplace_back("    " + line);
  }

  std::string count_line(const rules::Count& count) const {
    const rules::Quantity& needed = count.needed;
    std::string line = say({MessageId::count_line,
                            {{"what", one(what(*subject_->rulebook, needed, false))},
                             {"have", one(counted(needed.what, count.have))},
                             {"needed", one(counted(needed.what, needed.number))}}});
    if (count.main_component != rules::kNone) {
      const auto& components = subject_->rulebook->catalogues.components;
      line +=
          say({MessageId::main_component, {{"component", components[count.main_component].label}}});
    }
    return line;
  }

  /// Engagements in full where they are counted, in brief where their project is looked at again.
  std::string evidence_line(const rules::Criterion& criterion,
                            const rules::Evidence& evidence) const {
    const bool again = criterion.part == rules::PartKind::component ||
                       criterion.part == rules::PartKind::complexity ||
                       criterion.part == rules::PartKind::size;
    std::string record =
        say(again ? brief(*subject_, evidence.fact) : full(*subject_, evidence.fact));
    if (evidence.fact.kind == rules::FactKind::contribution) {
      const int grade = grade_of(*subject_, *rules_, evidence.fact);
      if (grade > 0) record += say({MessageId::of_grade, {base::count("grade", grade)}});
    }
    return say({MessageId::evidence_line, {{"day", evidence.counts_from}, {"record", record}}});
  }

  std::string missing_line(const rules::Quantity& missing) const {
    return say({MessageId::missing_line,
                {{"number", one(counted(missing.what, missing.number))},
                 {"what", one(what(*subject_->rulebook, missing, true))}}});
  }

  /// Where the criterion isn't the standard's own: the grades that make it so.
  void add_provenance(const rules::Criterion& criterion, std::vector<table::Line>& lines) const {
    if (criterion.provenance == rules::Provenance::standard) return;
    const Message provenance = provenance_name(criterion.provenance);
    const std::set<int> grades = grades_behind(*subject_, *rules_, *verdict_, criterion);
    for (const int grade : grades) {
      indent(say({MessageId::rests_on_grade,
                  {base::count("grade", grade), {"provenance", one(provenance)}}}),
             lines);
    }
    if (grades.empty()) {
      const bool inferred = criterion.provenance == rules::Provenance::inferred;
      indent(say(inferred ? MessageId::rests_on_inferred : MessageId::rests_on_supplement), lines);
    }
  }

  const Explained* explained_;
  const Subject* subject_;
  const rules::Verdict* verdict_;
  const rules::Rules* rules_;
  Language language_;
};

table::Page page(const Explained& explained, bool full, Language language) {
  table::Page page;
  for (const rules::Verdict& verdict : explained.verdicts) {
    page.push_back(full ? Verse(explained, verdict, language).block()
                        : review(explained, verdict, language));
    if (explained.subject.rulebook->sources.size() == 1) continue;
    const rules::Source& source = decided_by(explained, verdict);
    Message said = {MessageId::decided_by, {{"rulebook", source.label}}};
    if (source.valid_from) {
      said.id = MessageId::decided_by_version;
      said.arguments.push_back({"day", *source.valid_from});
    }
    std::vector<table::Line>& lines = page.back().lines;
    lines.insert(lines.begin() + 1, text(said, language));
  }
  if (!full && !page.empty()) page.back().notes.push_back(text(MessageId::review_full, language));
  return page;
}

}  // namespace

std::string explanation_heading(const Explained& explained, const rules::Verdict& verdict,
                                Language language) {
  const Subject& subject = explained.subject;
  const Message who = {MessageId::person, {{"code", subject.engineer}, {"name", explained.name}}};
  return text({MessageId::explanation_heading,
               {{"person", one(who)},
                {"specialty", subject.rulebook->specialties[explained.specialty].label},
                base::count("level", verdict.level),
                {"day", verdict.at}}},
              language);
}

table::Answer explanation(Explained explained, bool full, Language language) {
  const auto kept = std::make_shared<const Explained>(std::move(explained));
  return {[kept, language] { return tree(*kept, language); },
          [kept, language] { return flat(*kept, language); },
          [kept, full, language] { return page(*kept, full, language); }};
}

}  // namespace tassei::report
