#include "base/embedded.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace tassei::base {

std::string_view embedded_content(std::string_view path) {
  const auto files = embedded_files();
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const EmbeddedFile& file) { return file.path == path; });
  if (found == files.end()) throw std::logic_error(std::string(path));
  return found->content;
}

}  // namespace tassei::base
