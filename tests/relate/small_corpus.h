#pragma once

#include <map>
#include <string>

#include "base/diagnostic.h"
#include "model/corpus.h"

namespace commonplace::testing {

// The corpus of some content files (path -> text). What front matter must have and a test does not
// care about is filled in: `meetings/meeting-7.md` is number 7 of 7 July 2007. Files that are no text
// count as content files. Diagnostics of the test's own making are for the caller.
Corpus small_corpus(const std::map<std::string, std::string>& files, Diagnostics& diagnostics);

// The same, for files that must be faultless.
Corpus small_corpus(const std::map<std::string, std::string>& files);

// What small_corpus() reads for one file.
std::string completed(const std::string& path, const std::string& text);

}  // namespace commonplace::testing
