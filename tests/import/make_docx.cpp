#include "base/files.h"
#include "import/docx_maker.h"

// Packs a Word file that is written down in short (docx_maker.h).
//
//   make_docx SHORTHAND FILE
int main(int count, char** arguments) {
  if (count != 3) return 2;
  using namespace commonplace;
  write_file(arguments[2], testing::zip(testing::docx_parts(read_file(arguments[1]))));
  return 0;
}
