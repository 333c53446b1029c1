#pragma once

#include <string>
#include <vector>

namespace commonplace {

// "time, trust, and talk" in English, "tiempo, confianza y diálogo" in Spanish: by ICU in `locale`.
std::string readable_list(const std::vector<std::string>& things, const std::string& locale);

}  // namespace commonplace
