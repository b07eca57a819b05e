#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace tassei::table {

/// Between UTF-8 and cp932, the encoding of Japanese Windows. The charset is glibc's CP932: its
/// SHIFT_JIS lacks ①, ㈱ and many characters of names.
class Cp932 {
 public:
  Cp932();

  /// The text in UTF-8, or the offset of the first byte that isn't cp932.
  std::variant<std::string, std::size_t> decode(std::string_view bytes) const;

  /// A character that has no bytes which decode to it again.
  struct Lacking {
    std::string character;
    std::string instead;  ///< what cp932 has in its place, such as ～ for 〜; empty: nothing
  };
  /// Bytes that decode to the same text, or the first character for which there are none: iconv
  /// gives some that look alike the same bytes, and what was written has to come back.
  std::variant<std::string, Lacking> encode(std::string_view text) const;

 private:
  /// What iconv makes of a text, and what that is when it is read; empty where it refuses.
  struct Tried {
    std::string bytes;
    std::string back;
  };
  Tried try_encode(std::string_view text) const;

  struct Close {
    void operator()(void* converter) const;
  };
  using Converter = std::unique_ptr<void, Close>;

  Converter to_;
  Converter from_;
};

}  // namespace tassei::table
