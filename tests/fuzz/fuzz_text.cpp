#include <cstddef>
#include <cstdint>
#include <string_view>

#include "fuzz/sound.h"

// The whole import of a text: read, structured, written, read back and checked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  commonplace::testing::import_soundly(text, "notes.txt");
  return 0;
}
