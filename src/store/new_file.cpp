#include "store/new_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/error.h"

namespace tassei::store {

namespace {

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

/// The new name is on the disk, not only in memory.
void sync_folder(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// 0, or why it can't.
int rename_without_replacing(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that doesn't know this: a second name does as well.
  if (::link(from.c_str(), to.c_str()) != 0) return errno;
  ::unlink(from.c_str());
  return 0;
}

}  // namespace

void refuse_unwritable(const std::string& path, int why) {
  throw Error(ErrorKind::refused,
              {MessageId::file_unwritable, {{"path", path}, {"reason", std::strerror(why)}}});
}

NewFile::NewFile(const std::string& path) : folder_(folder_of(path)) {
  make_folders();
  std::string name = path + ".XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);  // 0600
  if (descriptor < 0) {
    const int why = errno;
    remove_folders();
    refuse_unwritable(path, why);
  }
  ::close(descriptor);
  temporary_ = std::move(name);
}

NewFile::~NewFile() {
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  ::unlink((temporary_ + "-journal").c_str());
  remove_folders();
}

bool NewFile::place(const std::string& path) {
  const int why = rename_without_replacing(temporary_, path);
  if (why == EEXIST) return false;
  if (why != 0) refuse_unwritable(path, why);
  placed();
  return true;
}

void NewFile::replace(const std::string& path) {
  if (::rename(temporary_.c_str(), path.c_str()) != 0) refuse_unwritable(path, errno);
  placed();
}

bool NewFile::replace_keeping(const std::string& path, const std::string& aside) {
  if (::link(path.c_str(), aside.c_str()) == 0) {
    if (::rename(temporary_.c_str(), path.c_str()) == 0) {
      placed();
      return true;
    }
    const int failure = errno;
    ::unlink(aside.c_str());
    refuse_unwritable(path, failure);
  }
  if (errno == EEXIST) return false;
  // A file system without second names, or somebody else's file: in two steps.
  const int why = rename_without_replacing(path, aside);
  if (why == EEXIST) return false;
  if (why != 0) refuse_unwritable(aside, why);
  if (::rename(temporary_.c_str(), path.c_str()) != 0) {
    const int failure = errno;
    ::rename(aside.c_str(), path.c_str());
    refuse_unwritable(path, failure);
  }
  placed();
  return true;
}

void NewFile::placed() {
  sync_folder(folder_);
  temporary_.clear();
}

void NewFile::make_folders() {
  std::vector<std::string> missing;
  std::error_code ignored;
  for (std::filesystem::path at = folder_; !at.empty() && !std::filesystem::exists(at, ignored);
       at = at.parent_path()) {
    missing.push_back(at.string());
  }
  for (auto next = missing.rbegin(); next != missing.rend(); ++next) {
    if (::mkdir(next->c_str(), 0700) == 0) {
      made_.push_back(*next);
    } else if (errno != EEXIST) {
      const int why = errno;
      remove_folders();
      refuse_unwritable(*next, why);
    }
  }
}

void NewFile::remove_folders() {
  for (auto made = made_.rbegin(); made != made_.rend(); ++made) ::rmdir(made->c_str());
}

}  // namespace tassei::store
