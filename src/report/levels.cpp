#include "report/levels.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "report/level_charts.h"
#include "report/words.h"
#include "table/columns.h"

namespace tassei::report {

namespace {

table::Table level_table(const rules::Rulebook& rulebook, LevelRows rows,
                         std::optional<Date> changed_since, Language language) {
  table::Table table;
  table.columns = table::columns_of(
      {"engineer", "name", "team", "specialty", "level", "basis", "provenance", "since", "at"},
      language, {"level"});
  if (changed_since) {
    const auto before =
        table::columns_of({"from", "from_basis", "from_at", "from_provenance"}, language, {"from"});
    table.columns.insert(table.columns.end(), before.begin(), before.end());
  }
  table.next = [&rulebook, rows = std::move(rows), changed_since,
                level = LevelRow()](table::Row& row) mutable {
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
    if (!changed_since) return true;
    row.emplace_back(level_or_null(level.before));
    row.emplace_back(basis_or_null(level.before));
    row.emplace_back(*changed_since);
    row.emplace_back(provenance_or_null(level.before));
    return true;
  };
  return table;
}

/// A matrix for people, built row by row: a person's rows follow each other. Its columns are
/// specialties, or days.
class Matrix {
 public:
  Matrix(std::string heading, std::vector<std::string> columns)
      : heading_(std::move(heading)), columns_(std::move(columns)) {}

  void add(const LevelRow& row, std::optional<std::size_t> column, table::Value cell) {
    if (rows_.empty() || code_ != row.engineer) {
      code_ = row.engineer;
      rows_.emplace_back(kFixed + columns_.size());
      team_at_ = Date::first();
    }
    table::Row& cells = rows_.back();
    cells[0] = row.engineer;
    cells[1] = row.name;
    if (row.at >= team_at_) cells[2] = text_or_null(row.team);
    team_at_ = std::max(team_at_, row.at);
    if (!column) return;
    table::Value& value = cells[kFixed + *column];
    if (!value.empty()) cell.data = plain_text(value) + ", " + plain_text(cell);
    value = std::move(cell);
  }

  bool empty() const { return rows_.empty(); }

  table::Block block(Language language) && {
    table::Block block;
    block.heading = std::move(heading_);
    std::vector<table::Column> columns = {{"engineer", text(MessageId::heading_engineer, language)},
                                          {"name", text(MessageId::heading_name, language)},
                                          {"team", text(MessageId::heading_team, language)}};
    for (const std::string& name : columns_) columns.push_back({name, name});
    block.table = table::table_of(std::move(columns), std::move(rows_));
    return block;
  }

 private:
  static constexpr std::size_t kFixed = 3;

  std::string heading_;
  std::vector<std::string> columns_;
  std::string code_;
  Date team_at_ = Date::first();  ///< the latest day seen of the person: its team is shown
  std::vector<table::Row> rows_;
};

constexpr std::string_view kClaimed = "~";

/// Which levels rest on claims: where all that could do, one line says so instead of a mark at
/// each.
enum class Claims { none, some, all };

Claims claims_of(const std::vector<LevelRow>& rows) {
  bool any = false;
  bool all = true;
  for (const LevelRow& row : rows) {
    any = any || row.on_claims;
    if (row.held.standing.basis == rules::Basis::indicator) all = all && row.on_claims;
  }
  if (!any) return Claims::none;
  return all ? Claims::all : Claims::some;
}

/// The page: one matrix, or of several days one for each specialty (one for the best of all).
class LevelsPage {
 public:
  LevelsPage(const rules::Rulebook& rulebook, const LevelsAsked& asked, Claims claims,
             Language language)
      : rulebook_(&rulebook),
        asked_(&asked),
        claims_(claims),
        language_(language),
        level_(rulebook),
        by_day_(asked.days.size() > 1) {
    std::vector<std::string> days;
    for (const NamedDay& each : asked.days) days.push_back(each.name);
    if (!by_day_) {
      add_categories();
    } else if (asked.best) {
      matrices_.emplace_back("", std::move(days));
    } else {
      for (const rules::Id id : asked.specialties) {
        places_.push_back({matrices_.size(), 0});
        matrices_.emplace_back(heading(id), days);
      }
    }
  }

  void add(const LevelRow& row) {
    const auto& specialties = asked_->specialties;
    const auto found = std::find(specialties.begin(), specialties.end(), row.specialty);
    const auto specialty = static_cast<std::size_t>(found - specialties.begin());
    const auto day = std::find_if(asked_->days.begin(), asked_->days.end(),
                                  [&](const NamedDay& each) { return each.day == row.at; });
    used_.push_back(row.held.standing);
    used_.push_back(row.before);
    const auto day_column = static_cast<std::size_t>(day - asked_->days.begin());
    if (row.specialty == rules::kNone) {
      for (Matrix& each : matrices_) each.add(row, std::nullopt, cell(row));
    } else if (by_day_ && asked_->best) {
      matrices_[0].add(row, day_column, cell(row));
    } else {
      const Spot& spot = places_[specialty];
      matrices_[spot.matrix].add(row, by_day_ ? day_column : spot.column, cell(row));
    }
  }

