#include <csv.h>

#include <algorithm>
#include <new>
#include <string_view>

#include "base/error.h"
#include "base/text.h"
#include "table/decode.h"
#include "table/reader.h"

namespace tassei::table {

namespace {

/// A cell as it is meant: trimmed, then without the `'` that protects a formula-like text. What it
/// protected may begin with a tab, which stays.
std::string meant(std::string_view cell) {
  constexpr std::string_view kStarts = "=+-@\t\r";
  cell = base::trim(cell);
  const std::size_t first = cell.find_first_not_of('\'');
  const bool is_protected = first != 0 && first != std::string_view::npos &&
                            kStarts.find(cell[first]) != std::string_view::npos;
  if (is_protected) cell.remove_prefix(1);
  return std::string(cell);
}

/// The first line with the end that it has: LF, CRLF or CR.
std::string_view first_line(std::string_view text) {
  std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  if (text.substr(end).starts_with("\r\n")) ++end;
  return text.substr(0, end + 1);
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Feeds libcsv, which doesn't count lines, a line at a time, and takes the rows.
class Parser {
 public:
  explicit Parser(Sheet& sheet) : sheet_(sheet) {
    constexpr std::size_t kGrowth = 1 << 16;  // its own 128 bytes copy a long cell very often
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
    csv_set_blk_size(&parser_, kGrowth);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { csv_free(&parser_); }

  void line(std::string_view text) {
    ++line_;
    if (!inside_row_ && is_blank(text)) return;
    if (!inside_row_) row_.line = line_;
    inside_row_ = true;
    if (csv_parse(&parser_, text.data(), text.size(), on_cell, on_row, this) != text.size()) {
      refuse(MessageId::stray_quote);
    }
  }

  void end() {
    if (csv_fini(&parser_, on_cell, on_row, this) != 0) refuse(MessageId::open_quote);
  }

 private:
  static void on_cell(void* text, std::size_t size, void* self) {
    static_cast<Parser*>(self)->row_.cells.push_back(meant({static_cast<const char*>(text), size}));
  }

  static void on_row(int, void* self) { static_cast<Parser*>(self)->take_row(); }

  void take_row() {
    inside_row_ = false;
    const bool empty = std::all_of(row_.cells.begin(), row_.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (empty) {
      row_.cells.clear();  // spreadsheets leave rows of commas behind
    } else if (sheet_.header.cells.empty()) {
      sheet_.header = std::move(row_);
    } else {
      row_.cells.shrink_to_fit();
      sheet_.rows.push_back(std::move(row_));
    }
    row_ = {};
  }

  [[noreturn]] void refuse(MessageId why) {
    if (csv_error(&parser_) != CSV_EPARSE) throw std::bad_alloc();
    throw Error(ErrorKind::refused, why,
                {.file = sheet_.file, .line = row_.line, .column = 0, .field = {}});
  }

  Sheet& sheet_;
  csv_parser parser_{};
  SheetRow row_;
  std::size_t line_ = 0;
  bool inside_row_ = false;
};

}  // namespace

Sheet read_csv(const std::string& path, Encoding encoding) {
  return parse_csv(path, read_text(path, encoding));
}

Sheet parse_csv(const std::string& name, std::string_view text) {
  Sheet sheet{.file = name, .header = {}, .rows = {}};
  Parser parser(sheet);
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = first_line(rest);
    parser.line(line);
    rest.remove_prefix(line.size());
  }
  parser.end();
  return sheet;
}

}  // namespace tassei::table
