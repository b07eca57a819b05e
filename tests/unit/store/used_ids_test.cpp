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

TEST_CASE("ids that each specialty has its own of are counted for each") {
  Store store;
  store.commit({store.adding("engineers", kEngineer), store.adding("projects", kProject),
                store.adding("contributions", kContribution),
                store.adding("contributions", with(kContribution, {{"specialty", "winches"}}))});
  std::string found;
  for (const store::UsedId& each : store::used_ids(store.database(), store.kinds)) {
    if (each.id == "repair") found += each.specialty + " " + std::to_string(each.records) + ", ";
  }
  CHECK(found == "pumps 1, winches 1, ");
}

}  // namespace tassei::test
