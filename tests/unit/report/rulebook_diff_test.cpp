#include "report/rulebook_diff.h"

#include "catch.h"

using namespace tassei;
using report::Difference;

namespace {

Label label(const std::string& said) { return {said, said}; }

Difference difference(const std::string& place, std::optional<Label> before,
                      std::optional<Label> after) {
  return {place,
          MessageId::diff_every_level,
          "what",
          MessageId::diff_order,
          std::move(before),
          std::move(after)};
}

table::Page page(std::vector<Difference> found) {
  return report::rulebook_diff(std::move(found), Language::english).page();
}

}  // namespace

TEST_CASE("differences at one place are one block") {
  const table::Page found =
      page({difference("a", label("1"), label("2")), difference("a", label("3"), label("4")),
            difference("b", label("5"), label("6"))});
  REQUIRE(found.size() == 2);
  CHECK(found[0].lines.size() == 2);
}

TEST_CASE("what is new is good news, what is gone isn't, and what is another one is neither") {
  const table::Block block =
      page({difference("a", std::nullopt, label("2")), difference("a", label("3"), std::nullopt),
            difference("a", label("5"), label("6"))})
          .front();
  CHECK(block.lines[0].tone == table::Tone::good);
  CHECK(block.lines[1].tone == table::Tone::bad);
  CHECK(block.lines[2].text == "Order: 5 → 6");
}

TEST_CASE("where nothing differs the page says so") {
  CHECK(page({}).front().lines.front().text == "No difference.");
}
