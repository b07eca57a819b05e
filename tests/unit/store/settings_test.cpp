#include "store/settings.h"

#include "catch.h"
#include "unit/store/fixture.h"

namespace tassei::store {
namespace {

TEST_CASE("a new database has no settings of its own") {
  test::Store store;
  CHECK(settings(store.database()).empty());
}

TEST_CASE("a setting is kept, changed and taken back") {
  test::Store store;
  change_setting(store.database(), "team", "tokyo");
  CHECK(settings(store.database()) == Settings{{"team", "tokyo"}});
  change_setting(store.database(), "team", "大阪");
  CHECK(settings(store.database()) == Settings{{"team", "大阪"}});
  change_setting(store.database(), "team", std::nullopt);
  CHECK(settings(store.database()).empty());
}

TEST_CASE("taking back what isn't set changes nothing") {
  test::Store store;
  change_setting(store.database(), "language", "ja");
  change_setting(store.database(), "team", std::nullopt);
  CHECK(settings(store.database()) == Settings{{"language", "ja"}});
}

}  // namespace
}  // namespace tassei::store
