#include "exchange/pending_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "base/error.h"

namespace tassei::exchange {

namespace fs = std::filesystem;

PendingFile::PendingFile(fs::path place) : place_(std::move(place)) {
  name_ = place_.string() + ".XXXXXX";
  const int made = ::mkstemp(name_.data());  // for its owner only
  if (made < 0) throw_unwritable(place_);
  ::close(made);
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : place_(std::move(other.place_)), name_(std::exchange(other.name_, {})) {}

PendingFile::~PendingFile() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

void PendingFile::close(std::ofstream& out) const {
  out.close();
  if (!out) throw_unwritable(place_);
  keep();
}

void PendingFile::keep() const {
  const int written = ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
  const bool kept = written >= 0 && ::fsync(written) == 0;
  if (written >= 0) ::close(written);
  if (!kept) throw_unwritable(place_);
}

void PendingFile::put() {
  if (::rename(name_.c_str(), place_.c_str()) != 0) throw_unwritable(place_);
  name_.clear();
}

void check_places(const std::vector<fs::path>& places, bool overwrite) {
  for (const fs::path& place : places) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(place, unknown);
    if (fs::is_directory(status)) {
      errno = EISDIR;
      throw_unwritable(place);
    }
    // Where the name leads: /dev/stdout is to stay what it is.
    const fs::file_status meant = fs::status(place, unknown);
    if (fs::exists(meant) && !fs::is_regular_file(meant)) {
      throw Error(ErrorKind::refused,
                  {MessageId::not_an_ordinary_file, {{"path", place.string()}}});
    }
    if (fs::exists(status) && !overwrite) {
      throw Error(ErrorKind::refused, {MessageId::export_file_exists, {{"path", place.string()}}});
    }
  }
}

void throw_unwritable(const fs::path& path) {
  const std::string reason = std::generic_category().message(errno);
  throw Error(ErrorKind::refused,
              {MessageId::file_unwritable, {{"path", path.string()}, {"reason", reason}}});
}

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

}  // namespace tassei::exchange
