#include "store/undo.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

#include "base/error.h"
#include "base/instant.h"
#include "store/border.h"
#include "store/change_between.h"
#include "store/entry_writer.h"
#include "store/later.h"
#include "store/layout.h"
#include "store/review_writer.h"
#include "store/reviews.h"
#include "store/rulebooks.h"
#include "store/settings.h"
#include "store/writer.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;

[[noreturn]] void refuse(Message message, std::optional<Message> hint = {}) {
  throw Error(ErrorKind::refused, std::move(message), {}, std::move(hint));
}

/// Finds what an entry's changes take to be taken back, by doing it within a transaction that is
/// rolled back.
class Planner {
 public:
  Planner(Database& database, const model::Kinds& kinds, Entry entry)
      : database_(&database),
        kinds_(&kinds),
        changes_(changes_of(database, entry.entry)),
        transaction_(database.connection(), SQLite::TransactionBehavior::IMMEDIATE),
        records_(database, kinds),
        writer_(database.connection(), kinds),
        texts_(database.rulebooks()) {
    database.refuse_if_changed();
    plan_.entry = std::move(entry);
  }

  Undoing run() {
    refuse_what_stays();
    const Later later(*database_, *kinds_, number(), changes_);
    if (const auto by = later.undone_by()) refuse_undone(*by);
    if (later.obstacle()) refuse_for(*later.obstacle());
    later_ = &later;
    for (auto each = changes_.rbegin(); each != changes_.rend(); ++each) take_back(each->what);
    for (const auto& [kind, code] : renamed_) {
      refuse_if_pointed_at(*kind, code, &Field::mentions);
    }
    if (plan_.what.empty()) refuse({MessageId::undo_only_kept, {base::count("entry", number())}});
    return std::move(plan_);
  }

 private:
  std::int64_t number() const { return plan_.entry.entry; }

  void refuse_what_stays() const {
    if (number() == 1) refuse(MessageId::undo_first_entry);
    const bool forgotten = std::any_of(changes_.begin(), changes_.end(),
                                       [](const EntryChange& each) { return each.forgotten; });
    if (forgotten) refuse({MessageId::undo_forgotten, {base::count("entry", number())}});
  }

  [[noreturn]] void refuse_undone(std::int64_t by) const {
    const Entry later = known_entry(*database_, by);
    refuse({MessageId::undo_undone,
            {base::count("entry", number()),
             base::count("later", by),
             {"at", base::local_time(later.occasion.at)}}},
           Message{MessageId::undo_does_it_again, {base::count("later", by)}});
  }

  [[noreturn]] void refuse_for(const Later::Obstacle& obstacle) const {
    const Entry later = known_entry(*database_, obstacle.entry);
    refuse({MessageId::undo_built_on,
            {base::count("entry", number()),
             base::count("later", later.entry),
             {"at", base::local_time(later.occasion.at)},
             {"command", later.occasion.command},
             {"how", std::vector{obstacle.how}}}},
           Message{MessageId::undo_later_first, {base::count("later", later.entry)}});
  }

  void take_back(const Logged& what) {
    if (what.record == kRulebooks) return take_back_rulebook(what);
    if (what.record == kSettings) return take_back_setting(what);
    if (what.record == kReviews) refuse_review(what);
    if (what.record == kReviewComments) return take_back_comment(what);
    const Kind* kind = kinds_->find(what.record);
    if (kind == nullptr) {
      refuse({MessageId::undo_unknown_kind,
              {base::count("entry", number()), {"command", plan_.entry.occasion.command}}});
    }
    refuse_unknown_columns(*kind, what);
    Change change = change_between(*kind, what, what.after, what.before, records_);
    if (!kind->numbered) look_at_code(change);
    const Effect effect = take(writer_, change);
    plan_.what.push_back(logged(change, effect.number, effect.was_confirmed));
    plan_.records.push_back(std::move(change));
  }

  /// What was frozen is not in the journal, so that undoing the undo could not bring it back.
  [[noreturn]] void refuse_review(const Logged& what) const {
    const bool came = !what.before;
    refuse({MessageId::undo_review, {base::count("entry", number())}},
           came ? std::optional<Message>(
                      {MessageId::undo_review_hint, {{"label", value_in(what.key, "label")}}})
                : std::nullopt);
  }

