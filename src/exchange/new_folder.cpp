#include "exchange/new_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <optional>
#include <system_error>

#include "base/error.h"
#include "exchange/pending_file.h"
#include "store/sha256.h"

namespace tassei::exchange {

namespace fs = std::filesystem;

namespace {

/// The first name in a folder (itself called `below`) that isn't one of its own; nothing where
/// there is none.
std::optional<std::string> foreign_in(const fs::path& folder, const std::string& below,
                                      const FolderForm& form) {
  std::vector<std::string> own_folders;
  std::optional<std::string> foreign;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const bool is_folder = entry.is_directory() && !entry.is_symlink();
    const std::string name = below + entry.path().filename().string() + (is_folder ? "/" : "");
    if (form.has(name)) {
      if (is_folder) own_folders.push_back(name);
    } else if (!foreign || name < *foreign) {
      foreign = name;
    }
  }
  for (const std::string& each : own_folders) {
    if (!foreign) foreign = foreign_in(folder / each.substr(below.size()), each, form);
  }
  return foreign;
}

std::string sha256_of(const fs::path& path) {
  constexpr std::size_t kPiece = 1U << 16U;
  std::array<char, kPiece> piece;  // NOLINT: filled before it is read
  store::Sha256 digest;
  std::ifstream in(path, std::ios::binary);
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    digest.add({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (in.bad() || !in.eof()) throw_unwritable(path);
  return store::hexadecimal(digest.finish());
}

/// What may have the name then has the other one. A file system that can't exchange names gives it
/// up for a moment.
bool exchange(const fs::path& one, const fs::path& other) {
  if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0)
    return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  const fs::path aside = one.string() + ".old";
  if (::rename(other.c_str(), aside.c_str()) != 0) return false;
  if (::rename(one.c_str(), other.c_str()) != 0) {
    const int why = errno;
    (void)::rename(aside.c_str(), other.c_str());
    errno = why;
    return false;
  }
  return ::rename(aside.c_str(), one.c_str()) == 0;
}

/// Where a link leads, without a slash at the end.
fs::path real_place(const std::string& path) {
  fs::path place = fs::weakly_canonical(path);
  if (place.filename().empty()) place = place.parent_path();
  return place;
}

}  // namespace

NewFolder::NewFolder(const std::string& path, bool replaces, FolderForm form)
    : called_(path), replaces_(replaces), form_(std::move(form)) {
  try {
    place_ = real_place(path);
    check_place();
  } catch (const fs::filesystem_error& failure) {
    errno = failure.code().value();
    throw_unwritable(called_);
  }
  made_ = make_folder(place_.parent_path());
  std::string name = place_.string() + ".XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) {  // for its owner only
    const int why = errno;
    remove_made();
    errno = why;
    throw_unwritable(called_);
  }
  temporary_ = name;
}

void NewFolder::check_place() const {
  if (!fs::exists(fs::symlink_status(place_))) return;
  if (!fs::is_directory(place_)) {
    errno = ENOTDIR;
    throw_unwritable(called_);
  }
  if (fs::is_empty(place_)) return;
  if (!replaces_) {
    throw Error(ErrorKind::refused, {MessageId::pack_folder_taken, {{"path", called_.string()}}},
                {}, MessageId::pack_folder_hint);
  }
  if (const auto foreign = foreign_in(place_, "", form_)) {
    throw Error(ErrorKind::refused,
                {MessageId::pack_folder_foreign, {{"path", (called_ / *foreign).string()}}}, {},
                MessageId::pack_foreign_hint);
  }
  if (!form_.is_one(place_)) {
    throw Error(ErrorKind::refused, {MessageId::pack_folder_unproved, {{"path", called_.string()}}},
                {}, MessageId::pack_unproved_hint);
  }
}

NewFolder::~NewFolder() {
  std::error_code unknown;
  if (temporary_.empty()) return;
  fs::remove_all(temporary_, unknown);
  remove_made();
}

void NewFolder::remove_made() {
  std::error_code not_empty;  // then it isn't ours to remove
  for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, not_empty);
}

void NewFolder::write_at(
    const std::string& name,
    const std::function<void(const std::string& path, const std::string& called)>& write_to) {
  const fs::path path = temporary_ / name;
  make_folder(path.parent_path());
  const int made = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) throw_unwritable(called_ / name);
  ::close(made);
  write_to(path.string(), (called_ / name).string());
  files_.push_back({.name = name, .bytes = fs::file_size(path), .sha256 = sha256_of(path)});
}

void NewFolder::write(const std::string& name, const std::function<void(std::ostream&)>& write_to) {
  write_at(name, [&](const std::string& path, const std::string& called) {
    std::ofstream out(path, std::ios::binary);
    write_to(out);
    out.close();
    if (!out) throw_unwritable(called);
  });
}

std::vector<WrittenFile> NewFolder::files() const {
  std::vector<WrittenFile> sorted = files_;
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return sorted;
}

void NewFolder::place() {
  const int folder = ::open(temporary_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool kept = folder >= 0 && ::syncfs(folder) == 0;
  if (folder >= 0) ::close(folder);
  if (!kept) throw_unwritable(called_);
  check_place();  // it may have come to be while this one was written
  if (::rename(temporary_.c_str(), place_.c_str()) == 0) {  // an empty folder gives way
    temporary_.clear();
    return;
  }
  if ((errno != ENOTEMPTY && errno != EEXIST) || !exchange(temporary_, place_)) {
    throw_unwritable(called_);
  }
  std::error_code unknown;  // what is left of the earlier one
  fs::remove_all(temporary_, unknown);
  temporary_.clear();
}

}  // namespace tassei::exchange
