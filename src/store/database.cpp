#include "store/database.h"

#include <SQLiteCpp/Transaction.h>
#include <openssl/evp.h>
#include <sys/stat.h>

#include <array>
#include <new>

#include "base/error.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/layout.h"
#include "store/new_file.h"
#include "store/query.h"
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

void write_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks) {
  connection.exec("DELETE FROM rulebooks");
  Query insert(connection,
               "INSERT INTO rulebooks (id, valid_from, toml, digest, active)"
               " VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const StoredRulebook& rulebook : rulebooks) {
    insert.bind(1, rulebook.id);
    insert.bind(2, rulebook.valid_from);
    insert.bind(3, rulebook.toml);
    insert.bind(4, rulebook.digest);
    insert.bind(5, std::int64_t{rulebook.active});
    insert.run();
  }
}

void make_views(SQLite::Database& connection, const model::Kinds& kinds) {
  for (const model::Kind& kind : kinds.all()) {
    const Layout layout(kinds, kind);
    if (!layout.needs_view()) continue;
    connection.exec("DROP VIEW IF EXISTS " + quoted_name("v_" + kind.name));
    connection.exec(layout.view(ViewLife::file));
  }
}

void fill(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
          const model::Kinds& kinds) {
  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  write_rulebooks(connection, rulebooks);
  make_views(connection, kinds);
  transaction.commit();
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
    fill(*connection, rulebooks, kinds);
  });
  if (!file.place(path)) refuse_existing(path);
  return Database(path, Access::write);
}

std::vector<StoredRulebook> Database::rulebooks() const {
  return at_border(path_, [&] {
    Query query(*connection_,
                "SELECT id, valid_from, toml, digest, active FROM rulebooks"
                " ORDER BY id, valid_from");
    std::vector<StoredRulebook> found;
    while (query.step()) {
      found.push_back({.id = std::string(query.text(0)),
                       .valid_from = std::string(query.text(1)),
                       .toml = std::string(query.text(2)),
                       .digest = std::string(query.text(3)),
                       .active = query.integer(4) != 0});
    }
    return found;
  });
}

void Database::set_rulebooks(const std::vector<StoredRulebook>& rulebooks,
                             const model::Kinds& kinds) {
  at_border(path_, [&] { fill(*connection_, rulebooks, kinds); });
}

std::string digest(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int length = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw std::bad_alloc();  // there is no other way in which it fails
  }
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string result;
  for (unsigned int i = 0; i < length; ++i) {
    result += kDigits[bytes[i] >> 4U];
    result += kDigits[bytes[i] & 0xFU];
  }
  return result;
}

StoredRulebook stored(const std::string& id, const std::string& valid_from, std::string toml) {
  std::string sum = digest(toml);
  return {.id = id,
          .valid_from = valid_from,
          .toml = std::move(toml),
          .digest = std::move(sum),
          .active = true};
}

}  // namespace tassei::store
