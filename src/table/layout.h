#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tassei::table {

/// The text where it is no wider than that; else its beginning and `…`. A character is never cut in
/// two, nor are combining ones cut off.
std::string cut(std::string_view text, std::size_t width);

/// Lines no wider than that, broken at spaces and between wide characters, in the middle of a word
/// only where it is wider by itself. Later lines are indented as the first is. A width of 0 breaks
/// nothing.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Blanks added on the left or the right up to that width.
std::string pad(std::string_view text, std::size_t width, bool to_the_right);

/// Widths of columns brought down, the widest first, until all of them and the gaps between fit.
/// None falls below its floor, so that they may still be too wide.
void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& floors,
            std::size_t gap, std::size_t total);

/// The columns and the gaps between.
std::size_t width_of(const std::vector<std::size_t>& widths, std::size_t gap);

/// The width of the widest word between blanks.
std::size_t widest_word(std::string_view text);

}  // namespace tassei::table
