#include "cli/shipped.h"

#include "base/embedded.h"
#include "base/text.h"

namespace tassei::cli {

namespace {

constexpr std::string_view kFolder = "rulebooks/";
constexpr std::string_view kEnding = ".toml";

}  // namespace

std::vector<ShippedText> shipped_texts() {
  std::vector<ShippedText> texts;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (!file.path.starts_with(kFolder) || !file.path.ends_with(kEnding)) continue;
    const std::string_view name = file.path.substr(kFolder.size());
    texts.push_back({std::string(name.substr(0, name.size() - kEnding.size())), file.content});
  }
  return texts;
}

std::vector<std::string> default_rulebooks() {
  std::vector<std::string> ids;
  std::string_view rest = base::embedded_content("rulebooks/DEFAULT");
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string id(base::trim(rest.substr(0, end)));
    if (!id.empty()) ids.push_back(id);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return ids;
}

}  // namespace tassei::cli
