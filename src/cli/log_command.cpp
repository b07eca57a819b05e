#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <memory>

#include "base/instant.h"
#include "cli/all_commands.h"
#include "cli/csv.h"
#include "cli/log_lines.h"
#include "cli/output.h"
#include "cli/rules_at_hand.h"
#include "cli/selection.h"
#include "exchange/log_tables.h"
#include "store/journal_reader.h"
#include "table/columns.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

using Places = std::set<store::ChangePlace>;

/// The options that say which entries.
constexpr std::string_view kSelections[] = {"--engineer", "--project", "--from",
                                            "--to",       "--entry",   "--limit"};

/// What `--engineer` and `--project` are about.
struct About {
  std::string_view option;
  std::string_view kind;
  MessageId unknown;
};
constexpr About kAbout[] = {{"--engineer", "engineers", MessageId::unknown_engineer},
                            {"--project", "projects", MessageId::unknown_project}};

/// The database that is asked, and how its records are called. Its parts refer to each other.
struct Asked {
  explicit Asked(Context& context)
      : database(open_database(context, store::Database::Access::read)),
        rulebook(rules_at_hand(context, database).rulebook),
        kinds(context.kinds_of(rulebook)) {}
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;

  store::Database database;
  rules::Rulebook rulebook;
  model::Kinds kinds;
};

std::int64_t number_of(const Given& given, std::string_view option, std::int64_t otherwise) {
  std::int64_t number = otherwise;
  const std::string text = given.get(option);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Throws an Error for a code that neither the journal nor the records know.
Places changes_about(const Asked& asked, const About& about,
                     const std::vector<std::string>& codes) {
  const model::Kind& kind = *asked.kinds.find(about.kind);
  const store::Records records(asked.database, asked.kinds);
  Places found;
  for (const std::string& code : codes) {
    Places theirs = store::places_about(asked.database, asked.kinds, kind, code);
    if (theirs.empty()) known_codes({code}, records.codes(kind, kind.singular), about.unknown);
    found.merge(std::move(theirs));
  }
  return found;
}

store::JournalQuestion question_of(const Asked& asked, const Given& given,
                                   const Calendar& calendar) {
  store::JournalQuestion question;
  const Between days = days_between(given, calendar);
  if (given.has("--from")) question.from = base::beginning_of(days.from);
  const auto next = days.to.next();
  if (given.has("--to") && next) question.before = base::beginning_of(*next);
  if (given.has("--entry")) {
    question.entry = number_of(given, "--entry", 0);
    store::known_entry(asked.database, *question.entry);
  }
  for (const About& about : kAbout) {
    if (!given.has(about.option)) continue;
    Places places = changes_about(asked, about, given.all(about.option));
    if (question.changes) {
      std::erase_if(places, [&](const auto& place) { return !question.changes->contains(place); });
    }
    question.changes = std::move(places);
  }
  return question;
}

void print_lines(Context& context, const Asked& asked, store::JournalReader& reader,
                 const exchange::NextEntry& next, bool all) {
  LogLines lines(context, asked.rulebook, asked.kinds, asked.database.rulebooks(), *context.out,
                 {context.width, context.colour});
  bool any = false;
  for (store::Entry entry; next(entry); any = true) {
    if (any) *context.out << '\n';
    lines.print(entry);
    lines.print(
        entry.entry,
        [&](store::Logged& what) {
          store::EntryChange change;
          if (!reader.next(change)) return false;
          what = std::move(change.what);
          return true;
        },
        all);
  }
  if (!any) print_note(context, MessageId::log_nothing);
}

int print_head(Context& context, const Given& given) {
  for (const std::string_view option : kSelections) {
    if (!given.has(option)) continue;
    throw Error(ErrorKind::usage, {MessageId::log_head_alone, {{"option", std::string(option)}}});
  }
  const store::Database database = open_database(context, store::Database::Access::read);
  const auto head = store::head(database);
  const auto table = [&] {
    std::vector<table::Row> rows;
    if (head) rows.push_back({head->entry, head->digest});
    return table::table_of(table::columns_of({"entry", "digest"}, context.language),
                           std::move(rows));
  };
  print(context, {.tree = table, .rows = table, .page = [&] {
                    table::Page page(1);
                    if (!head) return page;
                    page.front().lines.emplace_back(context.say(
                        {MessageId::log_head,
                         {base::count("entry", head->entry), {"digest", head->digest}}}));
                    return page;
                  }});
  return 0;
}

int run(Context& context, const Given& given) {
  if (given.has("--head")) return print_head(context, given);
  const Asked asked(context);
  const auto reader = std::make_shared<store::JournalReader>(
      asked.database, question_of(asked, given, context.calendar));
  const exchange::NextEntry next =
      [&context, reader,
       left = number_of(given, "--limit", std::numeric_limits<std::int64_t>::max())](
          store::Entry& entry) mutable {
        stop_if_interrupted(context);
        return left-- > 0 && reader->next(entry);
      };
  if (context.format == "table") {
    print_lines(context, asked, *reader, next, given.has("--entry"));
    return 0;
  }
  print(context,
        {.tree = [&] { return exchange::log_tree(reader, next, asked.kinds, context.language); },
         .rows = [&] { return exchange::log_rows(reader, next, asked.kinds, context.language); },
         .page = {}});
  return 0;
}

std::vector<Parameter> parameters() {
  return {{.name = "--engineer",
           .help = MessageId::option_log_engineer,
           .type = ValueType::engineer,
           .repeated = true,
           .placeholder = "CODE"},
          {.name = "--project",
           .help = MessageId::option_log_project,
           .type = ValueType::project,
           .repeated = true,
           .placeholder = "CODE"},
          {.name = "--from",
           .help = MessageId::option_log_from,
           .type = ValueType::first_day,
           .placeholder = "DAY"},
          {.name = "--to",
           .help = MessageId::option_log_to,
           .type = ValueType::day,
           .placeholder = "DAY"},
          {.name = "--entry",
           .help = MessageId::option_log_entry,
           .type = ValueType::number,
           .placeholder = "N"},
          {.name = "--limit",
           .help = MessageId::option_log_limit,
           .type = ValueType::number,
           .placeholder = "N"},
          {.name = "--head", .help = MessageId::option_log_head, .type = ValueType::flag}};
}

}  // namespace

Command log_command() {
  return {.words = {"log"},
          .help = MessageId::command_log,
          .more = MessageId::command_log_more,
          .parameters = parameters(),
          .examples = {"log --engineer E001", "log --from FY2025 --limit 20", "log --entry 12"},
          .run = run};
}

}  // namespace tassei::cli
