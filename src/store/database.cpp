#include "store/database.h"

#include <sys/stat.h>

#include "base/error.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/new_file.h"
#include "store/rulebooks.h"
#include "store/steps.h"

namespace tassei::store {

namespace {

bool exists(const std::string& path) {
  struct stat found{};
  return ::lstat(path.c_str(), &found) == 0;
}

[[noreturn]] void refuse_existing(const std::string& path) {
  throw Error(ErrorKind::refused, {MessageId::database_exists, {{"path", path}}});
}

/// SQLite would play another database's journal into the new file.
void refuse_leftovers(const std::string& path) {
  for (const char* suffix : {"-journal", "-wal"}) {
    if (!exists(path + suffix)) continue;
    throw Error(ErrorKind::refused, {MessageId::journal_left, {{"journal", path + suffix}}});
  }
}

}  // namespace

int schema_version() { return schema_steps().back().version; }

Database::Database(const std::string& path, Access access, std::chrono::milliseconds patience)
    : path_(path) {
  check_file(path);
  at_border(path, [&] {
    connection_ = connect(path, access, patience);
    const int found = schema_of(*connection_, path);
    if (found > schema_version()) refuse_newer(path, found, schema_version());
    if (found < schema_version()) refuse_older(path, found, schema_version());
  });
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::create(const std::string& path, const std::vector<StoredRulebook>& rulebooks,
                          const model::Kinds& kinds) {
  if (exists(path)) refuse_existing(path);
  refuse_leftovers(path);
  NewFile file(path);
  at_border(path, [&] {
    const auto connection = connect(file.temporary(), Access::write, kPatience);
    apply(*connection, path, schema_steps());
    write_rulebooks(*connection, rulebooks, kinds, {});
  });
  if (!file.place(path)) refuse_existing(path);
  return Database(path, Access::write);
}

}  // namespace tassei::store
