#include "report/frozen_review.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "report/quantity.h"
#include "report/review.h"
#include "table/columns.h"

namespace tassei::report {

using table::Value;

namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& each : texts) all += (all.empty() ? "" : "; ") + each;
  return all;
}

Value rulebook_values(const model::Review& review) {
  Value::List list;
  for (const model::ReviewRulebook& each : review.rulebooks) {
    list.emplace_back(Value::Record{
        {"id", each.id}, {"valid_from", text_or_null(each.valid_from)}, {"digest", each.digest}});
  }
  return list;
}

Value rulebook_ids(const model::Review& review) {
  std::vector<std::string> ids;
  for (const model::ReviewRulebook& each : review.rulebooks) ids.push_back(each.id);
  return joined(ids);
}

table::Table review_table(const std::vector<model::Review>& reviews,
                          Value (*rulebooks)(const model::Review&), Language language) {
  std::vector<table::Row> rows;
  for (const model::Review& each : reviews) {
    rows.push_back({each.label, each.at, text_or_null(each.team), each.people, each.rows,
                    each.frozen_at, each.frozen_by, each.version, each.entry, each.head,
                    rulebooks(each), each.digest, each.comments, text_or_null(each.closed_at),
                    text_or_null(each.closed_by)});
  }
  return table::table_of(table::columns_of({"label", "at", "team", "people", "rows", "frozen_at",
                                            "frozen_by", "version", "entry", "head", "rulebooks",
                                            "digest", "comments", "closed_at", "closed_by"},
                                           language),
                         std::move(rows));
}

table::Page review_page(const std::vector<model::Review>& reviews, Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  table::Page page(1);
  if (reviews.empty()) {
    page.front().lines.emplace_back(say(MessageId::no_reviews));
    return page;
  }
  std::vector<table::Row> rows;
  for (const model::Review& each : reviews) {
    rows.push_back(
        {each.label, each.at, text_or_null(each.team), each.people,
         base::local_time(each.frozen_at), each.frozen_by, each.comments,
         say(each.closed_at.empty() ? MessageId::review_is_open : MessageId::review_is_closed)});
  }
  page.front().table = table::table_of({{"label", say(MessageId::heading_review)},
                                        {"at", say(MessageId::heading_at)},
                                        {"team", say(MessageId::heading_team)},
                                        {"people", say(MessageId::heading_people)},
                                        {"frozen_at", say(MessageId::heading_frozen_at)},
                                        {"frozen_by", say(MessageId::heading_frozen_by)},
                                        {"comments", say(MessageId::heading_comments)},
                                        {"closed", say(MessageId::heading_state)}},
                                       std::move(rows));
  return page;
}

/// A person and specialty in a row.
table::Row flat_row(const ReviewShown& shown, const rules::PersonAppraisal& person,
                    const rules::Appraisal& row, Cells cells, Language language) {
  const rules::Rulebook& rulebook = *shown.rulebook;
  const auto say = [&](const Message& message) { return text(message, language); };
  std::vector<std::string> evidence;
  for (const auto& each : row.evidence) {
    evidence.push_back(each.counts_from.iso() + " " + say(brief(rulebook, each)));
  }
  std::vector<std::string> goals;
  for (const auto& each : row.goals) goals.push_back(say(goal_line(each)));
  const rules::Standing& standing = row.held.standing;
  const bool by_words = cells == Cells::words && standing.level > 0;
  return {
      person.engineer,
      person.name,
      text_or_null(person.team),
      text_or_null(cells == Cells::words ? specialty_label(rulebook, row.specialty, language)
                                         : row.specialty),
      level_or_null(standing),
      by_words ? Value(say(basis_name(standing.basis))) : basis_or_null(standing),
      by_words ? Value(say(provenance_name(standing.provenance))) : provenance_or_null(standing),
      or_null(row.held.since),
      shown.review.at,
      row.next_level == 0 ? Value() : Value(row.next_level),
      text_or_null(joined(evidence)),
      text_or_null(missing_said(rulebook, row.missing, language)),
      text_or_null(joined(goals))};
}

table::Table flat(std::shared_ptr<const ReviewShown> shown, ReviewPeople people, Cells cells,
                  Language language) {
  table::Table table;
  table.columns =
      table::columns_of({"engineer", "name", "team", "specialty", "level", "basis", "provenance",
                         "since", "at", "next_level", "evidence", "missing", "goals"},
                        language, {"level", "next_level"});
  table.next = [shown = std::move(shown), people = std::move(people), cells, language,
                person = rules::PersonAppraisal(), at = std::size_t{0}](table::Row& row) mutable {
    if (at == person.specialties.size()) {
      if (!people(person)) return false;
      at = 0;
      if (person.specialties.empty()) {
        row = flat_row(*shown, person, {}, cells, language);
        return true;
      }
    }
    row = flat_row(*shown, person, person.specialties[at++], cells, language);
    return true;
  };
  return table;
}

