#include "store/settings.h"

#include "store/border.h"
#include "store/entry_writer.h"
#include "store/logged.h"
#include "store/query.h"

namespace tassei::store {

Settings settings(const Database& database) {
  return at_border(database.path(), [&] {
    Query query(database.connection(), "SELECT name, value FROM settings");
    Settings found;
    while (query.step()) found.emplace(query.text(0), query.text(1));
    return found;
  });
}

void change_setting(const Database& database, const std::string& name,
                    const std::optional<std::string>& value, EntryWriter& journal) {
  Query old(database.connection(), "SELECT value FROM settings WHERE name = ?1");
  old.bind(1, name);
  std::optional<std::string> before;
  if (old.step()) before = old.text(0);
  Query change(database.connection(),
               value ? "INSERT INTO settings (name, value) VALUES (?1, ?2)"
                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
                     : "DELETE FROM settings WHERE name = ?1");
  change.bind(1, name);
  if (value) change.bind(2, *value);
  change.run();
  journal.log(setting_change(name, before, value), model::Kinds({}));
}

void change_setting(Database& database, const std::string& name,
                    const std::optional<std::string>& value) {
  at_border(database.path(), [&] {
    in_one_entry(database,
                 [&](EntryWriter& journal) { change_setting(database, name, value, journal); });
  });
}

}  // namespace tassei::store
