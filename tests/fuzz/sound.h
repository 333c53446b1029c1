#pragma once

#include <string>
#include <string_view>

namespace commonplace::testing {

// Imports these bytes, and stops the program, saying why, when the importer finds fault with itself: its
// draft would not have had the words of the source. Any other refusal is fine. So is, in a Word file, one
// for what the reader did not read: in XML that breaks Word's own rules words may stand anywhere.
void import_soundly(std::string_view bytes, const std::string& name);

// Reads these bytes as a Word file. Stops the program unless there is an error and nothing else, or pieces
// whose words are UTF-8 and whose looks lie within them.
void read_docx_soundly(std::string_view bytes);

}  // namespace commonplace::testing
