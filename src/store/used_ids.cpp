#include "store/used_ids.h"

#include "store/border.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

namespace {

using What = UsedId::What;

bool has_ids(const model::Field& field) {
  return field.catalogue != model::CatalogueKind::none &&
         field.catalogue != model::CatalogueKind::outcome &&
         field.catalogue != model::CatalogueKind::category;
}

/// Whether each specialty has its own of these.
bool is_of_specialty(const model::Field& field) {
  return field.catalogue == model::CatalogueKind::activity ||
         field.catalogue == model::CatalogueKind::component ||
         field.catalogue == model::CatalogueKind::area ||
         field.catalogue == model::CatalogueKind::level;
}

/// Adds what a query of ids with their numbers of records finds.
void add_values(const Database& database, const Layout& layout, const model::Field& field,
                std::vector<UsedId>& found) {
  const bool members = place_of(field) == Place::members;
  const std::string column = quoted_name(members ? Layout::rows_value(field) : field.name);
  const std::string table = quoted_name(members ? layout.rows_table(field) : layout.kind().name);
  const auto specialty = layout.kind().position("specialty");
  const std::string of = specialty && is_of_specialty(field) ? quoted_name("specialty") : "''";
  Query query(database.connection(), "SELECT " + of + ", " + column + ", count(*) FROM " + table +
                                         " WHERE " + column + " <> '' GROUP BY 1, 2 ORDER BY 1, 2");
  while (query.step()) {
    found.push_back({.what = What::value,
                     .kind = &layout.kind(),
                     .field = &field,
                     .about = {},
                     .id = std::string(query.text(1)),
                     .specialty = std::string(query.text(0)),
                     .records = query.integer(2)});
  }
}

/// The rows that schema/ has for kinds with sizes and measures.
void add_columns(const Database& database, const model::Kind& kind, What what,
                 std::vector<UsedId>& found) {
  const bool size = what == What::size;
  const std::string table = quoted_name(kind.singular + (size ? "_sizes" : "_measures"));
  Query query(database.connection(),
              std::string("SELECT ") + (size ? "scale, category" : "measure, ''") +
                  ", count(*) FROM " + table + " GROUP BY 1, 2 ORDER BY 1, 2");
  while (query.step()) {
    found.push_back({.what = what,
                     .kind = &kind,
                     .field = nullptr,
                     .about = std::string(query.text(0)),
                     .id = std::string(query.text(1)),
                     .specialty = {},
                     .records = query.integer(2)});
  }
}

}  // namespace

std::vector<UsedId> used_ids(const Database& database, const model::Kinds& kinds) {
  return at_border(database.path(), [&] {
    std::vector<UsedId> found;
    for (const model::Kind& kind : kinds.all()) {
      const Layout layout(kinds, kind);
      for (const model::Field& field : kind.fields) {
        if (has_ids(field)) add_values(database, layout, field, found);
      }
      if (!layout.needs_view()) continue;
      add_columns(database, kind, What::size, found);
      add_columns(database, kind, What::measure, found);
    }
    return found;
  });
}

}  // namespace tassei::store
