// For functions that are called, but are not to do what they do in SQLite: the linker is told (wrapped.txt)
// to take __wrap_NAME where NAME is called, and the body in SQLite's own file, which nobody calls then, is
// thrown away with all that only it needs. The type is SQLite's own: a newer one that changes it does not
// compile.
#pragma once
#define INSTEAD_OF(name) extern __typeof__(name) __wrap_##name
