#include <algorithm>

#include "base/text.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "cli/record_verbs.h"
#include "cli/record_work.h"
#include "cli/selection.h"
#include "exchange/cells.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

using model::Field;
using model::Kind;
using store::Stored;

/// Throws an Error for a value that no record can have: an id that isn't in the catalogue, a code
/// that names nothing.
void check_known(const RecordWork& work, const Field& field,
                 const std::vector<std::string>& given) {
  std::vector<std::string> known;
  if (const Kind* referred = work.kinds.find(field.refers_to)) {
    known = work.records.codes(*referred, referred->singular);
  } else if (field.name == "team") {
    known = team_names(work.records, work.kinds);
  } else {
    for (const rules::Entry& each : exchange::choices(work.rulebook, field)) {
      known.push_back(each.id);
    }
  }
  known_codes(given, known, MessageId::unknown_value);
}

/// By the teams asked for: those of the record where its kind has them, else the person's.
void filter_by_team(RecordWork& work, const Given& given, exchange::Filter& filter) {
  if (!exchange::has_person(work.kind)) return;
  auto teams = teams_asked(work.context, given, team_names(work.records, work.kinds));
  const auto place = work.kind.position("team");
  if (!place) {
    filter.teams = std::move(teams);
  } else if (!teams.empty() && !given.has("--team")) {
    filter.fields.emplace_back(*place, std::move(teams));
  }
}

std::optional<bool> confirmed_asked(const Given& given) {
  const bool confirmed = given.has("--confirmed");
  if (confirmed && given.has("--claimed")) {
    throw Error(ErrorKind::usage,
                {MessageId::options_together, {{"one", "--confirmed"}, {"other", "--claimed"}}});
  }
  if (!confirmed && !given.has("--claimed")) return std::nullopt;
  return confirmed;
}

exchange::Filter filter_of(RecordWork& work, const Given& given) {
  const Calendar& calendar = work.context.calendar;
  exchange::Filter filter;
  for (std::size_t i = 0; i < work.kind.fields.size(); ++i) {
    const std::string option = option_of(work.kind.fields[i]);
    if (given.has(option)) {
      check_known(work, work.kind.fields[i], given.all(option));
      filter.fields.emplace_back(i, wanted_values(work.kind.fields[i], given.all(option)));
    }
  }
  filter_by_team(work, given, filter);
  filter.team_day = calendar.today;
  if (given.has("--at")) filter.team_day = last_day("--at", given.get("--at"), calendar);
  if (given.has("--at") && exchange::has_days(work.kind)) {
    filter.from = filter.to = filter.team_day;
  }
  if (given.has("--from")) filter.from = first_day("--from", given.get("--from"), calendar);
  if (given.has("--to")) filter.to = last_day("--to", given.get("--to"), calendar);
  filter.confirmed = confirmed_asked(given);
  filter.text = given.get("--text");
  return filter;
}

/// Numbers by size, all else by the bytes of the comparison form; ISO days are in order so.
std::pair<double, std::string> rank_of(const Field& field, const std::string& value) {
  const table::Value cell = exchange::cell_of(field, value);
  if (const auto* number = std::get_if<double>(&cell.data)) return {*number, {}};
  return {-1, base::comparison_form(value)};
}

void sort_by(const RecordWork& work, const Given& given, std::vector<Stored>& found) {
  if (given.has("--sort")) {
    const std::string column = given.get("--sort");
    const auto place = work.kind.position(column);
    if (!place) {
      throw Error(ErrorKind::refused,
                  {MessageId::known_no_column, {{"option", "--sort"}, {"column", column}}});
    }
    const Field& field = work.kind.fields[*place];
    const auto less = [&](const Stored& a, const Stored& b) {
      return rank_of(field, a.values[*place]) < rank_of(field, b.values[*place]);
    };
    std::stable_sort(found.begin(), found.end(), less);
  }
  if (given.has("--descending")) std::reverse(found.begin(), found.end());
}

bool any_confirmed(const std::vector<Stored>& found) {
  return std::any_of(found.begin(), found.end(),
                     [](const Stored& stored) { return stored.confirmation.has_value(); });
}

