#include "report/level_charts.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "table/columns.h"

namespace tassei::report {

namespace {

Message name_of(const LevelOfProvenance& level) {
  if (level.level == 0) return MessageId::chart_no_level;
  constexpr MessageId kNames[] = {MessageId::chart_level, MessageId::chart_level_supplement,
                                  MessageId::chart_level_inferred};
  return {kNames[static_cast<std::size_t>(level.provenance)], {base::count("level", level.level)}};
}

table::Chart chart_of(std::string title, const char* bars,
                      const std::vector<LevelOfProvenance>& levels, std::vector<table::Row> rows,
                      Language language) {
  std::vector<table::Column> columns = table::columns_of({bars}, language);
  for (const LevelOfProvenance& level : levels) {
    const std::string name = text(name_of(level), language);
    columns.push_back({name, name});
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

void LevelCharts::add(std::size_t specialty, std::size_t point, LevelOfProvenance level,
                      unsigned people) {
  if (people > 0) counts_[specialty * points_.size() + point][level] += people;
}

std::vector<table::Chart> LevelCharts::charts(Language language) const {
  const bool nobody = std::all_of(counts_.begin(), counts_.end(),
                                  [](const auto& levels) { return levels.empty(); });
  if (nobody) return {};
  std::vector<table::Chart> charts = {distribution(language)};
  if (points_.size() == 1) return charts;
  for (std::size_t i = 0; i < specialties_.size(); ++i) charts.push_back(over_time(i, language));
  return charts;
}

std::vector<LevelOfProvenance> LevelCharts::levels_of(
    const std::vector<std::size_t>& specialties) const {
  std::set<LevelOfProvenance> levels = {{}};
  for (const std::size_t place : specialties) {
    for (const rules::Rules& version : rulebook_->specialties[specialties_[place]].versions) {
      for (const rules::Cell& cell : version.cells) levels.insert({cell.level, cell.provenance});
    }
    for (std::size_t point = 0; point < points_.size(); ++point) {
      for (const auto& [level, people] : counts_[place * points_.size() + point]) {
        levels.insert(level);
      }
    }
  }
  return {levels.begin(), levels.end()};
}

table::Chart LevelCharts::distribution(Language language) const {
  std::vector<std::size_t> all(specialties_.size());
  std::iota(all.begin(), all.end(), 0);
  const std::vector<LevelOfProvenance> levels = levels_of(all);
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
  const std::vector<LevelOfProvenance> levels = levels_of({specialty});
  std::vector<table::Row> rows;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    rows.push_back(bar(points_[i], specialty, i, levels));
  }
  const Label& label = rulebook_->specialties[specialties_[specialty]].label;
  return chart_of(text({MessageId::chart_over_time, {{"specialty", label}}}, language), "at",
                  levels, std::move(rows), language);
}

table::Row LevelCharts::bar(std::string name, std::size_t specialty, std::size_t point,
                            const std::vector<LevelOfProvenance>& levels) const {
  table::Row row = {std::move(name)};
  const auto& counts = counts_[specialty * points_.size() + point];
  for (const LevelOfProvenance& level : levels) {
    const auto found = counts.find(level);
    row.emplace_back(found == counts.end() ? 0U : found->second);
  }
  return row;
}

}  // namespace tassei::report
