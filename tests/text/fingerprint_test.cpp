#include "text/fingerprint.h"

#include <string_view>

#include <doctest/doctest.h>

using namespace commonplace;

namespace {

double alike(std::string_view one, std::string_view other) {
  const Fingerprint a = fingerprint_of(one), b = fingerprint_of(other);
  return likeness({a.data(), a.size()}, {b.data(), b.size()});
}

constexpr std::string_view sentence =
    "Principals met every week to narrow the field of what teachers were asked to do.";

}  // namespace

TEST_CASE("a fingerprint tells how much two texts have in common") {
  CHECK(alike(sentence, sentence) == 1);
  CHECK(alike(sentence, "principals met every week, to narrow the field of what teachers were asked to do") ==
        1);
  CHECK(alike(sentence, "Principals met each week to narrow the field of what teachers were asked to do.") >
        0.6);
  CHECK(alike(sentence, "Nobody expected that the budget would hold until the following spring.") < 0.35);
}

TEST_CASE("texts of a word or none have fingerprints") {
  CHECK(alike("Go", "Go") == 1);
  CHECK(alike("Go", "Stop") < 1);
  CHECK(alike("?", "?") == 1);
}
