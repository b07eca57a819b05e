#pragma once

#include "cli/command.h"

namespace tassei::cli {

// One for each file of a command; commands.cpp puts them in order.
Command init_command();
Command demo_command();
Command migrate_command();
Command backup_command();
Command restore_command();
Command import_command();
Command export_command();
Command levels_command();
Command history_command();
Command explain_command();
Command stats_command();
Command compare_command();
Command goals_status_command();
Command log_command();
Command undo_command();
Command rulebook_list_command();
Command rulebook_use_command();
Command rulebook_drop_command();
Command rulebook_import_command();
Command rulebook_export_command();
Command rulebook_show_command();
Command rulebook_check_command();
Command rulebook_coverage_command();
Command rulebook_diff_command();
Command rulebook_impact_command();
Command review_freeze_command();
Command review_list_command();
Command review_show_command();
Command review_comment_command();
Command review_close_command();
Command review_export_command();
Command review_verify_command();
Command review_compare_command();
Command review_remove_command();
Command engineer_forget_command();
Command settings_list_command();
Command settings_set_command();
Command settings_unset_command();
Command help_command();
Command version_command();
Command sql_command();
Command doctor_command();
Command completion_command();
Command complete_command();
Command man_command();

/// Of the kinds that are evidence.
Command confirm_command(const model::Kinds& kinds);
Command unconfirm_command(const model::Kinds& kinds);

/// The five verbs of a kind of record.
std::vector<Command> record_commands(const rules::Rulebook& rulebook, const model::Kinds& kinds,
                                     const model::Kind& kind);

}  // namespace tassei::cli
