#include "report/levels.h"

#include <algorithm>
#include <utility>

#include "report/words.h"

namespace tassei::report {

namespace {

table::Table level_table(const rules::Rulebook& rulebook, LevelRows rows, Language language) {
  const auto heading = [&](MessageId id) { return text(id, language); };
  table::Table table;
  table.columns = {{"engineer", heading(MessageId::heading_engineer)},
                   {"name", heading(MessageId::heading_name)},
                   {"team", heading(MessageId::heading_team)},
                   {"specialty", heading(MessageId::heading_specialty)},
                   {"level", heading(MessageId::heading_level)},
                   {"basis", heading(MessageId::heading_basis)},
                   {"provenance", heading(MessageId::heading_provenance)},
                   {"since", heading(MessageId::heading_since)},
                   {"at", heading(MessageId::heading_at)}};
  table.next = [&rulebook, rows = std::move(rows), level = LevelRow()](table::Row& row) mutable {
    if (!rows(level)) return false;
    const rules::Standing& standing = level.held.standing;
    const bool any = level.specialty != rules::kNone;
    row = {level.engineer,
           level.name,
           text_or_null(level.team),
           any ? table::Value(rulebook.specialties[level.specialty].id) : table::Value(),
           level_or_null(standing),
           basis_or_null(standing),
           provenance_or_null(standing),
           or_null(level.held.since),
           level.at};
    return true;
  };
  return table;
}

/// The matrix for people, built row by row: a person's rows follow each other.
class Matrix {
 public:
  Matrix(const rules::Rulebook& rulebook, const LevelsAsked& asked, Language language)
      : rulebook_(&rulebook), asked_(&asked), language_(language), level_(rulebook) {}

  void add(const LevelRow& row) {
    if (rows_.empty() || code_ != row.engineer) {
      code_ = row.engineer;
      rows_.emplace_back(columns().size());
      team_at_ = Date::first();
    }
    table::Row& cells = rows_.back();
    cells[0] = row.engineer;
    cells[1] = row.name;
    if (row.at >= team_at_) cells[2] = text_or_null(row.team);
    team_at_ = std::max(team_at_, row.at);
    used_.push_back(row.held.standing);
    if (row.specialty != rules::kNone) cells[place(row)] = level_(row.held.standing);
  }

  table::Block block() && {
    table::Block block;
    block.notes = marks_explained(used_, language_);
    if (asked_->days.size() == 1) {
      block.notes.push_back(text({MessageId::note_at, {{"day", asked_->days[0]}}}, language_));
    }
    if (rows_.empty()) block.lines.push_back(text(MessageId::nobody, language_));
    if (!rows_.empty()) block.table = table::table_of(columns(), std::move(rows_));
    return block;
  }

 private:
  static constexpr std::size_t kFixed = 3;

  std::vector<table::Column> columns() const {
    std::vector<table::Column> columns = {
        {"engineer", text(MessageId::heading_engineer, language_)},
        {"name", text(MessageId::heading_name, language_)},
        {"team", text(MessageId::heading_team, language_)}};
    for (const rules::Id id : asked_->specialties) {
      const rules::Specialty& specialty = rulebook_->specialties[id];
      for (const Date day : asked_->days) {
        std::string heading = specialty.label.in(language_);
        if (asked_->days.size() > 1) heading += " " + day.iso();
        columns.push_back({specialty.id, std::move(heading)});
      }
    }
    return columns;
  }

  std::size_t place(const LevelRow& row) const {
    const auto& specialties = asked_->specialties;
    const auto& days = asked_->days;
    const auto specialty = std::find(specialties.begin(), specialties.end(), row.specialty);
    const auto day = std::find(days.begin(), days.end(), row.at);
    return kFixed + static_cast<std::size_t>(specialty - specialties.begin()) * days.size() +
           static_cast<std::size_t>(day - days.begin());
  }

  const rules::Rulebook* rulebook_;
  const LevelsAsked* asked_;
  Language language_;
  LevelCells level_;
  std::string code_;
  Date team_at_ = Date::first();  ///< the latest day seen of the person: its team is shown
  std::vector<table::Row> rows_;
  std::vector<rules::Standing> used_;
};

}  // namespace

table::Answer levels(const rules::Rulebook& rulebook, LevelRows rows, LevelsAsked asked,
                     Language language) {
  const auto flat = [&rulebook, rows, language] { return level_table(rulebook, rows, language); };
  const auto page = [&rulebook, rows, asked = std::move(asked), language] {
    Matrix matrix(rulebook, asked, language);
    LevelRow row;
    while (rows(row)) matrix.add(row);
    table::Page blocks;
    blocks.push_back(std::move(matrix).block());
    return blocks;
  };
  return {flat, flat, page};
}

}  // namespace tassei::report
