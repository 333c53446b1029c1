#include "model/unknown.h"

#include <utility>

#include <fmt/format.h>

#include "base/nearest.h"

namespace commonplace {
namespace {

constexpr std::string_view if_renamed =
    "if its file was renamed by hand, undo that and use `commonplace rename`, which also updates what names "
    "it";

std::string advice(Missing what, const std::string& id) {
  switch (what) {
    case Missing::theme:
      return fmt::format("write `themes/{}.md`, or use the id of an existing theme; {}", id, if_renamed);
    case Missing::entity:
      return fmt::format("write `entities/{}.md`, or use the id of an existing entity; {}", id, if_renamed);
    default:
      return fmt::format(
          "use a document's file name without `.md`; if its file was deleted, everyone who cites its page, "
          "its passages or its quotes would find nothing: put the file back and write `status: withdrawn` "
          "and "
          "`reason: ...` in it; {}",
          if_renamed);
  }
}

std::string_view name_of(Missing what) {
  switch (what) {
    case Missing::theme:
      return "theme";
    case Missing::entity:
      return "entity";
    default:
      return "document";
  }
}

}  // namespace

Diagnostic unknown(Missing what, const std::string& id, Place place, const std::vector<std::string>& ids) {
  return shared(error_at(std::move(place), fmt::format("unknown {} `{}`", name_of(what), id),
                         did_you_mean(id, ids, advice(what, id))));
}

Diagnostic names_withdrawn(const std::string& id, Place place) {
  return shared(
      warning_at(std::move(place), fmt::format("`{}` is withdrawn, but still named here", id),
                 "links lead readers to the page that says so; remove what no longer belongs here"));
}

}  // namespace commonplace
