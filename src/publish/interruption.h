#pragma once

namespace commonplace {

// While one exists, SIGINT (Ctrl-C), SIGTERM and SIGHUP do not end the program but are noted, so that staged
// files are cleaned up. A signal that came is raised again at the end, and then ends the program as usual.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  // Throws Error if a signal came. To be called where nothing has been changed yet.
  static void throw_if_any();
};

}  // namespace commonplace
