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
  HtmlBook(const rules::Rulebook& rulebook, const BookExtract& extract, Language language)
      : rulebook_(&rulebook), extract_(&extract), language_(language) {}

  Value::Record data() const {
    Value::List sources;
    for (const rules::Source& source : rulebook_->sources) sources.emplace_back(of(source));
    Value::List specialties;
    for (const rules::Id id : extract_->specialties) specialties.emplace_back(of(id));
    Value::List catalogues;
    if (extract_->whole) {
      for (const BookCatalogue& each : catalogues_of(*rulebook_)) catalogues.emplace_back(of(each));
    }
    return {
        {"lang", language_ == Language::japanese ? "ja" : "en"},
        {"title", say(MessageId::book_title)},
        {"contents", say(MessageId::book_contents)},
        {"reading", say(MessageId::book_reading)},
        {"catalogues_title", extract_->whole ? Value(say(MessageId::book_catalogues)) : Value()},
        {"meaning", say(MessageId::heading_label)},
        {"sources", std::move(sources)},
        {"specialties", std::move(specialties)},
        {"catalogues", std::move(catalogues)}};
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  Value or_nothing(const std::optional<Message>& message) const {
    return message ? Value(say(*message)) : Value();
  }

  Value said(const std::vector<Message>& messages) const {
    Value::List list;
    for (const Message& each : messages) list.emplace_back(Value::Record{{"said", say(each)}});
    return list;
  }

  Value::Record of(const rules::Source& source) const {
    return {{"label", source.label.in(language_)},
            {"id", source.id},
            {"lines", said(sources_of(source))},
            {"valid", or_nothing(validity(source.valid_from, source.valid_until))}};
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
        if (extract_->has(cell)) sections.emplace_back(level(id, version, cell));
      }
      if (Value::List asked = clauses(id, version); !asked.empty()) {
        sections.emplace_back(grades(id, version, std::move(asked)));
      }
    }
    return {{"anchor", specialty.id},
            {"name", say(specialty_title(*rulebook_, id, specialty.versions.front()))},
            {"sections", std::move(sections)}};
  }

  /// A section of the page; each has every name, as an inner name that is lacking would be looked
  /// for outside.
  Value::Record section(const std::string& anchor, const Message& title, const Message& entry,
                        const rules::Rules& version, Value::List clauses) const {
    return {{"anchor", anchor},        {"title", say(title)},
            {"entry", say(entry)},     {"valid", or_nothing(validity(*rulebook_, version))},
            {"remark", Value()},       {"clauses", std::move(clauses)},
            {"note", Value()},         {"choices_title", Value()},
            {"choices", Value::List()}};
  }

  static void set(Value::Record& record, std::string_view name, Value value) {
    const auto found = std::find_if(record.begin(), record.end(),
                                    [&](const auto& field) { return field.first == name; });
    found->second = std::move(value);
  }

  Value note_of(const std::optional<Label>& note) const {
    return note ? Value(note->in(language_)) : Value();
  }

  Value::Record level(rules::Id id, const rules::Rules& version, const rules::Cell& cell) const {
    const rules::Specialty& specialty = rulebook_->specialties[id];
    Value::List clauses;
    for (const BookClause& clause : clauses_of(*rulebook_, id, version, cell)) {
      Value::List parts;
      for (const BookPart& part : clause.parts) {
        parts.emplace_back(
            Value::Record{{"name", say(title_of(part))}, {"needs", needs(part.needs)}});
      }
      clauses.emplace_back(Value::Record{{"title", say(clause.title)},
                                         {"cited", Value()},
                                         {"parts", std::move(parts)},
                                         {"reading_of_grade", Value()}});
    }
    Value::Record page = section(anchor(specialty, version, std::to_string(cell.level)),
                                 level_title(*rulebook_, id, version, cell), level_entry(cell),
                                 version, std::move(clauses));
    set(page, "remark", or_nothing(remark_on(cell)));
    set(page, "note", note_of(cell.note));
    std::vector<Message> choices;
    for (const BookChoice& choice : choices_of(cell)) choices.push_back(choice.said);
    if (choices.empty()) return page;
    set(page, "choices_title", say(MessageId::book_choices));
    set(page, "choices", said(choices));
    return page;
  }

  Value::List clauses(rules::Id id, const rules::Rules& version) const {
    Value::List clauses;
    for (const rules::Grade& grade : version.grades) {
      if (!extract_->has(version, grade)) continue;
      Value::Record asked = {{"name", Value()}, {"needs", needs(needs_of(*rulebook_, grade))}};
      clauses.emplace_back(Value::Record{{"title", say(grade_title(grade))},
                                         {"cited", say(cited(*rulebook_, id, grade))},
                                         {"parts", Value::List{Value(std::move(asked))}},
                                         {"reading_of_grade", note_of(grade.note)}});
    }
    return clauses;
  }

  Value::Record grades(rules::Id id, const rules::Rules& version, Value::List clauses) const {
    Value::Record page = section(anchor(rulebook_->specialties[id], version, "grades"),
                                 grades_title(*rulebook_, id, version),
                                 MessageId::book_grades_entry, version, std::move(clauses));
    set(page, "remark", say(MessageId::book_grade_meaning));
    return page;
  }

  Value needs(const std::vector<BookNeed>& needs) const {
    Value::List list;
    for (const BookNeed& need : needs) {
      list.emplace_back(Value::Record{{"said", say(requirement(*rulebook_, need.asked, true))},
                                      {"notes", said(need.notes)}});
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
            {"remark", catalogue.measured ? Value(say(MessageId::book_highest_counts)) : Value()},
            {"entries", std::move(entries)}};
  }

  const rules::Rulebook* rulebook_;
  const BookExtract* extract_;
  Language language_;
};

}  // namespace

std::string rulebook_html(const rules::Rulebook& rulebook, const BookExtract& extract,
                          Language language) {
  return table::fill_in(table::page_part("rulebook.mustache"),
                        HtmlBook(rulebook, extract, language).data());
}

}  // namespace tassei::report
