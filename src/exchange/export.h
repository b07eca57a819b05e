#pragma once

#include <string>
#include <string_view>

#include "store/records.h"
#include "table/table.h"
#include "table/workbook.h"

namespace tassei::exchange {

/// A kind's records as its file has them, in order of their keys.
table::Table records_table(const store::Records& records, const model::Kind& kind);

/// A file for each kind into a folder, which is made where it is missing. Files that are there are
/// refused unless `overwrite`. Each appears whole or not at all, readable by its owner only.
void export_records(const store::Records& records, const model::Kinds& kinds,
                    const std::string& folder, bool overwrite);

/// A sheet for each kind, named and with columns named as its file would be.
void add_sheets(const store::Records& records, const model::Kinds& kinds,
                table::Workbook& workbook);

/// A workbook of them, whole or not at all, readable by its owner only; one that is there is
/// refused unless `overwrite`.
void export_workbook(const store::Records& records, const model::Kinds& kinds,
                     const std::string& path, table::Workbook::Style style, bool overwrite);

/// A file with these bytes, for its owner only, whole or not at all. Throws an Error where one is
/// there already and isn't to be overwritten.
void write_file(const std::string& path, std::string_view content, bool overwrite);

}  // namespace tassei::exchange
