#include "cli/roff.h"

#include <algorithm>
#include <vector>

namespace tassei::cli {

namespace {

constexpr unsigned char kAscii = 0x80;

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

bool is_wide(std::string_view character) {
  return static_cast<unsigned char>(character.front()) >= 0xE3;  // U+3000 and above
}

bool is_one_of(std::string_view character, std::string_view all) {
  return all.find(character) != std::string_view::npos;
}

/// The UTF-8 character at the beginning.
std::string_view first_character(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return text.substr(0, size);
}

std::string escaped_character(std::string_view character) {
  switch (character.front()) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    case '"':
      return "\\(dq";
    default:
      return std::string(character);
  }
}

/// Whether the line may break between two characters: between choices, and in Japanese, which has
/// no blanks, as its typography has it.
bool may_break(std::string_view before, std::string_view after) {
  if (before.empty() || before == " " || after == " ") return false;
  if (before == "|") return true;
  if (!is_wide(before) && !is_wide(after)) return false;
  return !is_one_of(after, "、。」)|]…,.") && !is_one_of(before, "「([");
}

enum class Breaks { none, allowed };

/// Text that says nothing to roff.
std::string escaped(std::string_view text, Breaks breaks) {
  std::string result = text.starts_with('.') ? "\\&" : "";
  std::string_view before;
  while (!text.empty()) {
    const std::string_view character = first_character(text);
    if (breaks == Breaks::allowed && may_break(before, character)) result += "\\:";
    result += escaped_character(character);
    before = character;
    text.remove_prefix(character.size());
  }
  return result;
}

/// Whether two lines read on without a blank between them.
bool joins_tightly(std::string_view line, std::string_view next) {
  if (line.empty() || next.empty()) return true;
  return static_cast<unsigned char>(line.back()) >= kAscii ||
         static_cast<unsigned char>(next.front()) >= kAscii;
}

std::string capitals(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return result;
}

}  // namespace

Roff::Roff(std::string_view name, std::string_view source, std::string_view manual) {
  page_ = ".TH \"" + escaped(capitals(name), Breaks::none) + "\" 1 \"\" \"" +
          escaped(source, Breaks::none) + "\" \"" + escaped(manual, Breaks::none) +
          "\"\n.nh\n.ad l\n";
}

void Roff::heading(std::string_view text) {
  page_ += ".SH \"" + escaped(text, Breaks::none) + "\"\n";
}

void Roff::subheading(std::string_view text) {
  page_ += ".SS \"" + escaped(text, Breaks::none) + "\"\n";
}

void Roff::summary(std::string_view name, std::string_view about) {
  page_ += escaped(name, Breaks::none) + " \\- " + escaped(about, Breaks::none) + "\n";
}

void Roff::text(std::string_view lines) {
  std::string paragraph;
  const auto close = [&] {
    if (!paragraph.empty()) page_ += escaped(paragraph, Breaks::allowed) + "\n";
    paragraph.clear();
  };
  for (const std::string_view line : split(lines)) {
    if (line.empty()) {
      close();
      page_ += ".PP\n";
    } else if (line.front() == ' ') {
      close();
      this->lines(line);
    } else {
      if (!joins_tightly(paragraph, line)) paragraph += ' ';
      paragraph += line;
    }
  }
  close();
}

void Roff::lines(std::string_view lines) {
  page_ += ".nf\n";
  for (const std::string_view line : split(lines)) {
    page_ += (line.empty() ? "\\&" : escaped(line, Breaks::none)) + "\n";
  }
  page_ += ".fi\n";
}

void Roff::item(std::string_view term, std::string_view meaning) {
  page_ += ".TP\n\\fB" + escaped(term, Breaks::allowed) + "\\fR\n" +
           escaped(meaning, Breaks::allowed) + "\n";
}

}  // namespace tassei::cli
