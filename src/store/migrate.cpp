#include "store/migrate.h"

#include <SQLiteCpp/Transaction.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/embedded.h"
#include "base/error.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/copy.h"
#include "store/new_file.h"
#include "store/query.h"
#include "store/steps.h"

namespace tassei::store {

namespace {

std::vector<Step> read_steps() {
  std::vector<Step> steps;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (!file.path.ends_with(".sql") || file.path.find('/') != std::string_view::npos) continue;
    Step step{.version = 0, .sql = std::string(file.content)};
    std::from_chars(file.path.data(), file.path.data() + file.path.size(), step.version);
    steps.push_back(std::move(step));
    assert(steps.back().version == static_cast<int>(steps.size()));
  }
  return steps;
}

void take(SQLite::Database& connection, const std::string& path, const Step& step) {
  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  connection.exec(step.sql);
  if (Query(connection, "PRAGMA foreign_key_check").step()) {
    throw Error(ErrorKind::refused, {MessageId::migration_spoils,
                                     {{"path", path}, base::count("version", step.version)}});
  }
  connection.exec("PRAGMA user_version = " + std::to_string(step.version));
  transaction.commit();
}

/// A copy beside the file, named after its schema, whole and checked.
std::string copy_first(SQLite::Database& connection, const std::string& path, int schema) {
  NewFile file(path);
  const Copy copy{.source = path, .target = path, .file = file.temporary()};
  verify(copy, copy_pages(connection, copy));
  const std::string name = path + ".schema-" + std::to_string(schema);
  std::string candidate = name;
  for (int again = 2; !file.place(candidate); ++again) {
    candidate = name + "-" + std::to_string(again);
  }
  return candidate;
}

}  // namespace

const std::vector<Step>& schema_steps() {
  static const std::vector<Step> steps = read_steps();
  return steps;
}

void apply(SQLite::Database& connection, const std::string& path, std::span<const Step> steps) {
  connection.exec("PRAGMA foreign_keys = OFF");
  for (const Step& step : steps) {
    take(connection, path, step);
    spdlog::debug("{}: schema {}", path, step.version);
  }
  connection.exec("PRAGMA foreign_keys = ON");
}

Migrated migrate(const std::string& path, std::span<const Step> steps) {
  check_file(path);
  return at_border(path, [&] {
    const auto connection = connect(path, Access::write, kPatience);
    const int from = schema_of(*connection, path);
    const int to = steps.back().version;
    if (from > to) refuse_newer(path, from, to);
    Migrated done{.from = from, .to = to, .backup = {}};
    if (from == to) return done;
    done.backup = copy_first(*connection, path, from);
    apply(*connection, path, steps.subspan(static_cast<std::size_t>(from)));
    return done;
  });
}

Migrated migrate(const std::string& path) { return migrate(path, schema_steps()); }

}  // namespace tassei::store
