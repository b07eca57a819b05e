#include "cli/all_commands.h"
#include "cli/known_at.h"
#include "cli/pages.h"
#include "cli/record_options.h"
#include "cli/record_verbs.h"
#include "cli/rulebook_texts.h"

namespace tassei::cli {

namespace {

using Verb = int (*)(Context&, const Given&, const std::string&);

void append(std::vector<Parameter>& to, std::vector<Parameter> more) {
  for (Parameter& parameter : more) to.push_back(std::move(parameter));
}

/// A verb's command without its parameters.
Command command_of(const model::Kind& kind, std::string verb, MessageId help, MessageId more,
                   Verb run) {
  const std::vector<Message> about = {Message(kind.help)};
  return {.words = {kind.singular, std::move(verb)},
          .help = {help, {{"kind", about}}},
          .more = Message(more),
          .group = Message(kind.help),
          .run = [run, name = kind.name](Context& context, const Given& given) {
            return run(context, given, name);
          }};
}

}  // namespace

std::vector<Command> record_commands(const rules::Rulebook& rulebook, const model::Kinds& kinds,
                                     const model::Kind& kind) {
  const RecordForm form = {rulebook, kinds, kind};
  Parameter named = named_parameter(form);

  Command add =
      command_of(kind, "add", MessageId::command_add, MessageId::command_add_more, add_record);
  if (!kind.numbered) {
    add.parameters.push_back(named);
    add.parameters.back().repeated = false;
  }
  append(add.parameters, field_parameters(form, true));
  append(add.parameters, along_parameters(form));

  Command list =
      command_of(kind, "list", MessageId::command_list, MessageId::command_list_more, list_records);
  list.parameters = list_parameters(form);

  Command show =
      command_of(kind, "show", MessageId::command_show, MessageId::command_show_more, show_records);
  show.parameters = {named};
  show.parameters.back().required = true;
  show.parameters.push_back(known_at_option());
  if (pages_of(kind.name) != nullptr) {
    show.more = Message(MessageId::command_show_page_more);
    show.parameters.push_back({.name = "--at",
                               .help = MessageId::option_at,
                               .type = ValueType::day,
                               .placeholder = "DAY"});
    show.parameters.push_back(rulebook_option());
  }

  Command edit =
      command_of(kind, "edit", MessageId::command_edit, MessageId::command_edit_more, edit_records);
  edit.parameters = {named, where_parameter(form)};
  append(edit.parameters, field_parameters(form, false));

  Command remove = command_of(kind, "remove", MessageId::command_remove,
                              MessageId::command_remove_more, remove_records);
  remove.parameters = {
      named,
      where_parameter(form),
      {.name = "--cascade", .help = MessageId::option_cascade, .type = ValueType::flag}};
  return {std::move(add), std::move(list), std::move(show), std::move(edit), std::move(remove)};
}

}  // namespace tassei::cli
