#include "report/quantity.h"

#include "report/words.h"

namespace tassei::report {

using rules::Need;
using table::Value;

namespace {

Value::List list_of(const std::vector<std::string>& texts) { return {texts.begin(), texts.end()}; }

Value::List size_options(const std::vector<rules::NamedSize>& sizes) {
  Value::List list;
  for (const rules::NamedSize& size : sizes) {
    list.emplace_back(Value::Record{{"scale", size.scale},
                                    {"category", size.category},
                                    {"flags", static_cast<int>(size.flags)}});
  }
  return list;
}

void add_fields(const rules::NamedQuantity& quantity, Value::Record& record) {
  if (quantity.what == Need::engagements) {
    record.emplace_back("grade", quantity.grade == 0 ? Value() : Value(quantity.grade));
    record.emplace_back("role", text_or_null(quantity.role));
    record.emplace_back("outcomes", list_of(quantity.outcomes));
  }
  if (quantity.what == Need::size) record.emplace_back("any_of", size_options(quantity.sizes));
  const std::string_view name = rules::ids_name(quantity.what);
  if (!name.empty()) record.emplace_back(name, list_of(quantity.ids));
  if (quantity.what == Need::expertise) {
    record.emplace_back("depth", text_or_null(quantity.depth));
  }
}

Value number(unsigned number) { return static_cast<std::int64_t>(number); }

}  // namespace

Value quantity(const rules::NamedQuantity& quantity, const Value::Record& numbers) {
  Value::Record record = {{"what", rules::need_id(quantity.what)}};
  record.insert(record.end(), numbers.begin(), numbers.end());
  add_fields(quantity, record);
  return record;
}

Value quantity(const rules::Rulebook& rulebook, const rules::Quantity& quantity,
               const Value::Record& numbers) {
  Value value = report::quantity(rules::named(rulebook.catalogues, quantity), numbers);
  if (quantity.what != Need::exams) return value;
  Value::List provenances;
  for (const rules::Provenance each : quantity.provenances) {
    provenances.emplace_back(rules::provenance_id(each));
  }
  std::get<Value::Record>(value.data).emplace_back("provenances", std::move(provenances));
  return value;
}

Value count(const rules::Rulebook& rulebook, const rules::Count& count) {
  Value::Record numbers = {{"needed", number(count.needed.number)}, {"have", number(count.have)}};
  if (count.needed.what == Need::component) {
    const rules::Id main = count.main_component;
    numbers.emplace_back("component", main == rules::kNone
                                          ? Value()
                                          : Value(rulebook.catalogues.components[main].id));
  }
  return quantity(rulebook, count.needed, numbers);
}

Value missing(const rules::Rulebook& rulebook, const rules::Quantity& missing, Language language) {
  const std::string said = text(more_of(rulebook, missing), language);
  return quantity(rulebook, missing, {{"count", number(missing.number)}, {"text", said}});
}

Value clause(const rules::Rulebook& rulebook, rules::Id specialty, const rules::Clause& clause) {
  return Value::Record{{"specialty", rulebook.specialties[specialty].id},
                       {"level", clause.level},
                       {"item", rulebook.catalogues.clauses[clause.item].id}};
}

}  // namespace tassei::report
