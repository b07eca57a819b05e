#include "cli/contents.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/error.h"

namespace tassei::cli {

std::string contents(const std::string& path) {
  constexpr std::size_t kEnough = std::size_t{16} << 20;
  std::error_code failure;
  if (std::filesystem::is_directory(path))
    failure = std::make_error_code(std::errc::is_a_directory);
  std::ifstream file(path, std::ios::binary);
  if (!failure && !file) failure = {errno, std::generic_category()};
  if (failure) {
    throw Error(ErrorKind::refused,
                {MessageId::file_unreadable, {{"path", path}, {"reason", failure.message()}}});
  }
  std::string bytes;
  std::array<char, std::size_t{1} << 16> some{};
  while (bytes.size() < kEnough && file) {
    file.read(some.data(), some.size());
    bytes.append(some.data(), static_cast<std::size_t>(file.gcount()));
  }
  return bytes;
}

}  // namespace tassei::cli
