# The search module of the browser: `module` is its target, `search_module` the file for tools/bundle.mjs, empty when
# sites are not to be searched in the browser.
#
# It has a compiler of its own, so src/browser/ is a project of its own; here it is configured and built when a file
# that it is made of has changed. It is the same for every preset, which share one directory for it.
option(COMMONPLACE_BROWSER_SEARCH "Build the search module, with which sites are searched in the browser" ON)
if(NOT "$ENV{COMMONPLACE_BROWSER_SEARCH}" STREQUAL "")  # from the Makefile, for this run only
  set(COMMONPLACE_BROWSER_SEARCH $ENV{COMMONPLACE_BROWSER_SEARCH})
endif()
set(COMMONPLACE_MODULE_DIRECTORY ${PROJECT_BINARY_DIR}/module CACHE PATH "Where the search module is built")

set(search_module "")
if(NOT COMMONPLACE_BROWSER_SEARCH)
  message(STATUS "COMMONPLACE_BROWSER_SEARCH is off: sites are built without search in the browser")
  return()
endif()

# What is missing is said all at once, with the package of Debian 12 that has it.
set(missing "")
macro(needs variable package)
  if(NOT ${variable})
    string(APPEND missing "\n  ${package}")
  endif()
endmacro()
find_program(HOST_CC NAMES cc gcc clang)
find_program(WASM_CC clang-16)
find_program(WASM_CXX clang++-16)
find_program(WASM_LD wasm-ld-16)
find_program(TCLSH tclsh)
find_program(WASM_OPT wasm-opt)
find_program(ZOPFLI zopfli)
find_program(PATCH patch)
find_program(XZ xz)
find_program(NODE node)
find_file(WASI_LIBC libc.a PATHS /usr/lib/wasm32-wasi NO_DEFAULT_PATH)
find_file(WASM_LIBCXX libc++.a PATHS /usr/lib/wasm32-wasi NO_DEFAULT_PATH)
find_file(WASM_LIBCXXABI libc++abi.a PATHS /usr/lib/wasm32-wasi NO_DEFAULT_PATH)
find_file(WASM_BUILTINS libclang_rt.builtins-wasm32.a PATHS /usr/lib/llvm-16/lib/clang/16/lib/wasi NO_DEFAULT_PATH)
needs(HOST_CC "a C compiler (gcc)")
needs(WASM_CC "clang-16")
needs(WASM_CXX "clang++-16 (clang-16)")
needs(WASM_LD "wasm-ld-16 (lld-16)")
needs(WASI_LIBC "the C library for WebAssembly (wasi-libc)")
needs(WASM_LIBCXX "the C++ library for WebAssembly (libc++-16-dev-wasm32)")
needs(WASM_LIBCXXABI "what it is built on (libc++abi-16-dev-wasm32)")
needs(WASM_BUILTINS "clang's library for WebAssembly (libclang-rt-16-dev-wasm32)")
needs(TCLSH "tclsh (tcl)")
needs(WASM_OPT "wasm-opt (binaryen)")
needs(ZOPFLI "zopfli")
needs(PATCH "patch")
needs(XZ "xz (xz-utils)")
needs(NODE "node (nodejs)")
if(missing)
  message(FATAL_ERROR "These are missing, with which the search module of the browser is built:${missing}\n"
    "`.ci/install build browser` installs them. Without search in the browser: `make SEARCH=off`, or "
    "`cmake -DCOMMONPLACE_BROWSER_SEARCH=OFF`.")
endif()

# Two presets may be built at once.
find_program(FLOCK flock)
set(alone "")
if(FLOCK)
  set(alone ${FLOCK} ${COMMONPLACE_MODULE_DIRECTORY}.lock)
endif()
set(module ${COMMONPLACE_MODULE_DIRECTORY})
set(sqlite ${module}/sqlite)
add_custom_command(
  OUTPUT ${sqlite}/stamp
  COMMAND ${alone} ${PROJECT_SOURCE_DIR}/tools/sqlite_source.sh ${sqlite}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/sqlite_source.sh
  COMMENT "Fetching the source of SQLite"
  VERBATIM)

# At least what the module is made of: its own build knows exactly.
set(src ${PROJECT_SOURCE_DIR}/src)
include(${src}/browser/core.cmake)
file(GLOB_RECURSE own CONFIGURE_DEPENDS ${src}/browser/*)
file(GLOB headers CONFIGURE_DEPENDS ${src}/search/*.h ${src}/base/*.h ${src}/text/*.h)

# `built` is the timestamp; the module itself changes only when its bytes do, so that a changed comment does not bundle
# everything again.
set(search_module ${module}/search.bin)
add_custom_command(
  OUTPUT ${module}/built
  BYPRODUCTS ${search_module} ${module}/search.wasm
  COMMAND ${alone} ${CMAKE_COMMAND} -D module=${module} -D source=${src}/browser -D HOST_CC=${HOST_CC} -D TCLSH=${TCLSH}
    -D WASM_OPT=${WASM_OPT} -D ZOPFLI=${ZOPFLI} -P ${PROJECT_SOURCE_DIR}/tools/build_search_module.cmake
  DEPENDS ${sqlite}/stamp ${core} ${own} ${headers} ${PROJECT_SOURCE_DIR}/tools/build_search_module.cmake
  COMMENT "Building the search module"
  VERBATIM)
add_custom_target(module ALL DEPENDS ${module}/built)
