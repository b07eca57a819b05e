#include "table/cp932.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace tassei::table {

namespace {

constexpr const char* kCharset = "CP932";

iconv_t opened(const char* to, const char* from) {
  iconv_t converter = iconv_open(to, from);
  // NOLINTNEXTLINE(performance-no-int-to-ptr): so it tells that it failed
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    throw std::system_error(errno, std::generic_category(), kCharset);
  }
  return converter;
}

/// What it makes of the text, or the offset at which it can't go on.
std::variant<std::string, std::size_t> convert(iconv_t converter, std::string_view text) {
  std::string made;
  std::array<char, 1 << 12> chunk{};
  char* in = const_cast<char*>(text.data());  // NOLINT: iconv reads it only
  std::size_t left = text.size();
  while (left > 0) {
    char* out = chunk.data();
    std::size_t room = chunk.size();
    const std::size_t result = iconv(converter, &in, &left, &out, &room);
    made.append(chunk.data(), static_cast<std::size_t>(out - chunk.data()));
    if (result == static_cast<std::size_t>(-1) && errno != E2BIG) return text.size() - left;
  }
  return made;
}

}  // namespace

void Cp932::Close::operator()(void* converter) const { iconv_close(converter); }

Cp932::Cp932() : to_(opened(kCharset, "UTF-8")), from_(opened("UTF-8", kCharset)) {}

std::variant<std::string, std::size_t> Cp932::decode(std::string_view bytes) const {
  return convert(from_.get(), bytes);
}

std::variant<std::string, Cp932::Lacking> Cp932::encode(std::string_view text) const {
  Tried tried = try_encode(text);
  if (tried.back == text) return std::move(tried.bytes);
  std::string_view first = base::first_of(text).character;
  for (tried = try_encode(first); tried.back == first; tried = try_encode(first)) {
    text.remove_prefix(first.size());
    first = base::first_of(text).character;
  }
  return Lacking{.character = std::string(first), .instead = std::move(tried.back)};
}

Cp932::Tried Cp932::try_encode(std::string_view text) const {
  auto made = convert(to_.get(), text);
  auto* bytes = std::get_if<std::string>(&made);
  if (bytes == nullptr) return {};
  auto back = decode(*bytes);
  auto* read = std::get_if<std::string>(&back);
  return {.bytes = std::move(*bytes), .back = read == nullptr ? "" : std::move(*read)};
}

}  // namespace tassei::table
