#include "cli/roff.h"

#include "catch.h"

using tassei::cli::Roff;

namespace {

/// What a paragraph becomes behind the page's head.
std::string written(std::string_view text) {
  Roff roff("a", "b", "c");
  const std::size_t head = roff.page().size();
  roff.text(text);
  return roff.page().substr(head);
}

}  // namespace

TEST_CASE("text in a manual page says nothing to roff") {
  CHECK(written(".so /etc/passwd") == "\\&.so /etc/passwd\n");
  CHECK(written("'br") == "\\(aqbr\n");
  CHECK(written("a\\fBb --at \"x\"") == "a\\efBb \\-\\-at \\(dqx\\(dq\n");
}

TEST_CASE("a manual page's lines are filled, but for those that begin with a blank") {
  CHECK(written("a\nb\n  c\nd") == "a b\n.nf\n  c\n.fi\nd\n");
}

TEST_CASE("Japanese in a manual page may break between characters, not before a full stop") {
  CHECK(written("人。\n人") == "人。\\:人\n");
  CHECK(written("FY人 a") == "FY\\:人 a\n");
}

TEST_CASE("choices in a manual page may break behind the bar") {
  CHECK(written("a|b") == "a|\\:b\n");
}
