#include "cli/confirm.h"

#include <algorithm>

#include "base/text.h"
#include "cli/all_commands.h"
#include "cli/ask.h"
#include "cli/output.h"
#include "cli/record_work.h"
#include "table/writers.h"

namespace tassei::cli {

namespace {

/// The two directions, and what is said on the way.
struct Way {
  bool confirms;
  MessageId question;
  MessageId done;
  MessageId nothing;
};
constexpr Way kConfirm = {true, MessageId::confirm_these, MessageId::records_confirmed,
                          MessageId::confirmed_already};
constexpr Way kUnconfirm = {false, MessageId::unconfirm_these, MessageId::records_unconfirmed,
                            MessageId::unconfirmed_already};

std::string kind_named(const Context& context, const std::string& singular) {
  const auto all = context.kinds->all();
  return std::find_if(all.begin(), all.end(),
                      [&](const model::Kind& kind) { return kind.singular == singular; })
      ->name;
}

int run(Context& context, const Given& given, const Way& way) {
  RecordWork work(context, kind_named(context, given.get("kind")), store::Database::Access::write);
  std::vector<store::Stored> found = meant_records(work, given);
  std::erase_if(found, [&](const store::Stored& stored) {
    return stored.confirmation.has_value() == way.confirms;
  });
  const auto confirmation = confirmation_by(context, given, "--by");
  const store::Confirmation by_default = {.by = context.occasion.actor, .at = context.occasion.at};
  std::vector<store::Change> changes;
  for (const store::Stored& stored : found) {
    changes.push_back({.kind = &work.kind, .before = stored.values, .after = stored.values});
    if (way.confirms) changes.back().confirmation = confirmation.value_or(by_default);
  }
  if (changes.empty()) {
    print_note(context, way.nothing);
    return 0;
  }
  const Message count = {way.question, {base::count("number", changes.size())}};
  if (!given.has("record") || changes.size() > 1) {
    show_records(work, found);
    if (!confirm(context, count)) throw Error(ErrorKind::refused, MessageId::not_confirmed);
  }
  store::commit(work.database, work.kinds, changes, progress(context));
  print_note(context, {way.done, {base::count("number", changes.size())}});
  return 0;
}

Command command_of(const model::Kinds& kinds, const char* word, MessageId help, const Way& way) {
  Parameter kind = {.name = "kind",
                    .help = MessageId::argument_confirm_kind,
                    .type = ValueType::choice,
                    .required = true,
                    .placeholder = "KIND"};
  for (const model::Kind& each : kinds.all()) {
    if (each.confirmable) kind.choices.push_back(each.singular);
  }
  return {.words = {word},
          .help = help,
          .more = MessageId::command_confirm_more,
          .parameters = {std::move(kind),
                         {.name = "record",
                          .help = MessageId::argument_number,
                          .repeated = true,
                          .placeholder = "NUMBER"},
                         {.name = "--where",
                          .help = MessageId::option_where_team,
                          .repeated = true,
                          .placeholder = "COLUMN=VALUE"}},
          .run = [way](Context& context, const Given& given) { return run(context, given, way); }};
}

}  // namespace

std::optional<store::Confirmation> confirmation_by(const Context& context, const Given& given,
                                                   const std::string& option) {
  if (!given.has(option)) return std::nullopt;
  std::string by(base::trim(given.get(option)));
  if (by.empty()) throw Error(ErrorKind::usage, {MessageId::empty_actor, {{"option", option}}});
  return store::Confirmation{.by = std::move(by), .at = context.occasion.at};
}

Command confirm_command(const model::Kinds& kinds) {
  Command command = command_of(kinds, "confirm", MessageId::command_confirm, kConfirm);
  command.parameters.push_back(
      {.name = "--by", .help = MessageId::option_confirm_by, .placeholder = "NAME"});
  command.examples = {"confirm contribution 12 13", "confirm expertise --where engineer=E007",
                      "confirm contribution --where project=P1 --by tanaka"};
  return command;
}

Command unconfirm_command(const model::Kinds& kinds) {
  Command command = command_of(kinds, "unconfirm", MessageId::command_unconfirm, kUnconfirm);
  command.examples = {"unconfirm contribution 12"};
  return command;
}

}  // namespace tassei::cli
