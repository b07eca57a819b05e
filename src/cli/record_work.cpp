#include "cli/record_work.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/rulebook_texts.h"
#include "cli/selection.h"
#include "exchange/plan_report.h"
#include "table/writers.h"

namespace tassei::cli {

using model::Field;
using model::Kind;

RecordWork::RecordWork(Context& world, const std::string& kind_name, store::Database::Access access,
                       const Given& given)
    : context(world),
      database(open_database(world, access)),
      rulebook(rules_asked(world, given, database)),
      kinds(world.kinds_of(rulebook)),
      records(database, kinds),
      kind(*kinds.find(kind_name)) {}

std::string option_of(const Field& field) {
  std::string option = "--" + field.name;
  std::replace(option.begin(), option.end(), '_', '-');
  return option;
}

Label labelled(const rules::Entry& entry) {
  if (entry.label == Label()) return {.ja = entry.id, .en = entry.id};
  return {.ja = entry.id + "(" + entry.label.ja + ")",
          .en = entry.id + " (" + entry.label.en + ")"};
}

std::optional<Date> day_meant(const Field& field, std::string_view given,
                              const Calendar& calendar) {
  if (field.type != model::FieldType::day) return std::nullopt;
  const auto period = parse_period(base::trim(given), calendar);
  if (!period) return std::nullopt;
  return field.last ? period->last : period->first;
}

exchange::Texts given_texts(const Kind& kind, const Given& given, const Calendar& calendar) {
  exchange::Texts texts;
  for (const Field& field : kind.fields) {
    const std::string option = option_of(field);
    if (!given.has(option)) continue;
    std::string text(base::trim(given.get(option)));
    const bool day = field.type == model::FieldType::day && !text.empty();
    if (day) text = (field.last ? last_day : first_day)(option, text, calendar).iso();
    texts[field.name] = std::move(text);
  }
  return texts;
}

namespace {

std::optional<std::int64_t> number_in(const std::string& name) {
  std::int64_t number = 0;
  const char* end = name.data() + name.size();
  const auto result = std::from_chars(name.data(), end, number);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return number;
}

std::optional<store::Stored> record_named(const RecordWork& work, const std::string& name) {
  if (work.kind.numbered) {
    const auto number = number_in(name);
    return number ? work.records.numbered(work.kind, *number) : std::nullopt;
  }
  model::Values values(work.kind.fields.size());
  values[*work.kind.position(work.kind.singular)] = base::trim(name);
  return work.records.find(work.kind, values);
}

Error no_such_record(const RecordWork& work, const std::string& name) {
  const Message message = {MessageId::no_such_record,
                           {{"kind", work.kind.singular}, {"given", name}}};
  std::vector<std::string> near;
  if (!work.kind.numbered) {
    near = base::nearest(name, work.records.codes(work.kind, work.kind.singular));
  }
  std::optional<Message> hint;
  if (!near.empty()) hint = {MessageId::did_you_mean, {{"names", base::as_list(near)}}};
  if (work.kind.numbered) {
    hint = {MessageId::list_shows_numbers, {{"command", "tassei " + work.kind.singular + " list"}}};
  }
  return {ErrorKind::refused, message, {}, std::move(hint)};
}

}  // namespace

std::vector<store::Stored> named_records(const RecordWork& work,
                                         const std::vector<std::string>& names) {
  std::vector<store::Stored> found;
  for (const std::string& name : names) {
    auto stored = record_named(work, name);
    if (!stored) throw no_such_record(work, name);
    const bool again = std::any_of(found.begin(), found.end(), [&](const store::Stored& other) {
      return other.number == stored->number;
    });
    if (!again) found.push_back(std::move(*stored));
  }
  return found;
}

std::vector<std::string> wanted_values(const Field& field, const std::vector<std::string>& given) {
  std::vector<std::string> values;
  for (const std::string& one : given) {
    auto value = model::canonical(field, base::trim(one));
    if (auto* good = std::get_if<std::string>(&value)) {
      values.push_back(std::move(*good));
      continue;
    }
    throw Error(ErrorKind::usage, std::get<model::BadValue>(value).why,
                {.file = {}, .line = 0, .column = 0, .field = field.name});
  }
  return values;
}

Message see_help(const Context& context) {
  return {MessageId::see_help, {{"command", "tassei help " + context.occasion.command}}};
}

std::vector<store::Stored> meant_records(const RecordWork& work, const Given& given) {
  const bool named = given.has("record");
  if (named == given.has("--where")) {
    throw Error(ErrorKind::usage, MessageId::name_records, {}, see_help(work.context));
  }
  if (named) return named_records(work, given.all("record"));
  return exchange::filtered(work.kinds, work.records, work.kind,
                            where_filter(work, given.all("--where")));
}

bool finds_by_team(const Kind& kind) {
  return exchange::has_person(kind) && !kind.position("team");
}

exchange::Filter where_filter(const RecordWork& work, const std::vector<std::string>& conditions) {
  exchange::Filter filter;
  filter.team_day = work.context.calendar.today;
  std::vector<std::string> teams;
  for (const std::string& condition : conditions) {
    const std::size_t equals = std::min(condition.find('='), condition.size());
    const std::string column(base::trim(condition.substr(0, equals)));
    if (column == "team" && equals < condition.size() && finds_by_team(work.kind)) {
      teams.push_back(condition.substr(equals + 1));
      continue;
    }
    const auto place = work.kind.position(column);
    if (!place || equals == condition.size()) {
      std::vector<std::string> names;
      for (const Field& field : work.kind.fields) names.push_back(field.name);
      if (finds_by_team(work.kind)) names.emplace_back("team");
      throw Error(ErrorKind::usage, {MessageId::bad_condition, {{"given", condition}}}, {},
                  Message{MessageId::columns_are, {{"names", base::as_list(names)}}});
    }
    filter.fields.emplace_back(
        *place, wanted_values(work.kind.fields[*place], {condition.substr(equals + 1)}));
  }
  filter.teams = known_codes(teams, team_names(work.records, work.kinds), MessageId::unknown_team);
  return filter;
}

void refuse_problems(Context& context, const std::vector<Problem>& problems, ErrorKind kind) {
  if (problems.empty()) return;
  if (problems.size() == 1) {
    throw Error(kind, problems.front().message, problems.front().where);
  }
  for (const Problem& problem : problems) print_problem(context, problem);
  throw Error(kind, {MessageId::entry_refused, {base::count("number", problems.size())}});
}

namespace {

/// What is asked before changes that are all of one sort, and what is said after them.
struct Words {
  MessageId question;
  MessageId done;
};

Words words_for(const store::Change& change) {
  if (!change.before) return {MessageId::change_these, MessageId::records_added};
  if (!change.after) return {MessageId::remove_these, MessageId::records_removed};
  return {MessageId::change_these, MessageId::records_changed};
}

/// On stderr, since it is no result but what a question is about.
void show_changes(Context& context, const std::vector<store::Change>& changes) {
  if (context.quiet) return;
  table::write_text(exchange::describe(changes, context.language).page(),
                    {context.err_is_terminal ? context.width : 0, false}, *context.err);
}

}  // namespace

int make_changes(RecordWork& work, std::vector<store::Change> wanted, bool asks) {
  Context& context = work.context;
  exchange::EntryPlan plan =
      exchange::plan_entries(std::move(wanted), work.rulebook, work.kinds, work.records);
  for (const Problem& warning : plan.warnings) print_warning(context, warning);
  refuse_problems(context, plan.problems);
  if (plan.changes.empty()) {
    print_note(context, MessageId::nothing_to_change);
    return 0;
  }
  const Words words = words_for(plan.changes.front());
  if (asks) {
    show_changes(context, plan.changes);
    const Message question = {words.question, {base::count("number", plan.changes.size())}};
    if (!confirm(context, question)) {
      throw Error(ErrorKind::refused, MessageId::not_confirmed);
    }
  }
  const std::size_t number = plan.changes.size();
  store::commit(work.database, work.kinds, plan.changes, progress(context));
  print_note(context, {words.done, {base::count("number", number)}});
  return 0;
}

}  // namespace tassei::cli
