#include "table/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/error.h"
#include "table/formula.h"
#include "table/workbook_cells.h"
#include "table/workbook_chart.h"
#include "table/workbook_whole.h"

namespace tassei::table {

namespace {

constexpr std::size_t kMostCharacters = 32767;
constexpr std::size_t kMostRows = 1048576;
constexpr std::size_t kMostColumns = 16384;

/// Of how a column is shown.
constexpr std::size_t kNarrowest = 8;
constexpr std::size_t kWidest = 60;
constexpr std::size_t kPadding = 2;
constexpr std::size_t kFilterButton = 3;
constexpr std::size_t kDay = 10;

constexpr lxw_color_t kHeadingFill = 0xE7E6E6;
constexpr lxw_color_t kLowFill = 0xDDEBF7;
constexpr lxw_color_t kMiddleFill = 0xE2EFDA;
constexpr lxw_color_t kHighFill = 0xA9D08E;

lxw_row_t row_number(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_number(std::size_t column) { return static_cast<lxw_col_t>(column); }

[[noreturn]] void refuse(const Message& message) {
  throw Error(ErrorKind::refused, message, {}, MessageId::workbook_csv_instead);
}

struct Formats {
  lxw_format* heading = nullptr;
  lxw_format* plain = nullptr;
  lxw_format* wrapped = nullptr;  ///< of text that is wider than a column gets
  lxw_format* day = nullptr;
  lxw_format* low = nullptr;
  lxw_format* middle = nullptr;
  lxw_format* high = nullptr;
};

lxw_format* filled(lxw_workbook* workbook, lxw_color_t colour) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_bg_color(format, colour);
  return format;
}

/// A cell, written by what it holds.
struct CellWriter {
  lxw_worksheet* sheet;
  const Formats* formats;
  const std::string* sheet_name;
  std::size_t row;
  std::size_t column;

  /// Columns that the cell takes.
  std::size_t operator()(std::monostate) const { return 0; }

  std::size_t operator()(bool value) const {
    worksheet_write_boolean(sheet, row_number(row), column_number(column), value ? 1 : 0,
                            formats->plain);
    return 5;  // FALSE
  }

  std::size_t operator()(std::int64_t value) const {
    constexpr std::int64_t kExact = 999'999'999'999'999;
    if (value > kExact || value < -kExact) return text(std::to_string(value), formats->plain);
    return number(static_cast<double>(value), formats->plain, std::to_string(value).size());
  }

  std::size_t operator()(double value) const {
    const std::string shown = plain_text(value);
    if (!std::isfinite(value)) return text(shown, formats->plain);
    constexpr std::size_t kDigits = 15;
    return number(value, formats->plain, std::min(shown.size(), kDigits));
  }

  std::size_t operator()(Date value) const {
    return number(serial_number(value), formats->day, kDay);
  }

  std::size_t operator()(const std::string& value) const {
    const bool wide = widest_line(value) + kPadding > kWidest;
    return text(guarded(value), wide ? formats->wrapped : formats->plain);
  }

  template <class Tree>
  std::size_t operator()(const Tree& value) const {
    return (*this)(plain_text(value));
  }

  /// Never a formula: the library takes it as it is.
  std::size_t text(const std::string& value, lxw_format* format) const {
    const std::string escaped = escaped_for_workbook(value);
    const std::size_t length = utf16_length(value);
    const bool fits = length <= kMostCharacters &&
                      worksheet_write_string(sheet, row_number(row), column_number(column),
                                             escaped.c_str(), format) == LXW_NO_ERROR;
    if (fits) return widest_line(value);
    refuse({MessageId::workbook_cell_too_long,
            {{"cell", *sheet_name + "!" + cell_name(row, column)},
             base::count("length", length),
             base::count("most", kMostCharacters)}});
  }

