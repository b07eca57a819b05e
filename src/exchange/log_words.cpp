#include "exchange/log_words.h"

#include <array>

#include "base/instant.h"
#include "exchange/check.h"
#include "store/rulebooks.h"
#include "table/columns.h"

namespace tassei::exchange {

namespace {

using model::Field;
using model::Kind;
using store::Logged;

constexpr std::size_t kFew = 20;
constexpr std::string_view kIndent = "  ";

/// How many of one kind came, changed and went.
using Counts = std::array<std::int64_t, 3>;

void count(const Logged& what, std::map<std::string, Counts>& counts) {
  ++counts[what.record][!what.before ? 0 : !what.after ? 2 : 1];
}

table::Tone tone_of(const Logged& what) {
  if (!what.before) return table::Tone::good;
  return what.after ? table::Tone::plain : table::Tone::bad;
}

MessageId how(const Logged& what) {
  if (!what.before) return MessageId::log_added;
  return what.after ? MessageId::log_changed : MessageId::log_removed;
}

const Field* field_of(const Kind* kind, const std::string& name) {
  if (kind == nullptr) return nullptr;
  const auto place = kind->position(name);
  return place ? &kind->fields[*place] : nullptr;
}

}  // namespace

LogWords::LogWords(const rules::Rulebook& rulebook, const model::Kinds& kinds,
                   const std::vector<store::StoredRulebook>& texts, Language language)
    : rulebook_(&rulebook), kinds_(&kinds), language_(language) {
  for (const store::StoredRulebook& each : texts) rulebook_ids_[each.digest] = each.id;
}

void LogWords::tell(const store::Entry& entry, const Lines& see) const {
  const store::Occasion& occasion = entry.occasion;
  see({say({MessageId::log_entry,
            {base::count("entry", entry.entry),
             {"at", base::local_time(occasion.at)},
             {"actor", occasion.actor},
             {"command", occasion.command}}}),
       table::Tone::high});
  if (!occasion.reason.empty()) {
    see(say({MessageId::log_reason, {{"reason", occasion.reason}}}));
  }
  if (occasion.undoes) {
    see(say({MessageId::log_undoes, {base::count("entry", *occasion.undoes)}}));
  }
  if (entry.forgotten) see(say(MessageId::log_forgotten));
}

void LogWords::tell(std::int64_t entry, const Changes& next, bool all, const Lines& see) {
  std::vector<Logged> first;
  Logged what;
  while ((all || first.size() <= kFew) && next(what)) {
    if (all) {
      tell(what, see);
    } else {
      first.push_back(what);
    }
  }
  if (first.size() > kFew) return sum_up(entry, first, next, see);
  for (const Logged& each : first) tell(each, see);
}

void LogWords::sum_up(std::int64_t entry, const std::vector<Logged>& first, const Changes& next,
                      const Lines& see) const {
  std::map<std::string, Counts> counts;
  for (const Logged& each : first) count(each, counts);
  auto number = static_cast<std::int64_t>(first.size());
  for (Logged what; next(what); ++number) count(what, counts);
  for (const auto& [kind, each] : counts) {
    see(std::string(kIndent) +
        say({MessageId::log_counts,
             {{"kind", kind}, {"added", each[0]}, {"changed", each[1]}, {"removed", each[2]}}}));
  }
  see(std::string(kIndent) +
      say({MessageId::log_summed_up, {{"number", number}, {"entry", entry}}}));
}

void LogWords::tell(const Logged& what, const Lines& see) {
  if (what.record == store::kRulebooks) return tell_rulebook(what, see);
  const Kind* kind = kinds_->find(what.record);
  see({std::string(kIndent) + say({how(what), {{"what", name_of(kind, what)}}}), tone_of(what)});
  tell_fields(kind, what, see);
}

void LogWords::tell_rulebook(const Logged& what, const Lines& see) const {
  Message name = name_of_rulebook(store::value_in(what.key, "digest"));
  name.id = MessageId::log_rulebook;
  const bool used = what.after && store::value_in(*what.after, "active") == "1";
  const bool was = what.before && store::value_in(*what.before, "active") == "1";
  const bool parts = store::changes_parts(what);
  const MessageId state = used == was && parts ? MessageId::log_put_together
                          : used               ? MessageId::log_used
                          : was                ? MessageId::log_unused
                                               : MessageId::log_kept;
  see({std::string(kIndent) + say({state, {{"what", std::vector{name}}}}),
       used == was ? table::Tone::plain
       : used      ? table::Tone::good
                   : table::Tone::bad});
  const std::string after = parts_of(what.after);
  if (!parts && (what.before || after.empty())) return;
  see(std::string(kIndent) + std::string(kIndent) + say(MessageId::log_parts) + ": " +
      (parts ? parts_of(what.before) + " → " : "") + after);
}

Message LogWords::name_of_rulebook(const std::string& digest) const {
  constexpr std::size_t kShort = 8;
  const auto id = rulebook_ids_.find(digest);
  return {
      MessageId::rulebook_text,
      {{"id", id == rulebook_ids_.end() ? "?" : id->second}, {"digest", digest.substr(0, kShort)}}};
}

std::string LogWords::parts_of(const std::optional<store::FieldValues>& values) const {
  std::vector<std::string> names;
  for (const std::string& digest :
       model::members(values ? store::value_in(*values, store::kParts) : "")) {
    names.push_back(say(name_of_rulebook(digest)));
  }
  return base::join(names, language_);
}

void LogWords::tell_fields(const Kind* kind, const Logged& what, const Lines& see) {
  const std::string none = say(MessageId::log_no_value);
  const auto side = [&](const std::optional<store::FieldValues>& values, const std::string& field) {
    const std::string said = value_of(kind, field, values ? store::value_in(*values, field) : "");
    return said.empty() ? none : said;
  };
  for (const std::string& field : store::fields_of(what)) {
    std::string line = std::string(kIndent) + std::string(kIndent) + label_of(kind, field) + ": ";
    if (what.before) line += side(what.before, field);
    if (what.before && what.after) line += " → ";
    if (what.after) line += side(what.after, field);
    see(std::move(line));
  }
}

std::string LogWords::name_of(const Kind* kind, const Logged& what) {
  if (what.record == store::kSettings) {
    return say({MessageId::log_setting, {{"name", store::value_in(what.key, "name")}}});
  }
  if (what.record == store::kReviews) {
    return say({MessageId::log_review, {{"label", store::value_in(what.key, "label")}}});
  }
  if (what.record == store::kReviewComments) {
    return say({MessageId::log_review_comment,
                {{"label", store::value_in(what.key, "review")},
                 {"number", store::value_in(what.key, "number")}}});
  }
  std::string name = what.record;
  std::string_view before = " ";
  for (const auto& [field, value] : what.key) {
    name += before;
    name += value_of(kind, field, value);
    before = " / ";
  }
  return name;
}

std::string LogWords::label_of(const Kind* kind, const std::string& field) const {
  if (field == store::kConfirmedBy) return say(MessageId::log_confirmed_by);
  if (field == store::kConfirmedAt) return say(MessageId::log_confirmed_at);
  if (kind == nullptr) return table::heading_of(field, language_);
  const Field* known = field_of(kind, field);
  return known == nullptr ? field : model::heading_of(*known, language_);
}

std::string LogWords::value_of(const Kind* kind, const std::string& field,
                               const std::string& value) {
  if (field == store::kConfirmedAt) return base::local_time(value);
  const Field* known = field_of(kind, field);
  const bool instant = field == "at" || field == "closed_at";
  if (known == nullptr) return instant ? base::local_time(value) : value;
  if (known->type == model::FieldType::id) return label_of(*known, value);
  if (known->type != model::FieldType::id_set) return value;
  std::vector<std::string> labels;
  for (const std::string& id : model::members(value)) labels.push_back(label_of(*known, id));
  return base::join(labels, language_);
}

const std::string& LogWords::label_of(const Field& field, const std::string& id) {
  const auto [labels, fresh] = labels_.try_emplace(&field);
  if (fresh) {
    for (const rules::Entry& each : choices(*rulebook_, field)) {
      labels->second.emplace(each.id, each.label.in(language_));
    }
  }
  const auto found = labels->second.find(id);
  return found == labels->second.end() ? id : found->second;
}

}  // namespace tassei::exchange
