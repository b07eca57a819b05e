#include "store/used_ids.h"

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::test {

TEST_CASE("the ids that records have are counted, those of sets, sizes and measures too") {
  Store store;
  store.commit({store.adding("projects", {{"project", "P"},
                                          {"name", "p"},
                                          {"flags", "f;g"},
                                          {"reach_size", "wide"},
                                          {"rooms", "2"}}),
                store.adding("projects", {{"project", "Q"}, {"name", "q"}, {"flags", "f"}})});
  std::string found;
  for (const store::UsedId& each : store::used_ids(store.database(), store.kinds)) {
    found += each.about + ":" + each.id + " " + std::to_string(each.records) + ", ";
  }
  CHECK(found == ":f 2, :g 1, reach:wide 1, rooms: 1, ");
}

}  // namespace tassei::test
