#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <functional>
#include <string>

#include "table/table.h"

namespace tassei::table {

/// A sheet on which charts stand one below the other, each on the right of its numbers.
class ChartSheet {
 public:
  ChartSheet(lxw_workbook* workbook, lxw_worksheet* sheet, std::string name);

  /// `write(row, column, value, is heading)` writes a cell and returns its width.
  using Write = std::function<std::size_t(std::size_t, std::size_t, const Value&, bool)>;
  void add(const Chart& chart, const Write& write);

  /// Of the widest name of a bar.
  std::size_t width() const { return width_; }
  /// Columns of the widest of the tables.
  std::size_t columns() const { return columns_; }

 private:
  lxw_workbook* workbook_;
  lxw_worksheet* sheet_;
  std::string name_;
  std::size_t row_ = 0;
  std::size_t width_ = 0;
  std::size_t columns_ = 1;
};

}  // namespace tassei::table
