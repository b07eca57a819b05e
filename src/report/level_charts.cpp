#include "report/level_charts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

/// None, then the levels that some version of the specialties has, from the lowest on.
std::vector<int> levels_of(const rules::Rulebook& rulebook,
                           const std::vector<rules::Id>& specialties) {
  std::set<int> levels = {0};
  for (const rules::Id id : specialties) {
    for (const rules::Rules& version : rulebook.specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) levels.insert(cell.level);
    }
  }
  return {levels.begin(), levels.end()};
}

table::Chart chart_of(std::string title, const char* bars, const std::vector<int>& levels,
                      std::vector<table::Row> rows, Language language) {
  std::vector<table::Column> columns = table::columns_of({bars}, language);
  for (const int level : levels) {
    const Message name = level == 0
                             ? Message(MessageId::chart_no_level)
                             : Message(MessageId::chart_level, {base::count("level", level)});
    columns.push_back({std::to_string(level), text(name, language)});
  }
  return {.title = std::move(title),
          .counted = text(MessageId::heading_people, language),
          .table = table::table_of(std::move(columns), std::move(rows))};
}

}  // namespace

LevelCharts::LevelCharts(const rules::Rulebook& rulebook, std::vector<rules::Id> specialties,
                         std::vector<std::string> points)
    : rulebook_(&rulebook),
      specialties_(std::move(specialties)),
      points_(std::move(points)),
      counts_(specialties_.size() * points_.size()) {}

void LevelCharts::add(std::size_t specialty, std::size_t point, int level, unsigned people) {
  counts_[specialty * points_.size() + point][level] += people;
}

std::vector<table::Chart> LevelCharts::charts(Language language) const {
  const bool nobody = std::all_of(counts_.begin(), counts_.end(), [](const auto& levels) {
    return std::all_of(levels.begin(), levels.end(),
                       [](const auto& count) { return count.second == 0; });
  });
  if (nobody) return {};
  std::vector<table::Chart> charts = {distribution(language)};
  if (points_.size() == 1) return charts;
  for (std::size_t i = 0; i < specialties_.size(); ++i) charts.push_back(over_time(i, language));
  return charts;
}

table::Chart LevelCharts::distribution(Language language) const {
  const std::vector<int> levels = levels_of(*rulebook_, specialties_);
  std::vector<table::Row> rows;
  for (std::size_t i = 0; i < specialties_.size(); ++i) {
    const Label& label = rulebook_->specialties[specialties_[i]].label;
    rows.push_back(bar(label.in(language), i, points_.size() - 1, levels));
  }
  table::Chart chart =
      chart_of(text({MessageId::chart_distribution, {{"at", points_.back()}}}, language),
               "specialty", levels, std::move(rows), language);
  chart.lying = true;
  return chart;
}

table::Chart LevelCharts::over_time(std::size_t specialty, Language language) const {
  const std::vector<int> levels = levels_of(*rulebook_, {specialties_[specialty]});
  std::vector<table::Row> rows;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    rows.push_back(bar(points_[i], specialty, i, levels));
  }
  const Label& label = rulebook_->specialties[specialties_[specialty]].label;
  return chart_of(text({MessageId::chart_over_time, {{"specialty", label}}}, language), "at",
                  levels, std::move(rows), language);
}

table::Row LevelCharts::bar(std::string name, std::size_t specialty, std::size_t point,
                            const std::vector<int>& levels) const {
  table::Row row = {std::move(name)};
  const auto& counts = counts_[specialty * points_.size() + point];
  for (const int level : levels) {
    const auto found = counts.find(level);
    row.emplace_back(found == counts.end() ? 0U : found->second);
  }
  return row;
}

}  // namespace tassei::report
