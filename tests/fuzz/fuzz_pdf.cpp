#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/sound.h"

// The whole import of a PDF.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  commonplace::testing::import_soundly({reinterpret_cast<const char*>(bytes), size}, "notes.pdf");
  return 0;
}
