#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/review.h"
#include "store/appraiser.h"
#include "store/database.h"
#include "store/records.h"

namespace tassei::store {

/// Something in a review that isn't as it was frozen.
struct ReviewFault {
  enum class What {
    unreadable,     ///< a content that can't have been frozen so
    altered,        ///< a content that isn't what its leaf says
    digest,         ///< the digest doesn't follow from the leaves
    label,          ///< the label isn't the comparison form
    at_work,        ///< what keeps it from being changed is switched off; for a review that isn't
                    ///< there, without a label: `frozen` is its number
    head,           ///< the journal's entry isn't the one after which it was frozen
    journal,        ///< the journal says otherwise of the review
    rulebooks,      ///< other rulebooks were in use then
    not_frozen,     ///< the evaluation has a person or specialty that isn't frozen
    not_evaluated,  ///< the reverse
    differs,        ///< a field
  };
  What what{};
  std::string label;
  std::string engineer = {};   ///< empty: it is about the review itself
  std::string specialty = {};  ///< empty: about the person
  std::string field = {};
  std::string frozen = {};  ///< the field's values, as texts; empty for none
  std::string evaluated = {};
};

/// All reviews beside their own digests. What has been forgotten can't be checked any more, except
/// that it is in the digest. Each review's first fault.
std::vector<ReviewFault> check_reviews(const Database& database);

/// A review beside what the evaluation of the journal as it stood then amounts to, and its own
/// digest: the first fault, nothing where both say the same. `then` is that state, of which the
/// people are evaluated; `kinds` are today's.
class ReviewProof {
 public:
  ReviewProof(const Database& database, const model::Kinds& kinds, const model::Review& review,
              const Database& then);

  std::optional<ReviewFault> fault(Appraiser& evaluated, const Progress& progress) const;

 private:
  std::optional<ReviewFault> fault_of_ground() const;
  std::optional<ReviewFault> fault_in_journal() const;

  const Database* database_;
  const model::Kinds* kinds_;
  const model::Review* review_;
  const Database* then_;
};

}  // namespace tassei::store