  table::Page page() && {
    table::Page page;
    for (Matrix& each : matrices_) {
      if (!each.empty()) page.push_back(std::move(each).block(language_));
    }
    if (page.empty()) {
      page.emplace_back().lines.push_back(nobody());
      return page;
    }
    std::vector<std::string>& notes = page.back().notes;
    notes = marks_explained(used_, language_);
    if (claims_ == Claims::some) {
      notes.push_back(say({MessageId::mark_claimed, {{"sign", std::string(kClaimed)}}}));
    } else if (claims_ == Claims::all) {
      notes.push_back(say(MessageId::all_claimed));
    }
    if (asked_->changed_since) notes.push_back(about(MessageId::note_changed_since));
    notes.push_back(by_day_ ? say(MessageId::note_latest_team)
                            : say({MessageId::note_at, {{"day", asked_->days[0].day}}}));
    return page;
  }

 private:
  std::string say(const Message& message) const { return text(message, language_); }

  /// The rulebook that a specialty is of: a job category.
  const rules::Source& category(rules::Id specialty) const {
    return rulebook_->sources[rulebook_->specialties[specialty].versions.back().source];
  }

  /// As the version is called that decides on the last day asked about.
  const Label& said_category(rules::Id specialty) const {
    const auto last = std::max_element(
        asked_->days.begin(), asked_->days.end(),
        [](const NamedDay& one, const NamedDay& other) { return one.day < other.day; });
    return source_at(*rulebook_, rulebook_->specialties[specialty], last->day).label;
  }

  /// A matrix for each category, which heads it where there are several.
  void add_categories() {
    const bool several = has_several_lines(*rulebook_);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < asked_->specialties.size(); ++i) {
      const rules::Id id = asked_->specialties[i];
      const bool last = i + 1 == asked_->specialties.size() ||
                        category(asked_->specialties[i + 1]).line != category(id).line;
      places_.push_back({matrices_.size(), names.size()});
      names.push_back(label(id));
      if (!last) continue;
      matrices_.emplace_back(several ? said_category(id).in(language_) : "", std::move(names));
      names.clear();
    }
  }

  std::string heading(rules::Id specialty) const {
    if (!has_several_lines(*rulebook_)) return label(specialty);
    return say({MessageId::category_and_specialty,
                {{"category", said_category(specialty)},
                 {"specialty", rulebook_->specialties[specialty].label}}});
  }

  std::string about(MessageId changed) const {
    return say({changed, {{"day", *asked_->changed_since}}});
  }

  std::string nobody() const {
    return asked_->changed_since ? about(MessageId::nobody_changed) : say(MessageId::nobody);
  }

  const std::string& label(rules::Id specialty) const {
    return rulebook_->specialties[specialty].label.in(language_);
  }

  table::Value cell(const LevelRow& row) const {
    table::Value level = level_(row.held.standing);
    if (claims_ == Claims::some && row.on_claims) {
      level.data = plain_text(level) + std::string(kClaimed);
    }
    const bool name = by_day_ && asked_->best && row.specialty != rules::kNone;
    if (asked_->changed_since) level.data = marked(row.before) + " → " + plain_text(level);
    if (name) level.data = plain_text(level) + " " + label(row.specialty);
    return level;
  }

  const rules::Rulebook* rulebook_;
  const LevelsAsked* asked_;
  Claims claims_;
  Language language_;
  LevelCells level_;
  bool by_day_;
  std::vector<Matrix> matrices_;
  /// The matrix of each specialty asked about, and its column there where that is not a day.
  struct Spot {
    std::size_t matrix;
    std::size_t column;
  };
  std::vector<Spot> places_;
  std::vector<rules::Standing> used_;
};

LevelCharts charts_of(const rules::Rulebook& rulebook, const LevelsAsked& asked) {
  std::vector<std::string> points;
  for (const NamedDay& each : asked.days) points.push_back(each.name);
  return {rulebook, asked.specialties, std::move(points)};
}

/// The same rows, counted for the charts as they pass.
LevelRows counting(LevelRows rows, const LevelsAsked& asked, std::shared_ptr<LevelCharts> charts) {
  return [rows = std::move(rows), asked, charts = std::move(charts)](LevelRow& row) {
    if (!rows(row)) return false;
    const auto& all = asked.specialties;
    const auto specialty = std::find(all.begin(), all.end(), row.specialty);
    const auto point = std::find_if(asked.days.begin(), asked.days.end(),
                                    [&](const NamedDay& each) { return each.day == row.at; });
    charts->add(static_cast<std::size_t>(specialty - all.begin()),
                static_cast<std::size_t>(point - asked.days.begin()),
                {row.held.standing.level, row.held.standing.provenance}, 1);
    return true;
  };
}

}  // namespace

table::Answer levels(const rules::Rulebook& rulebook, LevelRows rows, LevelsAsked asked,
                     Language language) {
  const auto flat = [&rulebook, since = asked.changed_since, language](LevelRows from) {
    return level_table(rulebook, std::move(from), since, language);
  };
  const auto tree = [flat, rows] { return flat(rows); };
  // Of some levels only, a chart would say that the others aren't there.
  const bool drawn = !asked.best && !asked.changed_since;
  const auto charts = std::make_shared<LevelCharts>(charts_of(rulebook, asked));
  const auto flat_rows = [flat, counted = drawn ? counting(rows, asked, charts) : rows] {
    return flat(counted);
  };
  const auto page = [&rulebook, rows, asked = std::move(asked), language] {
    std::vector<LevelRow> all;
    for (LevelRow row; rows(row);) all.push_back(row);
    LevelsPage answer(rulebook, asked, claims_of(all), language);
    for (const LevelRow& row : all) answer.add(row);
    return std::move(answer).page();
  };
  const auto drawing = [charts, drawn, language] {
    return drawn ? charts->charts(language) : std::vector<table::Chart>();
  };
  return {tree, flat_rows, page, drawing};
}

}  // namespace tassei::report
