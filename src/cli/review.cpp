#include "cli/review.h"

#include <algorithm>

#include "base/text.h"
#include "cli/workspace.h"
#include "store/reviews.h"

namespace tassei::cli {

Parameter review_parameter(std::string name, std::string placeholder) {
  return {.name = std::move(name),
          .help = MessageId::argument_review,
          .type = ValueType::review,
          .required = true,
          .placeholder = std::move(placeholder)};
}

model::Review review_asked(const store::Database& database, const Given& given,
                           std::string_view parameter) {
  return store::known_review(database, std::string(base::trim(given.get(parameter))));
}

rules::Rulebook rulebook_of(const store::Database& database, const model::Review& review) {
  std::vector<store::StoredRulebook> stored = database.rulebooks();
  for (store::StoredRulebook& each : stored) {
    const auto used = std::find_if(review.rulebooks.begin(), review.rulebooks.end(),
                                   [&](const auto& one) { return one.digest == each.digest; });
    each.active = used != review.rulebooks.end();
    if (each.active) each.parts = used->parts;
  }
  return rulebook_of(database, stored);
}

report::ReviewShown shown_of(const store::Database& database, const model::Review& review,
                             const rules::Rulebook& rulebook) {
  report::ReviewShown shown = {
      .review = review, .comments = {}, .rulebook = &rulebook, .full = false};
  for (model::ReviewComment& each : store::comments_on(database, review)) {
    shown.comments[each.engineer].push_back(std::move(each));
  }
  return shown;
}

std::string text_given(const Given& given, const std::string& parameter, model::FieldType type) {
  const model::Field field = {.name = parameter,
                              .type = type,
                              .help = MessageId::argument_review,
                              .tells = model::Tells::words};
  const auto value = model::canonical(field, base::trim(given.get(parameter)));
  if (const auto* bad = std::get_if<model::BadValue>(&value)) {
    throw Error(ErrorKind::refused, bad->why,
                {.file = {}, .line = 0, .column = 0, .field = parameter});
  }
  if (std::get<std::string>(value).empty()) {
    throw Error(ErrorKind::usage, {MessageId::empty_actor, {{"option", parameter}}});
  }
  return std::get<std::string>(value);
}

}  // namespace tassei::cli
