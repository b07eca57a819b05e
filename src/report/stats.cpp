#include "report/stats.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "report/level_charts.h"
#include "report/words.h"
#include "table/columns.h"

namespace tassei::report {

LevelStats::LevelStats(const rules::Rulebook& rulebook, std::vector<rules::Id> specialties,
                       std::vector<StatsSpan> spans)
    : specialties_(std::move(specialties)), spans_(std::move(spans)) {
  for (const rules::Id id : specialties_) {
    Counts none = {{0, {}}};
    for (const rules::Rules& version : rulebook.specialties[id].versions) {
      for (const rules::Cell& cell : version.cells) none.emplace(cell.level, Count{});
    }
    counts_.insert(counts_.end(), spans_.size(), none);
  }
}

void LevelStats::add(std::size_t specialty, const std::vector<rules::Segment>& segments,
                     const std::function<bool(Date)>& counts) {
  for (std::size_t i = 0; i < spans_.size(); ++i) {
    const StatsSpan& span = spans_[i];
    Counts& into = counts_[specialty * spans_.size() + i];
    if (counts(span.last)) ++into[rules::held_at(segments, span.last).standing.level].people;
    int before = 0;
    for (const rules::Segment& segment : segments) {
      const int level = segment.standing.level;
      const bool within = segment.from >= span.first && segment.from <= span.last;
      if (within && level != before && counts(segment.from)) {
        ++(level > before ? into[level].promotions : into[before].losses);
      }
      before = level;
    }
  }
}

namespace {

table::Table stats_table(const rules::Rulebook& rulebook, const LevelStats& counted,
                         Language language) {
  std::vector<table::Row> rows;
  for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
    for (std::size_t j = 0; j < counted.spans().size(); ++j) {
      const StatsSpan& span = counted.spans()[j];
      for (const auto& [level, count] : counted.counts(i, j)) {
        rows.push_back({rulebook.specialties[counted.specialties()[i]].id, span.first, span.last,
                        level == 0 ? table::Value() : table::Value(level), count.people,
                        level == 0 ? table::Value() : table::Value(count.promotions),
                        level == 0 ? table::Value() : table::Value(count.losses)});
      }
    }
  }
  auto columns = table::columns_of(
      {"specialty", "from", "at", "level", "people", "promotions", "losses"}, language, {"level"});
  columns[1].heading = text(MessageId::heading_span_first, language);

  return table::table_of(std::move(columns), std::move(rows));
}

/// Bars of one scale over the whole page: a column for each person where there is room for that.
class Bars {
 public:
  Bars(const LevelStats& counted, std::size_t widest) : widest_(widest) {
    for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
      for (std::size_t j = 0; j < counted.spans().size(); ++j) {
        for (const auto& [level, count] : counted.counts(i, j))
          most_ = std::max(most_, count.people);
      }
    }
  }

  /// Somebody is never nothing.
  std::string of(unsigned people) const {
    std::size_t columns = people;
    if (most_ > widest_) columns = (people * widest_ + most_ - 1) / most_;
    std::string bar;
    while (columns-- > 0) bar += "█";
    return bar;
  }

 private:
  std::size_t widest_;
  unsigned most_ = 0;
};

table::Value some(unsigned number, table::Tone tone) {
  return number == 0 ? table::Value() : table::toned(number, tone);
}

table::Page stats_page(const rules::Rulebook& rulebook, const LevelStats& counted,
                       std::size_t widest_bar, Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  const Bars bars(counted, widest_bar);
  table::Page page;
  for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
    std::vector<table::Row> rows;
    for (std::size_t j = 0; j < counted.spans().size(); ++j) {
      const LevelStats::Counts& levels = counted.counts(i, j);
      table::Value name = counted.spans()[j].name;
      for (auto each = levels.rbegin(); each != levels.rend(); ++each) {
        const auto& [level, count] = *each;
        rows.push_back({std::exchange(name, {}),
                        level == 0 ? say(MessageId::stats_no_level) : std::to_string(level),
                        count.people, some(count.promotions, table::Tone::good),
                        some(count.losses, table::Tone::bad), bars.of(count.people)});
      }
    }
    table::Block& block = page.emplace_back();
    block.heading = rulebook.specialties[counted.specialties()[i]].label.in(language);
    block.table = table::table_of({{"at", say(MessageId::heading_at)},
                                   {"level", say(MessageId::heading_level)},
                                   {"people", say(MessageId::heading_people)},
                                   {"promotions", say(MessageId::heading_promotions)},
                                   {"losses", say(MessageId::heading_losses)},
                                   {"bar", ""}},
                                  std::move(rows));
  }
  if (!page.empty()) page.back().notes.push_back(say(MessageId::note_stats));
  return page;
}

LevelCharts charts_of(const rules::Rulebook& rulebook, const LevelStats& counted) {
  std::vector<std::string> points;
  for (const StatsSpan& span : counted.spans()) points.push_back(span.name);
  LevelCharts charts(rulebook, counted.specialties(), points);
  for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) {
      for (const auto& [level, count] : counted.counts(i, j)) charts.add(i, j, level, count.people);
    }
  }
  return charts;
}

}  // namespace

table::Answer stats(const rules::Rulebook& rulebook, LevelStats counted, std::size_t widest_bar,
                    Language language) {
  const auto kept = std::make_shared<const LevelStats>(std::move(counted));
  const auto rows = [&rulebook, kept, language] { return stats_table(rulebook, *kept, language); };
  const auto page = [&rulebook, kept, widest_bar, language] {
    return stats_page(rulebook, *kept, widest_bar, language);
  };
  return {rows, rows, page,
          [&rulebook, kept, language] { return charts_of(rulebook, *kept).charts(language); }};
}

}  // namespace tassei::report
