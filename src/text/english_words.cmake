# Makes a C++ file of a list of words: cmake -DWORDS=american-english -DTO=english_words.cpp -P english_words.cmake
# Possessives (teacher's) are left out: to searches they are the word itself. A missing list makes an empty one.
set(words "")
if(WORDS)
  file(READ ${WORDS} words)
  string(REGEX REPLACE "[^\n]*'[^\n]*\n" "" words "${words}")
endif()
file(WRITE ${TO} "#include \"text/english_words.h\"

std::string_view commonplace::english_words() {
  return R\"words(${words})words\";
}
")
