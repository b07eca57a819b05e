#include "exchange/export.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <sstream>
#include <system_error>
#include <utility>

#include "exchange/cells.h"
#include "exchange/pending_file.h"
#include "table/writers.h"

namespace tassei::exchange {

namespace {

namespace fs = std::filesystem;

/// What stands beside pseudonymised files, for whoever gets them.
std::string notice() {
  return text(MessageId::pseudonymised_notice, Language::english) + "\n\n" +
         text(MessageId::pseudonymised_notice, Language::japanese);
}

/// Rows of values, each a record's.
table::Table table_of_values(const model::Kind& kind, std::function<const model::Values*()> next) {
  table::Table table;
  for (const model::Field& field : kind.fields) table.columns.push_back({field.name, field.name});
  table.next = [&kind, next = std::move(next)](table::Row& row) {
    const model::Values* values = next();
    if (values == nullptr) return false;
    row.clear();
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      row.push_back(cell_of(kind.fields[i], (*values)[i]));
    }
    return true;
  };
  return table;
}

/// In order of the pseudonyms: the order of the codes would tell something of them.
table::Table pseudonymised_table(const store::Records& records, const model::Kind& kind,
                                 const Pseudonyms& pseudonyms) {
  std::vector<model::Values> rows;
  records.each(kind, [&](const store::Stored& stored) {
    rows.push_back(pseudonyms.of(kind, stored.values));
  });
  std::sort(rows.begin(), rows.end(), [&kind](const model::Values& a, const model::Values& b) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      if (kind.fields[i].key && a[i] != b[i]) return a[i] < b[i];
    }
    return false;
  });
  return table_of_values(kind, [rows = std::move(rows), at = std::size_t{0}]() mutable {
    return at < rows.size() ? &rows[at++] : nullptr;
  });
}

table::Table table_for(const store::Records& records, const model::Kind& kind,
                       const Pseudonyms* pseudonyms) {
  return pseudonyms == nullptr ? records_table(records, kind)
                               : pseudonymised_table(records, kind, *pseudonyms);
}

/// The notice as a sheet, a line a row.
table::Table notice_table() {
  std::istringstream whole(notice());
  std::vector<table::Row> rows;
  for (std::string line; std::getline(whole, line);) rows.push_back({line});
  return table::table_of({{std::string(kNotice), std::string(kNotice)}}, std::move(rows));
}

/// All are written before the first is put in its place.
void write_all(const store::Records& records, const model::Kinds& kinds,
               const std::vector<fs::path>& places, const ExportOptions& options) {
  std::vector<PendingFile> pending;
  for (std::size_t i = 0; i < kinds.all().size(); ++i) {
    const model::Kind& kind = kinds.all()[i];
    pending.emplace_back(places[i]);
    pending.back().write([&](std::ostream& out) {
      table::write_csv(table_for(records, kind, options.pseudonyms), out, options.csv,
                       places[i].string());
    });
  }
  if (options.pseudonyms != nullptr) {
    pending.emplace_back(places.back());
    pending.back().write([](std::ostream& out) { out << notice(); });
  } else if (::unlink(places.back().c_str()) != 0 && errno != ENOENT) {
    throw_unwritable(places.back());  // it would stand beside what it isn't true of
  }
  for (PendingFile& file : pending) file.put();
}

}  // namespace

table::Table records_table(const store::Records& records, const model::Kind& kind) {
  return table_of_values(kind, [next = records.stream(kind), stored = store::Stored()]() mutable {
    return next(stored) ? &stored.values : nullptr;
  });
}

void write_file(const std::string& path, std::string_view content, bool overwrite) {
  check_places({path}, overwrite);
  PendingFile file(path);
  file.write([&](std::ostream& out) { out << content; });
  file.put();
}

void add_sheets(const store::Records& records, const model::Kinds& kinds,
                const Pseudonyms* pseudonyms, table::Workbook& workbook) {
  for (const model::Kind& kind : kinds.all()) {
    workbook.add(kind.name, table_for(records, kind, pseudonyms));
  }
  if (pseudonyms != nullptr) workbook.add(std::string(kNoticeSheet), notice_table());
}

void export_workbook(const store::Records& records, const model::Kinds& kinds,
                     const std::string& path, table::Workbook::Style style,
                     const ExportOptions& options) {
  check_places({path}, options.overwrite);
  PendingFile file(path);
  table::Workbook workbook(file.name(), path, style);
  add_sheets(records, kinds, options.pseudonyms, workbook);
  workbook.close();
  file.keep();
  file.put();
}

void export_records(const store::Records& records, const model::Kinds& kinds,
                    const std::string& folder, const ExportOptions& options) {
  std::vector<fs::path> places;
  for (const model::Kind& kind : kinds.all())
    places.push_back(fs::path(folder) / (kind.name + ".csv"));
  places.push_back(fs::path(folder) / kNotice);
  check_places(places, options.overwrite);
  const std::vector<fs::path> made = make_folder(folder);
  try {
    write_all(records, kinds, places, options);
  } catch (...) {
    std::error_code not_empty;  // then it isn't ours to remove
    for (auto path = made.rbegin(); path != made.rend(); ++path) fs::remove(*path, not_empty);
    throw;
  }
}

}  // namespace tassei::exchange
