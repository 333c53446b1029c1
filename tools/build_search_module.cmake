# Builds the project src/browser/, for tools/search_module.cmake, which says where everything is.
function(run)
  # Flags of the environment are meant for the machine's own compiler.
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env --unset=CFLAGS --unset=CXXFLAGS --unset=LDFLAGS ${ARGN}
    RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${said}\nThe search module of the browser could not be built. To build sites without search "
      "in the browser: `make SEARCH=off`, or `cmake -DCOMMONPLACE_BROWSER_SEARCH=OFF`.")
  endif()
  if(said MATCHES "warning:")
    message("${said}")
  endif()
endfunction()

run(${CMAKE_COMMAND} -G Ninja -S ${source} -B ${module}/build --toolchain ${source}/wasm32.cmake
  -D HOST_CC=${HOST_CC} -D TCLSH=${TCLSH} -D SQLITE=${module}/sqlite -D WASM_OPT=${WASM_OPT} -D ZOPFLI=${ZOPFLI})
run(${CMAKE_COMMAND} --build ${module}/build)
foreach(file search.wasm search.bin)
  file(COPY_FILE ${module}/build/made/${file} ${module}/${file} ONLY_IF_DIFFERENT)
endforeach()
file(TOUCH ${module}/built)