  void take_back_comment(const Logged& what) {
    refuse_if_closed(known_review(*database_, value_in(what.key, "review")));
    Logged back = what;
    std::swap(back.before, back.after);
    plan_.comments.push_back(back);
    plan_.what.push_back(std::move(back));
  }

  void take_back_rulebook(const Logged& what) {
    const std::string& digest = value_in(what.key, "digest");
    const auto text = std::find_if(texts_.begin(), texts_.end(),
                                   [&](const auto& each) { return each.digest == digest; });
    if (text == texts_.end()) refuse_broken(what);
    const FieldValues now = journaled_of(*text);
    bring(*text, what.after, what.before);
    Logged back = change_of_rulebook(digest, now, journaled_of(*text));
    if (back.before == back.after) return;
    plan_.what.push_back(std::move(back));
    plan_.rulebooks = texts_;
  }

  void take_back_setting(const Logged& what) {
    const std::string& name = value_in(what.key, "name");
    std::optional<std::string> before;
    std::optional<std::string> after;
    if (what.after) before = value_in(*what.after, "value");
    if (what.before) after = value_in(*what.before, "value");
    plan_.what.push_back(setting_change(name, before, after));
    plan_.settings.emplace_back(name, after);
  }

  void refuse_unknown_columns(const Kind& kind, const Logged& what) const {
    if (!what.before) return;
    for (const auto& [field, value] : *what.before) {
      if (is_confirmation(field) || kind.position(field)) continue;
      refuse({MessageId::undo_unknown_column,
              {base::count("entry", number()),
               {"kind", kind.name},
               {"key", key_text(what.key)},
               {"column", field}}},
             MessageId::undo_use_rulebook);
    }
  }

  /// What refers to a record goes by its number inside, and only mentions don't follow a code.
  void look_at_code(const Change& change) {
    const std::string& name = code_field(*change.kind).name;
    const std::string code =
        change.before ? change.kind->value(*change.before, name) : std::string();
    if (!change.after) {
      refuse_if_pointed_at(*change.kind, code, &Field::refers_to);
    } else if (change.before && change.kind->value(*change.after, name) != code) {
      renamed_.emplace_back(change.kind, code);
    }
  }

  /// Where a later entry made a record refer to that one, or mention it.
  void refuse_if_pointed_at(const Kind& referred, const std::string& code,
                            std::string_view Field::* how) const {
    for (const Kind& kind : kinds_->all()) {
      for (const Field& field : kind.fields) {
        if (field.*how != referred.name) continue;
        records_.each_referring(kind, field, code, [&](const Stored& stored) {
          const auto obstacle = later_->reference(kind, stored.values, referred, code);
          if (obstacle) refuse_for(*obstacle);
        });
      }
    }
  }

  Database* database_;
  const model::Kinds* kinds_;
  std::vector<EntryChange> changes_;
  SQLite::Transaction transaction_;
  Records records_;
  Writer writer_;
  std::vector<StoredRulebook> texts_;
  const Later* later_ = nullptr;
  std::vector<std::pair<const Kind*, std::string>> renamed_;
  Undoing plan_;
};

}  // namespace

Undoing plan_undo(Database& database, const model::Kinds& kinds, std::int64_t entry) {
  return at_border(database.path(),
                   [&] { return Planner(database, kinds, known_entry(database, entry)).run(); });
}

std::int64_t undo(Database& database, const model::Kinds& kinds, const Undoing& undoing,
                  const std::optional<Rules>& rules) {
  return at_border(database.path(), [&] {
    in_one_entry(database, [&](EntryWriter& journal) {
      journal.occasion().undoes = undoing.entry.entry;
      if (rules) {
        write_rulebooks(database.connection(), undoing.rulebooks, rules->kinds, rules->other,
                        journal);
      }
      for (const auto& [name, value] : undoing.settings) {
        change_setting(database, name, value, journal);
      }
      for (const Logged& each : undoing.comments) change_comment(database, each, journal);
      commit_as_given(database, kinds, undoing.records, journal);
    });
    return last_number(database);
  });
}

}  // namespace tassei::store
