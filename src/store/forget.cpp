#include "store/forget.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "store/border.h"
#include "store/entry_writer.h"
#include "store/layout.h"
#include "store/lives.h"
#include "store/writer.h"

namespace tassei::store {

namespace {

using model::Field;
using model::Kind;

/// A change of the journal that may have to be rewritten.
struct Kept {
  EntryChange change;
  const Life* life;
};

/// Looks at journal and records twice: first for who had which code, then for what is the person's.
class Planner {
 public:
  Planner(const Database& database, const model::Kinds& kinds)
      : database_(&database),
        kinds_(&kinds),
        people_(kinds.find(kPeople)),
        records_(database, kinds),
        holders_(kinds) {}

  std::optional<Forgetting> plan(const std::string& code, const std::vector<std::string>& called) {
    each_change_after(*database_, 0, [&](const EntryChange& change) { see_people(change); });
    const auto person = find(code);
    if (!person) return std::nullopt;
    made_.again = forgotten_.contains(base::comparison_form(code));
    add_texts(*person, code, called);
    lives_.emplace(*kinds_, holders_, *person, moves_);
    each_change_after(*database_, 0, [&](const EntryChange& change) { keep(change, *person); });
    for (const Kind& kind : kinds_->all()) {
      records_.each(kind, [&](const Stored& stored) { lives_->take(kind, stored.values); });
    }
    made_.pseudonym = made_.again ? code : fresh_pseudonym();
    redaction_.emplace(made_.pseudonym, called_);
    redact_reviews(*person);
    redact_changes();
    redact_records();
    redact_entries();
    return std::move(made_);
  }

 private:
  void see_people(const EntryChange& change) {
    holders_.see(change);
    if (change.what.record == kForgotten) {
      forgotten_.insert(base::comparison_form(value_in(change.what.key, people_->singular)));
    }
    if (const auto move = move_of(*kinds_, holders_, change)) moves_.push_back(*move);
    if (change.what.record != kPeople) return;
    names_.resize(holders_.count());
    auto& names = names_[*holders_.of(change)];
    for (const auto* side : {&change.what.before, &change.what.after}) {
      if (!*side) continue;
      for (const auto& [field, value] : **side) {
        const auto place = people_->position(field);
        if (place && people_->fields[*place].tells.what == model::Tells::name) names.insert(value);
      }
    }
  }

  std::optional<Holders::Id> find(const std::string& code) {
    const auto person = holders_.at(subject_of(*people_, code), Holders::now());
    if (!person && records_.has_code(*people_, code)) {
      throw Error(ErrorKind::refused,
                  {MessageId::journal_and_records_differ,
                   {{"kind", people_->name}, {"key", people_->singular + "=" + code}}},
                  {}, MessageId::see_doctor);
    }
    return person;
  }

  void add_texts(Holders::Id person, const std::string& code,
                 const std::vector<std::string>& called) {
    names_.resize(holders_.count());
    const auto add = [&](const std::string& text) {
      // What somebody is called who was forgotten before is no secret.
      if (!made_.again || base::comparison_form(text) != base::comparison_form(code)) {
        called_.add(text);
      }
    };
    for (const std::string& each : called) add(std::string(base::trim(each)));
    for (const std::string& each : holders_.codes(person)) add(each);
    for (const std::string& each : names_[person]) add(each);
    for (Holders::Id other = 0; other < holders_.count(); ++other) {
      if (other == person) continue;
      for (const std::string& each : holders_.codes(other)) called_.add_other(each);
      for (const std::string& each : names_[other]) called_.add_other(each);
    }
    person_ = person;
  }

  void keep(const EntryChange& change, Holders::Id person) {
    if (is_about_review(change.what)) about_reviews_.push_back(change);
    const Kind* kind = kinds_->find(change.what.record);
    if (kind == nullptr) return;
    static const Life nobodys;
    static const Life theirs = {.theirs = true};
    const Life* life = lives_->take(change);
    if (change.what.record == kPeople && holders_.of(change) == person) life = &theirs;
    if (life != nullptr || was_confirmed_by_person(change.what)) {
      kept_.push_back({change, life != nullptr ? life : &nobodys});
    } else if (names_person(*kind, change.what)) {
      ++made_.changes_that_stay;
    }
  }

