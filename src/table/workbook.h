#pragma once

#include <memory>
#include <span>
#include <string>

#include "base/message.h"
#include "table/table.h"

namespace tassei::table {

/// A workbook (xlsx) that is written sheet by sheet, row by row: it takes no more memory for more
/// rows. The same input gives the same bytes. Cells keep their types; text is never a formula (spec
/// 3.4), and what XML can't hold is escaped as spreadsheets do it.
///
/// A whole number of more than 15 digits, which a spreadsheet would round, and a number that is
/// infinite or none are text.
class Workbook {
 public:
  struct Style {
    Language language = Language::english;  ///< of how days are shown
    LevelRange levels;
  };

  /// Writes into a file that is there and has a temporary name; `called` is what errors call it.
  Workbook(const std::string& path, std::string called, Style style);
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  /// A sheet with the headings in a row that stays in sight, and filters. Throws an Error that
  /// names the cell for a text that is too long for one, and for more rows than a sheet has.
  void add(const std::string& name, const Table& table);

  /// A sheet with charts and the numbers that they draw.
  void add(const std::string& name, std::span<const Chart> charts);

  /// The last call, without which the file is none. Throws an Error where it couldn't be written.
  void close();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace tassei::table