 private:
  std::size_t number(double value, lxw_format* format, std::size_t width) const {
    worksheet_write_number(sheet, row_number(row), column_number(column), value, format);
    return width;
  }
};

}  // namespace

struct Workbook::Parts {
  std::string path;
  std::string called;
  std::string folder;  ///< of the library's temporary files
  Style style;
  lxw_workbook* workbook = nullptr;
  Formats formats = {};
  std::vector<lxw_worksheet*> sheets = {};

  Parts(std::string file, std::string name, Style how)
      : path(std::move(file)), called(std::move(name)), style(how) {
    const std::string parent = std::filesystem::path(path).parent_path().string();
    folder = parent.empty() ? "." : parent;
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    workbook = workbook_new_opt(path.c_str(), &options);
    if (workbook == nullptr) unwritable(ENOMEM);
    // Else it is the moment, which makes every file another one.
    constexpr std::time_t kAlways = 315532800;  // 1980-01-01, as in the archive
    lxw_doc_properties properties = {};
    properties.created = kAlways;
    workbook_set_properties(workbook, &properties);
    add_formats();
  }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;
  ~Parts() {
    if (workbook != nullptr) lxw_workbook_free(workbook);
  }

  [[noreturn]] void unwritable(int why) const {
    throw Error(ErrorKind::refused,
                {MessageId::file_unwritable, {{"path", called}, {"reason", std::strerror(why)}}});
  }

  void add_formats() {
    formats.heading = filled(workbook, kHeadingFill);
    format_set_bold(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    formats.plain = workbook_add_format(workbook);
    formats.wrapped = workbook_add_format(workbook);
    format_set_text_wrap(formats.wrapped);
    formats.day = workbook_add_format(workbook);
    // Beside a text of many lines the others stand where it begins.
    for (lxw_format* each : {formats.plain, formats.wrapped, formats.day}) {
      format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
    }
    const bool japanese = style.language == Language::japanese;
    format_set_num_format(formats.day, japanese ? "yyyy/mm/dd" : "yyyy-mm-dd");
    format_set_align(formats.day, LXW_ALIGN_LEFT);
    formats.low = filled(workbook, kLowFill);
    formats.middle = filled(workbook, kMiddleFill);
    formats.high = filled(workbook, kHighFill);
  }

  lxw_worksheet* add_sheet(const std::string& name) {
    lxw_worksheet* sheet =
        is_sheet_name(name) ? workbook_add_worksheet(workbook, name.c_str()) : nullptr;
    if (sheet == nullptr) {
      throw Error(ErrorKind::refused, {MessageId::workbook_sheet_name, {{"name", name}}});
    }
    // For whoever prints it.
    constexpr std::uint8_t kA4 = 9;
    worksheet_set_paper(sheet, kA4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    sheets.push_back(sheet);
    return sheet;
  }

  /// The low tone up to a level, the high one from a level on, the middle one between.
  void colour_levels(lxw_worksheet* sheet, std::size_t column, std::size_t last) const {
    const auto add = [&](lxw_conditional_format rule) {
      worksheet_conditional_format_range(sheet, 1, column_number(column), row_number(last),
                                         column_number(column), &rule);
    };
    lxw_conditional_format rule = {};
    rule.type = LXW_CONDITIONAL_TYPE_BLANKS;  // which are 0 to the others
    rule.stop_if_true = LXW_TRUE;
    add(rule);
    rule = {};
    rule.type = LXW_CONDITIONAL_TYPE_CELL;
    rule.stop_if_true = LXW_TRUE;
    rule.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    rule.value = style.levels.high;
    rule.format = formats.high;
    add(rule);
    rule.criteria = LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    rule.value = style.levels.low;
    rule.format = formats.low;
    add(rule);
    rule.criteria = LXW_CONDITIONAL_CRITERIA_GREATER_THAN;
    rule.format = formats.middle;
    add(rule);
  }

  /// What is set once the rows are known: the library writes it in front of them all the same.
  void finish(lxw_worksheet* sheet, const Table& table, const std::vector<std::size_t>& widths,
              std::size_t rows) const {
    const std::size_t last_column = table.columns.size() - 1;
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_autofilter(sheet, 0, 0, row_number(rows - 1), column_number(last_column));
    // Codes with leading zeros are meant to be text.
    const std::string all = "A1:" + cell_name(rows - 1, last_column);
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, all.c_str());
    for (std::size_t i = 0; i <= last_column; ++i) {
      worksheet_set_column(sheet, column_number(i), column_number(i),
                           static_cast<double>(std::clamp(widths[i], kNarrowest, kWidest)),
                           nullptr);
      if (table.columns[i].level && rows > 1) colour_levels(sheet, i, rows - 1);
    }
  }

  void add(const std::string& name, const Table& table) {
    lxw_worksheet* sheet = add_sheet(name);
    if (table.columns.empty()) return;
    if (table.columns.size() > kMostColumns) {
      refuse({MessageId::workbook_too_many_columns,
              {{"sheet", name}, base::count("most", kMostColumns)}});
    }
    CellWriter cell = {sheet, &formats, &name, 0, 0};
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) {
      widths.push_back(cell.text(guarded(column.heading), formats.heading) + kFilterButton);
      ++cell.column;
    }
    for (Row row; table.next(row);) {
      if (++cell.row == kMostRows) {
        refuse(
            {MessageId::workbook_too_many_rows, {{"sheet", name}, base::count("most", kMostRows)}});
      }
      for (cell.column = 0; cell.column < widths.size(); ++cell.column) {
        const std::size_t width = std::visit(cell, row[cell.column].data) + kPadding;
        widths[cell.column] = std::max(widths[cell.column], width);
      }
    }
    finish(sheet, table, widths, cell.row + 1);
  }

