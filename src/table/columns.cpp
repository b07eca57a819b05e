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
    {"causes", MessageId::heading_causes},
    {"change", MessageId::heading_change},
    {"clause", MessageId::heading_clause},
    {"clause_level", MessageId::heading_clause_level},
    {"command", MessageId::heading_command},
    {"criteria", MessageId::heading_criterion},
    {"criterion", MessageId::heading_criterion},
    {"customer", MessageId::column_customer},
    {"date", MessageId::heading_date},
    {"due_on", MessageId::column_due_on},
    {"end_on", MessageId::column_end_on},
    {"engineer", MessageId::heading_engineer},
    {"entry", MessageId::heading_entry},
    {"evidence", MessageId::heading_evidence},
    {"field", MessageId::heading_field},
    {"flags", MessageId::column_flags},
    {"from", MessageId::heading_from},
    {"from_at", MessageId::heading_from_at},
    {"from_basis", MessageId::heading_from_basis},
    {"from_provenance", MessageId::heading_from_provenance},
    {"goals", MessageId::heading_goals},
    {"have", MessageId::heading_have},
    {"key", MessageId::heading_key},
    {"level", MessageId::heading_level},
    {"level_met", MessageId::heading_level_met},
    {"losses", MessageId::heading_losses},
    {"met", MessageId::heading_met},
    {"missing", MessageId::heading_missing},
    {"name", MessageId::heading_name},
    {"needed", MessageId::heading_needed},
    {"needs", MessageId::heading_needs},
    {"next_level", MessageId::heading_next_level},
    {"note", MessageId::column_note},
    {"number", MessageId::heading_number},
    {"parts", MessageId::heading_impact_parts},
    {"people", MessageId::heading_people},
    {"place", MessageId::heading_place},
    {"project", MessageId::column_project},
    {"promotions", MessageId::heading_promotions},
    {"provenance", MessageId::heading_provenance},
    {"reading", MessageId::column_reading},
    {"reason", MessageId::heading_reason},
    {"record", MessageId::heading_record},
    {"rulebook", MessageId::heading_rulebook},
    {"set_on", MessageId::column_set_on},
    {"since", MessageId::heading_since},
    {"specialty", MessageId::heading_specialty},
    {"start_on", MessageId::column_start_on},
    {"status", MessageId::heading_state},
    {"team", MessageId::heading_team},
    {"to", MessageId::heading_to},
    {"undoes", MessageId::heading_undoes},
    {"valid_from", MessageId::heading_valid_from},
    {"what", MessageId::heading_field},
};

}  // namespace

std::string heading_of(std::string_view key, Language language) {
  const auto* const found = std::find_if(std::begin(kHeadings), std::end(kHeadings),
                                         [&](const auto& known) { return known.first == key; });
  return found == std::end(kHeadings) ? std::string(key) : text(found->second, language);
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
