#include "cli/shipped.h"
#include "catch.h"
#include "rules/compile.h"
#include "shipped.h"

namespace tassei::test {

TEST_CASE("every rulebook that a new database uses is shipped") {
  CHECK_FALSE(cli::default_rulebooks().empty());
  CHECK(default_texts().size() == cli::default_rulebooks().size());
}

TEST_CASE("a shipped rulebook is called by its id") {
  for (const cli::ShippedText& each : cli::shipped_texts()) {
    CHECK(each.toml.find("\nid = \"" + each.id + "\"\n") != std::string_view::npos);
  }
}

}  // namespace tassei::test
