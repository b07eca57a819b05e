#include "cli/output.h"

#include <ostream>

#include "base/text.h"
#include "cli/csv.h"
#include "cli/known_at.h"
#include "cli/workbook.h"
#include "table/columns.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

/// Of what the answer was known at.
void add_footer(const Context& context, table::Page& page) {
  if (!context.known) return;
  if (page.empty()) page.emplace_back();
  page.back().notes.push_back(context.say(note_known_at(context)));
}

}  // namespace

Message note_known_at(const Context& context) {
  return {MessageId::note_known_at,
          {base::count("entry", context.known->entry), {"at", shown_instant(context.known->at)}}};
}

void print(Context& context, const table::Answer& answer) {
  if (context.format == "table") {
    table::Page page = answer.page();
    add_footer(context, page);
    table::write_text(page, {context.width, context.colour}, *context.out);
    return;
  }
  if (context.known) context.output.notes.push_back(context.say(note_known_at(context)));
  if (context.format == "json") {
    table::write_json(answer.tree(), *context.out);
  } else if (context.format == "xlsx") {
    print_workbook(context, answer);
  } else {
    write_csv(context, answer.rows());
  }
  if (context.known) print_note(context, note_known_at(context));
}

void print_facts(Context& context, const table::Value::Record& facts) {
  if (context.format == "json") table::write_json(table::Value(facts), *context.out);
  const bool workbook = context.format == "xlsx" && !context.output.path.empty();
  if (context.format != "csv" && !workbook) return;
  std::vector<table::Column> columns;
  table::Row row;
  for (const auto& [key, value] : facts) {
    columns.push_back({key, table::heading_of(key, context.language)});
    row.push_back(value);
  }
  print(context,
        table::answer_of([&] { return table::table_of(std::move(columns), {std::move(row)}); }));
}

void print_error(Context& context, const Error& error) {
  const std::string place = error.where().text();
  std::string said = (place.empty() ? "" : place + ": ") + context.say(error.message());
  if (error.hint()) {
    said =
        context.say({MessageId::with_hint, {{"said", said}, {"hint", context.say(*error.hint())}}});
  }
  *context.err << base::visible(context.say({MessageId::error_line, {{"said", said}}})) << '\n';
}

void print_warning(Context& context, const Problem& problem) {
  const std::string said = text(problem, context.language);
  *context.err << base::visible(context.say({MessageId::warning_line, {{"said", said}}})) << '\n';
}

void print_note(Context& context, const Message& message) {
  context.output.notes.push_back(context.say(message));
  if (!context.quiet) *context.err << base::visible(context.say(message)) << '\n';
}

void print_problem(Context& context, const Problem& problem) {
  *context.err << text(problem, context.language) << '\n';
}

}  // namespace tassei::cli
