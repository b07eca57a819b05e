#pragma once

#include <string>
#include <string_view>

#include "exchange/pseudonyms.h"
#include "store/records.h"
#include "table/table.h"
#include "table/workbook.h"
#include "table/writers.h"

namespace tassei::exchange {

/// A kind's records as its file has them, in order of their keys.
table::Table records_table(const store::Records& records, const model::Kind& kind);

struct ExportOptions {
  bool overwrite = false;  ///< files that are there; else they are refused
  table::CsvStyle csv = {};
  /// Under which the records are written, with a notice beside them of what that doesn't protect
  /// against; null: as they are.
  const Pseudonyms* pseudonyms = nullptr;
};

/// What the notice is called, as a file and as the last sheet of a workbook.
inline constexpr std::string_view kNotice = "PSEUDONYMISED.txt";
inline constexpr std::string_view kNoticeSheet = "PSEUDONYMISED";

/// A file for each kind into a folder, which is made where it is missing. All appear or none,
/// readable by their owner only.
void export_records(const store::Records& records, const model::Kinds& kinds,
                    const std::string& folder, const ExportOptions& options);

/// A sheet for each kind, named and with columns named as its file would be; under pseudonyms where
/// there are some.
void add_sheets(const store::Records& records, const model::Kinds& kinds,
                const Pseudonyms* pseudonyms, table::Workbook& workbook);

/// A workbook of them, whole or not at all, readable by its owner only.
void export_workbook(const store::Records& records, const model::Kinds& kinds,
                     const std::string& path, table::Workbook::Style style,
                     const ExportOptions& options);

/// A file with these bytes, for its owner only, whole or not at all. Throws an Error where one is
/// there already and isn't to be overwritten.
void write_file(const std::string& path, std::string_view content, bool overwrite);

}  // namespace tassei::exchange
