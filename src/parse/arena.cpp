#include "parse/arena.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <vector>

// Every piece is preceded by its size, because cmark grows its buffers with realloc and the copy
// must know how much there was. The piece handed out last can grow where it is.

namespace commonplace {
namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t header = alignment;
constexpr std::size_t block_size = std::size_t{1} << 20U;

constexpr std::size_t aligned(std::size_t size) {
  return (size + alignment - 1) / alignment * alignment;
}

class Arena {
 public:
  void* allocate(std::size_t size) {
    const std::size_t needed = header + aligned(size);
    if (blocks_.empty() || used_ + needed > blocks_.back().size()) {
      blocks_.emplace_back(std::max(block_size, needed));
      used_ = 0;
    }
    std::byte* piece = blocks_.back().data() + used_ + header;
    used_ += needed;
    set_size(piece, size);
    return piece;
  }

  void* reallocate(void* old, std::size_t size) {
    if (old == nullptr) return allocate(size);
    auto* piece = static_cast<std::byte*>(old);
    const std::size_t old_size = size_of(piece);
    const bool last = piece + aligned(old_size) == blocks_.back().data() + used_;
    if (last && used_ - aligned(old_size) + aligned(size) <= blocks_.back().size()) {
      used_ = used_ - aligned(old_size) + aligned(size);
      set_size(piece, size);
      return piece;
    }
    void* fresh = allocate(size);
    std::memcpy(fresh, piece, std::min(size, old_size));
    return fresh;
  }

  void reset() {
    if (blocks_.size() > 1) blocks_.resize(1);
    if (!blocks_.empty() && blocks_.front().size() > block_size) blocks_.clear();
    used_ = 0;
  }

 private:
  static void set_size(std::byte* piece, std::size_t size) {
    std::memcpy(piece - header, &size, sizeof size);
  }
  static std::size_t size_of(const std::byte* piece) {
    std::size_t size = 0;
    std::memcpy(&size, piece - header, sizeof size);
    return size;
  }

  std::vector<std::vector<std::byte>> blocks_;
  std::size_t used_ = 0;  // of the last block
};

Arena& arena() {
  thread_local Arena one;
  return one;
}

}  // namespace

cmark_mem* thread_arena() {
  static cmark_mem functions = {
      [](std::size_t count, std::size_t size) {
        void* piece = arena().allocate(count * size);
        std::memset(piece, 0, count * size);
        return piece;
      },
      [](void* old, std::size_t size) { return arena().reallocate(old, size); },
      [](void*) {},
  };
  return &functions;
}

void reset_thread_arena() {
  arena().reset();
}

}  // namespace commonplace
