#include "store/rulebooks.h"

#include <SQLiteCpp/Transaction.h>
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/layout.h"
#include "store/logged.h"
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

/// What the journal says of the texts, by their digests. The texts themselves stay, and are known
/// by these.
using States = std::map<std::string, FieldValues>;

States states(SQLite::Database& connection) {
  Query query(connection, "SELECT digest, id, valid_from, active FROM rulebooks");
  States found;
  while (query.step()) {
    found[std::string(query.text(0))] = journaled_of({.id = std::string(query.text(1)),
                                                      .valid_from = std::string(query.text(2)),
                                                      .toml = {},
                                                      .digest = {},
                                                      .active = query.integer(3) != 0});
  }
  return found;
}

void log_differences(const States& before, const States& after, const model::Kinds& kinds,
                     EntryWriter& journal) {
  for (const auto& [digest, values] : after) {
    Logged change{.record = std::string(kRulebooks), .key = {{"digest", digest}}, .after = values};
    const auto known = before.find(digest);
    if (known != before.end()) {
      change.before = {{"active", value_in(known->second, "active")}};
      change.after = {{"active", value_in(values, "active")}};
    }
    journal.log(change, kinds);
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

}  // namespace

void place_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other) {
  write_texts(connection, rulebooks);
  write_parts(connection, rulebooks);
  write_columns(connection, other);
  make_views(connection, kinds);
}

void write_rulebooks(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other, EntryWriter& journal) {
  const States before = states(connection);
  place_rulebooks(connection, rulebooks, kinds, other);
  log_differences(before, states(connection), kinds, journal);
}

void write_rulebooks(Database& database, const std::vector<StoredRulebook>& rulebooks,
                     const model::Kinds& kinds, const OtherColumns& other) {
  in_one_entry(database, [&](EntryWriter& journal) {
    write_rulebooks(database.connection(), rulebooks, kinds, other, journal);
  });
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
  at_border(path_, [&] { write_rulebooks(*this, rulebooks, kinds, other); });
}

FieldValues journaled_of(const StoredRulebook& rulebook) {
  FieldValues values = {{"id", rulebook.id}};
  if (!rulebook.valid_from.empty()) values.emplace_back("valid_from", rulebook.valid_from);
  values.emplace_back("active", rulebook.active ? "1" : "0");
  return values;
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
