#include "store/backup.h"

#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/error.h"
#include "store/beside.h"
#include "store/connection.h"
#include "store/copy.h"
#include "store/new_file.h"

namespace tassei::store {

namespace {

namespace fs = std::filesystem;
using Existing = BackupPlan::Existing;

[[noreturn]] void refuse(MessageId what, const std::string& path,
                         std::optional<Message> hint = {}) {
  throw Error(ErrorKind::refused, {what, {{"path", path}}}, {}, std::move(hint));
}

[[noreturn]] void refuse_existing(const std::string& path) {
  refuse(MessageId::backup_exists, path, MessageId::backup_exists_hint);
}

/// What a backup is called after so many others.
std::string name_of(const std::string& file, std::size_t age) {
  return age == 0 ? file : file + "." + std::to_string(age);
}

/// By its header: opening it would need its journals to be in order.
bool is_ours(const std::string& path) {
  constexpr std::size_t kAt = 68;
  std::array<char, kAt + 4> header{};
  std::ifstream file(path, std::ios::binary);
  if (!file.read(header.data(), header.size())) return false;
  std::uint32_t id = 0;
  for (std::size_t i = kAt; i < header.size(); ++i) {
    id = id << 8U | static_cast<unsigned char>(header[i]);
  }
  return std::strcmp(header.data(), "SQLite format 3") == 0 && id == kApplicationId;
}

bool belongs_to(const std::string& database, const std::string& path) {
  if (is_same_file(database, path)) return true;
  std::error_code ignored;
  const std::string file = fs::weakly_canonical(fs::absolute(path), ignored).string();
  const std::string whole = fs::canonical(database, ignored).string();
  return file == whole + "-journal" || file == whole + "-wal" || file == whole + "-shm";
}

/// That a new file may get this name.
void check_name(const std::string& path, const std::string& database) {
  if (fs::path(path).filename().empty()) refuse(MessageId::backup_is_folder, path);
  struct stat found{};
  if (::lstat(path.c_str(), &found) == 0) {
    if (S_ISDIR(found.st_mode)) refuse(MessageId::backup_is_folder, path);
    if (S_ISLNK(found.st_mode)) refuse(MessageId::backup_is_link, path);
    if (!S_ISREG(found.st_mode)) refuse(MessageId::backup_not_a_file, path);
  }
  if (belongs_to(database, path)) refuse(MessageId::is_the_database, path);
  refuse_leftovers(path);
}

/// A folder that is missing may be a disk that isn't there.
void check_folder(const std::string& file) {
  const std::string folder = fs::path(file).parent_path().string();
  struct stat found{};
  if (::stat(folder.empty() ? "." : folder.c_str(), &found) != 0) refuse_unwritable(file, errno);
}

/// How many there are one after another, at most as many as are to be kept.
std::size_t count(const BackupPlan& plan) {
  std::size_t filled = 0;
  while (filled < plan.keep && exists(name_of(plan.file, filled))) ++filled;
  return filled;
}

void check(const BackupPlan& plan, const std::string& database) {
  check_name(plan.file, database);
  check_folder(plan.file);
  if (plan.existing == Existing::refuse && exists(plan.file)) refuse_existing(plan.file);
  if (plan.existing != Existing::rotate) return;
  const std::size_t filled = count(plan);
  for (std::size_t age = 0; age < plan.keep && age <= filled; ++age) {
    const std::string name = name_of(plan.file, age);
    check_name(name, database);
    if (age < filled && !is_ours(name)) refuse(MessageId::backup_not_ours, name);
  }
}

void rename(const std::string& from, const std::string& to) {
  std::error_code failure;
  fs::rename(from, to, failure);
  if (failure) refuse_unwritable(to, failure.value());
}

/// The file is there all the time: before, as the newest there is, and after.
void rotate(NewFile& fresh, const BackupPlan& plan, BackedUp& done) {
  std::size_t filled = count(plan);
  if (filled == 0) {
    if (!fresh.place(plan.file)) refuse_existing(plan.file);
  } else if (plan.keep == 1) {
    fresh.replace(plan.file);
  } else {
    std::error_code ignored;
    if (filled == plan.keep) fs::remove(name_of(plan.file, --filled), ignored);
    for (std::size_t age = filled; age > 1; --age) {
      rename(name_of(plan.file, age - 1), name_of(plan.file, age));
    }
    done.before = name_of(plan.file, 1);
    if (!fresh.replace_keeping(plan.file, done.before)) refuse_existing(done.before);
  }
}

void remove_beyond(const BackupPlan& plan, const std::string& database, BackedUp& done) {
  for (std::size_t age = plan.keep;; ++age) {
    const std::string name = name_of(plan.file, age);
    std::error_code failure;
    if (!is_ours(name) || belongs_to(database, name) || !fs::remove(name, failure)) return;
    done.removed.push_back(name);
  }
}

void place(NewFile& fresh, const BackupPlan& plan, const std::string& database, BackedUp& done) {
  switch (plan.existing) {
    case Existing::refuse:
      if (!fresh.place(plan.file)) refuse_existing(plan.file);
      break;
    case Existing::replace:
      fresh.replace(plan.file);
      break;
    case Existing::rotate:
      rotate(fresh, plan, done);
      remove_beyond(plan, database, done);
      break;
  }
}

}  // namespace

BackedUp back_up(Database source, const BackupPlan& plan, const Progress& progress) {
  check(plan, source.path());
  NewFile fresh(plan.file);
  const Copy copy{.source = source.path(), .target = plan.file, .file = fresh.temporary()};
  BackedUp done;
  Content content;
  {
    const Database still = std::move(source);
    content = copy_pages(still.connection(), copy, progress);
    done.head = head(still);
  }
  done.schema = static_cast<int>(content.schema);
  verify(copy, content);
  if (progress) progress(1, 1);
  done.size = fs::file_size(fresh.temporary());
  place(fresh, plan, copy.source, done);
  return done;
}

}  // namespace tassei::store
