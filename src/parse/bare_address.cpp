#include "parse/bare_address.h"

#include <algorithm>
#include <array>
#include <cctype>

// The rules are those of the GFM specification's "autolinks (extension)": an address begins a word,
// goes on to the next space or `<`, and leaves punctuation at its end, and a closing bracket that it
// did not open, to the sentence around it.
//
//   (see www.example.org/a_(b)).    ->   www.example.org/a_(b)

namespace commonplace {
namespace {

constexpr std::array<std::string_view, 3> openings = {"https://", "http://", "www."};

bool is_alphanumeric(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool is_domain_character(char c) {
  return is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || std::string_view(" \n*_~(").find(text[at - 1]) != std::string_view::npos;
}

bool is_domain(std::string_view domain) {
  const std::size_t dot = domain.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size();
}

// Behind the last character that belongs to an address that might reach to `end`.
std::size_t without_trailing(std::string_view text, std::size_t begin, std::size_t end) {
  auto open = std::ranges::count(text.substr(begin, end - begin), '(');
  auto closed = std::ranges::count(text.substr(begin, end - begin), ')');
  while (end > begin) {
    const char last = text[end - 1];
    const bool unopened = last == ')' && closed > open;
    if (!unopened && std::string_view("?!.,:;*_~'\"").find(last) == std::string_view::npos) break;
    closed -= last == ')';
    --end;
  }
  return end;
}

std::optional<BareAddress> web_address_at(std::string_view text, std::size_t at, std::string_view opening) {
  std::size_t end = std::min(text.find_first_of(" \n\t<", at), text.size());
  for (const std::string_view mark : {"“", "”", "—"}) end = std::min(end, text.substr(0, end).find(mark, at));
  end = without_trailing(text, at, end);
  const bool www = opening == "www.";
  const std::size_t domain = www ? at : at + opening.size();
  std::size_t domain_end = domain;
  while (domain_end < end && is_domain_character(text[domain_end])) ++domain_end;
  if (end <= at + opening.size() || !is_domain(text.substr(domain, domain_end - domain))) return std::nullopt;
  const std::string shown(text.substr(at, end - at));
  return BareAddress{range_of(at, end), www ? "http://" + shown : shown};
}

std::optional<BareAddress> mail_address_at(std::string_view text, std::size_t sign) {
  std::size_t begin = sign, end = sign + 1;
  const auto is_local = [](char c) {
    return is_alphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+';
  };
  while (begin > 0 && is_local(text[begin - 1])) --begin;
  while (end < text.size() && (is_alphanumeric(text[end]) || text[end] == '-' || text[end] == '.')) ++end;
  while (end > sign && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  if (begin == sign || end <= sign || !is_domain(text.substr(sign + 1, end - sign - 1))) return std::nullopt;
  return BareAddress{range_of(begin, end), "mailto:" + std::string(text.substr(begin, end - begin))};
}

}  // namespace

std::optional<BareAddress> find_bare_address(std::string_view text, std::size_t from) {
  // Nearly every text has none: three quick searches tell.
  const bool any = text.find("://", from) != std::string_view::npos ||
                   text.find("www.", from) != std::string_view::npos ||
                   text.find('@', from) != std::string_view::npos;
  if (!any) return std::nullopt;
  for (std::size_t at = text.find_first_of("hw@", from); at != std::string_view::npos;
       at = text.find_first_of("hw@", at + 1)) {
    if (text[at] == '@') {
      if (auto mail = mail_address_at(text, at); mail && mail->range.begin >= from) return mail;
      continue;
    }
    if (!begins_word(text, at)) continue;
    for (const std::string_view opening : openings)
      if (text.substr(at).starts_with(opening))
        if (auto web = web_address_at(text, at, opening)) return web;
  }
  return std::nullopt;
}

}  // namespace commonplace
