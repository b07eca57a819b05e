#include "store/review_form.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tassei::store {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& all) {
  return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add(Json& to, const char* name, const std::string& text) {
  if (!text.empty()) to[name] = text;
}

void add(Json& to, const char* name, const std::vector<std::string>& texts) {
  if (!texts.empty()) to[name] = texts;
}

void add(Json& to, const char* name, int number) {
  if (number != 0) to[name] = number;
}

std::string text_in(const Json& from, const char* name) { return from.value(name, std::string()); }

std::vector<std::string> texts_in(const Json& from, const char* name) {
  return from.value(name, std::vector<std::string>());
}

Date day_in(const Json& from, const char* name) {
  const auto day = Date::parse(from.at(name).get<std::string>());
  if (!day) throw std::invalid_argument(name);
  return *day;
}

/// Reads the text; whatever is wrong with it, it is nothing.
template <class Read>
auto parsed(std::string_view content, Read read) -> std::optional<decltype(read(Json()))> {
  try {
    return read(Json::parse(content));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// The one of which `name_of` gives that name.
template <class Value>
Value named_so(const std::string& name, std::string_view (*name_of)(Value),
               std::initializer_list<Value> all) {
  for (const Value each : all) {
    if (name_of(each) == name) return each;
  }
  throw std::invalid_argument(name);
}

Json json_of(const model::ReviewRulebook& rulebook) {
  Json made = {{"id", rulebook.id}};
  add(made, "valid_from", rulebook.valid_from);
  made["digest"] = rulebook.digest;
  add(made, "parts", rulebook.parts);
  return made;
}

Json json_of(const rules::CitedEvidence& evidence) {
  Json made = {{"record", evidence.record}, {"key", Json::object()}};
  for (const auto& [field, value] : evidence.key) made["key"][field] = value;
  made["date"] = evidence.counts_from.iso();
  made["criteria"] = evidence.criteria;
  add(made, "confirmed_by", evidence.confirmed_by);
  add(made, "confirmed_at", evidence.confirmed_at);
  return made;
}

rules::CitedEvidence evidence_in(const Json& from) {
  rules::CitedEvidence read{.record = from.at("record"),
                            .key = {},
                            .counts_from = day_in(from, "date"),
                            .criteria = from.at("criteria"),
                            .confirmed_by = text_in(from, "confirmed_by"),
                            .confirmed_at = text_in(from, "confirmed_at")};
  for (const auto& [field, value] : from.at("key").items()) read.key.emplace_back(field, value);
  return read;
}

constexpr const char* kSizes = "any_of";

Json json_of(const rules::Missing& missing) {
  const rules::NamedQuantity& quantity = missing.quantity;
  Json made = {{"criterion", missing.criterion},
               {"what", rules::need_id(quantity.what)},
               {"count", quantity.number}};
  add(made, "grade", quantity.grade);
  add(made, "role", quantity.role);
  add(made, "outcomes", quantity.outcomes);
  for (const rules::NamedSize& size : quantity.sizes) {
    made[kSizes].push_back(
        {{"scale", size.scale}, {"category", size.category}, {"flags", size.flags}});
  }
  const std::string ids(rules::ids_name(quantity.what));
  if (!ids.empty()) add(made, ids.c_str(), quantity.ids);
  add(made, "depth", quantity.depth);
  return made;
}

rules::Missing missing_in(const Json& from) {
  rules::Missing read{.criterion = from.at("criterion"), .quantity = {}};
  rules::NamedQuantity& quantity = read.quantity;
  quantity.what = rules::need_of(from.at("what").get<std::string>()).value();
  quantity.number = from.at("count");
  quantity.grade = from.value("grade", 0);
  quantity.role = text_in(from, "role");
  quantity.outcomes = texts_in(from, "outcomes");
  const std::string ids(rules::ids_name(quantity.what));
  if (!ids.empty()) quantity.ids = texts_in(from, ids.c_str());
  if (quantity.what == rules::Need::size) {
    for (const Json& each : from.value(kSizes, Json::array())) {
      quantity.sizes.push_back({each.at("scale"), each.at("category"), each.at("flags")});
    }
  }
  quantity.depth = text_in(from, "depth");
  return read;
}

Json json_of(const rules::AgreedGoal& goal) {
  Json made = {{"level", goal.level}, {"set_on", goal.set_on}};
  add(made, "due_on", goal.due_on);
  add(made, "note", goal.note);
  made["status"] = rules::goal_state_id(goal.state);
  return made;
}

rules::AgreedGoal goal_in(const Json& from) {
  using rules::GoalState;
  return {.level = from.at("level"),
          .set_on = from.at("set_on"),
          .due_on = text_in(from, "due_on"),
          .note = text_in(from, "note"),
          .state = named_so(from.at("status"), rules::goal_state_id,
                            {GoalState::reached, GoalState::on_the_way, GoalState::overdue})};
}

template <class Items>
Json list_of(const Items& items) {
  Json list = Json::array();
  for (const auto& each : items) list.push_back(json_of(each));
  return list;
}

}  // namespace

std::string content_of(const model::Review& review) {
  Json all = {{"label", review.label}, {"at", review.at.iso()}};
  add(all, "team", review.team);
  all["entry"] = review.entry;
  all["head"] = review.head;
  all["version"] = review.version;
  all["frozen_at"] = review.frozen_at;
  all["frozen_by"] = review.frozen_by;
  all["rulebooks"] = list_of(review.rulebooks);
  all["people"] = review.people;
  all["rows"] = review.rows;
  return dump(all);
}

std::optional<model::Review> parse_review(std::string_view content) {
  return parsed(content, [](const Json& all) {
    model::Review review{.label = all.at("label"),
                         .at = day_in(all, "at"),
                         .team = text_in(all, "team"),
                         .entry = all.at("entry"),
                         .head = all.at("head"),
                         .version = all.at("version"),
                         .frozen_at = all.at("frozen_at"),
                         .frozen_by = all.at("frozen_by"),
                         .rulebooks = {},
                         .people = all.at("people"),
                         .rows = all.at("rows")};
    for (const Json& each : all.at("rulebooks")) {
      review.rulebooks.push_back(
          {each.at("id"), text_in(each, "valid_from"), each.at("digest"), texts_in(each, "parts")});
    }
    return review;
  });
}

std::string content_of(const rules::PersonAppraisal& person) {
  Json all = {{"engineer", person.engineer}};
  add(all, "name", person.name);
  add(all, "team", person.team);
  return dump(all);
}

std::optional<rules::PersonAppraisal> parse_review_person(std::string_view content) {
  return parsed(content, [](const Json& all) {
    return rules::PersonAppraisal{
        .engineer = all.at("engineer"), .name = text_in(all, "name"), .team = text_in(all, "team")};
  });
}

std::string content_of(const rules::Appraisal& row) {
  Json all = {{"specialty", row.specialty}};
  const rules::Standing& standing = row.held.standing;
  if (standing.level > 0) {
    all["level"] = standing.level;
    all["basis"] = rules::basis_id(standing.basis);
    all["provenance"] = rules::provenance_id(standing.provenance);
    all["since"] = row.held.since.value_or(Date::first()).iso();
  }
  all["evidence"] = list_of(row.evidence);
  add(all, "next_level", row.next_level);
  all["missing"] = list_of(row.missing);
  all["goals"] = list_of(row.goals);
  return dump(all);
}

std::optional<rules::Appraisal> parse_review_row(std::string_view content) {
  return parsed(content, [](const Json& all) {
    using rules::Basis;
    using rules::Provenance;
    rules::Appraisal row{.specialty = all.at("specialty"), .held = {}};
    if (all.contains("level")) {
      row.held = {.standing = {.level = all.at("level"),
                               .basis = named_so(all.at("basis"), rules::basis_id,
                                                 {Basis::indicator, Basis::exam}),
                               .provenance = named_so(all.at("provenance"), rules::provenance_id,
                                                      {Provenance::standard, Provenance::supplement,
                                                       Provenance::inferred})},
                  .since = day_in(all, "since")};
    }
    for (const Json& each : all.at("evidence")) row.evidence.push_back(evidence_in(each));
    row.next_level = all.value("next_level", 0);
    for (const Json& each : all.at("missing")) row.missing.push_back(missing_in(each));
    for (const Json& each : all.at("goals")) row.goals.push_back(goal_in(each));
    return row;
  });
}

}  // namespace tassei::store
