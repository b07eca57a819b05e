#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/review.h"
#include "rules/appraisal.h"
#include "store/database.h"
#include "store/holders.h"
#include "store/redaction.h"

namespace tassei::store {

/// What is frozen in reviews, as it will be.
struct ReviewRewriting {
  struct Row {
    std::int64_t review = 0;
    std::int64_t person = 0;
    std::int64_t position = 0;  ///< 0: the person's own
    std::string content;
    std::string code = {};  ///< of the person, in comparison form
  };
  struct Head {
    std::int64_t review = 0;
    std::string content;
  };
  struct Comment {
    std::int64_t review = 0;
    std::int64_t number = 0;
    std::string by;
    std::string text;
  };
  struct Closing {
    std::int64_t review = 0;
    std::string by;
  };
  std::vector<Row> rows;
  std::vector<Head> heads;
  std::vector<Comment> comments;
  std::vector<Closing> closings;

  void add(ReviewRewriting more);
  std::size_t size() const {
    return rows.size() + heads.size() + comments.size() + closings.size();
  }
};

/// Takes out of frozen reviews, and of what the journal says of them, what names a person: their
/// code and name, texts of their evidence, goals and comments, and whatever names them elsewhere.
/// Levels, days and ids stay.
class ReviewRedaction {
 public:
  /// All outlive it. The holders have seen the whole journal.
  ReviewRedaction(const Database& database, const model::Kinds& kinds, const Holders& holders,
                  Holders::Id person, const Called& called, const Redaction& redaction);

  /// What the tables will have. A review that can't be read is left as it is where nothing in it
  /// names the person; else an Error.
  ReviewRewriting rewriting();

  /// A change of the journal as it will be, of all in their order; nothing for other kinds of it.
  std::optional<Logged> logged(const Logged& what);

 private:
  void take(const model::Review& review, ReviewRewriting& into);
  void refuse_if_named(std::int64_t review, const std::string& label) const;
  void take_people(const model::Review& review, ReviewRewriting& into);
  void take_comments(const model::Review& review, ReviewRewriting& into);
  void redact(rules::Appraisal& row, bool theirs, std::int64_t entry) const;
  void redact(rules::CitedEvidence& evidence, bool theirs, std::int64_t entry) const;
  std::string written(const std::string& text, bool theirs) const;
  /// Whose code it was after that entry.
  std::optional<Holders::Id> who_had(const std::string& code, std::int64_t entry) const;

  const Database* database_;
  const model::Kinds* kinds_;
  const Holders* holders_;
  Holders::Id person_;
  const Called* called_;
  const Redaction* redaction_;
  std::map<std::string, std::int64_t> entries_;  ///< after which reviews were frozen, by label
};

/// Does it, within a transaction: leaves stay, salts go.
void rewrite_reviews(const Database& database, const ReviewRewriting& rewriting);

}  // namespace tassei::store
