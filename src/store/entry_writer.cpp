#include "store/entry_writer.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tassei::store {

std::string leaf_of(Sha256& sum, std::string_view salt, std::string_view record,
                    std::string_view content) {
  sum.add(salt);
  sum.add(record);
  sum.add("\n");
  sum.add(content);
  return sum.finish();
}

std::string content_of(std::int64_t entry, const Occasion& occasion) {
  nlohmann::ordered_json all = {{"entry", entry},
                                {"at", occasion.at},
                                {"actor", occasion.actor},
                                {"command", occasion.command}};
  if (!occasion.reason.empty()) all["reason"] = occasion.reason;
  if (occasion.undoes) all["undoes"] = *occasion.undoes;
  return all.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

EntryWriter::EntryWriter(const Database& database)
    : connection_(&database.connection()),
      occasion_(database.occasion()),
      before_(head(database).value_or(Entry())),
      insert_(database.connection(),
              "INSERT INTO changes (entry, position, record, subject, becomes, content, salt, leaf)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") {
  // A clock that was set back doesn't turn the order of entries round.
  occasion_.at = std::max(occasion_.at, before_.occasion.at);
}

void EntryWriter::log(const Logged& logged, const model::Kinds& kinds) {
  if (logged.before == logged.after) return;
  const std::string content = content_of(logged);
  const Subjects subjects = subjects_of(kinds, logged);
  const std::string fresh = salts_.next();
  const std::string leaf = leaf_of(leaf_, fresh, logged.record, content);
  leaves_ += leaf;
  insert_.bind(1, before_.entry + 1);
  insert_.bind(2, ++count_);
  insert_.bind(3, logged.record);
  insert_.bind_or_null(4, subjects.subject);
  insert_.bind_or_null(5, subjects.becomes);
  insert_.bind(6, content);
  insert_.bind_blob(7, fresh);
  insert_.bind_blob(8, leaf);
  insert_.run();
}

void EntryWriter::finish() {
  if (count_ == 0) return;
  const std::int64_t entry = before_.entry + 1;
  const std::string fresh = salts_.next();
  const std::string leaf = leaf_of(leaf_, fresh, "entries", content_of(entry, occasion_));
  digest_.add(before_.digest);
  digest_.add(leaf);
  digest_.add(leaves_);
  Query insert(*connection_,
               "INSERT INTO entries (entry, at, actor, command, reason, undoes, salt, leaf, digest)"
               " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  insert.bind(1, entry);
  insert.bind(2, occasion_.at);
  insert.bind(3, occasion_.actor);
  insert.bind(4, occasion_.command);
  insert.bind_or_null(5, occasion_.reason);
  if (occasion_.undoes) insert.bind(6, *occasion_.undoes);
  insert.bind_blob(7, fresh);
  insert.bind_blob(8, leaf);
  insert.bind(9, hexadecimal(digest_.finish()));
  insert.run();
}

void in_one_entry(Database& database, const std::function<void(EntryWriter&)>& work) {
  SQLite::Transaction transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE);
  database.refuse_if_changed();
  {
    EntryWriter journal(database);
    work(journal);
    journal.finish();
  }
  transaction.commit();
}

}  // namespace tassei::store
