#include "exchange/diagnosis.h"

#include <utility>

#include "base/text.h"
#include "exchange/review_words.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/review_check.h"

namespace tassei::exchange {

namespace {

using store::ChainFault;
using store::Logged;

/// Does the work, and ends it with a finding where it can't go on.
template <class Work>
std::vector<Finding> findings_of(Check check, Work work) {
  std::vector<Finding> found;
  try {
    work(found);
  } catch (const Error& error) {
    found.push_back(failed(check, error));
  }
  return found;
}

void add_wrong_forms(const store::Database& database, const model::Kinds& kinds,
                     std::vector<Finding>& found) {
  const store::Records records(database, kinds);
  for (const store::WrongForm& wrong : store::wrong_forms(database, kinds)) {
    Finding finding{
        .check = Check::texts,
        .record = wrong.kind->name,
        .field = wrong.field->name,
        .message = {MessageId::doctor_wrong_form, {{"column", wrong.field->name + "_nfc"}}},
        .hint = MessageId::doctor_do_text};
    if (const auto stored = records.numbered(*wrong.kind, wrong.number)) {
      finding.key = store::key_values(*wrong.kind, stored->values);
    }
    found.push_back(std::move(finding));
  }
}

Message words(const ChainFault& fault) {
  const auto entry = base::count("entry", fault.entry);
  const auto position = base::count("position", fault.position);
  switch (fault.what) {
    case ChainFault::What::missing:
      if (fault.position == 0) return {MessageId::doctor_entry_missing, {entry}};
      return {MessageId::doctor_change_missing, {entry, position}};
    case ChainFault::What::altered:
      if (fault.position == 0) return {MessageId::doctor_entry_altered, {entry}};
      return {MessageId::doctor_change_altered, {entry, position}};
    case ChainFault::What::unchained:
      break;
  }
  return {MessageId::doctor_unchained, {entry}};
}

Finding outside_finding(const Logged& what) {
  return {.check = Check::outside,
          .record = what.record,
          .key = what.key,
          .message = what.before ? MessageId::doctor_record_went : MessageId::doctor_record_came,
          .hint = MessageId::doctor_do_adopt};
}

Message difference(const std::string& journal, const std::string& database) {
  if (journal.empty()) return {MessageId::doctor_only_in_database, {{"stored", database}}};
  if (database.empty()) return {MessageId::doctor_only_in_journal, {{"journal", journal}}};
  return {MessageId::doctor_differs, {{"journal", journal}, {"stored", database}}};
}

void add_field(const Logged& what, const std::string& field, const std::string& journal,
               const std::string& database, std::vector<Finding>& found) {
  Finding finding = outside_finding(what);
  finding.field = field;
  finding.journal = journal;
  finding.database = database;
  finding.message = difference(journal, database);
  found.push_back(std::move(finding));
}

/// A finding for each field of a record that both have, else one for the record.
void add_outside(const store::OutsideEdit& edit, std::vector<Finding>& found) {
  const Logged& what = edit.what;
  if (!what.before || !what.after) {
    found.push_back(outside_finding(what));
    return;
  }
  for (const auto& [field, journal] : *what.before) {
    add_field(what, field, journal, store::value_in(*what.after, field), found);
  }
  for (const auto& [field, database] : *what.after) {
    if (store::value_in(*what.before, field).empty()) add_field(what, field, {}, database, found);
  }
  if (edit.numbers) {
    add_field(what, "number", std::to_string(edit.numbers->first),
              std::to_string(edit.numbers->second), found);
  }
}

}  // namespace

Finding failed(Check check, const Error& error) {
  if (error.kind() == ErrorKind::interrupted) throw error;
  const bool rulebook = error.message().id == MessageId::stored_rulebook_broken;
  return {.check = check,
          .message = error.message(),
          .hint = rulebook ? MessageId::doctor_do_rulebook : MessageId::doctor_do_restore};
}

std::vector<Finding> examine_file(const store::Database& database, const model::Kinds& kinds) {
  return findings_of(Check::integrity, [&](std::vector<Finding>& found) {
    for (const std::string& said : store::file_faults(database)) {
      found.push_back({.check = Check::integrity,
                       .message = {MessageId::doctor_sqlite_says, {{"said", said}}},
                       .hint = MessageId::doctor_do_restore});
    }
    for (const store::Dangling& each : store::dangling_references(database)) {
      found.push_back({.check = Check::references,
                       .record = each.table,
                       .message = {MessageId::doctor_dangling,
                                   {{"table", each.table},
                                    {"parent", each.parent},
                                    base::count("number", each.rows)}},
                       .hint = MessageId::doctor_do_references});
    }
    add_wrong_forms(database, kinds, found);
  });
}

std::vector<Finding> examine_chain(const store::Database& database, const model::Kinds& kinds) {
  return findings_of(Check::chain, [&](std::vector<Finding>& found) {
    for (const ChainFault& fault : store::check_chain(database, kinds)) {
      Finding finding{.check = Check::chain,
                      .record = "entries",
                      .key = {{"entry", std::to_string(fault.entry)}},
                      .message = words(fault),
                      .hint = MessageId::doctor_do_chain};
      if (fault.position != 0) {
        finding.record = "changes";
        finding.key.emplace_back("position", std::to_string(fault.position));
      }
      found.push_back(std::move(finding));
    }
  });
}

std::vector<Finding> examine_outside(const store::Database& database, const model::Kinds& kinds) {
  return findings_of(Check::replay, [&](std::vector<Finding>& found) {
    const bool begun = store::head(database).has_value();
    const store::Outside outside(database, kinds);
    outside.each([&](const store::OutsideEdit& edit) {
      if (begun) add_outside(edit, found);
      if (begun || !found.empty()) return;
      found.push_back({.check = Check::replay,
                       .message = MessageId::doctor_no_journal,
                       .hint = MessageId::doctor_do_begin});
    });
  });
}

std::vector<Finding> examine_edits(const std::vector<store::OutsideEdit>& edits) {
  std::vector<Finding> found;
  for (const store::OutsideEdit& edit : edits) {
    if (!edit.what.after) continue;
    for (const auto& [field, value] : *edit.what.after) {
      if (!base::invalid_utf8_at(value)) continue;
      found.push_back({.check = Check::texts,
                       .record = edit.what.record,
                       .key = edit.what.key,
                       .field = field,
                       .message = MessageId::doctor_not_utf8,
                       .hint = MessageId::doctor_do_text});
    }
  }
  return found;
}

std::vector<Finding> examine_texts(const store::Database& database) {
  return findings_of(Check::rulebooks, [&](std::vector<Finding>& found) {
    for (const store::StoredRulebook& each : database.rulebooks()) {
      if (store::digest(each.toml) == each.digest) continue;
      found.push_back({.check = Check::rulebooks,
                       .record = std::string(store::kRulebooks),
                       .key = {{"digest", each.digest}},
                       .field = "toml",
                       .message = MessageId::doctor_text_altered,
                       .hint = MessageId::doctor_do_rulebook});
    }
  });
}

std::vector<Finding> examine_reviews(const store::Database& database,
                                     const rules::Rulebook& rulebook) {
  return findings_of(Check::reviews, [&](std::vector<Finding>& found) {
    for (const store::ReviewFault& fault : store::check_reviews(database)) {
      const bool at_work = fault.what == store::ReviewFault::What::at_work;
      Finding finding{.check = Check::reviews,
                      .record = std::string(store::kReviews),
                      .message = words(fault, rulebook),
                      .hint = at_work ? MessageId::doctor_do_at_work : MessageId::doctor_do_review};
      if (!fault.label.empty()) finding.key = {{"label", fault.label}};
      found.push_back(std::move(finding));
    }
  });
}

}  // namespace tassei::exchange
