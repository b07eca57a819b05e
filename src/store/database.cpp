#include "store/database.h"

#include "base/error.h"
#include "store/beside.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/new_file.h"
#include "store/query.h"
#include "store/rulebooks.h"
#include "store/steps.h"

namespace tassei::store {

namespace {

/// Changes whenever another connection has written.
std::int64_t data_version(const SQLite::Database& connection) {
  Query query(connection, "PRAGMA data_version");
  return query.step() ? query.integer(0) : 0;
}

[[noreturn]] void refuse_existing(const std::string& path) {
  throw Error(ErrorKind::refused, {MessageId::database_exists, {{"path", path}}});
}

}  // namespace

int schema_version() { return schema_steps().back().version; }

Database::Database(const std::string& path, std::chrono::milliseconds patience) : path_(path) {
  open(Access::read, patience);
}

Database::Database(const std::string& path, Occasion occasion, std::chrono::milliseconds patience)
    : path_(path), occasion_(std::move(occasion)) {
  open(Access::write, patience);
}

void Database::open(Access access, std::chrono::milliseconds patience) {
  check_file(path_);
  at_border(path_, [&] {
    connection_ = connect(path_, access, patience);
    const int found = schema_of(*connection_, path_);
    if (found > schema_version()) refuse_newer(path_, found, schema_version());
    if (found < schema_version()) refuse_older(path_, found, schema_version());
    version_ = data_version(*connection_);
  });
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::create(const std::string& path, const Occasion& occasion,
                          const std::vector<StoredRulebook>& rulebooks, const model::Kinds& kinds) {
  if (exists(path)) refuse_existing(path);
  refuse_leftovers(path);
  NewFile file(path);
  at_border(path, [&] {
    Database fresh;
    fresh.path_ = path;
    fresh.occasion_ = occasion;
    fresh.connection_ = connect(file.temporary(), Access::write, kPatience);
    apply(*fresh.connection_, path, schema_steps());
    fresh.version_ = data_version(*fresh.connection_);
    write_rulebooks(fresh, rulebooks, kinds, {});
  });
  if (!file.place(path)) refuse_existing(path);
  return {path, occasion};
}

Database Database::in_memory(const std::string& path) {
  Database made;
  made.path_ = path;
  made.connection_ = connect(":memory:", Access::write, kPatience);
  apply(*made.connection_, path, schema_steps());
  return made;
}

Database Database::again() const {
  Database other;
  other.path_ = path_;
  other.occasion_ = occasion_;
  other.connection_ = connection_;
  other.version_ = version_;
  return other;
}

void Database::refuse_if_changed() const {
  if (data_version(*connection_) == version_) return;
  throw Error(ErrorKind::refused, {MessageId::changed_meanwhile, {{"path", path_}}}, {},
              MessageId::try_again);
}

}  // namespace tassei::store
