#pragma once

#include <string_view>

namespace commonplace {

// Words that questions are made of and that say nothing about what is asked for: "how do principals
// find time for instruction" asks for principals, find, time and instruction. Folded, one space
// between; written into the table meta.
constexpr std::string_view stop_words =
    "a about after all also am an and any are as at be because been before being between both but by can "
    "could did do does doing during each for from get gets getting had happen happened happens has have "
    "having he her here his how i if in into is it its just many me more most much my no not of off on or "
    "other our out over own s she should so some such t than that the their them then there these they this "
    "those through to too under until up upon us very was we were what when where which while who whom why "
    "will with would you your";

// `folded` is a whole word.
bool is_stop_word(std::string_view folded);

}  // namespace commonplace
