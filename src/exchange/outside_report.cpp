#include "exchange/outside_report.h"

#include <utility>

namespace tassei::exchange {

namespace {

MessageId how(const store::Logged& what) {
  if (!what.after) return MessageId::plan_removed;
  return what.before ? MessageId::plan_updated : MessageId::plan_added;
}

void add_rows(const store::OutsideEdit& edit, Language language, std::vector<table::Row>& rows) {
  const store::Logged& what = edit.what;
  const store::FieldValues before = what.before.value_or(store::FieldValues());
  const store::FieldValues after = what.after.value_or(store::FieldValues());
  const auto add = [&](const std::string& field, table::Value journal, table::Value database) {
    rows.push_back({what.record, store::key_text(what.key), text(how(what), language), field,
                    std::move(journal), std::move(database)});
  };
  const std::vector<std::string> fields = store::fields_of(what);
  for (const std::string& field : fields) {
    add(field, store::value_in(before, field), store::value_in(after, field));
  }
  if (edit.numbers) add("number", edit.numbers->first, edit.numbers->second);
  // A record that has nothing but its key is a row all the same.
  if (fields.empty() && !edit.numbers) add({}, {}, {});
}

}  // namespace

table::Page preview(const std::vector<store::OutsideEdit>& edits, Language language) {
  const auto say = [&](MessageId id) { return text(id, language); };
  std::vector<table::Row> rows;
  for (const store::OutsideEdit& edit : edits) add_rows(edit, language, rows);
  table::Page page(1);
  page.front().table = table::table_of({{"kind", say(MessageId::plan_kind)},
                                        {"key", say(MessageId::plan_key)},
                                        {"change", say(MessageId::plan_change)},
                                        {"field", say(MessageId::plan_field)},
                                        {"before", say(MessageId::plan_before)},
                                        {"after", say(MessageId::plan_after)}},
                                       std::move(rows));
  return page;
}

}  // namespace tassei::exchange
