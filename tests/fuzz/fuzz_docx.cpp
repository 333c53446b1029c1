#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/sound.h"

// The bytes of a Word file, which is an archive: what libarchive and we make of a damaged one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view archive(reinterpret_cast<const char*>(bytes), size);
  commonplace::testing::read_docx_soundly(archive);
  return 0;
}
