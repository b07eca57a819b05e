#include <algorithm>

#include "report/book.h"
#include "report/rulebook_page.h"
#include "table/template.h"

namespace tassei::report {

namespace {

using table::Value;

/// Turns a rulebook into what the page's template names.
class HtmlBook {
 public:
  HtmlBook(const rules::Rulebook& rulebook, Language language)
      : rulebook_(&rulebook), language_(language) {}

  Value::Record data() const {
    Value::List sources;
    for (const rules::Source& source : rulebook_->sources) sources.emplace_back(of(source));
    Value::List specialties;
    for (std::size_t i = 0; i < rulebook_->specialties.size(); ++i) {
      specialties.emplace_back(of(static_cast<rules::Id>(i)));
    }
    Value::List catalogues;
    for (const BookCatalogue& each : catalogues_of(*rulebook_)) catalogues.emplace_back(of(each));
    return {{"lang", language_ == Language::japanese ? "ja" : "en"},
            {"title", say(MessageId::book_title)},
            {"contents", say(MessageId::book_contents)},
            {"catalogues_title", say(MessageId::book_catalogues)},
            {"meaning", say(MessageId::heading_label)},
            {"sources", std::move(sources)},
            {"specialties", std::move(specialties)},
            {"catalogues", std::move(catalogues)}};
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  /// `(valid from 2026-04-01)`, or nothing.
  Value holds_from(const std::optional<Date>& day) const {
    if (!day) return {};
    return say({MessageId::valid_from_line, {{"day", *day}}});
  }

  Value::Record of(const rules::Source& source) const {
    return {{"label", source.label.in(language_)},
            {"id", source.id},
            {"source", say({MessageId::source_line, {{"source", source.source}}})},
            {"from", holds_from(source.valid_from)}};
  }

  /// Ids have no dots, so that no two anchors are one.
  static std::string anchor(const rules::Specialty& specialty, const rules::Rules& version,
                            const std::string& of) {
    const std::string from = version.valid_from ? "." + version.valid_from->iso() : "";
    return specialty.id + "." + of + from;
  }

  Value::Record of(rules::Id id) const {
    const rules::Specialty& specialty = rulebook_->specialties[id];
    Value::List sections;
    for (const rules::Rules& version : specialty.versions) {
      for (const rules::Cell& cell : version.cells) {
        sections.emplace_back(level(id, version, cell));
      }
      if (!version.grades.empty()) sections.emplace_back(grades(specialty, version));
    }
    return {{"anchor", specialty.id},
            {"name", specialty.label.in(language_)},
            {"sections", std::move(sections)}};
  }

  /// A section of the page; each has every name, as an inner name that is lacking would be looked
  /// for outside.
  Value::Record section(const std::string& anchor, const Message& title, const Message& entry,
                        const rules::Rules& version, Value::List clauses,
                        Value::List choices) const {
    const bool any_choice = !choices.empty();
    return {{"anchor", anchor},
            {"title", say(title)},
            {"entry", say(entry)},
            {"from", holds_from(version.valid_from)},
            {"clauses", std::move(clauses)},
            {"choices_title", any_choice ? Value(say(MessageId::book_choices)) : Value()},
            {"choices", std::move(choices)}};
  }

  Value::Record level(rules::Id id, const rules::Rules& version, const rules::Cell& cell) const {
    const rules::Specialty& specialty = rulebook_->specialties[id];
    Value::List clauses;
    for (const BookClause& clause :
         by_clause(*rulebook_, cell, parts_of(*rulebook_, id, version, cell))) {
      Value::List parts;
      for (const BookPart& part : clause.parts) {
        parts.emplace_back(
            Value::Record{{"name", say(title_of(part))}, {"needs", needs(part.needs)}});
      }
      clauses.emplace_back(
          Value::Record{{"title", clause.title.in(language_)}, {"parts", std::move(parts)}});
    }
    Value::List choices;
    for (const BookChoice& choice : choices_of(cell)) {
      choices.emplace_back(Value::Record{{"said", say(choice.said)}});
    }
    return section(anchor(specialty, version, std::to_string(cell.level)),
                   level_title(specialty, cell),
                   {MessageId::book_level_entry, {base::count("level", cell.level)}}, version,
                   std::move(clauses), std::move(choices));
  }

  Value::Record grades(const rules::Specialty& specialty, const rules::Rules& version) const {
    Value::List clauses;
    for (const rules::Grade& grade : version.grades) {
      Value::Record asked = {{"name", Value()}, {"needs", needs(needs_of(grade))}};
      clauses.emplace_back(Value::Record{{"title", say(grade_title(grade))},
                                         {"parts", Value::List{Value(std::move(asked))}}});
    }
    return section(anchor(specialty, version, "grades"),
                   {MessageId::book_grades, {{"specialty", specialty.label}}},
                   MessageId::book_grades_entry, version, std::move(clauses), {});
  }

  Value needs(const std::vector<BookNeed>& needs) const {
    Value::List list;
    for (const BookNeed& need : needs) {
      list.emplace_back(Value::Record{{"said", say(requirement(*rulebook_, need.asked, true))},
                                      {"note", need.note ? Value(say(*need.note)) : Value()}});
    }
    return list;
  }

  Value::Record of(const BookCatalogue& catalogue) const {
    Value::List entries;
    for (const BookEntry& entry : catalogue.entries) {
      entries.emplace_back(Value::Record{{"id", entry.id}, {"said", entry.said.in(language_)}});
    }
    std::string anchor = "." + catalogue.id;
    std::replace(anchor.begin(), anchor.end(), ' ', '.');
    return {{"anchor", std::move(anchor)},
            {"title", say(catalogue.title)},
            {"entries", std::move(entries)}};
  }

  const rules::Rulebook* rulebook_;
  Language language_;
};

}  // namespace

std::string rulebook_html(const rules::Rulebook& rulebook, Language language) {
  return table::fill_in(table::page_part("rulebook.mustache"), HtmlBook(rulebook, language).data());
}

}  // namespace tassei::report
