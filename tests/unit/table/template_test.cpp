#include "table/template.h"

#include <sstream>

#include "catch.h"

using namespace tassei;
using table::Value;

namespace {

const std::string kPage = "{{title}}\n{{#items}}\n{{title}}: {{name}}\n{{/items}}\nend\n";

std::string filled(Value items, const std::string& page = kPage) {
  std::ostringstream out;
  table::fill_in(page, {{"title", "T"}, {"items", std::move(items)}}, out);
  return out.str();
}

Value named(const std::string& name) { return Value::Record{{"name", name}}; }

/// The items of a list, one after the other.
Value streamed(Value::List items) {
  return table::stream_of([items = std::move(items), at = std::size_t{0}](Value& item) mutable {
    if (at == items.size()) return false;
    item = items[at++];
    return true;
  });
}

}  // namespace

TEST_CASE("a stream is filled in as a list of the same items is") {
  const Value::List items = {named("a"), named("b")};
  CHECK(filled(streamed(items)) == filled(items));
}

TEST_CASE("what is around a stream is seen from inside it") {
  CHECK(filled(streamed({named("a")})) == "T\nT: a\nend\n");
}

TEST_CASE("a stream without items leaves nothing") { CHECK(filled(streamed({})) == "T\nend\n"); }

TEST_CASE("what a template is filled in with is escaped for HTML") {
  CHECK(filled(streamed({named("<script>'\"&")})) ==
        "T\nT: &lt;script&gt;&apos;&quot;&amp;\nend\n");
}

TEST_CASE("a template that lacks the section of a stream is refused") {
  CHECK_THROWS_AS(filled(streamed({}), "no section"), std::logic_error);
}
