#include "store/rulebooks.h"

#include <SQLiteCpp/Transaction.h>

#include "model/field.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/layout.h"
#include "store/logged.h"
#include "store/query.h"

namespace tassei::store {

namespace {

void write_texts(SQLite::Database& connection, const std::vector<StoredRulebook>& rulebooks) {
  connection.exec("UPDATE rulebooks SET active = 0");
  Query insert(
      connection,
      "INSERT INTO rulebooks (digest, id, valid_from, toml, active)"
      " VALUES (?1, ?2, ?3, ?4, ?5)"
      // A text that another program altered gets its right bytes back.
      " ON CONFLICT (digest) DO UPDATE SET active = excluded.active, toml = excluded.toml");
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

std::vector<StoredRulebook> read_texts(SQLite::Database& connection) {
  Query query(connection,
              "SELECT digest, id, valid_from, toml, active FROM rulebooks"
              " ORDER BY id, valid_from, digest");
  Query parts(connection, "SELECT part FROM rulebook_parts WHERE rulebook = ?1 ORDER BY part");
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
}

States states(SQLite::Database& connection) {
  States found;
  for (const StoredRulebook& each : read_texts(connection)) found[each.digest] = journaled_of(each);
  return found;
}

void log_differences(const States& before, const States& after, const model::Kinds& kinds,
                     EntryWriter& journal) {
  for (const auto& [digest, values] : after) {
    const auto known = before.find(digest);
    journal.log(known == before.end() ? Logged{.record = std::string(kRulebooks),
                                               .key = {{"digest", digest}},
                                               .after = values}
                                      : change_of_rulebook(digest, known->second, values),
                kinds);
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
  return at_border(path_, [&] { return read_texts(*connection_); });
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
  std::string parts;
  for (const std::string& each : rulebook.parts) parts += (parts.empty() ? "" : ";") + each;
  if (!parts.empty()) values.emplace_back(kParts, parts);
  return values;
}

Logged change_of_rulebook(const std::string& digest, const FieldValues& before,
                          const FieldValues& after) {
  Logged made{.record = std::string(kRulebooks), .key = {{"digest", digest}}};
  const bool others = value_in(before, kParts) != value_in(after, kParts);
  const auto side = [&](const FieldValues& values) {
    FieldValues said = {{"active", value_in(values, "active")}};
    if (others && !value_in(values, kParts).empty()) {
      said.emplace_back(kParts, value_in(values, kParts));
    }
    return said;
  };
  made.before = side(before);
  made.after = side(after);
  return made;
}

bool changes_parts(const Logged& change) {
  return change.before && change.after &&
         value_in(*change.before, kParts) != value_in(*change.after, kParts);
}

void bring(StoredRulebook& rulebook, const std::optional<FieldValues>& from,
           const std::optional<FieldValues>& to) {
  const std::string active = to ? value_in(*to, "active") : "0";
  if (!active.empty()) rulebook.active = active == "1";
  const bool speaks =
      to && (!value_in(*to, kParts).empty() || (from && !value_in(*from, kParts).empty()));
  if (speaks) rulebook.parts = model::members(value_in(*to, kParts));
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
