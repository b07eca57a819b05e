#pragma once

#include <string_view>

namespace tassei::cli {

/// The scripts that ask `tassei __complete -- WORD…` for what can stand for the last word. Its
/// first line is `values`, or `paths` with the part of the word that stands before the path; then
/// come a value a line, a tab and what it means.
///
/// They call the tassei in PATH, never one in a folder that somebody happens to be in.
std::string_view completion_script(std::string_view shell);

}  // namespace tassei::cli
