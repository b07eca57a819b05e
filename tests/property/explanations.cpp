#include <algorithm>

#include "catch.h"
#include "naive/explain.h"
#include "property/engineers.h"
#include "property/missing.h"

using namespace property;
namespace rules = tassei::rules;

namespace {

/// The records with all that is missing added, but for one of the entry of that number.
naive::Records with_missing(Random& random, const PartAt& part, std::size_t less) {
  Fulfil fulfil(random, part.world, part.specialty, part.cell, part.on);
  const std::vector<rules::Quantity>& missing = part.criterion.missing;
  naive::Records added = part.records;
  for (std::size_t n = 0; n < missing.size(); ++n) {
    fulfil.add(missing[n], n == less ? missing[n].number - 1 : missing[n].number, added);
  }
  return added;
}

}  // namespace

TEST_CASE("the cited evidence alone meets the part, and without any one of it doesn't") {
  with_random_parts(80, [](Random&, const PartAt& part) {
    if (!part.criterion.met) return;
    std::vector<std::string> keys;
    for (const rules::Evidence& cited : part.criterion.evidence) {
      keys.push_back(part.subject.key(cited.fact));
    }
    const naive::Records alone = naive::only(part.records, keys);
    REQUIRE(part.met_by(alone));
    for (std::size_t n = 0; n < count(alone); ++n) {
      INFO("without the record number " << n << " of\n" << naive::csv(alone));
      REQUIRE(!part.met_by(without(alone, n)));
    }
  });
}

TEST_CASE("what is missing makes the part met once it is added, and less doesn't") {
  with_random_parts(80, [](Random& random, const PartAt& part) {
    const bool never =
        part.criterion.part == rules::PartKind::exam && part.cell.choices.exam_policy == "shown";
    if (part.criterion.met || never) return;
    const std::size_t entries = part.criterion.missing.size();
    REQUIRE(entries > 0);
    for (std::size_t less = 0; less <= entries; ++less) {
      const naive::Records added = with_missing(random, part, less);
      INFO("less of entry number " << less << " of " << entries << "\n" << naive::csv(added));
      REQUIRE(part.met_by(added) == (less == entries));
    }
  });
}

TEST_CASE("a part is met exactly when there is as much as is needed of everything") {
  with_random_parts(80, [](Random&, const PartAt& part) {
    const auto& counts = part.criterion.counts;
    const bool never =
        part.criterion.part == rules::PartKind::exam && part.cell.choices.exam_policy == "shown";
    if (never) return;
    const bool enough = std::all_of(counts.begin(), counts.end(), [](const rules::Count& count) {
      return count.have >= count.needed.number;
    });
    REQUIRE(!counts.empty());
    REQUIRE(part.criterion.met == enough);
    REQUIRE(part.criterion.met == part.criterion.missing.empty());
  });
}
