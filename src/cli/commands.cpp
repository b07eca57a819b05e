#include <utility>

#include "cli/all_commands.h"
#include "store/logged.h"

namespace tassei::cli {

std::vector<Command> all_commands(const rules::Rulebook& rulebook, const model::Kinds& kinds) {
  std::vector<Command> all = {
      init_command(),
      demo_command(),
      migrate_command(),
      backup_command(),
      restore_command(),
      import_command(),
      export_command(),
      confirm_command(kinds),
      unconfirm_command(kinds),
      levels_command(),
      history_command(),
      explain_command(),
      stats_command(),
      compare_command(),
      goals_status_command(),
      review_freeze_command(),
      review_list_command(),
      review_show_command(),
      review_comment_command(),
      review_close_command(),
      review_export_command(),
      review_verify_command(),
      review_compare_command(),
      review_remove_command(),
      log_command(),
      undo_command(),
      rulebook_list_command(),
      rulebook_show_command(),
      rulebook_check_command(),
      rulebook_coverage_command(),
      rulebook_diff_command(),
      rulebook_impact_command(),
      rulebook_use_command(),
      rulebook_drop_command(),
      rulebook_import_command(),
      rulebook_export_command(),
      sql_command(),
      doctor_command(),
      settings_list_command(),
      settings_set_command(),
      settings_unset_command(),
      help_command(),
      version_command(),
      completion_command(),
      man_command(),
      complete_command(),
  };
  for (const model::Kind& kind : kinds.all()) {
    for (Command& command : record_commands(rulebook, kinds, kind)) {
      all.push_back(std::move(command));
    }
    if (kind.name == store::kPeople) all.push_back(engineer_forget_command());
  }
  return all;
}

namespace {

/// Of what is read and written.
std::vector<Parameter> data_parameters() {
  return {
      {.name = "--db",
       .help = MessageId::option_db,
       .type = ValueType::path,
       .placeholder = "FILE",
       .only_typed = true},
      {.name = "--format",
       .help = MessageId::option_format,
       .type = ValueType::choice,
       .choices = {"table", "json", "csv", "xlsx"}},
      {.name = "--output",
       .help = MessageId::option_output,
       .type = ValueType::path,
       .placeholder = "FILE",
       .only_typed = true},
      {.name = "--force", .help = MessageId::option_force, .type = ValueType::flag},
      {.name = "--encoding",
       .help = MessageId::option_encoding,
       .type = ValueType::choice,
       .choices = {"utf-8", "utf-8-bom", "cp932"}},
      {.name = "--dates",
       .help = MessageId::option_dates,
       .type = ValueType::choice,
       .choices = {"iso", "jp"}},
      {.name = "--newline",
       .help = MessageId::option_newline,
       .type = ValueType::choice,
       .choices = {"lf", "crlf"}},
  };
}

/// Of how the program behaves, and what it says of itself.
std::vector<Parameter> manner_parameters() {
  return {
      {.name = "--lang",
       .help = MessageId::option_lang,
       .type = ValueType::choice,
       .choices = {"ja", "en"},
       .variable = "TASSEI_LANG"},
      {.name = "--color",
       .help = MessageId::option_color,
       .type = ValueType::choice,
       .choices = {"auto", "always", "never"},
       .variable = "NO_COLOR"},
      {.name = "--log-level",
       .help = MessageId::option_log_level,
       .type = ValueType::choice,
       .choices = {"trace", "debug", "info", "warn", "error", "off"}},
      {.name = "--quiet",
       .help = MessageId::option_quiet,
       .type = ValueType::flag,
       .short_name = 'q'},
      {.name = "--yes", .help = MessageId::option_yes, .type = ValueType::flag, .only_typed = true},
      {.name = "--actor",
       .help = MessageId::option_actor,
       .placeholder = "NAME",
       .variable = "TASSEI_ACTOR"},
      {.name = "--reason",
       .help = MessageId::option_reason,
       .placeholder = "TEXT",
       .only_typed = true},
      {.name = "--no-pager", .help = MessageId::option_no_pager, .type = ValueType::flag},
      {.name = "--no-config",
       .help = MessageId::option_no_config,
       .type = ValueType::flag,
       .only_typed = true},
      {.name = "--help",
       .help = MessageId::option_help,
       .type = ValueType::flag,
       .short_name = 'h',
       .only_typed = true},
      {.name = "--version",
       .help = MessageId::option_version,
       .type = ValueType::flag,
       .only_typed = true},
  };
}

}  // namespace

std::span<const Parameter> global_parameters() {
  static const std::vector<Parameter> all = [] {
    std::vector<Parameter> both = data_parameters();
    for (Parameter& each : manner_parameters()) both.push_back(std::move(each));
    return both;
  }();
  return all;
}

std::string name_of(const Command& command) {
  std::string name;
  for (const std::string& word : command.words) {
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name;
}

std::string Given::get(std::string_view name, std::string_view otherwise) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::string(otherwise) : found->second.back();
}

const std::vector<std::string>& Given::all(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = values_.find(name);
  return found == values_.end() ? none : found->second;
}

void Given::add(std::string_view name, std::string value) {
  values_[std::string(name)].push_back(std::move(value));
}

}  // namespace tassei::cli
