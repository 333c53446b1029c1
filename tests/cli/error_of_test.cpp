#include "cli/error_of.h"

#include <filesystem>
#include <new>
#include <stdexcept>
#include <string>
#include <system_error>

#include <doctest/doctest.h>

namespace commonplace {
namespace {

std::string said(const std::exception& fault) {
  const Error error = error_of(fault);
  return error.help().empty() ? error.what() : error.what() + ("; " + error.help());
}

std::string said_of_file(std::errc problem) {
  return said(
      std::filesystem::filesystem_error("status", "site/.commonplace", std::make_error_code(problem)));
}

TEST_CASE("an Error is said as it is") {
  CHECK(said(Error("the root of the file system cannot be the output directory")) ==
        "the root of the file system cannot be the output directory");
  CHECK(said(Error("one thing", "do another")) == "one thing; do another");
}

TEST_CASE("what a file system refuses is said with its path, and with help where a person can change it") {
  CHECK(said_of_file(std::errc::permission_denied) ==
        "cannot read or write `site/.commonplace`: permission denied; its owner, or the owner of a directory "
        "above it, can allow it with `chmod`");
  CHECK(said_of_file(std::errc::not_a_directory) ==
        "cannot read or write `site/.commonplace`: not a directory; a part of this path is a file; name "
        "another place");
  CHECK(said_of_file(std::errc::read_only_file_system) ==
        "cannot read or write `site/.commonplace`: read-only file system; name a place on another disk");
  CHECK(said_of_file(std::errc::no_space_on_device) ==
        "cannot read or write `site/.commonplace`: no space left on device; make room on the disk");
  CHECK(said_of_file(std::errc::io_error) == "cannot read or write `site/.commonplace`: input/output error");
}

TEST_CASE("other exceptions of libraries are sentences too") {
  CHECK(said(std::bad_alloc()) ==
        "there is not enough memory; close other programs, or build on a larger machine");
  CHECK(said(std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again))) ==
        "the system reported an error: resource temporarily unavailable");
  CHECK(said(std::out_of_range("map::at")) ==
        "this is a bug in commonplace: map::at; please report it, with the command and the content that "
        "caused it");
}

}  // namespace
}  // namespace commonplace
