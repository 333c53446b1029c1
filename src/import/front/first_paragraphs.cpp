#include "import/front/first_paragraphs.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/front/find_dates.h"
#include "import/front/place_names.h"
#include "import/front/publisher.h"
#include "import/front/series_label.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/words.h"

namespace commonplace {
namespace {

class TextReader {
 public:
  TextReader(const std::vector<Node>& nodes, const Knowledge& knowledge, DraftFront& front)
      : nodes_(nodes), knowledge_(knowledge), front_(front) {}

  void read() {
    constexpr std::size_t enough = 4;         // paragraphs
    constexpr std::size_t fewest_words = 10;  // of a sentence
    std::size_t paragraphs = 0;
    std::map<std::string_view, std::size_t> labels;
    take_dates(front_.title, "title", {});
    for (const Node& node : nodes_) {
      if (!node.is_body() || node.piece->kind != PieceKind::text || node.is_line) continue;
      const std::string_view text = node.words.text;
      if (words(text).size() < fewest_words) continue;
      if (++paragraphs > enough) break;
      const std::string folded = fold(text);
      for (const DocumentKind& kind : document_kinds())
        labels[kind.id] += folded.find(ascii_lower(kind.label)) != std::string::npos;
      take_number(node);
      take_dates(node.words.text, "text", node.piece->spot);
      take_place(node);
      if (front_.summary.empty() && publisher_in(text).empty()) front_.summary = first_sentences(text);
    }
    if (front_.kind.empty()) tell_kind(labels);
    find_host();
    for (const Node& node : nodes_)
      if (front_.publisher.empty()) take_publisher(node);
  }

 private:
  void review(std::string_view key, const Node& node, std::string text) {
    front_.reviews.push_back({key, {node.piece->spot, std::move(text)}});
  }

  void take_publisher(const Node& node) {
    constexpr std::size_t shown = 80;  // characters
    front_.publisher = publisher_in(node.words.text);
    if (!front_.publisher.empty())
      review("publisher", node,
             fmt::format("found in the text: “{}”; remove it if it is not the publisher",
                         shortened(node.words.text, shown)));
  }

  // "The group's 23rd meeting began with a visit."
  void take_number(const Node& node) {
    const DocumentKind* kind = find_document_kind(front_.kind);
    if (front_.number || kind == nullptr || !kind->numbered) return;
    const auto label = find_label(node.words.text);
    if (!label || label->kind != front_.kind || !label->number) return;
    front_.number = label->number;
    review("number", node, fmt::format("found in the text: “{}”", label->range.of(node.words.text)));
  }

  bool has_review(std::string_view key) const {
    return std::ranges::any_of(front_.reviews, [&](const auto& one) { return one.key == key; });
  }

  // "On July 26, 2022, the board met": the first day that the text of a meeting names, or its title ("Minutes
  // of the Harbor Board on 4th of March 2019").
  void take_dates(std::string_view text, std::string_view where, SourceSpot spot) {
    const DocumentKind* kind = find_document_kind(front_.kind);
    if (front_.dates || kind == nullptr || !kind->numbered || has_review("dates")) return;
    for (const FoundDates& found : find_dates(text)) {
      if (found.dates.start.day == 0) continue;
      front_.dates = found.dates;
      front_.reviews.push_back(
          {"dates", {spot, fmt::format("found in the {}: “{}”", where, found.range.of(text))}});
      return;
    }
  }

  void take_place(const Node& node) {
    if (!front_.number || !front_.place.empty() || has_review("place")) return;
    front_.place = place_in(node.words.text);
    if (!front_.place.empty()) review("place", node, "found in the text, not above it");
  }

  void tell_kind(const std::map<std::string_view, std::size_t>& labels) {
    std::size_t best = 0;
    for (const DocumentKind& kind : document_kinds()) {
      const auto found = labels.find(kind.id);
      if (found == labels.end() || found->second <= best) continue;
      best = found->second;
      front_.kind = kind.id;
    }
    if (best > 0)
      front_.reviews.push_back(
          {"kind", {{}, "guessed from the first paragraphs: correct it if it is wrong"}});
  }

  static std::string first_sentences(std::string_view text) {
    constexpr std::size_t most = 300;
    const Range first = sentence_around(text, 0);
    return first.end - first.begin <= most ? std::string(first.of(text)) : shortened(text, most);
  }

  // The district of the title, or the one that the text names most and that has the place in its name.
  void find_host() {
    const std::string title = fold(front_.title);
    const std::string city = fold(front_.place.substr(0, front_.place.find(',')));
    std::size_t most = 2;
    for (const Entity& entity : knowledge_.entities) {
      if (entity.kind != "district") continue;
      const std::string name = fold(entity.name.value);
      if (title.find(name) != std::string::npos) {
        front_.host = entity.id.value;
        return;
      }
      if (city.empty() || !name.starts_with(city)) continue;
      const std::size_t count = mentions_of(entity);
      if (count <= most) continue;
      most = count;
      front_.host = entity.id.value;
    }
    if (!front_.host.empty())
      front_.reviews.push_back(
          {"host", {{}, "guessed: the district of this place that the text names most; check it"}});
  }

  std::size_t mentions_of(const Entity& entity) const {
    std::vector<std::string> names = {entity.name.value};
    for (const auto& also : entity.also) names.push_back(also.value);
    std::size_t count = 0;
    for (const Node& node : nodes_)
      for (const std::string& name : names)
        for (std::size_t at = node.words.text.find(name); at != std::string::npos;
             at = node.words.text.find(name, at + 1))
          ++count;
    return count;
  }

  const std::vector<Node>& nodes_;
  const Knowledge& knowledge_;
  DraftFront& front_;
};

}  // namespace

void fill_from_text(const std::vector<Node>& nodes, const Knowledge& knowledge, DraftFront& front) {
  TextReader(nodes, knowledge, front).read();
}

}  // namespace commonplace
