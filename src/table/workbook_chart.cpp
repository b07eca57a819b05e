#include "table/workbook_chart.h"

#include <algorithm>
#include <utility>

#include "table/formula.h"
#include "table/workbook_cells.h"

namespace tassei::table {

namespace {

constexpr std::size_t kRowHeight = 20;  ///< pixels
constexpr std::size_t kUsualHeight = 288;
constexpr std::size_t kBarHeight = 28;
constexpr std::size_t kAround = 120;  ///< title, axis and legend
constexpr double kWider = 1.3;

/// Between two colours, `part` of `parts` on the way.
lxw_color_t shade(std::size_t part, std::size_t parts) {
  constexpr lxw_color_t kFrom = 0xE8E8E8;
  constexpr lxw_color_t kTo = 0x1F4E78;
  lxw_color_t colour = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const auto from = static_cast<int>((kFrom >> shift) & 0xFFU);
    const auto to = static_cast<int>((kTo >> shift) & 0xFFU);
    const int steps = static_cast<int>(std::max<std::size_t>(parts, 2) - 1);
    const int mixed = from + (to - from) * static_cast<int>(part) / steps;
    colour |= static_cast<lxw_color_t>(mixed) << shift;
  }
  return colour;
}

/// The library takes a text that begins with `=` for a range.
std::string title(const std::string& text) { return escaped_for_workbook(guarded(text)); }

}  // namespace

ChartSheet::ChartSheet(lxw_workbook* workbook, lxw_worksheet* sheet, std::string name)
    : workbook_(workbook), sheet_(sheet), name_(std::move(name)) {}

void ChartSheet::add(const Chart& chart, const Write& write) {
  const std::size_t columns = chart.table.columns.size();
  columns_ = std::max(columns_, columns);
  const std::size_t top = row_;
  write(row_++, 0, chart.title, true);
  const auto headings = static_cast<lxw_row_t>(row_);
  for (std::size_t i = 0; i < columns; ++i) {
    write(row_, i, chart.table.columns[i].heading, true);
  }
  const auto first = static_cast<lxw_row_t>(++row_);
  for (Row row; chart.table.next(row); ++row_) {
    for (std::size_t i = 0; i < columns; ++i) {
      const std::size_t width = write(row_, i, row[i], false);
      if (i == 0) width_ = std::max(width_, width);
    }
  }
  const auto last = static_cast<lxw_row_t>(row_ - 1);
  if (last < first || columns < 2) return;

  lxw_chart* drawn =
      workbook_add_chart(workbook_, chart.lying ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN_STACKED);
  for (std::size_t i = 1; i < columns; ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    lxw_chart_series* series = chart_add_series(drawn, nullptr, nullptr);
    chart_series_set_categories(series, name_.c_str(), first, 0, last, 0);
    chart_series_set_values(series, name_.c_str(), first, column, last, column);
    chart_series_set_name_range(series, name_.c_str(), headings, column);
    lxw_chart_fill fill = {};
    fill.color = shade(i - 1, columns - 1);
    chart_series_set_fill(series, &fill);
  }
  chart_title_set_name(drawn, title(chart.title).c_str());
  chart_axis_set_name(drawn->y_axis, title(chart.counted).c_str());
  if (chart.lying) chart_axis_set_reverse(drawn->x_axis);

  const std::size_t bars = chart.lying ? last - first + 1 : 0;
  const std::size_t height = std::max(kUsualHeight, kAround + bars * kBarHeight);
  lxw_chart_options options = {};
  options.x_scale = kWider;
  options.y_scale = static_cast<double>(height) / static_cast<double>(kUsualHeight);
  worksheet_insert_chart_opt(sheet_, static_cast<lxw_row_t>(top),
                             static_cast<lxw_col_t>(columns + 1), drawn, &options);
  row_ = std::max(row_, top + height / kRowHeight) + 2;
}

}  // namespace tassei::table
