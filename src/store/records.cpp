#include "store/records.h"

#include <map>
#include <utility>

#include "base/text.h"
#include "store/border.h"
#include "store/layout.h"
#include "store/query.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;
using model::Values;

/// The text of a SELECT and the scales and measures to be bound to its first parameters.
struct Select {
  std::string sql;
  std::vector<std::string> abouts;

  Select(const Layout& layout, bool in_order) {
    const auto parameter = [this](const std::string& about) {
      abouts.push_back(about);
      return "?" + std::to_string(abouts.size());
    };
    sql = layout.select(parameter, in_order);
  }

  int next_parameter() const { return static_cast<int>(abouts.size()) + 1; }

  Query prepare(const Database& database, const std::string& rest) const {
    Query query(database.connection(), sql + rest);
    int parameter = 0;
    for (const std::string& about : abouts) query.bind(++parameter, about);
    return query;
  }
};

void read(const Query& row, const Kind& kind, Stored& into) {
  into.number = row.integer(0);
  into.values.resize(kind.fields.size());
  int column = 0;
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    std::string& value = into.values[i];
    if (row.is_null(++column)) {
      value.clear();
    } else if (kind.fields[i].type == model::FieldType::number) {
      value = model::number_text(row.real(column));
    } else {
      value = row.text(column);
    }
  }
  into.confirmation.reset();
  if (!kind.confirmable || row.is_null(column + 1)) return;
  into.confirmation = {.by = std::string(row.text(column + 1)),
                       .at = std::string(row.text(column + 2))};
}

}  // namespace

/// The queries by key are asked often and stay prepared.
class Records::Queries {
 public:
  Queries(const Database& database, const model::Kinds& kinds)
      : database_(&database), kinds_(&kinds) {}

  const std::string& path() const { return database_->path(); }

  Query in_order(const Kind& kind) const {
    const Layout layout(*kinds_, kind);
    return Select(layout, true).prepare(*database_, layout.order_by());
  }

  /// Bound to the code.
  Query referring(const Kind& kind, const Field& field, const std::string& code) const {
    const Layout layout(*kinds_, kind);
    const Select select(layout, false);
    const int parameter = select.next_parameter();
    const std::string rest = " WHERE " + layout.is_given(field, parameter) + layout.order_by();
    Query query = select.prepare(*database_, rest);
    query.bind(parameter, base::comparison_form(code));
    return query;
  }

  /// Bound to the key.
  Query& by_key(const Kind& kind, const Values& values) {
    auto found = by_key_.find(&kind);
    if (found == by_key_.end()) {
      const Layout layout(*kinds_, kind);
      const Select select(layout, false);
      const int first = select.next_parameter();
      found =
          by_key_.emplace(&kind, ByKey{select.prepare(*database_, layout.where_key(first)), first})
              .first;
    }
    int parameter = found->second.first_parameter;
    for (const std::string& part : key_of(kind, values)) {
      found->second.query.bind(parameter++, part);
    }
    return found->second.query;
  }

  /// Bound to the code.
  Query& by_code(const Kind& kind, const std::string& code) {
    auto found = by_code_.find(&kind);
    if (found == by_code_.end()) {
      const std::string column = quoted_name(code_field(kind).name + "_nfc");
      Query query(database_->connection(),
                  "SELECT 1 FROM " + quoted_name(kind.name) + " WHERE " + column + " = ?1");
      found = by_code_.emplace(&kind, std::move(query)).first;
    }
    found->second.bind(1, base::comparison_form(code));
    return found->second;
  }

  /// Bound to the number.
  Query by_number(const Kind& kind, std::int64_t number) const {
    const Layout layout(*kinds_, kind);
    const Select select(layout, false);
    const int parameter = select.next_parameter();
    Query query = select.prepare(*database_, layout.where_id(parameter));
    query.bind(parameter, number);
    return query;
  }

  Query distinct(const Kind& kind, const Field& field) const {
    const std::string key = quoted_name(Layout(*kinds_, kind).key_column(field));
    return {database_->connection(), "SELECT min(" + quoted_name(field.name) + ") FROM " +
                                         quoted_name(kind.name) + " GROUP BY " + key +
                                         " ORDER BY " + key};
  }

 private:
  struct ByKey {
    Query query;
    int first_parameter;
  };

  const Database* database_;
  const model::Kinds* kinds_;
  std::map<const Kind*, ByKey> by_key_;
  std::map<const Kind*, Query> by_code_;
};

Records::Records(const Database& database, const model::Kinds& kinds)
    : queries_(std::make_unique<Queries>(database, kinds)) {}
Records::~Records() = default;

void Records::each(const Kind& kind, const std::function<void(const Stored&)>& see) const {
  const auto next = stream(kind);
  Stored stored;
  while (next(stored)) see(stored);
}

std::function<bool(Stored&)> Records::stream(const Kind& kind) const {
  const std::string path = queries_->path();
  const auto rows =
      at_border(path, [&] { return std::make_shared<Query>(queries_->in_order(kind)); });
  return [rows, path, &kind, more = true](Stored& into) mutable {
    return at_border(path, [&] {
      more = more && rows->step();
      if (more) read(*rows, kind, into);
      return more;
    });
  };
}

void Records::each_referring(const Kind& kind, const Field& field, const std::string& code,
                             const std::function<void(const Stored&)>& see) const {
  const std::string& path = queries_->path();
  Query rows = at_border(path, [&] { return queries_->referring(kind, field, code); });
  const auto next = [&](Stored& into) {
    return at_border(path, [&] {
      const bool more = rows.step();
      if (more) read(rows, kind, into);
      return more;
    });
  };
  for (Stored stored; next(stored);) see(stored);
}

std::optional<Stored> Records::find(const Kind& kind, const Values& values) const {
  return at_border(queries_->path(), [&]() -> std::optional<Stored> {
    Query& query = queries_->by_key(kind, values);
    std::optional<Stored> found;
    if (query.step()) read(query, kind, found.emplace());
    query.reset();
    return found;
  });
}

std::optional<Stored> Records::numbered(const Kind& kind, std::int64_t number) const {
  return at_border(queries_->path(), [&]() -> std::optional<Stored> {
    Query query = queries_->by_number(kind, number);
    if (!query.step()) return std::nullopt;
    std::optional<Stored> found;
    read(query, kind, found.emplace());
    return found;
  });
}

bool Records::has_code(const Kind& kind, const std::string& code) const {
  return at_border(queries_->path(), [&] {
    Query& query = queries_->by_code(kind, code);
    const bool found = query.step();
    query.reset();
    return found;
  });
}

std::vector<std::string> Records::codes(const Kind& kind, const std::string& field) const {
  return at_border(queries_->path(), [&] {
    Query query = queries_->distinct(kind, kind.fields.at(kind.position(field).value()));
    std::vector<std::string> found;
    while (query.step()) found.emplace_back(query.text(0));
    return found;
  });
}

}  // namespace tassei::store
