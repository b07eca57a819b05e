#include "exchange/import.h"

#include <iterator>
#include <map>
#include <ostream>

#include "cli/all_commands.h"
#include "cli/confirm.h"
#include "cli/output.h"
#include "cli/workspace.h"
#include "exchange/plan_report.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

exchange::OnConflict on_conflict(const Given& given) {
  const std::string choice = given.get("--on-conflict");
  if (choice == "keep") return exchange::OnConflict::keep;
  if (choice == "fail") return exchange::OnConflict::fail;
  return exchange::OnConflict::update;
}

exchange::ImportOptions options(const Context& context, const Given& given) {
  exchange::ImportOptions options;
  options.encoding = context.csv.encoding;
  options.on_conflict = on_conflict(given);
  options.confirmation = confirmation_by(context, given, "--confirmed-by");
  if (given.has("--keep-unknown")) options.unknown_ids = exchange::UnknownIds::kept;
  return options;
}

/// The changes of each kind, without the kind.
std::map<std::string, table::Value::List> changes_by_kind(const table::Table& changes) {
  std::map<std::string, table::Value::List> by_kind;
  table::Row row;
  while (changes.next(row)) {
    table::Value::Record change;
    for (std::size_t i = 1; i < row.size(); ++i) {
      change.emplace_back(changes.columns[i].key, std::move(row[i]));
    }
    by_kind[table::plain_text(row[0])].emplace_back(std::move(change));
  }
  return by_kind;
}

/// The counts as they are always printed; a dry run adds the changes to them.
table::Value json(const exchange::ImportPlan& plan, bool dry, Language language) {
  table::Value counts = exchange::counts_value(plan);
  if (!dry) return counts;
  auto changes = changes_by_kind(exchange::describe(plan.changes, language).tree());
  for (auto& [kind, numbers] : std::get<table::Value::Record>(counts.data)) {
    std::get<table::Value::Record>(numbers.data).emplace_back("changes", std::move(changes[kind]));
  }
  return counts;
}

void print_plan(Context& context, const exchange::ImportPlan& plan, bool dry) {
  if (context.format == "json") {
    table::write_json(json(plan, dry, context.language), *context.out);
    return;
  }
  if (dry) print(context, exchange::describe(plan.changes, context.language));
  if (dry && context.format != "table") return;
  print(context, table::answer_of([&] { return exchange::counts_table(plan, context.language); }));
}

void refuse_problems(Context& context, const exchange::ImportPlan& plan) {
  for (const Problem& warning : plan.warnings) print_warning(context, warning);
  if (plan.problems.empty()) return;
  for (const Problem& problem : plan.problems) print_problem(context, problem);
  throw Error(ErrorKind::refused,
              {MessageId::import_refused, {base::count("number", plan.problems.size())}});
}

/// Makes columns of those that the files have and nothing knows; whether there are any.
bool take_unknown_columns(Context& context, const std::vector<std::string>& files,
                          table::Encoding encoding, rules::Rulebook& rulebook) {
  auto [more, warnings] = exchange::unknown_columns(files, encoding, context.kinds_of(rulebook));
  std::move(more.scales.begin(), more.scales.end(), std::back_inserter(rulebook.other_scales));
  std::move(more.measures.begin(), more.measures.end(),
            std::back_inserter(rulebook.other_measures));
  const model::Kinds kinds = context.kinds_of(rulebook);
  const model::Kind& projects = *kinds.find("projects");
  bool any = false;
  for (const Problem& warning : warnings) {
    if (!projects.position(warning.where.field)) continue;  // which no column can be called
    print_warning(context, warning);
    any = true;
  }
  return any;
}

int run(Context& context, const Given& given) {
  const exchange::ImportOptions read_as = options(context, given);
  context.csv.encoding = table::Encoding::utf8;  // the files had it, not what is said of them
  const bool dry = given.has("--dry-run");
  store::Database database =
      open_database(context, dry ? store::Database::Access::read : store::Database::Access::write);
  rules::Rulebook rulebook = rulebook_of(context, database);
  const std::vector<std::string> files =
      exchange::import_files(given.all("path"), context.kinds_of(rulebook));
  const bool more_columns = given.has("--keep-unknown") &&
                            take_unknown_columns(context, files, read_as.encoding, rulebook);
  const model::Kinds kinds = context.kinds_of(rulebook);
  const store::Progress shown = progress(context);
  exchange::ImportPlan plan;
  {
    const store::Records records(database, kinds);
    plan = exchange::plan_import(files, read_as, rulebook, kinds, records, shown);
  }
  refuse_problems(context, plan);
  const store::OtherColumns more = {rulebook.other_scales, rulebook.other_measures};
  if (!dry) store::commit(database, kinds, plan.changes, shown, more_columns ? &more : nullptr);
  print_plan(context, plan, dry);
  if (dry) print_note(context, MessageId::nothing_imported);
  return 0;
}

}  // namespace

Command import_command() {
  return {.words = {"import"},
          .help = MessageId::command_import,
          .more = MessageId::command_import_more,
          .parameters = {{.name = "path",
                          .help = MessageId::argument_import_path,
                          .type = ValueType::path,
                          .required = true,
                          .repeated = true,
                          .placeholder = "PATH"},
                         {.name = "--dry-run",
                          .help = MessageId::option_dry_run,
                          .type = ValueType::flag},
                         {.name = "--on-conflict",
                          .help = MessageId::option_on_conflict,
                          .type = ValueType::choice,
                          .choices = {"update", "keep", "fail"}},
                         {.name = "--keep-unknown",
                          .help = MessageId::option_keep_unknown,
                          .type = ValueType::flag,
                          .only_typed = true},
                         {.name = "--confirmed-by",
                          .help = MessageId::option_confirmed_by,
                          .placeholder = "NAME",
                          .only_typed = true}},
          .examples = {"import records/", "import projects.csv contributions.csv --dry-run",
                       "import records/ --encoding cp932"},
          .csv_files = [](const Given&, const std::string&) { return true; },
          .run = run};
}

}  // namespace tassei::cli
