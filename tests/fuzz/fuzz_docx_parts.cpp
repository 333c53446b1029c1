#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/sound.h"
#include "import/docx_maker.h"

// The XML within a Word file, in the shorthand of docx_maker.h: packed here, so that no fault of the archive
// hides what is in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace commonplace::testing;
  const std::string archive = zip(docx_parts(std::string_view(reinterpret_cast<const char*>(bytes), size)));
  read_docx_soundly(archive);
  import_soundly(archive, "made-up.docx");
  return 0;
}
