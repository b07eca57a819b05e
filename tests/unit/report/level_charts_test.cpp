#include "report/level_charts.h"

#include "catch.h"

using namespace tassei;
using report::LevelCharts;
using rules::Provenance;

namespace {

/// One specialty with levels 3 (stated) and 4 (inferred).
rules::Rulebook rulebook_of_two() {
  rules::Rulebook book;
  rules::Rules& version = book.specialties.entries.emplace_back().versions.emplace_back();
  version.cells.emplace_back().level = 3;
  version.cells.emplace_back().level = 4;
  version.cells.back().provenance = Provenance::inferred;
  return book;
}

/// The headings and the one row of the chart of one point.
std::string drawn(const LevelCharts& charts) {
  const std::vector<table::Chart> all = charts.charts(Language::english);
  std::string said;
  table::Row row;
  all.front().table.next(row);
  for (std::size_t i = 1; i < row.size(); ++i) {
    said += (said.empty() ? "" : ", ") + all.front().table.columns[i].heading + ": " +
            plain_text(row[i]);
  }
  return said;
}

}  // namespace

TEST_CASE("a chart draws people whose level is inferred by themselves") {
  const rules::Rulebook book = rulebook_of_two();
  LevelCharts charts(book, {0}, {"2024"});
  charts.add(0, 0, {3, Provenance::standard}, 2);
  charts.add(0, 0, {3, Provenance::inferred}, 1);
  CHECK(drawn(charts) == "no level: 0, level 3: 2, level 3 (inferred): 1, level 4 (inferred): 0");
}
