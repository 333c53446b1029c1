# Toolchain: WebAssembly, by Debian's clang 16, with the C library of wasi-libc and LLVM's for C++.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_SYSROOT /usr)
set(CMAKE_C_COMPILER clang-16)
set(CMAKE_CXX_COMPILER clang++-16)
foreach(language C CXX)
  set(CMAKE_${language}_COMPILER_TARGET wasm32-wasi)
  # The module has no entry point, so CMake's test program would not link.
  set(CMAKE_${language}_COMPILER_FORCED TRUE)
endforeach()
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