  void add(const std::string& name, std::span<const Chart> charts) {
    lxw_worksheet* sheet = add_sheet(name);
    ChartSheet drawn(workbook, sheet, name);
    const auto write = [&](std::size_t row, std::size_t column, const Value& value, bool heading) {
      const CellWriter cell = {sheet, &formats, &name, row, column};
      if (heading) return cell.text(guarded(plain_text(value)), formats.heading);
      return std::visit(cell, value.data);
    };
    for (const Chart& chart : charts) drawn.add(chart, write);
    worksheet_set_column(sheet, 0, 0,
                         static_cast<double>(std::min(drawn.width() + kPadding, kWidest)), nullptr);
    constexpr double kCounted = 12;
    worksheet_set_column(sheet, 1, column_number(drawn.columns()), kCounted, nullptr);
  }

  void close() {
    std::vector<std::size_t> bytes;
    bool written = true;
    for (const lxw_worksheet* sheet : sheets) {
      std::FILE* rows = sheet->optimize_tmpfile;
      written = written && std::fflush(rows) == 0 && std::ferror(rows) == 0;
      bytes.push_back(static_cast<std::size_t>(std::max(std::ftell(rows), 0L)));
    }
    if (written) {
      errno = 0;
      const lxw_error failure = workbook_close(std::exchange(workbook, nullptr));
      if (failure != LXW_NO_ERROR) unwritable(errno == 0 ? EIO : errno);
      written = is_whole(path, bytes);
    }
    if (!written) {
      throw Error(ErrorKind::refused, {MessageId::workbook_incomplete, {{"path", called}}});
    }
  }
};

Workbook::Workbook(const std::string& path, std::string called, Style style)
    : parts_(std::make_unique<Parts>(path, std::move(called), style)) {}

Workbook::~Workbook() = default;

void Workbook::add(const std::string& name, const Table& table) { parts_->add(name, table); }

void Workbook::add(const std::string& name, std::span<const Chart> charts) {
  parts_->add(name, charts);
}

void Workbook::close() { parts_->close(); }

}  // namespace tassei::table
