#include <string>

#include "cli/shipped.h"
#include "unit/cli/reviewed.h"

// What an overlay is put together with, and reviews.

namespace tassei::test {

namespace {

/// A review by an overlay of the company, and another text of what that extends, which is kept.
struct ReviewedByOverlay : Reviewed {
  ReviewedByOverlay() {
    folder.file("ours.toml",
                "format = 1\nid = \"ours\"\nlabel = { ja = \"自社\", en = \"Ours\" }\n"
                "extends = \"customer-service\"\n");
    (*this)({"rulebook", "use", folder.path("ours.toml")});
    freeze("B");
    std::string next = (*this)({"rulebook", "export", "customer-service"});
    for (std::size_t at = 0; (at = next.find("at_least = 3", at)) != std::string::npos; ++at) {
      next.replace(at, 12, "at_least = 7");
    }
    folder.file("next.toml", next);
    (*this)({"rulebook", "import", folder.path("next.toml")});
  }
};

constexpr const char* kPutTogetherWithNext =
    "UPDATE rulebook_parts SET part ="
    " (SELECT digest FROM rulebooks WHERE toml LIKE '%at_least = 7%')";

}  // namespace

TEST_CASE(
    "a review is proved by the texts that were frozen, whatever they are put together with now",
    "[review]") {
  ReviewedByOverlay program;
  program({"rulebook", "use", program.folder.path("next.toml"), program.folder.path("ours.toml")});
  CHECK(program.proof("B") == 0);
}

TEST_CASE("a review is proved by the texts that were frozen where the journal doesn't have them",
          "[review]") {
  ReviewedByOverlay program;
  program.behind_the_back(kPutTogetherWithNext);
  CHECK(program.proof("B") == 0);
}

TEST_CASE("parts of a review that nobody keeps are its fault and no broken rulebook", "[review]") {
  ReviewedByOverlay program;
  program.behind_the_back(
      "UPDATE reviews SET content = replace(content, '\"parts\":[\"', '\"parts\":[\"0')");
  CHECK(program.proof("B") == 3);
}

}  // namespace tassei::test
