#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/error.h"
#include "base/files.h"
#include "temporary_directory.h"

using namespace commonplace;

namespace {

// How many of the next reads somebody disturbs by writing into the file that is read.
int disturbed_reads = 0;
std::filesystem::path disturbed_file;

void append_to_disturbed() {
  const int file = ::open(disturbed_file.c_str(), O_WRONLY | O_APPEND);
  (void)!::write(file, "+", 1);
  ::close(file);
}

}  // namespace

// Stands before the C library's own.
extern "C" ssize_t read(int file, void* bytes, size_t size) {
  const auto got = static_cast<ssize_t>(::syscall(SYS_read, file, bytes, size));
  if (disturbed_reads > 0) {
    --disturbed_reads;
    append_to_disturbed();
  }
  return got;
}

TEST_CASE("a file that changes while it is read is read again") {
  const TemporaryDirectory top;
  disturbed_file = top / "text.md";
  write_file(disturbed_file, "half");
  disturbed_reads = 2;
  CHECK(read_file(disturbed_file) == "half++");
}

TEST_CASE("a file that does not stop changing is named") {
  const TemporaryDirectory top;
  disturbed_file = top / "text.md";
  write_file(disturbed_file, "half");
  disturbed_reads = 1000;
  CHECK_THROWS_WITH_AS(read_file(disturbed_file),
                       ("`" + disturbed_file.string() + "` keeps changing while it is read").c_str(), Error);
  CHECK(disturbed_reads > 900);
  disturbed_reads = 0;
}
