#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include <unistd.h>

#include "base/error.h"
#include "base/files.h"
#include "index/open_index.h"

using namespace commonplace;

// A search.db that a disk or a network has damaged: an answer or an error, never a crash.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("commonplace-fuzz-" + std::to_string(::getpid()) + ".db");
  write_file(file, {reinterpret_cast<const char*>(bytes), size});
  try {
    const Index index = open_index(file);
    for (const char* query :
         {"principals time", "tme:reading clasroom visits", "LCFF", "theme:time year:2010.."}) {
      AnswerOptions options;
      options.facets = options.offers = true;
      answer_or_throw(index, query, options);
    }
  } catch (const Error&) {
  }
  std::filesystem::remove(file);
  return 0;
}