/// All columns, or those in which somebody wrote something.
table::Table table_of_records(const RecordWork& work, const std::vector<Stored>& found,
                              bool only_used) {
  const Kind& kind = work.kind;
  const Language language = work.context.language;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const bool used = std::any_of(found.begin(), found.end(),
                                  [&](const Stored& stored) { return !stored.values[i].empty(); });
    if (used || !only_used || kind.fields[i].key) places.push_back(i);
  }
  std::vector<table::Column> columns;
  if (kind.numbered) columns.push_back({"number", text(MessageId::heading_number, language)});
  for (const std::size_t place : places) {
    columns.push_back({kind.fields[place].name, heading_of(kind.fields[place], language)});
  }
  const bool confirmed = kind.confirmable && (!only_used || any_confirmed(found));
  if (confirmed) {
    columns.push_back({"confirmed_by", text(MessageId::heading_confirmed_by, language)});
    columns.push_back({"confirmed_at", text(MessageId::heading_confirmed_at, language)});
  }
  std::vector<table::Row> rows;
  for (const Stored& stored : found) {
    table::Row& row = rows.emplace_back();
    if (kind.numbered) row.emplace_back(stored.number);
    for (const std::size_t place : places) {
      row.push_back(exchange::cell_of(kind.fields[place], stored.values[place]));
    }
    if (!confirmed) continue;
    const auto& confirmation = stored.confirmation;
    row.push_back(confirmation ? table::Value(confirmation->by) : table::Value());
    row.push_back(confirmation ? table::Value(confirmation->at) : table::Value());
  }
  return table::table_of(std::move(columns), std::move(rows));
}

table::Page page_of_records(const RecordWork& work, const std::vector<Stored>& found) {
  table::Page page(1);
  page.front().table = table_of_records(work, found, true);
  if (found.empty()) page.front() = {};
  page.front().notes.push_back(
      text(Message(MessageId::records_found, {base::count("number", found.size())}),
           work.context.language));
  return page;
}

}  // namespace

void show_records(const RecordWork& work, const std::vector<Stored>& found) {
  const Context& context = work.context;
  if (context.quiet) return;
  table::write_text(page_of_records(work, found),
                    {context.err_is_terminal ? context.width : 0, false}, *context.err);
}

namespace {

/// The labels of the ids in a value.
std::string meaning_of(const RecordWork& work, const Field& field, const std::string& value) {
  std::vector<std::string> labels;
  const auto ids = model::members(value);
  for (const rules::Entry& each : exchange::choices(work.rulebook, field)) {
    if (std::find(ids.begin(), ids.end(), each.id) == ids.end()) continue;
    labels.push_back(each.label.in(work.context.language));
  }
  return base::join(labels, work.context.language);
}

/// One record, a line for each field that has a value.
table::Block block_of_record(const RecordWork& work, const Stored& stored) {
  const Language language = work.context.language;
  table::Block block;
  std::vector<table::Row> rows;
  if (work.kind.numbered) {
    rows.push_back({text(MessageId::heading_number, language), stored.number});
  }
  for (std::size_t i = 0; i < work.kind.fields.size(); ++i) {
    if (stored.values[i].empty()) continue;
    const Field& field = work.kind.fields[i];
    rows.push_back({heading_of(field, language), exchange::cell_of(field, stored.values[i]),
                    meaning_of(work, field, stored.values[i])});
  }
  if (stored.confirmation) {
    rows.push_back({text(MessageId::heading_confirmed_by, language), stored.confirmation->by});
    rows.push_back({text(MessageId::heading_confirmed_at, language), stored.confirmation->at});
  }
  for (table::Row& row : rows) row.resize(3);
  block.table = table::table_of({{"field", text(MessageId::heading_field, language)},
                                 {"value", text(MessageId::heading_value, language)},
                                 {"meaning", text(MessageId::heading_meaning, language)}},
                                std::move(rows));
  return block;
}

table::Answer answer(const RecordWork& work, const std::vector<Stored>& found,
                     std::function<table::Page()> page) {
  const auto table = [&work, &found] { return table_of_records(work, found, false); };
  return {.tree = table, .rows = table, .page = std::move(page)};
}

}  // namespace

int list_records(Context& context, const Given& given, const std::string& kind_name) {
  RecordWork work(context, kind_name, store::Database::Access::read);
  auto found = exchange::filtered(work.kinds, work.records, work.kind, filter_of(work, given));
  sort_by(work, given, found);
  print(context, answer(work, found, [&] { return page_of_records(work, found); }));
  return 0;
}

int show_records(Context& context, const Given& given, const std::string& kind_name) {
  const RecordWork work(context, kind_name, store::Database::Access::read, given);
  const auto found = named_records(work, given.all("record"));
  if (const Pages pages = pages_of(kind_name)) {
    const Calendar& calendar = context.calendar;
    print(context, pages(work, found,
                         given.has("--at") ? last_day("--at", given.get("--at"), calendar)
                                           : calendar.today));
    return 0;
  }
  print(context, answer(work, found, [&] {
          table::Page page;
          for (const Stored& stored : found) page.push_back(block_of_record(work, stored));
          return page;
        }));
  return 0;
}

}  // namespace tassei::cli
