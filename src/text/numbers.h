#pragma once

#include <string>

namespace commonplace {

// Numbers in words, by ICU in `locale`: "thirty-three"; "thirty-third"; "33rd".
std::string spelled_number(int number, const std::string& locale);
std::string spelled_ordinal(int number, const std::string& locale);
std::string ordinal_number(int number, const std::string& locale);

// What stands for the sign % in words: "percent", "por ciento". The sign itself where ICU knows no words.
std::string percent_in_words(const std::string& locale);

}  // namespace commonplace
