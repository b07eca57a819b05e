#include <sstream>

#include "catch.h"
#include "table/writers.h"

namespace tassei::table {
namespace {

std::string json(const Value& value) {
  std::ostringstream out;
  write_json(value, out);
  return out.str();
}

TEST_CASE("a table in JSON has one object a line, keys in the order of the columns") {
  std::ostringstream out;
  write_json(table_of({{"b", "B"}, {"a", "A"}}, {{1, "x"}, {2, Value()}}), out);
  CHECK(out.str() == "[\n{\"b\":1,\"a\":\"x\"},\n{\"b\":2,\"a\":null}\n]\n");
}

TEST_CASE("an empty table in JSON is an empty array") {
  std::ostringstream out;
  write_json(table_of({{"a", "A"}}, {}), out);
  CHECK(out.str() == "[]\n");
}

TEST_CASE("a stream in a table in JSON is an array, whatever its length") {
  std::ostringstream out;
  const auto up_to = [](int most) {
    return stream_of([at = 0, most](Value& item) mutable {
      item = at;
      return at++ < most;
    });
  };
  write_json(table_of({{"a", "A"}, {"b", "B"}}, {{1, up_to(3)}, {2, up_to(0)}}), out);
  CHECK(out.str() == "[\n{\"a\":1,\"b\":[0,1,2]},\n{\"a\":2,\"b\":[]}\n]\n");
}

TEST_CASE("scalars keep their type in JSON") {
  CHECK(json(Value::List{true, 5, 1800.5, "x", *Date::parse("2024-02-29"), Value()}) ==
        "[true,5,1800.5,\"x\",\"2024-02-29\",null]\n");
}

TEST_CASE("whole numbers have no point in JSON") { CHECK(json(1800.0) == "1800\n"); }

TEST_CASE("numbers that JSON doesn't have become null") { CHECK(json(1.0 / 0.0) == "null\n"); }

TEST_CASE("trees nest, in the order of their keys") {
  CHECK(json(Value::Record{{"z", Value::List{}}, {"a", Value::Record{{"k", 1}}}}) ==
        "{\"z\":[],\"a\":{\"k\":1}}\n");
}

TEST_CASE("text in JSON is UTF-8 as it was given") {
  CHECK(json("髙\xEF\xA8\x99\"\n\x1B") == "\"髙\xEF\xA8\x99\\\"\\n\\u001b\"\n");
}

TEST_CASE("bytes that are not UTF-8 don't stop JSON") {
  CHECK(json("a\xFF") == "\"a\xEF\xBF\xBD\"\n");
}

}  // namespace
}  // namespace tassei::table
