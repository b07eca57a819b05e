#pragma once

#include <span>
#include <string_view>

namespace tassei::base {

/// A file of schema/ as it was when the program was built: migrations, rulebooks, demo data.
struct EmbeddedFile {
  std::string_view path;  ///< below schema/, with slashes: "rulebooks/NAME.toml"
  std::string_view content;
};

/// All of them, in the order of their paths' bytes. They live as long as the program.
std::span<const EmbeddedFile> embedded_files();

/// The content of the one at that path. Throws std::logic_error where there is none.
std::string_view embedded_content(std::string_view path);

}  // namespace tassei::base
