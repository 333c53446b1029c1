#pragma once

#include <cmark-gfm.h>

namespace commonplace {

// The calling thread's memory for one cmark tree: handed out by moving a pointer on, taken back all
// at once. cmark's own arena is one for the whole process and cannot be used by several threads.
cmark_mem* thread_arena();

// Takes everything back. Keeps one block, so that the next text needs no new memory.
void reset_thread_arena();

}  // namespace commonplace
