// Prints the manuscript of a PDF or Word file, for tests that do not run in C++: dump_manuscript FILE
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "import/docx/read_docx.h"
#include "import/pdf/read_pdf.h"
#include "import/source_format.h"

int main(int count, char** arguments) {
  using namespace commonplace;
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Diagnostics diagnostics;
  const bool is_pdf = source_format(bytes) == SourceFormat::pdf;
  const Manuscript all =
      is_pdf ? read_pdf(bytes, {arguments[1]}, diagnostics) : read_docx(bytes, {arguments[1]}, diagnostics);
  std::fputs(dump(all).c_str(), stdout);
  return diagnostics.empty() ? 0 : 1;
}
