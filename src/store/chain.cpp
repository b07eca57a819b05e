#include "store/border.h"
#include "store/entry_writer.h"
#include "store/journal.h"
#include "store/query.h"

namespace tassei::store {

namespace {

/// Walks entries and their changes side by side.
class ChainCheck {
 public:
  ChainCheck(const Database& database, const model::Kinds& kinds)
      : kinds_(&kinds),
        entries_(database.connection(),
                 "SELECT entry, at, actor, command, reason, undoes, salt, leaf, digest"
                 " FROM entries ORDER BY entry"),
        changes_(database.connection(),
                 "SELECT entry, position, record, subject, becomes, content, salt, leaf"
                 " FROM changes ORDER BY entry, position") {}

  std::vector<ChainFault> run() {
    more_changes_ = changes_.step();
    while (entries_.step()) take_entry();
    while (more_changes_) {
      add(ChainFault::What::missing, changes_.integer(0), 0);
      more_changes_ = changes_.step();
    }
    return std::move(faults_);
  }

 private:
  void add(ChainFault::What what, std::int64_t entry, std::int64_t position) {
    if (!faults_.empty() && faults_.back().what == what && faults_.back().entry == entry &&
        faults_.back().position == position) {
      return;
    }
    faults_.push_back({.what = what, .entry = entry, .position = position});
  }

  void take_entry() {
    const std::int64_t entry = entries_.integer(0);
    for (++last_; last_ < entry; ++last_) add(ChainFault::What::missing, last_, 0);
    // Without a salt something was forgotten, and nothing says any more what the leaf was made of.
    if (!entries_.is_null(6) &&
        leaf_of(leaf_, entries_.blob(6), "entries", own_content()) != entries_.blob(7)) {
      add(ChainFault::What::altered, entry, 0);
    }
    digest_.add(before_);
    digest_.add(entries_.blob(7));
    take_changes(entry);
    if (hexadecimal(digest_.finish()) != entries_.text(8)) {
      add(ChainFault::What::unchained, entry, 0);
    }
    before_ = entries_.text(8);
  }

  std::string own_content() const {
    Occasion occasion{.at = std::string(entries_.text(1)),
                      .actor = std::string(entries_.text(2)),
                      .command = std::string(entries_.text(3)),
                      .reason = std::string(entries_.text(4))};
    if (!entries_.is_null(5)) occasion.undoes = entries_.integer(5);
    return content_of(entries_.integer(0), occasion);
  }

  void take_changes(std::int64_t entry) {
    std::int64_t position = 0;
    while (more_changes_ && changes_.integer(0) <= entry) {
      if (changes_.integer(0) < entry) {
        add(ChainFault::What::missing, changes_.integer(0), 0);
      } else {
        if (changes_.integer(1) != ++position) add(ChainFault::What::missing, entry, position);
        position = changes_.integer(1);
        if (!is_as_written()) add(ChainFault::What::altered, entry, position);
        digest_.add(changes_.blob(7));
      }
      more_changes_ = changes_.step();
    }
    if (position == 0) add(ChainFault::What::missing, entry, 1);
  }

  bool is_as_written() {
    const auto what = parse_content(changes_.text(2), changes_.text(5));
    if (!what) return false;
    const Subjects stored = {.subject = std::string(changes_.text(3)),
                             .becomes = std::string(changes_.text(4))};
    if (subjects_of(*kinds_, *what) != stored) return false;
    if (changes_.is_null(6)) return true;
    return leaf_of(leaf_, changes_.blob(6), changes_.text(2), changes_.text(5)) == changes_.blob(7);
  }

  const model::Kinds* kinds_;
  Query entries_;
  Query changes_;
  bool more_changes_ = false;
  std::int64_t last_ = 0;
  std::string before_;
  Sha256 leaf_;
  Sha256 digest_;
  std::vector<ChainFault> faults_;
};

}  // namespace

std::vector<ChainFault> check_chain(const Database& database, const model::Kinds& kinds) {
  return at_border(database.path(), [&] { return ChainCheck(database, kinds).run(); });
}

}  // namespace tassei::store
