#pragma once

#include <cstddef>
#include <functional>

namespace commonplace {

// Calls work(i) for each i in [0, count), spread over at most `jobs` threads (0: one per core).
// Which thread takes which i is not fixed, so work(i) writes only to the i-th place of something.
// The first exception thrown is thrown again here, once all threads have stopped.
void parallel_for(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

}  // namespace commonplace
