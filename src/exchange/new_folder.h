#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::exchange {

/// A file that was written into a folder.
struct WrittenFile {
  std::string name;  ///< below the folder, with slashes
  std::uint64_t bytes = 0;
  std::string sha256;  ///< hexadecimal
};

/// How a folder that was written before is told from anybody else's.
struct FolderForm {
  /// Whether a name below it is one that such a folder has.
  std::function<bool(std::string_view name)> has;
  /// Whether it is one, all names being right.
  std::function<bool(const std::filesystem::path& folder)> is_one;
};

/// A folder of files that appears whole or not at all: it is made under a temporary name beside the
/// one it is to have, for its owner only. Unless it was placed, nothing of it stays. What can't be
/// done is an Error.
class NewFolder {
 public:
  /// An Error where something has that name already that isn't an empty folder; with `replaces`
  /// where it isn't a folder of that form.
  NewFolder(const std::string& path, bool replaces, FolderForm form);
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  ~NewFolder();

  /// A file in it, and the folder on the way.
  void write(const std::string& name, const std::function<void(std::ostream&)>& write_to);

  /// The same for what is written by its path; `called` is what errors are to call it.
  void write_at(
      const std::string& name,
      const std::function<void(const std::string& path, const std::string& called)>& write_to);

  /// In order of their names' bytes.
  std::vector<WrittenFile> files() const;

  /// Gives it its name, in place of what may have it. All of it is on the disk by then.
  void place();

 private:
  void check_place() const;
  void remove_made();

  std::filesystem::path called_;  ///< as it was given
  std::filesystem::path place_;
  bool replaces_ = false;
  FolderForm form_;
  std::filesystem::path temporary_;          ///< empty once placed
  std::vector<std::filesystem::path> made_;  ///< folders on the way, outermost first
  std::vector<WrittenFile> files_;
};

}  // namespace tassei::exchange
