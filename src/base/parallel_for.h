#pragma once

#include <cstddef>
#include <functional>

namespace commonplace {

// Calls work(i) for each i in [0, count), spread over at most `jobs` threads (0: one per core).
// Any thread may take any i, so work(i) must write only to its own i-th slot.
// The first exception is rethrown here, once all threads have stopped.
void parallel_for(std::size_t count, int jobs, const std::function<void(std::size_t)>& work);

}  // namespace commonplace
