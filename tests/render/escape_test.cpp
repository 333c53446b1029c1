#include "render/escape.h"

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "render/script_json.h"

using namespace commonplace;

TEST_CASE("signs that mean something in HTML and XML become references") {
  CHECK(escaped("<a href=\"x\">Fish & 'chips'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;Fish &amp; &#39;chips&#39;&lt;/a&gt;");
}

TEST_CASE("text without such signs stays as it is") {
  CHECK(escaped("") == "");
  CHECK(escaped("Über “uns” – 50%\t\n") == "Über “uns” – 50%\t\n");
}

TEST_CASE("control characters, which XML forbids, are left out") {
  CHECK(escaped("a\x01\x0b\x1f"
                "b\r\n") == "ab\r\n");
}

TEST_CASE("JSON in a script element cannot end the element") {
  const std::string json = R"({"name":"</script><!-- é","list":[1,2]})";
  CHECK(script_json(json) == R"({"name":"\u003c/script>\u003c!-- é","list":[1,2]})");
  CHECK(nlohmann::json::parse(script_json(json)) == nlohmann::json::parse(json));
  CHECK(script_json({}) == "");
}
