#include "exchange/export.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "exchange/cells.h"
#include "exchange/pending_file.h"
#include "table/writers.h"

namespace tassei::exchange {

namespace {

namespace fs = std::filesystem;

/// Makes a folder and those on the way, for their owner only. The ones made, outermost first.
std::vector<fs::path> make_folder(const fs::path& folder) {
  std::vector<fs::path> made;
  fs::path path;
  for (const fs::path& part : folder) {
    path /= part;
    if (part.empty() || fs::is_directory(path)) continue;
    if (::mkdir(path.c_str(), S_IRWXU) != 0) throw_unwritable(path);
    made.push_back(path);
  }
  return made;
}

/// All are written before the first is put in its place.
void write_all(const store::Records& records, const model::Kinds& kinds,
               const std::vector<fs::path>& places) {
  std::vector<PendingFile> pending;
  for (std::size_t i = 0; i < places.size(); ++i) {
    pending.emplace_back(places[i]);
    pending.back().write(
        [&](std::ostream& out) { table::write_csv(records_table(records, kinds.all()[i]), out); });
  }
  for (PendingFile& file : pending) file.put();
}

}  // namespace

table::Table records_table(const store::Records& records, const model::Kind& kind) {
  table::Table table;
  for (const model::Field& field : kind.fields) table.columns.push_back({field.name, field.name});
  table.next = [&kind, next = records.stream(kind),
                stored = store::Stored()](table::Row& row) mutable {
    if (!next(stored)) return false;
    row.clear();
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      row.push_back(cell_of(kind.fields[i], stored.values[i]));
    }
    return true;
  };
  return table;
}

void write_file(const std::string& path, std::string_view content, bool overwrite) {
  check_places({path}, overwrite);
  PendingFile file(path);
  file.write([&](std::ostream& out) { out << content; });
  file.put();
}

void add_sheets(const store::Records& records, const model::Kinds& kinds,
                table::Workbook& workbook) {
  for (const model::Kind& kind : kinds.all()) {
    workbook.add(kind.name, records_table(records, kind));
  }
}

void export_workbook(const store::Records& records, const model::Kinds& kinds,
                     const std::string& path, table::Workbook::Style style, bool overwrite) {
  check_places({path}, overwrite);
  PendingFile file(path);
  table::Workbook workbook(file.name(), path, style);
  add_sheets(records, kinds, workbook);
  workbook.close();
  file.keep();
  file.put();
}

void export_records(const store::Records& records, const model::Kinds& kinds,
                    const std::string& folder, bool overwrite) {
  std::vector<fs::path> places;
  for (const model::Kind& kind : kinds.all())
    places.push_back(fs::path(folder) / (kind.name + ".csv"));
  check_places(places, overwrite);
  const std::vector<fs::path> made = make_folder(folder);
  try {
    write_all(records, kinds, places);
  } catch (...) {
    std::error_code not_empty;  // then it isn't ours to remove
    for (auto path = made.rbegin(); path != made.rend(); ++path) fs::remove(*path, not_empty);
    throw;
  }
}

}  // namespace tassei::exchange
