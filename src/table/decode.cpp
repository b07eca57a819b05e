#include "table/decode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>
#include <system_error>
#include <variant>

#include "base/error.h"
#include "base/text.h"
#include "table/cp932.h"

namespace tassei::table {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

[[noreturn]] void throw_unreadable(const std::string& path) {
  // A signal that somebody watches for: Ctrl-C while a pipe has nothing to read.
  if (errno == EINTR) throw Error(ErrorKind::interrupted, MessageId::interrupted);
  const std::string reason = std::generic_category().message(errno);
  throw Error(ErrorKind::refused,
              {MessageId::file_unreadable, {{"path", path}, {"reason", reason}}});
}

std::string read_bytes(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (!file) throw_unreadable(path);
  std::string bytes;
  std::array<char, 1 << 16> chunk{};
  std::size_t got = 0;
  do {
    got = std::fread(chunk.data(), 1, chunk.size(), file.get());
    bytes.append(chunk.data(), got);
  } while (got == chunk.size());
  if (std::ferror(file.get()) != 0) throw_unreadable(path);
  return bytes;
}

Where place_of(const std::string& path, const std::string& bytes, std::size_t offset) {
  const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(offset);
  const auto newlines = std::count(bytes.begin(), end, '\n');
  return {.file = path, .line = static_cast<std::size_t>(newlines) + 1, .column = 0, .field = {}};
}

std::string utf8_text(const std::string& path, std::string bytes) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (const auto bad = base::invalid_utf8_at(bytes)) {
    std::optional<Message> hint;
    if (std::holds_alternative<std::string>(Cp932().decode(bytes))) hint = MessageId::try_cp932;
    throw Error(ErrorKind::refused, {MessageId::not_utf8, {base::count("offset", *bad)}},
                place_of(path, bytes, *bad), hint);
  }
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  return bytes;
}

std::string cp932_text(const std::string& path, const std::string& bytes) {
  auto converted = Cp932().decode(bytes);
  if (const auto* bad = std::get_if<std::size_t>(&converted)) {
    throw Error(ErrorKind::refused, {MessageId::not_cp932, {base::count("offset", *bad)}},
                place_of(path, bytes, *bad));
  }
  return std::get<std::string>(std::move(converted));
}

}  // namespace

std::string read_text(const std::string& path, Encoding encoding) {
  std::string bytes = read_bytes(path);
  if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
    throw Error(ErrorKind::refused, {MessageId::file_has_nul, {base::count("offset", nul)}},
                place_of(path, bytes, nul));
  }
  return encoding == Encoding::cp932 ? cp932_text(path, bytes) : utf8_text(path, std::move(bytes));
}

}  // namespace tassei::table
