#pragma once

#include <string>

#include "base/file_facts.h"
#include "base/name.h"
#include "model/strings.h"

namespace commonplace {

// What a file is and how much of it there is, for those who are about to load it: "PDF, 1.2 MB". By the end
// of its name; one without an end has its size alone.
std::string file_facts(const Strings& strings, const SourcePath& path, const FileFacts& facts);

}  // namespace commonplace
