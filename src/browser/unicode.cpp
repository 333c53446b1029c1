// text/unicode.h, answered by the JavaScript engine.

#include "text/unicode.h"

#include <cstdlib>

#include "browser/host.h"

namespace commonplace {
namespace {

using HostFunction = char* (*)(const char*, std::size_t, std::size_t*);

std::string changed_by_host(HostFunction change, std::string_view text) {
  std::size_t length = 0;
  char* const bytes = change(text.data(), text.size(), &length);
  std::string changed(bytes, length);
  std::free(bytes);
  return changed;
}

}  // namespace

std::string nfkc(std::string_view text) {
  return changed_by_host(host_nfkc, text);
}

std::string nfkc_casefold(std::string_view text) {
  return changed_by_host(host_nfkc_casefold, text);
}

bool is_letter_digit_or_mark(char32_t c) {
  return host_is_letter_digit_or_mark(c) != 0;
}

}  // namespace commonplace
