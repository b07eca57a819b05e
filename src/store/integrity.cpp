#include "store/integrity.h"

#include "base/text.h"
#include "store/border.h"
#include "store/connection.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

std::vector<std::string> file_faults(const Database& database) {
  return at_border(database.path(), [&] {
    std::vector<std::string> faults;
    const auto connection = connect_to_check(database.path());
    Query query(*connection, "PRAGMA integrity_check(100)");
    while (query.step()) faults.emplace_back(query.text(0));
    if (faults.size() == 1 && faults.front() == "ok") faults.clear();
    return faults;
  });
}

std::vector<Dangling> dangling_references(const Database& database) {
  return at_border(database.path(), [&] {
    std::vector<Dangling> found;
    Query query(database.connection(),
                "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check"
                " GROUP BY 1, 2 ORDER BY 1, 2");
    while (query.step()) {
      found.push_back({.table = std::string(query.text(0)),
                       .parent = std::string(query.text(1)),
                       .rows = query.integer(2)});
    }
    return found;
  });
}

std::vector<WrongForm> wrong_forms(const Database& database, const model::Kinds& kinds) {
  return at_border(database.path(), [&] {
    std::vector<WrongForm> found;
    for (const model::Kind& kind : kinds.all()) {
      const Layout layout(kinds, kind);
      for (const model::Field& field : kind.fields) {
        if (place_of(field) != Place::compared) continue;
        Query query(database.connection(), "SELECT " + quoted_name(layout.id()) + ", " +
                                               quoted_name(field.name) + ", " +
                                               quoted_name(layout.key_column(field)) + " FROM " +
                                               quoted_name(kind.name) + " ORDER BY 1");
        while (query.step()) {
          if (base::comparison_form(query.text(1)) == query.text(2)) continue;
          found.push_back({.kind = &kind, .field = &field, .number = query.integer(0)});
        }
      }
    }
    return found;
  });
}

}  // namespace tassei::store
