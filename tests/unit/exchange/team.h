#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "exchange/export.h"
#include "exchange/import.h"
#include "files.h"
#include "shipped.h"

namespace tassei::test {

/// Names and contents.
using Files = std::map<std::string, std::string>;

/// A database of a test's own with the shipped rulebooks.
class Team {
 public:
  Team()
      : database_(store::Database::create(
            folder_.path("team.db"),
            {.at = "2026-04-01T09:00:00.000Z", .actor = "sato", .command = "import"}, rulebooks(),
            shipped_kinds())) {}

  const store::Database& database() const { return database_; }
  store::Records records() const { return {database_, shipped_kinds()}; }

  /// What importing the files would do; they are called by their names only.
  exchange::ImportPlan plan(const Files& files,
                            exchange::OnConflict on_conflict = exchange::OnConflict::update,
                            const store::Progress& progress = {}) const {
    const Folder folder;
    std::vector<std::string> paths;
    for (const auto& [name, content] : files) {
      std::filesystem::create_directories(std::filesystem::path(folder.path(name)).parent_path());
      paths.push_back(folder.file(name, content));
    }
    exchange::ImportPlan plan =
        exchange::plan_import(paths, {.on_conflict = on_conflict}, shipped_rulebook(),
                              shipped_kinds(), records(), progress);
    shorten(plan.problems, folder);
    shorten(plan.warnings, folder);
    return plan;
  }

  void import(const Files& files, exchange::OnConflict on_conflict = exchange::OnConflict::update) {
    store::commit(database_, shipped_kinds(), plan(files, on_conflict).changes);
  }

  /// The problems of an import, one a line.
  std::string problems(const Files& files,
                       exchange::OnConflict on_conflict = exchange::OnConflict::update) const {
    return lines_of(plan(files, on_conflict).problems);
  }

  /// The contents of what is exported.
  Files exported() const {
    const Folder folder;
    exchange::export_records(records(), shipped_kinds(), folder.path("out"), {});
    Files files;
    for (const auto& file : std::filesystem::directory_iterator(folder.path("out"))) {
      files[file.path().filename().string()] = content_of(file.path().string());
    }
    return files;
  }

 private:
  static std::vector<store::StoredRulebook> rulebooks() {
    std::vector<store::StoredRulebook> stored;
    for (const cli::ShippedText& each : default_texts()) {
      stored.push_back(store::stored(each.id, "", std::string(each.toml)));
    }
    return stored;
  }

  static void shorten(std::vector<Problem>& problems, const Folder& folder) {
    const std::string start = folder.path("");
    for (Problem& problem : problems) {
      problem.where.file.erase(0, start.size());
      for (base::Argument& argument : problem.message.arguments) {
        auto* text = std::get_if<std::string>(&argument.value);
        if (text != nullptr && text->starts_with(start)) text->erase(0, start.size());
      }
    }
  }

  Folder folder_;
  store::Database database_;
};

}  // namespace tassei::test
