# What the search module is compiled from, of the program: the room that asks, and what it uses of others. `src` is
# the directory of the rooms.
file(GLOB core CONFIGURE_DEPENDS ${src}/search/*.cpp ${src}/browser/*.cpp)
list(APPEND core ${src}/base/utf8.cpp ${src}/text/fold.cpp ${src}/text/words.cpp)
