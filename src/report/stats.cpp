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
    if (counts(span.last)) {
      const rules::Standing standing = rules::held_at(segments, span.last).standing;
      Count& count = into[standing.level];
      ++count.people;
      if (standing.provenance == rules::Provenance::supplement) ++count.supplement;
      if (standing.provenance == rules::Provenance::inferred) ++count.inferred;
    }
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
                        level == 0 ? table::Value() : table::Value(count.losses),
                        level == 0 ? table::Value() : table::Value(count.supplement),
                        level == 0 ? table::Value() : table::Value(count.inferred)});
      }
    }
  }
  auto columns = table::columns_of({"specialty", "from", "at", "level", "people", "promotions",
                                    "losses", "supplement", "inferred"},
                                   language, {"level"});
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

/// A provenance that is counted for itself.
struct Unstated {
  const char* key;
  unsigned LevelStats::Count::* people;
  rules::Standing example;  ///< bears the mark that heads the column

  std::string sign() const { return {marked(example).back()}; }
};

/// Those of some of the people.
std::vector<Unstated> unstated_among(const LevelStats& counted) {
  constexpr auto kBasis = rules::Basis::indicator;
  std::vector<Unstated> found = {
      {"supplement", &LevelStats::Count::supplement, {1, kBasis, rules::Provenance::supplement}},
      {"inferred", &LevelStats::Count::inferred, {1, kBasis, rules::Provenance::inferred}}};
  std::erase_if(found, [&](const Unstated& each) {
    for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
      for (std::size_t j = 0; j < counted.spans().size(); ++j) {
        for (const auto& [level, count] : counted.counts(i, j)) {
          if (count.*each.people > 0) return false;
        }
      }
    }
    return true;
  });
  return found;
}

/// What these columns, of two digits as a rule, leave of the bars.
std::size_t beside(const std::vector<Unstated>& unstated, std::size_t widest) {
  constexpr std::size_t kLeast = 5;
  constexpr std::size_t kColumn = 4;
  const std::size_t taken = unstated.size() * kColumn;
  return std::max(std::min(widest, kLeast), widest - std::min(widest, taken));
}

table::Page stats_page(const rules::Rulebook& rulebook, const LevelStats& counted,
                       std::size_t widest_bar, Language language) {
  const auto say = [&](const Message& message) { return text(message, language); };
  const std::vector<Unstated> unstated = unstated_among(counted);
  const Bars bars(counted, beside(unstated, widest_bar));
  table::Page page;
  for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
    std::vector<table::Row> rows;
    for (std::size_t j = 0; j < counted.spans().size(); ++j) {
      const LevelStats::Counts& levels = counted.counts(i, j);
      table::Value name = counted.spans()[j].name;
      for (auto each = levels.rbegin(); each != levels.rend(); ++each) {
        const auto& [level, count] = *each;
        table::Row& row = rows.emplace_back();
        row = {std::exchange(name, {}),
               level == 0 ? say(MessageId::stats_no_level) : std::to_string(level), count.people};
        for (const Unstated& of : unstated) {
          row.push_back(some(count.*of.people, table::Tone::plain));
        }
        row.insert(row.end(), {some(count.promotions, table::Tone::good),
                               some(count.losses, table::Tone::bad), bars.of(count.people)});
      }
    }
    table::Block& block = page.emplace_back();
    block.heading = rulebook.specialties[counted.specialties()[i]].label.in(language);
    std::vector<table::Column> columns = {{"at", say(MessageId::heading_at)},
                                          {"level", say(MessageId::heading_level)},
                                          {"people", say(MessageId::heading_people)}};
    for (const Unstated& of : unstated) columns.push_back({of.key, of.sign()});
    columns.push_back({"promotions", say(MessageId::heading_promotions)});
    columns.push_back({"losses", say(MessageId::heading_losses)});
    columns.push_back({"bar", ""});
    block.table = table::table_of(std::move(columns), std::move(rows));
  }
  if (page.empty()) return page;
  std::vector<std::string>& notes = page.back().notes;
  std::vector<rules::Standing> used;
  for (const Unstated& each : unstated) used.push_back(each.example);
  notes = marks_explained(used, language);
  notes.push_back(say(MessageId::note_stats));
  return page;
}

LevelCharts charts_of(const rules::Rulebook& rulebook, const LevelStats& counted) {
  std::vector<std::string> points;
  for (const StatsSpan& span : counted.spans()) points.push_back(span.name);
  LevelCharts charts(rulebook, counted.specialties(), points);
  for (std::size_t i = 0; i < counted.specialties().size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) {
      for (const auto& [level, count] : counted.counts(i, j)) {
        const unsigned stated = count.people - count.supplement - count.inferred;
        charts.add(i, j, {level, rules::Provenance::standard}, stated);
        charts.add(i, j, {level, rules::Provenance::supplement}, count.supplement);
        charts.add(i, j, {level, rules::Provenance::inferred}, count.inferred);
      }
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
