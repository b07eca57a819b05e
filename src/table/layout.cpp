#include "table/layout.h"

#include <algorithm>

#include "base/text.h"

namespace tassei::table {

namespace {

/// The first character with the combining ones after it.
std::string_view first_cluster(std::string_view text) {
  const auto character_end = [&](std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
  };
  std::size_t end = character_end(0);
  while (end < text.size()) {
    const std::size_t next = character_end(end);
    if (base::display_width(text.substr(end, next - end)) > 0) break;
    end = next;
  }
  return text.substr(0, end);
}

/// The bytes of the longest beginning that is no wider, whole clusters only.
std::size_t beginning_within(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < text.size()) {
    const std::string_view cluster = first_cluster(text.substr(end));
    used += base::display_width(cluster);
    if (used > width) break;
    end += cluster.size();
  }
  return end;
}

/// A line may not begin with these.
bool closes(std::string_view cluster) {
  constexpr std::string_view kClosing =
      "\u3001\u3002\uFF0C\uFF0E\u30FB\uFF1A\uFF1B\uFF1F\uFF01\u300D\u300F\uFF09\u3011\u3015\u3009"
      "\u300B\u30FC\u301C\u2026\u3005\u309D\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087"
      "\u308E\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u30F5\u30F6"
      ",.:;?!)]}";
  return kClosing.find(cluster) != std::string_view::npos;
}

/// A line may not end with these.
bool opens(std::string_view cluster) {
  constexpr std::string_view kOpening = "\u300C\u300E\uFF08\u3010\u3014\u3008\u300A([{";
  return !cluster.empty() && kOpening.find(cluster) != std::string_view::npos;
}

/// The next piece that a line break doesn't split: blanks, a word, or one wide character with the
/// brackets and the punctuation that belong to it.
std::string_view first_piece(std::string_view text) {
  const bool blank = text.front() == ' ';
  std::size_t end = 0;
  std::string_view before;
  while (end < text.size()) {
    const std::string_view cluster = first_cluster(text.substr(end));
    const bool wide = base::display_width(cluster) > 1 || base::display_width(before) > 1;
    const bool goes_on = (cluster == " ") == blank && !wide;
    const bool belongs = !blank && cluster != " " && (closes(cluster) || opens(before));
    if (end > 0 && !goes_on && !belongs) break;
    before = cluster;
    end += cluster.size();
  }
  return text.substr(0, end);
}

}  // namespace

std::string cut(std::string_view text, std::size_t width) {
  if (base::display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  return std::string(text.substr(0, beginning_within(text, width - 1))) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  if (width == 0 || base::display_width(text) <= width) return {std::string(text)};
  const std::size_t blanks = std::min(text.find_first_not_of(' '), text.size());
  const std::string indent(std::min(blanks, width / 2), ' ');
  text.remove_prefix(blanks);

  std::vector<std::string> lines;
  std::string line = indent;
  std::size_t used = indent.size();
  const auto end_line = [&] {
    line.erase(std::min(line.find_last_not_of(' ') + 1, line.size()));
    lines.push_back(std::move(line));
    line = indent;
    used = indent.size();
  };
  while (!text.empty()) {
    std::string_view piece = first_piece(text);
    const bool fresh = used == indent.size();
    if (used + base::display_width(piece) > width && piece.front() == ' ') {
      end_line();
    } else if (used + base::display_width(piece) > width && !fresh) {
      end_line();
      continue;
    } else {
      // A piece wider than the line is broken where the line ends, but never into nothing.
      const std::size_t fits = beginning_within(piece, width - used);
      piece = piece.substr(0, std::max(fits, first_cluster(piece).size()));
      line += piece;
      used += base::display_width(piece);
    }
    text.remove_prefix(piece.size());
  }
  if (used > indent.size()) end_line();
  return lines;
}

std::string pad(std::string_view text, std::size_t width, bool to_the_right) {
  const std::size_t used = base::display_width(text);
  const std::string blanks(width > used ? width - used : 0, ' ');
  return to_the_right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::size_t width_of(const std::vector<std::size_t>& widths, std::size_t gap) {
  std::size_t all = widths.empty() ? 0 : gap * (widths.size() - 1);
  for (const std::size_t width : widths) all += width;
  return all;
}

void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& floors,
            std::size_t gap, std::size_t total) {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = std::min(widths[i], std::max(total, floors[i]));
  }
  for (std::size_t all = width_of(widths, gap); all > total; --all) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] > floors[i] && (widest == nullptr || widths[i] > *widest)) widest = &widths[i];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

std::size_t widest_word(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    widest = std::max(widest, base::display_width(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

}  // namespace tassei::table
