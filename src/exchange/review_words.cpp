#include "exchange/review_words.h"

#include "rules/label_of.h"
#include "table/columns.h"

namespace tassei::exchange {

namespace {

using What = store::ReviewFault::What;

/// Whose it is: the person, and of which specialty.
base::Argument place_of(const store::ReviewFault& fault, const rules::Rulebook& rulebook) {
  if (fault.engineer.empty()) {
    return {"place", std::vector<Message>{MessageId::review_place_itself}};
  }
  if (fault.specialty.empty()) return {"place", fault.engineer};
  return {"place", std::vector<Message>{
                       {MessageId::review_place_row,
                        {{"engineer", fault.engineer},
                         {"specialty", rules::label_of(rulebook.specialties, fault.specialty)}}}}};
}

base::Argument value_or_nothing(std::string_view name, const std::string& value) {
  if (value.empty()) return {name, std::vector<Message>{MessageId::review_nothing}};
  return {name, value};
}

base::Argument field_of(const store::ReviewFault& fault) {
  const auto heading = table::known_heading(fault.field);
  if (heading) return {"field", std::vector<Message>{*heading}};
  return {"field", fault.field};
}

Message differs(const store::ReviewFault& fault, const rules::Rulebook& rulebook) {
  return {MessageId::review_differs,
          {place_of(fault, rulebook), field_of(fault), value_or_nothing("frozen", fault.frozen),
           value_or_nothing("evaluated", fault.evaluated)}};
}

Message about(MessageId what, const store::ReviewFault& fault, const rules::Rulebook& rulebook) {
  return {what, {place_of(fault, rulebook)}};
}

}  // namespace

Message words(const store::ReviewFault& fault, const rules::Rulebook& rulebook) {
  switch (fault.what) {
    case What::unreadable:
      return about(MessageId::review_unreadable, fault, rulebook);
    case What::altered:
      return about(MessageId::review_altered, fault, rulebook);
    case What::digest:
      return MessageId::review_wrong_digest;
    case What::label:
      return MessageId::review_wrong_label;
    case What::at_work:
      if (!fault.label.empty()) return MessageId::review_at_work;
      return {MessageId::review_at_work_alone, {{"number", fault.frozen}}};
    case What::head:
      return MessageId::review_other_journal;
    case What::journal:
      return {MessageId::review_not_as_journaled,
              {field_of(fault), value_or_nothing("frozen", fault.frozen),
               value_or_nothing("evaluated", fault.evaluated)}};
    case What::rulebooks:
      return MessageId::review_other_rulebooks;
    case What::not_frozen:
      return about(MessageId::review_not_frozen, fault, rulebook);
    case What::not_evaluated:
      return about(MessageId::review_not_evaluated, fault, rulebook);
    case What::differs:
      break;
  }
  return differs(fault, rulebook);
}

}  // namespace tassei::exchange
