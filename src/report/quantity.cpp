#include "report/quantity.h"

#include "report/words.h"

namespace tassei::report {

using rules::Id;
using rules::Need;
using table::Value;

namespace {

template <class Item>
Value ids(const rules::Catalogue<Item>& catalogue, const std::vector<Id>& entries) {
  Value::List list;
  for (const Id id : entries) list.emplace_back(catalogue[id].id);
  return list;
}

template <class Item>
Value id_or_null(const rules::Catalogue<Item>& catalogue, Id id) {
  return id == rules::kNone ? Value() : Value(catalogue[id].id);
}

void add_engagements(const rules::Catalogues& catalogues, const rules::Quantity& quantity,
                     Value::Record& record) {
  record.emplace_back("grade", quantity.grade == 0 ? Value() : Value(quantity.grade));
  record.emplace_back("role", id_or_null(catalogues.roles, quantity.role));
  Value::List outcomes;
  for (const model::Outcome outcome : quantity.outcomes) {
    outcomes.emplace_back(model::outcome_ids()[static_cast<std::size_t>(outcome)]);
  }
  record.emplace_back("outcomes", std::move(outcomes));
  record.emplace_back("activities", ids(catalogues.activities, quantity.ids));
}

Value size_options(const rules::Catalogues& catalogues,
                   const std::vector<rules::SizeOption>& options) {
  Value::List list;
  for (const rules::SizeOption& option : options) {
    const rules::Scale& scale = catalogues.scales[option.scale];
    list.emplace_back(Value::Record{{"scale", scale.id},
                                    {"category", scale.categories[option.category].id},
                                    {"flags", static_cast<int>(option.flags)}});
  }
  return list;
}

void add_fields(const rules::Catalogues& catalogues, const rules::Quantity& quantity,
                Value::Record& record) {
  switch (quantity.what) {
    case Need::engagements:
      add_engagements(catalogues, quantity, record);
      break;
    case Need::component:
      record.emplace_back("components", ids(catalogues.components, quantity.ids));
      break;
    case Need::flags:
      record.emplace_back("flags", ids(catalogues.flags, quantity.ids));
      break;
    case Need::size:
      record.emplace_back("any_of", size_options(catalogues, quantity.sizes));
      break;
    case Need::expertise:
      record.emplace_back("areas", ids(catalogues.areas, quantity.ids));
      record.emplace_back("depth", id_or_null(catalogues.depths, quantity.depth));
      break;
    case Need::achievements:
      record.emplace_back("kinds", ids(catalogues.kinds, quantity.ids));
      break;
    case Need::mentorings:
      break;
    case Need::exams:
      record.emplace_back("any_of", ids(catalogues.exams, quantity.ids));
      break;
  }
}

Value number(unsigned number) { return static_cast<std::int64_t>(number); }

}  // namespace

Value quantity(const rules::Rulebook& rulebook, const rules::Quantity& quantity,
               const Value::Record& numbers) {
  Value::Record record = {{"what", rules::need_id(quantity.what)}};
  record.insert(record.end(), numbers.begin(), numbers.end());
  add_fields(rulebook.catalogues, quantity, record);
  return record;
}

Value count(const rules::Rulebook& rulebook, const rules::Count& count) {
  Value::Record numbers = {{"needed", number(count.needed.number)}, {"have", number(count.have)}};
  if (count.needed.what == Need::component) {
    numbers.emplace_back("component",
                         id_or_null(rulebook.catalogues.components, count.main_component));
  }
  return quantity(rulebook, count.needed, numbers);
}

Value missing(const rules::Rulebook& rulebook, const rules::Quantity& missing, Language language) {
  const std::string said = text({MessageId::more_of,
                                 {base::count("number", missing.number),
                                  {"what", std::vector<Message>{what(rulebook, missing, true)}}}},
                                language);
  return quantity(rulebook, missing, {{"count", number(missing.number)}, {"text", said}});
}

Value clause(const rules::Rulebook& rulebook, rules::Id specialty, const rules::Clause& clause) {
  return Value::Record{{"specialty", rulebook.specialties[specialty].id},
                       {"level", clause.level},
                       {"item", rulebook.catalogues.clauses[clause.item].id}};
}

}  // namespace tassei::report
