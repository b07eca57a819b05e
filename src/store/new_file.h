#pragma once

#include <string>
#include <vector>

namespace tassei::store {

/// Throws the Error that something can't be written there. `why` is an errno.
[[noreturn]] void refuse_unwritable(const std::string& path, int why);

/// A file that appears whole or not at all: it is written under a temporary name beside the one it
/// is to have, readable by its owner only. Unless it was placed, nothing of it stays.
class NewFile {
 public:
  /// Makes the empty temporary file, and the folders on the way.
  explicit NewFile(const std::string& path);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  const std::string& temporary() const { return temporary_; }

  /// Gives it its name; false where something has that name, which is never replaced. The file is
  /// closed and on the disk by then.
  bool place(const std::string& path);

  /// The same, in place of what has that name: at no moment has nothing the name.
  void replace(const std::string& path);

  /// The same; what had the name is called `aside` then. False, and nothing is changed, where
  /// something is called that.
  bool replace_keeping(const std::string& path, const std::string& aside);

 private:
  void make_folders();
  void remove_folders();
  void placed();

  std::string temporary_;  ///< empty once placed
  std::string folder_;
  std::vector<std::string> made_;  ///< folders, outermost first
};

}  // namespace tassei::store
