#include "table/columns.h"

#include <algorithm>
#include <utility>

namespace tassei::table {

namespace {

/// What is called the same in every answer.
constexpr std::pair<std::string_view, MessageId> kHeadings[] = {
    {"actor", MessageId::heading_actor},
    {"after", MessageId::heading_after},
    {"at", MessageId::heading_at},
    {"basis", MessageId::heading_basis},
    {"before", MessageId::heading_before},
    {"by", MessageId::heading_comment_by},
    {"cases", MessageId::heading_cases},
    {"causes", MessageId::heading_causes},
    {"change", MessageId::heading_change},
    {"check", MessageId::heading_check},
    {"clause", MessageId::heading_clause},
    {"clause_level", MessageId::heading_clause_level},
    {"closed_at", MessageId::heading_closed_at},
    {"closed_by", MessageId::heading_closed_by},
    {"column", MessageId::heading_column},
    {"command", MessageId::heading_command},
    {"comments", MessageId::heading_comments},
    {"criteria", MessageId::heading_criterion},
    {"criterion", MessageId::heading_criterion},
    {"customer", MessageId::column_customer},
    {"date", MessageId::heading_date},
    {"digest", MessageId::heading_digest},
    {"due_on", MessageId::column_due_on},
    {"end_on", MessageId::column_end_on},
    {"engineer", MessageId::heading_engineer},
    {"entry", MessageId::heading_entry},
    {"evaluated", MessageId::heading_evaluated},
    {"evidence", MessageId::heading_evidence},
    {"field", MessageId::heading_field},
    {"file", MessageId::heading_file},
    {"flags", MessageId::column_flags},
    {"from", MessageId::heading_from},
    {"from_at", MessageId::heading_from_at},
    {"from_basis", MessageId::heading_from_basis},
    {"from_provenance", MessageId::heading_from_provenance},
    {"frozen", MessageId::heading_frozen_value},
    {"frozen_at", MessageId::heading_frozen_at},
    {"frozen_by", MessageId::heading_frozen_by},
    {"goals", MessageId::heading_goals},
    {"grade", MessageId::heading_grade},
    {"have", MessageId::heading_have},
    {"head", MessageId::heading_head},
    {"held_level", MessageId::heading_held_level},
    {"higher", MessageId::heading_higher},
    {"identical", MessageId::heading_identical},
    {"inferred", MessageId::heading_inferred},
    {"key", MessageId::heading_key},
    {"label", MessageId::heading_review},
    {"level", MessageId::heading_level},
    {"level_met", MessageId::heading_level_met},
    {"line", MessageId::heading_line},
    {"losses", MessageId::heading_losses},
    {"message", MessageId::heading_message},
    {"met", MessageId::heading_met},
    {"missed", MessageId::heading_missed},
    {"missing", MessageId::heading_missing},
    {"moved", MessageId::heading_moved},
    {"name", MessageId::heading_name},
    {"needed", MessageId::heading_needed},
    {"needs", MessageId::heading_needs},
    {"next_level", MessageId::heading_next_level},
    {"note", MessageId::column_note},
    {"noticed", MessageId::heading_noticed},
    {"number", MessageId::heading_number},
    {"numbers", MessageId::heading_numbers},
    {"parts", MessageId::heading_impact_parts},
    {"people", MessageId::heading_people},
    {"place", MessageId::heading_place},
    {"project", MessageId::column_project},
    {"promotions", MessageId::heading_promotions},
    {"provenance", MessageId::heading_provenance},
    {"reading", MessageId::column_reading},
    {"reason", MessageId::heading_reason},
    {"record", MessageId::heading_record},
    {"refused", MessageId::heading_refused},
    {"review", MessageId::heading_review},
    {"rows", MessageId::heading_rows},
    {"rulebook", MessageId::heading_rulebook},
    {"rulebooks", MessageId::heading_rulebooks},
    {"set_on", MessageId::column_set_on},
    {"severity", MessageId::heading_severity},
    {"since", MessageId::heading_since},
    {"specialty", MessageId::heading_specialty},
    {"start_on", MessageId::column_start_on},
    {"status", MessageId::heading_state},
    {"supplement", MessageId::heading_supplement},
    {"team", MessageId::heading_team},
    {"text", MessageId::heading_comment},
    {"to", MessageId::heading_to},
    {"to_basis", MessageId::heading_to_basis},
    {"to_provenance", MessageId::heading_to_provenance},
    {"undoes", MessageId::heading_undoes},
    {"unnoticed", MessageId::heading_unnoticed},
    {"valid_from", MessageId::heading_valid_from},
    {"valid_until", MessageId::heading_valid_until},
    {"value", MessageId::heading_value},
    {"version", MessageId::heading_version},
    {"what", MessageId::heading_difference},
};

}  // namespace

std::optional<MessageId> known_heading(std::string_view key) {
  const auto* const found = std::find_if(std::begin(kHeadings), std::end(kHeadings),
                                         [&](const auto& known) { return known.first == key; });
  return found == std::end(kHeadings) ? std::nullopt : std::optional(found->second);
}

std::string heading_of(std::string_view key, Language language) {
  const auto known = known_heading(key);
  return known ? text(*known, language) : std::string(key);
}

std::vector<Column> columns_of(std::initializer_list<std::string_view> keys, Language language,
                               std::initializer_list<std::string_view> levels) {
  std::vector<Column> columns;
  for (const std::string_view key : keys) {
    const bool level = std::find(levels.begin(), levels.end(), key) != levels.end();
    columns.push_back({std::string(key), heading_of(key, language), level});
  }
  return columns;
}

}  // namespace tassei::table
