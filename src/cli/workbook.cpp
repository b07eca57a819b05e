#include "cli/workbook.h"

#include <fmt/format.h>

#include "base/version.h"
#include "cli/output_file.h"
#include "report/words.h"

namespace tassei::cli {

namespace {

/// What a reader has to know of the rows, long after they were asked for.
table::Table about(const Context& context) {
  std::vector<table::Row> rows = {
      {context.say(MessageId::about_question), context.output.question},
      {context.say(MessageId::about_today), context.calendar.today},
      {context.say(MessageId::about_program), fmt::format("tassei {}", base::kVersion)}};
  for (const std::string& note : context.output.notes) {
    rows.push_back({context.say(MessageId::about_note), note});
  }
  return table::table_of({{"field", context.say(MessageId::heading_field)},
                          {"value", context.say(MessageId::heading_value)}},
                         std::move(rows));
}

}  // namespace

table::Workbook::Style workbook_style(const Context& context) {
  return {.language = context.language, .levels = report::level_range(*context.rulebook)};
}

void print_workbook(Context& context, const table::Answer& answer) {
  refuse_workbook_without_file(context);
  Output& output = context.output;
  table::Workbook workbook(output.pending, output.path, workbook_style(context));
  workbook.add(context.occasion.command, answer.rows());
  const auto charts = answer.charts ? answer.charts() : std::vector<table::Chart>();
  if (!charts.empty()) workbook.add(context.say(MessageId::sheet_charts), charts);
  workbook.add(context.say(MessageId::sheet_about), about(context));
  workbook.close();
  output.has_workbook = true;
}

}  // namespace tassei::cli
