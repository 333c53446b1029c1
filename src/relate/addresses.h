#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/corpus.h"

namespace commonplace {

// Something on the site that content can link to.
struct Destination {
  Url url;
  SourcePath source;                     // the content file that makes it, if one does
  const Body* body = nullptr;            // borrowed from the corpus
  const Withdrawn* withdrawn = nullptr;  // the same; whose page it is

  // Made from many files, or from a part of one: an index page, a quote's card.
  bool is_made_page() const { return source.empty() && url.value.ends_with('/'); }
};

// All addresses of the site that follow from the corpus, and the ways content may name them.
class Addresses {
 public:
  explicit Addresses(const Corpus& corpus);

  // An address that moved is as good as the one it leads to.
  void add_redirects(const std::vector<Redirect>& redirects);

  // nullptr where there is none.
  const Destination* by_address(
      const std::string& address) const;                        // /meetings/48/, or without the last slash
  const Destination* by_source(const std::string& path) const;  // meetings/meeting-48.md
  const Destination* by_id(const std::string& id) const;        // meeting-48, continuous-improvement

  // The anchor that `fragment` means on a page: itself, or a heading's id when it is the heading's
  // slug without `h-`. Empty when the page has no such place. Of made pages only the glossary
  // has places that last. What a file holds is not known here (`report.pdf#page=4`): any will do.
  std::string anchor(const Destination& page, const std::string& fragment) const;

  // What might have been meant, for `did you mean`, sorted.
  std::vector<std::string> all_anchors(const Destination& page) const;
  std::vector<std::string> all_addresses() const;
  std::vector<std::string> all_sources() const;
  std::vector<std::string> all_ids() const;

 private:
  void add_pages(const Corpus& corpus);
  void add_files(const Corpus& corpus);
  void add(Destination destination, const std::string& id = {});

  using Table = std::unordered_map<std::string, Destination>;
  Table by_address_;
  std::unordered_map<std::string, std::string> address_of_source_;
  std::unordered_map<std::string, std::string> address_of_id_;
  std::set<std::string> glossary_anchors_;
};

}  // namespace commonplace