  bool was_confirmed_by_person(const Logged& logged) const {
    const auto by_person = [&](const std::optional<FieldValues>& side) {
      return side && called_.in(value_in(*side, kConfirmedBy));
    };
    return by_person(logged.before) || by_person(logged.after);
  }

  /// Whether the field is one for what people write, so that it may name somebody.
  bool is_written(const Kind& kind, const Field& field) const {
    if (!field.refers_to.empty()) return false;
    if (&kind == people_ && &field == &code_field(kind)) return false;
    return field.tells.anything();
  }

  bool names_person(const Kind& kind, const Logged& logged) const {
    const auto in = [&](const FieldValues& values) {
      return std::any_of(values.begin(), values.end(), [&](const auto& each) {
        const auto place = kind.position(each.first);
        return place && is_written(kind, kind.fields[*place]) && called_.in(each.second);
      });
    };
    return in(logged.key) || (logged.before && in(*logged.before)) ||
           (logged.after && in(*logged.after));
  }

  std::string fresh_pseudonym() const {
    const auto is_free = [&](const std::string& code) {
      return !holders_.know(subject_of(*people_, code)) && !records_.has_code(*people_, code) &&
             !lives_->mentioned().contains(code);
    };
    for (std::int64_t number = 1;; ++number) {
      std::string code = "forgotten-" + std::to_string(number);
      if (is_free(code)) return code;
    }
  }

  void redact_reviews(Holders::Id person) {
    ReviewRedaction reviews(*database_, *kinds_, holders_, person, called_, *redaction_);
    made_.reviews = reviews.rewriting();
    for (EntryChange& change : about_reviews_) {
      auto redacted = reviews.logged(change.what);
      if (!redacted || *redacted == change.what) continue;
      change.what = *std::move(redacted);
      made_.changes.push_back(std::move(change));
    }
  }

  void redact_changes() {
    for (const Kept& kept : kept_) redaction_->see(kept.change.what);
    for (Kept& kept : kept_) {
      const Holders::When when = {kept.change.entry, kept.change.position};
      const Kind& kind = *kinds_->find(kept.change.what.record);
      Logged redacted = redaction_->logged(
          *kinds_, kept.change.what, *kept.life,
          [&](const std::string& code) { return lives_->is_person(code, when); });
      if (names_person(kind, redacted)) ++made_.changes_that_stay;
      if (redacted == kept.change.what) continue;
      kept.change.what = std::move(redacted);
      made_.changes.push_back(std::move(kept.change));
    }
  }

  void redact_records() {
    std::optional<Change> own;
    for (const Kind& kind : kinds_->all()) {
      records_.each(kind, [&](const Stored& stored) {
        Life life;
        life.theirs = &kind == people_ && holders_.at(subject_of(kind, stored.values.front()),
                                                      Holders::now()) == person_;
        const bool is_own = life.theirs;
        if (const Life* known = lives_->take(kind, stored.values)) life = *known;
        Change change{.kind = &kind,
                      .before = stored.values,
                      .after = redaction_->values(kind, stored.values, life),
                      .confirmation = redaction_->confirmation(stored.confirmation)};
        see_what_stays(kind, *change.after);
        if (change.before == change.after && change.confirmation == stored.confirmation) return;
        if (is_own) {
          own = std::move(change);
        } else {
          made_.records.push_back(std::move(change));
        }
      });
    }
    // While the others are changed, they are found by the code.
    if (own) made_.records.push_back(std::move(*own));
  }

  void see_what_stays(const Kind& kind, const model::Values& values) {
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
      if (!is_written(kind, kind.fields[i]) || !called_.in(values[i])) continue;
      made_.stays.push_back(
          {.kind = kind.name, .key = model::key_text(kind, values), .field = kind.fields[i].name});
    }
  }

