#include "store/logged.h"

#include <nlohmann/json.hpp>

#include "catch.h"

namespace tassei::store {

namespace {

/// As the library alone would write it.
std::string by_library(const std::string& note) {
  const nlohmann::ordered_json all = {{"key", {{"engineer", "007"}}},
                                      {"before", {{"note", note}}},
                                      {"after", nlohmann::ordered_json::object()},
                                      {"number", 12}};
  return all.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

TEST_CASE("a change is written as JSON's library writes it, whatever its texts are") {
  for (const std::string note :
       {"", "山田 花子", "a \"b\" \\ c", "line\nline\ttab", "\x01\x1f\x7f", "ﾊﾝｶｸ\r\n",
        "\xff half \xe5\xb1", "<script>", "\xf0\x9f\x8d\xa3"}) {
    const Logged change = {.record = "engineers",
                           .key = {{"engineer", "007"}},
                           .before = FieldValues{{"note", note}},
                           .after = FieldValues{},
                           .number = 12};
    CHECK(content_of(change) == by_library(note));
  }
}

}  // namespace tassei::store
