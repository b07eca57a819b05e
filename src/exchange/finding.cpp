#include "exchange/finding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "exchange/cells.h"

namespace tassei::exchange {

namespace {

struct CheckName {
  std::string_view id;
  MessageId heading;
};

/// In the order of Check.
constexpr std::array kChecks = {
    CheckName{"integrity", MessageId::check_integrity},
    CheckName{"references", MessageId::check_references},
    CheckName{"texts", MessageId::check_texts},
    CheckName{"chain", MessageId::check_chain},
    CheckName{"replay", MessageId::check_replay},
    CheckName{"outside", MessageId::check_outside},
    CheckName{"rulebooks", MessageId::check_rulebooks},
    CheckName{"reviews", MessageId::check_reviews},
    CheckName{"ids", MessageId::check_ids},
    CheckName{"values", MessageId::check_values},
    CheckName{"future", MessageId::check_future},
    CheckName{"period", MessageId::check_period},
    CheckName{"alike", MessageId::check_alike},
    CheckName{"membership", MessageId::check_membership},
    CheckName{"mentee", MessageId::check_mentee},
};
static_assert(kChecks.size() == static_cast<std::size_t>(Check::mentee) + 1);

const CheckName& name_of(Check check) { return kChecks.at(static_cast<std::size_t>(check)); }

table::Value key_record(const store::FieldValues& key) {
  table::Value::Record record;
  for (const auto& [field, value] : key) record.emplace_back(field, value);
  if (record.empty()) return {};
  return record;
}

table::Value key_cell(const store::FieldValues& key) { return or_null(store::key_text(key)); }

std::vector<table::Column> columns(Language language) {
  const auto say = [&](MessageId id) { return text(id, language); };
  return {{"severity", say(MessageId::heading_severity)},
          {"check", say(MessageId::heading_check)},
          {"record", say(MessageId::plan_kind)},
          {"key", say(MessageId::plan_key)},
          {"field", say(MessageId::plan_field)},
          {"journal", say(MessageId::heading_in_journal)},
          {"stored", say(MessageId::heading_in_database)},
          {"message", say(MessageId::heading_message)},
          {"hint", say(MessageId::heading_hint)}};
}

table::Table rows(const std::vector<Finding>& findings, Language language,
                  table::Value (*key)(const store::FieldValues&)) {
  return {columns(language),
          [&findings, language, key, i = std::size_t{0}](table::Row& row) mutable {
            if (i == findings.size()) return false;
            const Finding& finding = findings[i++];
            row = {finding.is_error ? "error" : "warning",
                   name_of(finding.check).id,
                   or_null(finding.record),
                   key(finding.key),
                   or_null(finding.field),
                   or_null(finding.journal),
                   or_null(finding.database),
                   text(finding.message, language),
                   text(finding.hint, language)};
            return true;
          }};
}

/// `contributions engineer=E1, …: role: message`
std::string line(const Finding& finding, Language language) {
  std::string place = finding.record;
  if (!finding.key.empty()) place += " " + store::key_text(finding.key);
  if (!finding.field.empty()) place += (place.empty() ? "" : ": ") + finding.field;
  return (place.empty() ? "" : place + ": ") + text(finding.message, language);
}

Message heading(const Finding& finding) {
  const MessageId severity = finding.is_error ? MessageId::doctor_error : MessageId::doctor_warning;
  return {severity, {{"check", std::vector<Message>{name_of(finding.check).heading}}}};
}

Message conclusion(const std::vector<Finding>& findings) {
  if (findings.empty()) return MessageId::doctor_nothing;
  const std::size_t errors = errors_in(findings);
  return {MessageId::doctor_counts,
          {base::count("errors", errors), base::count("warnings", findings.size() - errors)}};
}

/// What to do stands below what it is about, once for several findings in a row.
table::Page page(const std::vector<Finding>& findings, Language language) {
  table::Page page;
  std::string hint;
  const auto say_hint = [&] {
    if (!hint.empty()) page.back().lines.emplace_back("  → " + hint, table::Tone::faint);
    hint.clear();
  };
  const Finding* before = nullptr;
  for (const Finding& finding : findings) {
    std::string own = text(finding.hint, language);
    const bool goes_on =
        before != nullptr && before->check == finding.check && before->is_error == finding.is_error;
    if (!goes_on || own != hint) say_hint();
    if (!goes_on) page.emplace_back().heading = text(heading(finding), language);
    page.back().lines.emplace_back(line(finding, language),
                                   finding.is_error ? table::Tone::bad : table::Tone::plain);
    hint = std::move(own);
    before = &finding;
  }
  say_hint();
  page.emplace_back().lines.emplace_back(text(conclusion(findings), language));
  return page;
}

}  // namespace

Finding about(Check check, const model::Kind& kind, const model::Values& values,
              std::string_view field, Message message, Message hint) {
  return {.check = check,
          .record = kind.name,
          .key = store::key_values(kind, values),
          .field = std::string(field),
          .message = std::move(message),
          .hint = std::move(hint)};
}

std::string called(const model::Kind& kind, const store::Stored& stored) {
  return kind.numbered ? std::to_string(stored.number) : kind.value(stored.values, kind.singular);
}

std::size_t errors_in(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [](const Finding& each) { return each.is_error; }));
}

table::Answer describe(const std::vector<Finding>& findings, Language language) {
  return {.tree = [&findings, language] { return rows(findings, language, key_record); },
          .rows = [&findings, language] { return rows(findings, language, key_cell); },
          .page = [&findings, language] { return page(findings, language); }};
}

}  // namespace tassei::exchange
