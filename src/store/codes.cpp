#include "store/codes.h"

#include "base/text.h"
#include "store/border.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

std::vector<NamedCode> codes_beginning(const Database& database, const model::Kind& kind,
                                       const std::string& field, const std::string& prefix,
                                       std::size_t most) {
  const bool named = !kind.numbered && kind.position("name");
  const std::string compared = quoted_name(field + "_nfc");
  return at_border(database.path(), [&] {
    // The last character there is closes the range, so that an index finds it.
    Query query(database.connection(), "SELECT " + quoted_name(field) + ", " +
                                           (named ? quoted_name("name") : "NULL") + " FROM " +
                                           quoted_name(kind.name) + " WHERE " + compared +
                                           " BETWEEN ?1 AND ?1 || char(1114111) GROUP BY " +
                                           compared + " ORDER BY " + compared + " LIMIT ?2");
    query.bind(1, base::comparison_form(prefix));
    query.bind(2, static_cast<std::int64_t>(most));
    std::vector<NamedCode> found;
    while (query.step()) {
      found.push_back({std::string(query.text(0)), std::string(query.text(1))});
    }
    return found;
  });
}

}  // namespace tassei::store
