#include "exchange/export.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "exchange/cells.h"
#include "table/writers.h"

namespace tassei::exchange {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unwritable(const fs::path& path) {
  const std::string reason = std::generic_category().message(errno);
  throw Error(ErrorKind::refused,
              {MessageId::file_unwritable, {{"path", path.string()}, {"reason", reason}}});
}

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

/// A file that is written beside its place and put there when it is whole; gone if it never is.
class PendingFile {
 public:
  explicit PendingFile(fs::path place) : place_(std::move(place)) {
    name_ = place_.string() + ".XXXXXX";
    const int made = ::mkstemp(name_.data());  // for its owner only
    if (made < 0) throw_unwritable(place_);
    ::close(made);
  }
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  PendingFile(PendingFile&& other) noexcept
      : place_(std::move(other.place_)), name_(std::exchange(other.name_, {})) {}
  PendingFile& operator=(PendingFile&&) = delete;
  ~PendingFile() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  template <class Write>
  void write(Write write_to) const {
    std::ofstream out(name_, std::ios::binary);
    write_to(out);
    out.close();
    if (!out) throw_unwritable(place_);
    const int written = ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = written >= 0 && ::fsync(written) == 0;
    if (written >= 0) ::close(written);
    if (!kept) throw_unwritable(place_);
  }

  void put() {
    if (::rename(name_.c_str(), place_.c_str()) != 0) throw_unwritable(place_);
    name_.clear();
  }

 private:
  fs::path place_;
  std::string name_;  ///< of the file as long as it is beside its place
};

/// Checked before anything is written, so that nothing is left half done.
void check_places(const std::vector<fs::path>& places, bool overwrite) {
  for (const fs::path& place : places) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(place, unknown);
    if (fs::is_directory(status)) {
      errno = EISDIR;
      throw_unwritable(place);
    }
    if (fs::exists(status) && !overwrite) {
      throw Error(ErrorKind::refused, {MessageId::export_file_exists, {{"path", place.string()}}});
    }
  }
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
