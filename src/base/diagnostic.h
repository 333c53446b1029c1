#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/name.h"

namespace commonplace {

enum class Severity { error, warning };

// Where in a file: line and column count from 1, columns in characters (code points).
// Line 0 means the file as a whole, column 0 the line as a whole.
struct Place {
  SourcePath file;
  int line = 0;
  int column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// A message about content for the person who wrote it. Text and help start in lower case, have no
// period, and put what they cite in backticks: "unknown theme `equity`", help "did you mean ...".
struct Diagnostic {
  Severity severity = Severity::error;
  Place place;
  std::string text;
  std::string help;
  bool shared = false;  // one fault that many places may have: said once, with all of them
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

using Diagnostics = std::vector<Diagnostic>;

Diagnostic error_at(Place place, std::string text, std::string help = {});
Diagnostic warning_at(Place place, std::string text, std::string help = {});

// The same, of a fault that other places may have too, such as naming a document that is not there.
Diagnostic shared(Diagnostic one);

bool has_errors(const Diagnostics& diagnostics);

// Orders by file, line, column, then severity and text, and drops exact repetitions.
void sort_diagnostics(Diagnostics& diagnostics);

// The bytes of a source file by its path; empty when there is none.
using SourceLookup = std::function<std::string_view(const SourcePath&)>;

// What people read as one message: a diagnostic, and where else the same is wrong if it is a shared one.
struct Message {
  const Diagnostic* said = nullptr;
  std::vector<const Place*> also;
};
std::vector<Message> messages_of(const Diagnostics& diagnostics);

// `path:line:col: error: text`, the line with a caret, `also in: ...`, `help: ...`, for each message.
// In color only when `colour`.
std::string render_diagnostics(const Diagnostics& diagnostics, const SourceLookup& source, bool colour);

// The place of byte `offset` of `text`.
Place place_at(const SourcePath& file, std::string_view text, std::size_t offset);

}  // namespace commonplace
