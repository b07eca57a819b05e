#include "store/rulebooks.h"

#include <SQLiteCpp/Transaction.h>
#include <openssl/evp.h>

#include <array>
#include <new>

#include "store/border.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

namespace {

void write_texts(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks) {
  connection.exec("UPDATE rulebooks SET active = 0");
  Query insert(connection,
               "INSERT INTO rulebooks (digest, id, valid_from, toml, active)"
               " VALUES (?1, ?2, ?3, ?4, ?5)"
               " ON CONFLICT (digest) DO UPDATE SET active = excluded.active");
  for (const StoredRulebook& rulebook : rulebooks) {
    insert.bind(1, rulebook.digest);
    insert.bind(2, rulebook.id);
    insert.bind(3, rulebook.valid_from);
    insert.bind(4, rulebook.toml);
    insert.bind(5, std::int64_t{rulebook.active});
    insert.run();
  }
}

void write_parts(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks) {
  Query forget(connection, "DELETE FROM rulebook_parts WHERE rulebook = ?1");
  Query insert(connection, "INSERT INTO rulebook_parts (rulebook, part) VALUES (?1, ?2)");
  for (const StoredRulebook& rulebook : rulebooks) {
    forget.bind(1, rulebook.digest);
    forget.run();
    for (const std::string& part : rulebook.parts) {
      insert.bind(1, rulebook.digest);
      insert.bind(2, part);
      insert.run();
    }
  }
}

void write_columns(SQLite::Database& connection, const OtherColumns& other) {
  connection.exec("DELETE FROM other_columns");
  Query insert(connection, "INSERT INTO other_columns (about, sort) VALUES (?1, ?2)");
  const auto add = [&](const std::vector<std::string>& all, const char* sort) {
    for (const std::string& about : all) {
      insert.bind(1, about);
      insert.bind(2, sort);
      insert.run();
    }
  };
  add(other.scales, "scale");
  add(other.measures, "measure");
}

void make_views(SQLite::Database& connection, const model::Kinds& kinds) {
  for (const model::Kind& kind : kinds.all()) {
    const Layout layout(kinds, kind);
    if (!layout.needs_view()) continue;
    connection.exec("DROP VIEW IF EXISTS " + quoted_name("v_" + kind.name));
    connection.exec(layout.view(ViewLife::file));
  }
}

}  // namespace

void write_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other) {
  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  write_texts(connection, rulebooks);
  write_parts(connection, rulebooks);
  write_columns(connection, other);
  make_views(connection, kinds);
  transaction.commit();
}

std::vector<StoredRulebook> Database::rulebooks() const {
  return at_border(path_, [&] {
    Query query(*connection_,
                "SELECT digest, id, valid_from, toml, active FROM rulebooks"
                " ORDER BY id, valid_from, digest");
    Query parts(*connection_, "SELECT part FROM rulebook_parts WHERE rulebook = ?1 ORDER BY part");
    std::vector<StoredRulebook> found;
    while (query.step()) {
      StoredRulebook& rulebook = found.emplace_back();
      rulebook.digest = query.text(0);
      rulebook.id = query.text(1);
      rulebook.valid_from = query.text(2);
      rulebook.toml = query.text(3);
      rulebook.active = query.integer(4) != 0;
      parts.bind(1, rulebook.digest);
      while (parts.step()) rulebook.parts.emplace_back(parts.text(0));
      parts.reset();
    }
    return found;
  });
}

OtherColumns Database::other_columns() const {
  return at_border(path_, [&] {
    OtherColumns other;
    Query query(*connection_, "SELECT about, sort FROM other_columns ORDER BY about");
    while (query.step()) {
      (query.text(1) == "scale" ? other.scales : other.measures).emplace_back(query.text(0));
    }
    return other;
  });
}

void Database::set_rulebooks(const std::vector<StoredRulebook>& rulebooks,
                             const model::Kinds& kinds, const OtherColumns& other) {
  at_border(path_, [&] { write_rulebooks(*connection_, rulebooks, kinds, other); });
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
