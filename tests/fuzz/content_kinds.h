#pragma once

#include <array>
#include <string_view>

namespace commonplace::testing {

// One path of each kind of content file. The number of one is the first byte of what fuzz_content reads.
inline constexpr std::array<std::string_view, 10> content_kinds = {
    "meetings/meeting-1.md", "case-studies/otter-bay-2020.md",
    "themes/time.md",        "entities/otter-bay.md",
    "pages/about.md",        "site.yaml",
    "glossary.yaml",         "redirects.yaml",
    "golden-queries.yaml",   "addresses.txt"};

}  // namespace commonplace::testing
