#include "cli/commands.h"

namespace commonplace {

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {build_command(),  check_command(), serve_command(),
                                           search_command(), new_command(),   import_command(),
                                           rename_command()};
  return all;
}

}  // namespace commonplace
