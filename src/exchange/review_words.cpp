#include "exchange/review_words.h"

#include <algorithm>
#include <iterator>

namespace tassei::exchange {

namespace {

using What = store::ReviewFault::What;

struct FieldName {
  std::string_view field;
  MessageId heading;
};

constexpr FieldName kFields[] = {
    {"engineer", MessageId::heading_engineer},
    {"name", MessageId::heading_name},
    {"team", MessageId::heading_team},
    {"specialty", MessageId::heading_specialty},
    {"level", MessageId::heading_level},
    {"basis", MessageId::heading_basis},
    {"provenance", MessageId::heading_provenance},
    {"since", MessageId::heading_since},
    {"evidence", MessageId::heading_evidence},
    {"next_level", MessageId::heading_next_level},
    {"missing", MessageId::heading_missing},
    {"goals", MessageId::heading_goals},
    {"at", MessageId::heading_at},
    {"entry", MessageId::heading_entry},
    {"head", MessageId::heading_head},
    {"version", MessageId::heading_version},
    {"people", MessageId::heading_people},
    {"rows", MessageId::heading_rows},
    {"digest", MessageId::heading_digest},
    {"rulebooks", MessageId::heading_rulebooks},
    {"closed_at", MessageId::heading_closed_at},
    {"closed_by", MessageId::heading_closed_by},
    {"text", MessageId::heading_comment},
    {"by", MessageId::heading_comment_by},
};

/// Whose it is: the person, and of which specialty.
base::Argument place_of(const store::ReviewFault& fault) {
  if (fault.engineer.empty()) {
    return {"place", std::vector<Message>{MessageId::review_place_itself}};
  }
  if (fault.specialty.empty()) return {"place", fault.engineer};
  return {"place",
          std::vector<Message>{{MessageId::review_place_row,
                                {{"engineer", fault.engineer}, {"specialty", fault.specialty}}}}};
}

base::Argument value_or_nothing(std::string_view name, const std::string& value) {
  if (value.empty()) return {name, std::vector<Message>{MessageId::review_nothing}};
  return {name, value};
}

Message differs(const store::ReviewFault& fault) {
  const auto heading = frozen_heading(fault.field);
  const base::Argument field = heading ? base::Argument{"field", std::vector<Message>{*heading}}
                                       : base::Argument{"field", fault.field};
  return {MessageId::review_differs,
          {place_of(fault), field, value_or_nothing("frozen", fault.frozen),
           value_or_nothing("evaluated", fault.evaluated)}};
}

Message about(MessageId what, const store::ReviewFault& fault) {
  return {what,
          {place_of(fault),
           {"field", fault.field},
           {"frozen", fault.frozen},
           {"evaluated", fault.evaluated}}};
}

}  // namespace

std::optional<MessageId> frozen_heading(const std::string& field) {
  const auto* found = std::find_if(std::begin(kFields), std::end(kFields),
                                   [&](const FieldName& each) { return each.field == field; });
  return found == std::end(kFields) ? std::nullopt : std::optional(found->heading);
}

Message words(const store::ReviewFault& fault) {
  switch (fault.what) {
    case What::unreadable:
      return about(MessageId::review_unreadable, fault);
    case What::altered:
      return about(MessageId::review_altered, fault);
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
      return about(MessageId::review_not_as_journaled, fault);
    case What::rulebooks:
      return MessageId::review_other_rulebooks;
    case What::not_frozen:
      return about(MessageId::review_not_frozen, fault);
    case What::not_evaluated:
      return about(MessageId::review_not_evaluated, fault);
    case What::differs:
      break;
  }
  return differs(fault);
}

}  // namespace tassei::exchange
