#include "store/sql.h"

#include <istream>
#include <memory>

#include "cli/all_commands.h"
#include "cli/output.h"
#include "cli/workspace.h"

namespace tassei::cli {

namespace {

/// Never much more than a statement may have.
std::string read_all(std::istream& in) {
  std::string text(store::Sql::kLongest + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::string statement_of(Context& context, const Given& given) {
  const std::string statement = given.get("statement", "-");
  if (statement != "-") return statement;
  if (context.in_is_terminal && !given.has("statement")) {
    throw Error(ErrorKind::refused, MessageId::sql_empty, {}, MessageId::see_schema);
  }
  return read_all(*context.in);
}

/// A column that ends in `_on` is a day wherever records are (spec 3.2); SQL has it as a text.
table::Value cell_of(const std::string& column, store::SqlValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (text != nullptr && column.ends_with("_on")) {
    const auto day = Date::parse(*text);
    if (day && day->iso() == *text) return *day;
  }
  return std::visit(
      [](auto& held) {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>) {
          return table::Value();
        } else {
          return table::Value(std::move(held));
        }
      },
      value);
}

int run(Context& context, const Given& given) {
  const std::string statement = statement_of(context, given);
  const store::Database database = open_database(context, store::Database::Access::read);
  const auto sql =
      std::make_shared<store::Sql>(database, *context.kinds, statement, context.interrupted);
  print(context, table::answer_of([sql] {
          table::Table table;
          for (const std::string& name : sql->columns()) table.columns.push_back({name, name});
          table.next = [sql, values = std::vector<store::SqlValue>()](table::Row& row) mutable {
            if (!sql->next(values)) return false;
            row.clear();
            for (std::size_t i = 0; i < values.size(); ++i) {
              row.push_back(cell_of(sql->columns()[i], values[i]));
            }
            return true;
          };
          return table;
        }));
  return 0;
}

}  // namespace

Command sql_command() {
  return {.words = {"sql"},
          .help = MessageId::command_sql,
          .more = MessageId::command_sql_more,
          .parameters = {{.name = "statement",
                          .help = MessageId::argument_statement,
                          .placeholder = "STATEMENT"}},
          .examples = {"sql \"SELECT team, count(*) FROM v_memberships GROUP BY team\"",
                       "sql --format csv < question.sql"},
          .run = run};
}

}  // namespace tassei::cli
