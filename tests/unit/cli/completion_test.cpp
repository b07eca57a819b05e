#include "catch.h"
#include "cli/candidates.h"
#include "store/connection.h"
#include "unit/cli/program.h"

// Completion where the database can't be read at once.

using tassei::cli::kShortPatience;
using tassei::cli::patience_for;
using tassei::test::Program;
using Words = std::vector<std::string>;

TEST_CASE("whoever presses Tab waits for a lock only briefly, whoever asks longer") {
  CHECK(patience_for(Words{"__complete", "--", "levels", ""}) == kShortPatience);
  CHECK(patience_for(Words{"levels", "__complete"}) == tassei::store::kPatience);
  CHECK(kShortPatience < tassei::store::kPatience);
}