table::Table tree(std::shared_ptr<const ReviewShown> shown, ReviewPeople people,
                  Language language) {
  table::Table table;
  for (const char* key : {"engineer", "name", "team", "at", "specialties", "comments"}) {
    table.columns.push_back({key, key});
  }
  table.next = [shown = std::move(shown), people = std::move(people), language,
                person = rules::PersonAppraisal()](table::Row& row) mutable {
    if (!people(person)) return false;
    Value::List specialties;
    for (const rules::Appraisal& each : person.specialties) {
      specialties.push_back(value_of(*shown->rulebook, each, language));
    }
    Value::List comments;
    for (const model::ReviewComment& each : about(shown->comments, person.engineer)) {
      comments.push_back(value_of(each));
    }
    row = {person.engineer,        person.name,        text_or_null(person.team), shown->review.at,
           std::move(specialties), std::move(comments)};
    return true;
  };
  return table;
}

table::Page page(const ReviewShown& shown, const ReviewPeople& people, Language language) {
  table::Page page = {head_of(shown.review, base::Clock::local, language)};
  ReviewBlocks blocks(*shown.rulebook, shown.comments, shown.review.at, language);
  for (rules::PersonAppraisal person; people(person);) {
    if (shown.full) {
      blocks.add_all_of(person, page);
    } else {
      blocks.add_row_of(person);
    }
  }
  if (!shown.full) blocks.add_rows(page);
  return page;
}

}  // namespace

table::Block head_of(const model::Review& review, base::Clock clock, Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  table::Block block;
  block.heading = say({MessageId::review_heading, {{"label", review.label}, {"day", review.at}}});
  block.lines.emplace_back(say({MessageId::review_frozen_line,
                                {{"at", base::time_by(clock, review.frozen_at)},
                                 {"by", review.frozen_by},
                                 base::count("people", review.people),
                                 base::count("entry", review.entry),
                                 {"version", review.version}}}));
  if (!review.team.empty()) {
    block.lines.emplace_back(say({MessageId::review_team_line, {{"team", review.team}}}));
  }
  block.lines.emplace_back(
      say({MessageId::review_rulebooks_line, {{"rulebooks", plain_text(rulebook_ids(review))}}}));
  block.lines.emplace_back(say({MessageId::review_digest_line, {{"digest", review.digest}}}));
  block.lines.emplace_back(
      review.closed_at.empty()
          ? say(MessageId::review_open_line)
          : say({MessageId::review_closed_line,
                 {{"at", base::time_by(clock, review.closed_at)}, {"by", review.closed_by}}}));
  return block;
}

table::Value::Record facts_of(const model::Review& review) {
  const table::Table table = review_table({review}, rulebook_values, Language::english);
  table::Row row;
  table.next(row);
  Value::Record facts;
  for (std::size_t i = 0; i < row.size(); ++i) {
    facts.emplace_back(table.columns[i].key, std::move(row[i]));
  }
  return facts;
}

table::Table comment_rows(std::vector<model::ReviewComment> comments, Cells cells,
                          Language language) {
  std::vector<table::Row> rows;
  for (model::ReviewComment& each : comments) {
    if (cells == Cells::words) each.at = base::time_by(base::Clock::utc, each.at);
    rows.push_back({each.number, std::move(each.engineer), std::move(each.at), std::move(each.by),
                    std::move(each.text)});
  }
  std::vector<table::Column> columns = table::columns_of({"number", "engineer"}, language);
  columns.push_back({"at", text(MessageId::heading_comment_at, language)});
  columns.push_back({"by", text(MessageId::heading_comment_by, language)});
  columns.push_back({"text", text(MessageId::heading_comment, language)});
  return table::table_of(std::move(columns), std::move(rows));
}

table::Table level_rows(ReviewShown shown, ReviewPeople people, Cells cells, Language language) {
  return flat(std::make_shared<const ReviewShown>(std::move(shown)), std::move(people), cells,
              language);
}

table::Answer reviews(std::vector<model::Review> reviews, Language language) {
  const auto kept = std::make_shared<const std::vector<model::Review>>(std::move(reviews));
  return {[kept, language] { return review_table(*kept, rulebook_values, language); },
          [kept, language] { return review_table(*kept, rulebook_ids, language); },
          [kept, language] { return review_page(*kept, language); }};
}

table::Answer review(ReviewShown shown, const ReviewPeople& people, Language language) {
  const auto kept = std::make_shared<const ReviewShown>(std::move(shown));
  return {[kept, people, language] { return tree(kept, people, language); },
          [kept, people, language] { return flat(kept, people, Cells::ids, language); },
          [kept, people, language] { return page(*kept, people, language); }};
}

}  // namespace tassei::report
