#include "parse/link_address.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/nearest.h"

namespace commonplace {
namespace {

const std::vector<std::string> allowed_schemes = {"https", "http", "mailto", "tel"};

// "javascript" for " JavaScript:alert(1)", as a browser would read it; empty without a scheme.
std::string scheme_of(std::string_view address) {
  std::string scheme;
  for (const char c : address) {
    if (c == ':') return ascii_lower(scheme);
    if (c == '/' || c == '?' || c == '#') break;
    if (c < '\0' || c > ' ') scheme += c;
  }
  return {};
}

// Between `//` and the path: `user:password@example.org:8080`.
std::string_view authority_of(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos) return {};
  address.remove_prefix(slashes + 2);
  return address.substr(0, address.find_first_of("/?#"));
}

std::string without_user(std::string_view address) {
  const std::string_view authority = authority_of(address);
  std::string out(address);
  out.erase(static_cast<std::size_t>(authority.data() - address.data()), authority.rfind('@') + 1);
  return out;
}

AddressFault fault_of_host(std::string_view address) {
  const std::string scheme = scheme_of(address);
  if (!address.substr(address.find(':')).starts_with("://"))
    return {fmt::format("`{}` is not a web address", address),
            fmt::format("write `{}://` and a host", scheme)};
  const std::string_view authority = authority_of(address);
  if (authority.find('@') != std::string_view::npos)
    return {"this address holds a name or password, which all readers would see",
            fmt::format("write `{}`", without_user(address))};
  if (authority.empty() || authority.front() == ':' || authority.front() == '.')
    return {fmt::format("`{}` names no host", address), fmt::format("write `{}://example.org/...`", scheme)};
  return {};
}

}  // namespace

AddressFault fault_of_link(std::string_view address) {
  if (address.starts_with("//"))
    return {fmt::format("`{}` does not say how to reach it", address),
            fmt::format("write `https:{}`", address)};
  const std::string scheme = scheme_of(address);
  if (scheme == "http" || scheme == "https") return fault_of_host(address);
  if (scheme.empty() || std::ranges::count(allowed_schemes, scheme) > 0) return {};
  const std::string near = nearest(scheme, allowed_schemes);
  return {fmt::format("links to `{}:` are not allowed", scheme),
          near.empty() ? "link to a page, to a file in the content folder, or to an address with `https://`"
                       : fmt::format("did you mean `{}:`?", near)};
}

AddressFault fault_of_web_address(std::string_view address) {
  const bool plain = address.find_first_of(" \t\"<>") == std::string_view::npos;
  const std::string scheme = scheme_of(address);
  if (!plain || (scheme != "http" && scheme != "https"))
    return {fmt::format("`{}` is not a web address", address), "write `https://...`"};
  return fault_of_host(address);
}

AddressFault fault_of_base_url(std::string_view address) {
  AddressFault fault = fault_of_web_address(address);
  const std::size_t behind = address.find_first_of("?#");
  if (fault.text.empty() && behind != std::string_view::npos)
    fault = {fmt::format("the site's address cannot have `{}` in it", address[behind]),
             fmt::format("write `{}`", address.substr(0, behind))};
  return fault;
}

bool is_example_address(std::string_view address) {
  constexpr std::array<std::string_view, 6> reserved = {".example.org", ".example.com", ".example.net",
                                                        ".example",     ".invalid",     ".localhost"};
  const std::string host =
      "." + ascii_lower(authority_of(address).substr(0, authority_of(address).find(':')));
  return std::ranges::any_of(reserved, [&](std::string_view name) { return host.ends_with(name); });
}

}  // namespace commonplace