  bool redact(Occasion& occasion) const {
    const Occasion given = occasion;
    occasion.actor = redaction_->who(given.actor);
    if (called_.in(given.reason)) occasion.reason.clear();
    return occasion.actor != given.actor || occasion.reason != given.reason;
  }

  void redact_entries() {
    each_entry(*database_, [&](const Entry& entry) {
      Entry changed = entry;
      if (redact(changed.occasion)) made_.entries.push_back(std::move(changed));
    });
    Occasion own = database_->occasion();
    redact(own);
    made_.actor = own.actor;
    made_.reason = own.reason;
  }

  const Database* database_;
  const model::Kinds* kinds_;
  const Kind* people_;
  Records records_;
  Holders holders_;
  Holders::Id person_ = 0;
  Lives::Moves moves_;
  std::vector<std::set<std::string>> names_;  ///< and readings, by whose they are
  std::set<std::string> forgotten_;           ///< in comparison form
  Called called_;
  std::optional<Lives> lives_;
  std::optional<Redaction> redaction_;
  std::vector<Kept> kept_;
  std::vector<EntryChange> about_reviews_;
  Forgetting made_;
};

void rewrite_changes(const Database& database, const model::Kinds& kinds,
                     const std::vector<EntryChange>& changes) {
  Query update(database.connection(),
               "UPDATE changes SET subject = ?1, becomes = ?2, content = ?3, salt = NULL"
               " WHERE entry = ?4 AND position = ?5");
  for (const EntryChange& change : changes) {
    const Subjects subjects = subjects_of(kinds, change.what);
    update.bind_or_null(1, subjects.subject);
    update.bind_or_null(2, subjects.becomes);
    update.bind(3, content_of(change.what));
    update.bind(4, change.entry);
    update.bind(5, change.position);
    update.run();
  }
}

void rewrite_entries(const Database& database, const std::vector<Entry>& entries) {
  Query update(database.connection(),
               "UPDATE entries SET actor = ?1, reason = ?2, salt = NULL WHERE entry = ?3");
  for (const Entry& entry : entries) {
    update.bind(1, entry.occasion.actor);
    update.bind_or_null(2, entry.occasion.reason);
    update.bind(3, entry.entry);
    update.run();
  }
}

}  // namespace

std::optional<Forgetting> plan_forgetting(const Database& database, const model::Kinds& kinds,
                                          const std::string& code,
                                          const std::vector<std::string>& called) {
  return at_border(database.path(), [&] { return Planner(database, kinds).plan(code, called); });
}

void forget(Database& database, const model::Kinds& kinds, const Forgetting& forgetting) {
  at_border(database.path(), [&] {
    in_one_entry(database, [&](EntryWriter& journal) {
      Writer writer(database.connection(), kinds);
      for (const Change& change : forgetting.records) writer.take(change);
      rewrite_changes(database, kinds, forgetting.changes);
      rewrite_entries(database, forgetting.entries);
      rewrite_reviews(database, forgetting.reviews);
      journal.occasion().actor = forgetting.actor;
      journal.occasion().reason = forgetting.reason;
      const std::string& field = kinds.find(kPeople)->singular;
      journal.log({.record = std::string(kForgotten),
                   .key = {{field, forgetting.pseudonym}},
                   .after = FieldValues{}},
                  kinds);
    });
  });
}

void clean(Database& database, const std::string& pseudonym) {
  try {
    database.connection().exec("VACUUM");
  } catch (const SQLite::Exception& failure) {
    spdlog::debug("SQLite: {} (code {})", failure.what(), failure.getExtendedErrorCode());
    throw Error(ErrorKind::refused, {MessageId::forget_not_cleaned, {{"path", database.path()}}},
                {}, Message{MessageId::forget_clean_again, {{"pseudonym", pseudonym}}});
  }
}

}  // namespace tassei::store
