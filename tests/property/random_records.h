#pragma once

#include "naive/evaluate.h"
#include "property/random.h"

namespace property {

struct RecordsShape {
  bool untils = true;  ///< some expertise ends
};

/// What might be recorded of one engineer: about what some cell asks for, something of it missing
/// or changed, something else beside it.
naive::Records random_records(Random& random, const naive::Library& library,
                              const RecordsShape& shape);

/// In the order of their keys, without repetitions, projects that nobody names included.
void put_in_order(naive::Records& records);

/// How many records there are, projects aside; and the same without the n-th.
std::size_t count(const naive::Records& records);
naive::Records without(naive::Records records, std::size_t n);

}  // namespace property
