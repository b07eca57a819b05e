#include "report/rulebook_page.h"

#include "catch.h"
#include "unit/rules/compile_help.h"

using namespace tassei;

TEST_CASE("labels can't become markup of the page") {
  rules::Rulebook rulebook = test::compiled({{"a", test::gardening()}});
  rulebook.specialties.entries.front().label.en = "<script>alert('&')</script>";
  const std::string page = report::rulebook_html(rulebook, Language::english);
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(&apos;&amp;&apos;)&lt;/script&gt;") != std::string::npos);
}
