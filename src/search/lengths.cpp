#include "search/lengths.h"

#include "search/packed.h"
#include "search/statement.h"
#include "search/weights.h"

namespace commonplace {

Lengths::Lengths(const Database& database, std::int64_t rows) {
  Statement packed(database, "SELECT data FROM packed WHERE name = 'lengths'");
  const std::string_view bytes = packed.step() ? packed.blob(0) : std::string_view();
  double sum = 0;
  const auto words_of = [](char byte) {
    return static_cast<double>(length_of_byte(static_cast<std::uint8_t>(byte)));
  };
  for (const char byte : bytes) sum += words_of(byte);
  const double usual = sum > 0 ? sum / static_cast<double>(bytes.size()) : 1;
  damping_.reserve(bytes.size());
  for (const char byte : bytes)
    damping_.push_back(weights::saturation *
                       (1 - weights::by_length + weights::by_length * words_of(byte) / usual));
  if (static_cast<std::int64_t>(damping_.size()) != rows)
    database.note_failure("the search database lacks the lengths of its passages");
}

}  // namespace commonplace
