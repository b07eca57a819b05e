#include "catch.h"
#include "property/engineers.h"
#include "property/missing.h"

using namespace property;
namespace rules = tassei::rules;

namespace {

template <class Record>
void keep(std::vector<Record>& records, const std::vector<std::string>& keys) {
  std::erase_if(records, [&](const Record& record) { return !naive::contains(keys, key(record)); });
}

/// With every other record removed, projects aside.
naive::Records only(naive::Records records, const std::vector<std::string>& keys) {
  keep(records.contributions, keys);
  keep(records.expertise, keys);
  keep(records.achievements, keys);
  keep(records.mentorings, keys);
  keep(records.exams, keys);
  return records;
}

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
  with_random_parts(30, [](Random&, const PartAt& part) {
    if (!part.criterion.met) return;
    std::vector<std::string> keys;
    for (const rules::Evidence& cited : part.criterion.evidence) {
      keys.push_back(part.subject.key(cited.fact));
    }
    const naive::Records alone = only(part.records, keys);
    REQUIRE(part.met_by(alone));
    for (std::size_t n = 0; n < count(alone); ++n) {
      INFO("without the record number " << n << " of\n" << naive::csv(alone));
      REQUIRE(!part.met_by(without(alone, n)));
    }
  });
}

TEST_CASE("what is missing makes the part met once it is added, and less doesn't") {
  with_random_parts(30, [](Random& random, const PartAt& part) {
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
