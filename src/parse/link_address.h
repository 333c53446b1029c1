#pragma once

#include <string>
#include <string_view>

namespace commonplace {

// What is wrong with an address, and what to write instead. No text: nothing.
struct AddressFault {
  std::string text;
  std::string help;
};

// An address of a link: on the site, or off it with `https:`, `http:`, `mailto:` or `tel:`. Any other scheme
// is a typo, or something that a reader's computer would run.
AddressFault fault_of_link(std::string_view address);

// An address elsewhere on the web, `https://...`, with a host, and without a name or password.
AddressFault fault_of_web_address(std::string_view address);

// The public address of the site itself: as above, and nothing behind its path.
AddressFault fault_of_base_url(std::string_view address);

// Whether it is under a name that is reserved for examples (RFC 2606, RFC 6761), so that no site is there.
bool is_example_address(std::string_view address);

}  // namespace commonplace
