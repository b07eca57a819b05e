#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace tassei::exchange {

/// A file that is written beside its place and put there when it is whole; gone if it never is.
/// Only its owner can read it. Throws an Error that names the place for whatever can't be done.
class PendingFile {
 public:
  explicit PendingFile(std::filesystem::path place);
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&&) = delete;
  ~PendingFile();

  /// What it is called until it is put in its place.
  const std::string& name() const { return name_; }

  template <class Write>
  void write(Write write_to) const {
    std::ofstream out(name_, std::ios::binary);
    write_to(out);
    close(out);
  }

  /// The end of a stream that wrote into it.
  void close(std::ofstream& out) const;

  /// What was written is on the disk, not only in memory.
  void keep() const;

  void put();

 private:
  std::filesystem::path place_;
  std::string name_;  ///< empty once it is in its place
};

/// Throws an Error where one of the places is a folder, a device or a file that isn't to be
/// overwritten: before anything is written, so that nothing is left half done.
void check_places(const std::vector<std::filesystem::path>& places, bool overwrite);

/// Makes a folder and those on the way, for their owner only. The ones made, outermost first.
std::vector<std::filesystem::path> make_folder(const std::filesystem::path& folder);

/// The Error that something can't be written, for the reason that errno has.
[[noreturn]] void throw_unwritable(const std::filesystem::path& path);

}  // namespace tassei::exchange
