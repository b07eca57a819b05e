#include "report/review_pages.h"

#include <algorithm>
#include <set>

#include "table/template.h"

namespace tassei::report {

using table::Value;

namespace {

std::string tone_name(table::Tone tone) {
  switch (tone) {
    case table::Tone::low:
      return "low";
    case table::Tone::middle:
      return "middle";
    case table::Tone::high:
      return "high";
    default:
      return "faint";
  }
}

/// Each as a record, since a template has names only.
Value said(const std::vector<std::string>& lines) {
  Value::List list;
  for (const std::string& each : lines) list.emplace_back(Value::Record{{"said", each}});
  return list;
}

/// The specialties of a job category in which somebody has a row, in the order of the rulebook.
struct Category {
  std::string label;
  std::vector<std::string> specialties;
};

/// What the templates name. Inner records have every name that their sections use, as one that is
/// lacking would be looked for outside.
class PageWords {
 public:
  PageWords(const ReviewShown& shown, Language language)
      : shown_(&shown), language_(language), level_(*shown.rulebook) {}

  std::string say(const Message& message) const { return text(message, language_); }

  /// The words of both pages that are the same for everybody.
  Value::Record common() const {
    return {{"lang", language_ == Language::japanese ? "ja" : "en"},
            {"style", table::page_part("review.css")},
            {"levels_title", say(MessageId::pack_levels)},
            {"engineer_heading", say(MessageId::heading_engineer)},
            {"name_heading", say(MessageId::heading_name)},
            {"team_heading", say(MessageId::heading_team)},
            {"specialty_heading", say(MessageId::heading_specialty)},
            {"level_heading", say(MessageId::heading_level)},
            {"since_heading", say(MessageId::heading_since)},
            {"basis_heading", say(MessageId::heading_basis)},
            {"evidence_heading", say(MessageId::heading_evidence)},
            {"missing_heading", say(MessageId::heading_missing)},
            {"goals_heading", say(MessageId::heading_goals)}};
  }

  Value::Record of(const rules::PersonAppraisal& person) const {
    Value::List specialties;
    for (const rules::Appraisal& each : person.specialties) specialties.emplace_back(of(each));
    std::vector<std::string> comments;
    for (const model::ReviewComment& each : about(shown_->comments, person.engineer)) {
      comments.push_back(said_of(each, base::Clock::utc, language_));
    }
    return {{"who", person.engineer + " " + person.name},
            {"team_line", text_or_null(person.team.empty() ? ""
                                                           : say({MessageId::review_team_line,
                                                                  {{"team", person.team}}}))},
            {"has_levels", !person.specialties.empty()},
            {"specialties", std::move(specialties)},
            {"comments_title", text_or_null(comments.empty() ? "" : say(MessageId::pack_comments))},
            {"comments", said(comments)}};
  }

  /// The heads of a matrix; what category it is of, where there are several.
  Value::Record heads_of(const Category& category, bool several) const {
    Value::List columns;
    for (const std::string& each : category.specialties) {
      columns.emplace_back(
          Value::Record{{"name", specialty_label(*shown_->rulebook, each, language_)}});
    }
    return {{"category", text_or_null(several ? category.label : "")},
            {"columns", std::move(columns)}};
  }

  /// A row of the matrix.
  Value::Record row_of(const rules::PersonAppraisal& person,
                       const std::vector<std::string>& columns) const {
    Value::List cells;
    for (const std::string& column : columns) {
      rules::Held held;
      for (const rules::Appraisal& each : person.specialties) {
        if (each.specialty == column) held = each.held;
      }
      const std::string since =
          held.since ? say({MessageId::pack_since, {{"day", *held.since}}}) : "";
      cells.emplace_back(with_level(held, {{"since", text_or_null(since)}}));
    }
    return {{"engineer", person.engineer},
            {"name", person.name},
            {"team", person.team},
            {"cells", std::move(cells)}};
  }

 private:
  Value::Record with_level(const rules::Held& held, Value::Record record) const {
    const Value level = level_(held.standing);
    record.emplace_back("level", level);
    record.emplace_back("tone", tone_name(level.tone));
    return record;
  }

  Value::Record of(const rules::Appraisal& row) const {
    const SaidOfSpecialty words = said_of(*shown_->rulebook, row, shown_->review.at, language_);
    std::string evidence;
    for (const std::string& each : words.evidence) {
      evidence += (evidence.empty() ? "" : say(MessageId::review_separator)) + each;
    }
    const bool held = row.held.standing.level > 0;
    return with_level(
        row.held, {{"name", specialty_label(*shown_->rulebook, row.specialty, language_)},
                   {"since", or_null(row.held.since)},
                   {"basis", text_or_null(held ? say(basis_name(row.held.standing.basis)) : "")},
                   {"evidence", text_or_null(evidence)},
                   {"missing", text_or_null(words.missing)},
                   {"unstated", said(words.unstated)},
                   {"goals", said(words.goals)}});
  }

