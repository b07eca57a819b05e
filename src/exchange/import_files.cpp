#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "exchange/import.h"

namespace tassei::exchange {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_of(const model::Kinds& kinds) {
  std::vector<std::string> names;
  for (const model::Kind& kind : kinds.all()) names.push_back(kind.name + ".csv");
  return names;
}

std::vector<std::string> known_files(const std::string& folder,
                                     const std::vector<std::string>& names) {
  std::vector<std::string> files;
  for (const std::string& name : names) {
    const fs::path file = fs::path(folder) / name;
    if (fs::exists(file)) files.push_back(file.string());
  }
  if (files.empty()) {
    throw Error(ErrorKind::refused, {MessageId::folder_without_files,
                                     {{"path", folder}, {"names", base::as_list(names)}}});
  }
  return files;
}

std::string known_file(const std::string& file, const std::vector<std::string>& names) {
  const std::string name = fs::path(file).filename().string();
  if (std::find(names.begin(), names.end(), name) != names.end()) return file;
  std::optional<Message> hint;
  if (const auto near = base::nearest(name, names); !near.empty()) {
    hint = Message(MessageId::did_you_mean, {{"names", base::as_list(near)}});
  }
  throw Error(ErrorKind::refused,
              {MessageId::not_a_kind_of_file, {{"path", file}, {"names", base::as_list(names)}}},
              {}, hint);
}

}  // namespace

std::vector<std::string> import_files(const std::vector<std::string>& paths,
                                      const model::Kinds& kinds) {
  const std::vector<std::string> names = names_of(kinds);
  std::vector<std::string> files;
  std::vector<fs::path> seen;
  const auto add = [&](const std::string& file) {
    // A file and the folder that it is in may both be named.
    std::error_code unknown;
    const fs::path canonical = fs::weakly_canonical(file, unknown);
    if (std::find(seen.begin(), seen.end(), canonical) != seen.end()) return;
    seen.push_back(canonical);
    files.push_back(file);
  };
  for (const std::string& path : paths) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found) {
      throw Error(ErrorKind::refused, {MessageId::no_such_path, {{"path", path}}});
    }
    if (status.type() == fs::file_type::directory) {
      for (const std::string& file : known_files(path, names)) add(file);
    } else {
      add(known_file(path, names));
    }
  }
  return files;
}

}  // namespace tassei::exchange
