#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "fuzz/require.h"
#include "search/query.h"

using namespace commonplace;

// What a reader types, or a link says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string typed = well_formed({reinterpret_cast<const char*>(bytes), size});
  testing::require(typed.size() <= longest_query, "a query that is too long");
  testing::require(first_bad_byte(typed) == std::string::npos, "a query that is not UTF-8");
  const Query query = read_query(typed);
  for (const auto& alternative : query.alternatives)
    for (const SearchTerm& term : alternative) testing::require(!term.words.empty(), "a term without words");
  return 0;
}
