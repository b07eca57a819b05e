#include "store/beside.h"

#include <sys/stat.h>

#include "base/error.h"

namespace tassei::store {

bool exists(const std::string& path) {
  struct stat found{};
  return ::lstat(path.c_str(), &found) == 0;
}

bool is_same_file(const std::string& one, const std::string& other) {
  struct stat first{};
  struct stat second{};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

std::optional<std::string> journal_of(const std::string& path) {
  for (const char* suffix : {"-journal", "-wal"}) {
    if (exists(path + suffix)) return path + suffix;
  }
  return std::nullopt;
}

void refuse_leftovers(const std::string& path) {
  if (const auto journal = journal_of(path)) {
    throw Error(ErrorKind::refused, {MessageId::journal_left, {{"journal", *journal}}});
  }
}

}  // namespace tassei::store
