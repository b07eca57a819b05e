#include "table/formula.h"

namespace tassei::table {

std::string guarded(std::string_view text) {
  constexpr std::string_view kStarts = "=+-@\t\r";
  const std::size_t first = text.find_first_not_of('\'');
  const bool runs =
      first != std::string_view::npos && kStarts.find(text[first]) != std::string_view::npos;
  return (runs ? "'" : "") + std::string(text);
}

}  // namespace tassei::table
