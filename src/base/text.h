#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::base {

/// The form in which codes are compared: NFC. What is stored stays as it was given, since NFC
/// changes characters of people's names. `text` is valid UTF-8.
std::string comparison_form(std::string_view text);

/// What is left of a text for somebody who only glances at it: width, case and white space make no
/// difference (NFKC, folded). Of what is not UTF-8, the bytes.
std::string look(std::string_view text);

/// The offset of the first byte that is not UTF-8; nothing where all of it is.
std::optional<std::size_t> invalid_utf8_at(std::string_view text);

/// Without the white space around it, U+3000 included.
std::string_view trim(std::string_view text);

/// True where a control character (C0, DEL, C1) is in it.
bool has_control(std::string_view text);

/// Unicode characters, not bytes. `text` is valid UTF-8.
std::size_t length(std::string_view text);

/// The first character of a text that isn't empty, or its first byte where that begins none.
struct First {
  std::string_view character;
  std::string code;  ///< `U+20BB7`, or of a byte `0xFF`
};
First first_of(std::string_view text);

/// Columns that a terminal gives the text: 2 for a wide character, 0 for a combining one.
std::size_t display_width(std::string_view text);

/// The text as one line that can't steer a terminal: control characters as their pictures
/// (U+2400…), overrides of direction and bytes that are not UTF-8 as U+FFFD.
std::string visible(std::string_view text);

/// Those of `known` that somebody may have meant by `given`, nearest first, at most three.
std::vector<std::string> nearest(std::string_view given, std::span<const std::string> known);

}  // namespace tassei::base