  const ReviewShown* shown_;
  Language language_;
  LevelCells level_;
};

/// What the matrices have to know of everybody before their first row.
struct Survey {
  std::vector<Category> categories;
  std::vector<rules::Standing> used;
};

/// Called as on the day of the review.
std::vector<Category> categories(const ReviewShown& shown, std::set<std::string> found,
                                 Language language) {
  const rules::Rulebook& rulebook = *shown.rulebook;
  std::vector<Category> all;
  std::string line;
  for (const rules::Specialty& each : rulebook.specialties.entries) {
    if (found.erase(each.id) == 0) continue;
    const rules::Source& source = source_at(rulebook, each, shown.review.at);
    if (all.empty() || source.line != line) all.push_back({source.label.in(language), {}});
    line = source.line;
    all.back().specialties.push_back(each.id);
  }
  if (all.empty()) all.emplace_back();
  std::vector<std::string>& last = all.back().specialties;
  last.insert(last.end(), found.begin(), found.end());
  return all;
}

Survey survey(const ReviewSource& source, Language language) {
  std::set<std::string> found;
  Survey result;
  const ReviewPeople next = source.people();
  for (rules::PersonAppraisal person; next(person);) {
    for (const rules::Appraisal& each : person.specialties) {
      found.insert(each.specialty);
      const rules::Standing& standing = each.held.standing;
      const bool known =
          std::find(result.used.begin(), result.used.end(), standing) != result.used.end();
      if (!known) result.used.push_back(standing);
    }
  }
  result.categories = categories(*source.shown, std::move(found), language);
  return result;
}

/// A record of each person with an anchor, which is the same every time.
template <class Make>
Value::Stream each_person(const ReviewSource& source, Make make) {
  return table::stream_of([next = source.people(), make = std::move(make), number = 0,
                           person = rules::PersonAppraisal()](Value& item) mutable {
    if (!next(person)) return false;
    Value::Record record = make(person);
    record.emplace_back("anchor", "p" + std::to_string(++number));
    item = std::move(record);
    return true;
  });
}

/// The matrix of each category: what opens it, a row of each person, and what closes it.
Value matrix(const ReviewSource& source, const PageWords& words,
             const std::vector<Category>& categories) {
  const auto item = [](Value opens, Value row, bool closes) {
    return Value::Record{{"opens", std::move(opens)}, {"row", std::move(row)}, {"closes", closes}};
  };
  return table::stream_of([&source, &words, &categories, item, at = std::size_t{0},
                           rows = Value::Stream()](Value& next) mutable {
    if (at == categories.size()) return false;
    const Category& category = categories[at];
    Value row;
    if (!rows.next) {
      rows = each_person(source, [&](const rules::PersonAppraisal& person) {
        return words.row_of(person, category.specialties);
      });
      next = item(words.heads_of(category, categories.size() > 1), {}, false);
    } else if ((*rows.next)(row)) {
      next = item({}, std::move(row), false);
    } else {
      rows = {};
      ++at;
      next = item({}, {}, true);
    }
    return true;
  });
}

std::vector<std::string> lines_of(const table::Block& block) {
  std::vector<std::string> lines;
  for (const table::Line& each : block.lines) lines.push_back(each.text);
  return lines;
}

}  // namespace

void review_html(const ReviewSource& source, Language language, std::ostream& out) {
  const PageWords words(*source.shown, language);
  const table::Block head = head_of(source.shown->review, base::Clock::utc, language);
  const Survey all = survey(source, language);
  Value::Record page = words.common();
  page.emplace_back("title", head.heading);
  page.emplace_back("facts", said(lines_of(head)));
  page.emplace_back("matrix", matrix(source, words, all.categories));
  page.emplace_back("legend", said(marks_explained(all.used, language)));
  page.emplace_back("people_title", words.say(MessageId::pack_people));
  page.emplace_back("people", each_person(source, [&](const rules::PersonAppraisal& person) {
                      Value::Record record = words.of(person);
                      record.emplace_back("sheet", text_or_null(source.sheet(person.engineer)));
                      return record;
                    }));
  table::fill_in(table::page_part("review.mustache"), page, out);
}

void sheet_html(const ReviewShown& shown, const rules::PersonAppraisal& person,
                const std::vector<Section>& records, Language language, std::ostream& out) {
  const PageWords words(shown, language);
  std::vector<rules::Standing> used;
  for (const rules::Appraisal& each : person.specialties) used.push_back(each.held.standing);
  Value::List sections;
  for (const Section& section : records) {
    if (section.rows.empty()) continue;
    Value::List columns;
    for (const table::Column& each : section.columns) {
      columns.emplace_back(Value::Record{{"name", each.heading}});
    }
    Value::List rows;
    for (const table::Row& row : section.rows) {
      Value::List cells;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_day =
            std::holds_alternative<Date>(row[i].data) || section.columns[i].key == "period";
        cells.emplace_back(Value::Record{{"said", row[i]}, {"is_day", is_day}});
      }
      rows.emplace_back(Value::Record{{"cells", std::move(cells)}});
    }
    sections.emplace_back(Value::Record{{"heading", section.heading},
                                        {"columns", std::move(columns)},
                                        {"records", std::move(rows)}});
  }
  const model::Review& review = shown.review;
  Value::Record page = words.common();
  for (auto& [name, value] : words.of(person)) page.emplace_back(name, std::move(value));
  page.emplace_back("title", words.say(MessageId::pack_sheet));
  page.emplace_back("facts",
                    said({words.say({MessageId::sheet_day, {{"day", review.at}}}),
                          words.say({MessageId::sheet_review, {{"label", review.label}}})}));
  page.emplace_back("no_level", words.say(MessageId::page_no_level));
  page.emplace_back("legend", said(marks_explained(used, language)));
  page.emplace_back("sections", std::move(sections));
  page.emplace_back("records_as_of",
                    words.say({MessageId::sheet_records_as_of,
                               {base::count("entry", review.entry), {"day", review.at}}}));
  table::fill_in(table::page_part("sheet.mustache"), page, out);
}

}  // namespace tassei::report
