#include "import/front/front.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "base/ascii.h"
#include "import/front/byline.h"
#include "import/front/find_dates.h"
#include "import/front/place_names.h"
#include "import/front/publisher.h"
#include "import/inked_text.h"
#include "import/outline/looks.h"
#include "import/outline/unwrap.h"
#include "text/fold.h"
#include "text/sentences.h"
#include "text/words.h"

// What stands before the text is a few short lines, each of which says what it is:
//
//   Meeting 4 Summary                         series label: kind and number
//   A Library for Every School:               title ...
//   What It Takes                             ... on two lines
//   March 3–4, 2016 • Salem, Oregon           dates and place
//   Prepared by Jo Ash, Harbor University     authors
//
// The first line that is prose, or a heading of its own, ends it. A cover and a title page may say all
// of it twice; the fuller form counts.

namespace commonplace {
namespace {

constexpr std::size_t most_pieces = 40;
constexpr std::size_t prose_words = 25;

// Names of sections that nobody gives to a document.
constexpr std::array<std::string_view, 12> section_names = {
    "acknowledgements",  "acknowledgments", "executive summary", "introduction", "abstract", "contents",
    "table of contents", "overview",        "summary",           "background",   "preface",  "foreword"};

struct Label {
  const DocumentKind* kind = nullptr;
  std::optional<int> number;
};

// "Meeting 48 Summary", "Summary of Meeting 48": the noun of a kind and a number, and little else.
Label series_label(std::string_view text) {
  const std::vector<std::string> all = folded_words(text);
  if (all.size() < 2 || all.size() > 6) return {};
  Label label;
  for (const DocumentKind& kind : document_kinds())
    if (kind.numbered && std::ranges::find(all, ascii_lower(kind.noun)) != all.end()) label.kind = &kind;
  constexpr std::array<std::string_view, 8> fillers = {"summary", "report", "notes", "of",
                                                       "no",      "number", "the",   "minutes"};
  for (const std::string& word : all) {
    int number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem == std::errc() && end == word.data() + word.size() && number < 1000) {
      label.number = number;
    } else if (std::ranges::find(fillers, word) == fillers.end() &&
               (label.kind == nullptr || word != ascii_lower(label.kind->noun))) {
      return {};
    }
  }
  return label.kind != nullptr && label.number ? label : Label{};
}

// "Case study" over a title and alone on its line.
const DocumentKind* kind_named(std::string_view text) {
  const auto found = std::ranges::find_if(
      document_kinds(), [&](const DocumentKind& kind) { return fold(text) == fold(kind.noun); });
  return found == document_kinds().end() ? nullptr : &*found;
}

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const std::string& word : folded_words(text)) letters += word;
  return letters;
}

std::string_view trimmed_of_signs(std::string_view text) {
  constexpr std::array<std::string_view, 9> signs = {" ", ",", "•", "|", "–", "—", "·", ";", "-"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view sign : signs) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), again = true;
    }
  }
  return text;
}

class FrontReader {
 public:
  FrontReader(std::vector<Node>& nodes, const DocumentWords& vocabulary, const Knowledge& knowledge,
              const StructureOptions& options)
      : nodes_(nodes), vocabulary_(vocabulary), knowledge_(knowledge), options_(options) {}

  DraftFront read() {
    front_.kind = options_.kind;
    for (std::size_t i = 0; i < std::min(nodes_.size(), most_pieces); ++i) {
      Node& node = nodes_[i];
      if (node.is_body() && (node.piece->kind == PieceKind::item || node.piece->kind == PieceKind::table))
        break;
      if (!node.is_body() || node.piece->kind != PieceKind::text || node.words.text.empty()) continue;
      if (!take(node)) break;
    }
    settle_title();
    find_in_text();
    remark_on_gaps();
    return std::move(front_);
  }

 private:
  // A run of lines that may be the title.
  struct Run {
    std::vector<Node*> nodes;
    InkedText words;
  };

  // False when the piece belongs to the text.
  bool take(Node& node) {
    const std::string_view text = node.words.text;
    if (const DocumentKind* kind = kind_named(text); kind != nullptr && runs_.empty()) {
      if (front_.kind.empty()) front_.kind = kind->id;
      return done(node, "kind of document");
    }
    const bool styled = node.piece->style.starts_with("heading") || node.piece->style == "title";
    if (const Label label = series_label(text); label.number && !front_.number) {
      if (front_.kind.empty()) front_.kind = label.kind->id;
      if (label.kind->id == front_.kind) front_.number = label.number;
      return done(node, "series label");
    }
    if (words(text).size() > prose_words || is_section_name(text)) return false;
    if (take_authors(node) || take_dates(node)) return true;
    if (is_place_line(text) && (front_.place.empty() || front_.place == text)) {
      front_.place = text;
      return done(node, "place");
    }
    if (goes_on_with_title(node)) return add_to_run(node);
    if (runs_.empty() || (styled && is_title_again(node)) || repeats_title(text)) {
      runs_.emplace_back();
      return add_to_run(node);
    }
    return false;
  }

  bool done(Node& node, std::string_view reason) {
    take_out(node, reason);
    in_run_ = false;
    return true;
  }

  // A line that carries the sign of a note stays in the text as well, or the note would hang in the air.
  static void take_out(Node& node, std::string_view reason) {
    node.is_line =
        std::ranges::any_of(node.words.inks, [](const Ink& ink) { return ink.kind == InkKind::note_sign; });
    if (!node.is_line) node.fate = {Fate::front, 0, reason};
  }

  static bool is_section_name(std::string_view text) {
    const std::string folded = fold(text);
    return std::ranges::find(section_names, folded) != section_names.end();
  }

  bool take_authors(Node& node) {
    const std::string_view text = node.words.text;
    std::vector<Author> found = read_byline(text, may_be_bare_byline(node));
    if (found.empty()) return last_was_author_ && takes_affiliation(node);
    merge(std::move(found));
    done(node, "byline");
    last_was_author_ = true;
    return true;
  }

  // A name without "by" stands below a title, and once: a second name is no author but a heading.
  bool may_be_bare_byline(const Node& node) const {
    const bool place = is_place_line(node.words.text);  // Ash Park, California is nobody's name
    if (runs_.empty() || place || node.piece->style.starts_with("heading")) return false;
    const std::string_view name = std::string_view(node.words.text).substr(0, node.words.text.find(','));
    const bool known = std::ranges::find(front_.authors, name, &Author::name) != front_.authors.end();
    return is_person_name(name) && (known || (front_.authors.empty() && !written_small_elsewhere(name)));
  }

  // The line below an author that has no affiliation yet.
  bool takes_affiliation(Node& node) {
    if (front_.authors.empty() || !front_.authors.back().affiliation.empty()) return false;
    if (!find_dates(node.words.text).empty() || is_place_line(node.words.text)) return false;
    if (node.piece->gap_above > 0 || node.piece->style.starts_with("heading")) return false;
    for (Author& author : front_.authors)
      if (author.affiliation.empty()) author.affiliation = node.words.text;
    return done(node, "byline");
  }

  // Names are not written small; words of a title are.
  bool written_small_elsewhere(std::string_view name) const {
    const std::string first = ascii_lower(name.substr(0, name.find(' ')));
    return std::ranges::any_of(nodes_, [&](const Node& node) {
      const std::size_t at = node.words.text.find(" " + first + " ");
      return at != std::string::npos;
    });
  }

  void merge(std::vector<Author> found) {
    for (Author& one : found) {
      const auto known = std::ranges::find(front_.authors, one.name, &Author::name);
      if (known == front_.authors.end())
        front_.authors.push_back(std::move(one));
      else if (known->affiliation.empty())
        known->affiliation = std::move(one.affiliation);
    }
  }

  bool take_dates(Node& node) {
    last_was_author_ = false;
    const std::string_view text = node.words.text;
    const std::vector<FoundDates> dates = find_dates(text);
    if (dates.empty()) return false;
    std::string rest(text.substr(0, dates.front().range.begin));
    const std::string_view behind = trimmed_of_signs(text.substr(dates.front().range.end));
    const std::string_view before = trimmed_of_signs(rest);
    if (!before.empty() && !behind.empty()) return false;
    const std::string_view left = before.empty() ? behind : before;
    if (!left.empty() && !is_place_line(left)) {
      // The last line of a title, with the dates behind it.
      if (runs_.empty() || !in_run_ || before.empty() || words(left).size() < 2) return false;
      runs_.back().nodes.push_back(&node);
      append(runs_.back().words, "\n" + std::string(left));
    } else if (!left.empty() && front_.place.empty()) {
      front_.place = left;
    }
    if (!front_.dates)
      front_.dates = dates.front().dates;
    else if (*front_.dates != dates.front().dates)
      remark("dates", node, fmt::format("another date stands here: {}", iso(dates.front().dates)));
    return done(node, "dates");
  }

  bool goes_on_with_title(const Node& node) const {
    if (!in_run_ || node.words.text.ends_with('.')) return false;  // a sentence is no line of a title
    const Node& last = *runs_.back().nodes.back();
    const Ending ending = ending_of(last.words.text);
    const Looks looks = looks_of(*last.piece, last.words, no_words_);
    const bool alike = node.piece->size > 1.2F && std::abs(node.piece->size - last.piece->size) < 0.05F &&
                       node.piece->gap_above < 1;
    return node.piece->gap_above == 0 || ending == Ending::colon || looks.dangles || alike;
  }

  bool is_title_again(const Node& node) const {
    const std::string again = letters_of(node.words.text), known = letters_of(runs_.front().words.text);
    return known.starts_with(again) || again.starts_with(known);
  }

  bool repeats_title(std::string_view text) const {
    return letters_of(text) == letters_of(runs_.front().words.text);
  }

  bool add_to_run(Node& node) {
    Run& run = runs_.back();
    if (!run.nodes.empty()) append(run.words, "\n");
    append(run.words, node.words);
    run.nodes.push_back(&node);
    in_run_ = true;
    last_was_author_ = false;
    return true;
  }

  // The fullest run is the title; of equals, the one on the fewest lines, since breaking does damage.
  void settle_title() {
    const Run* best = nullptr;
    for (const Run& run : runs_) {
      if (best == nullptr) best = &run;
      const std::size_t mine = letters_of(run.words.text).size(), its = letters_of(best->words.text).size();
      if (mine > its || (mine == its && run.nodes.size() < best->nodes.size())) best = &run;
    }
    if (best == nullptr) return;
    front_.title = unwrapped(best->words, vocabulary_).text;
    for (const Run& run : runs_) {
      const bool same = letters_of(front_.title).find(letters_of(run.words.text)) != std::string::npos;
      for (Node* node : run.nodes)
        if (&run == best || same) take_out(*node, &run == best ? "title" : "title, once more");
    }
  }

  // What the first paragraphs tell where the lines above them do not.
  void find_in_text() {
    constexpr std::size_t enough = 4;         // paragraphs
    constexpr std::size_t fewest_words = 10;  // of a sentence
    std::size_t paragraphs = 0;
    std::map<std::string_view, std::size_t> labels;
    for (Node& node : nodes_) {
      if (!node.is_body() || node.piece->kind != PieceKind::text) continue;
      const std::string_view text = node.words.text;
      if (words(text).size() < fewest_words) continue;
      if (++paragraphs > enough) break;
      const std::string folded = fold(text);
      for (const DocumentKind& kind : document_kinds())
        labels[kind.id] += folded.find(ascii_lower(kind.label)) != std::string::npos;
      const bool about_meeting = front_.number.has_value();
      if (about_meeting && front_.place.empty()) {
        front_.place = place_in(text);
        if (!front_.place.empty()) remark("place", node, "taken from running text");
      }
      if (front_.summary.empty() && !node.words.text.starts_with("Note:") && publisher_in(text).empty())
        front_.summary = first_sentences(text);
    }
    if (front_.kind.empty()) tell_kind(labels);
    find_host();
    find_publisher();
  }

  void tell_kind(const std::map<std::string_view, std::size_t>& labels) {
    std::size_t best = 0;
    for (const DocumentKind& kind : document_kinds()) {
      const auto found = labels.find(kind.id);
      if (found == labels.end() || found->second <= best) continue;
      best = found->second;
      front_.kind = kind.id;
    }
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
      front_.reviews.push_back({"host", {{}, "the district of the place, which the text names most"}});
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

  // Only what the text says: an organization that it names need not have published it.
  void find_publisher() {
    for (const Node& node : nodes_) {
      if (front_.publisher.empty()) front_.publisher = publisher_in(node.words.text);
    }
  }

  void remark(std::string_view key, const Node& node, std::string text) {
    front_.reviews.push_back({key, {node.piece->spot, std::move(text)}});
  }

  void remark_on_gaps() {
    const DocumentKind* kind = find_document_kind(front_.kind);
    const auto missing = [&](std::string_view key, std::string_view what) {
      front_.reviews.push_back({key, {{}, fmt::format("the text does not say {}", what)}});
    };
    if (front_.title.empty()) missing("title", "what its title is");
    if (!front_.dates) missing("dates", "when it was");
    if (kind != nullptr && kind->numbered && !front_.number) missing("number", "which number it has");
    if (kind != nullptr && kind->numbered && front_.place.empty()) missing("place", "where it was");
    if (front_.authors.empty()) missing("authors", "who wrote it");
    if (front_.publisher.empty()) missing("publisher", "who published it");
    if (front_.summary.empty())
      missing("summary", "what it is about");
    else
      front_.reviews.push_back({"summary", {{}, "the first words of the text; better in your own words"}});
  }

  std::vector<Node>& nodes_;
  const DocumentWords& vocabulary_;
  const Knowledge& knowledge_;
  const StructureOptions& options_;
  const DocumentWords no_words_{{}};
  DraftFront front_;
  std::vector<Run> runs_;
  bool in_run_ = false;
  bool last_was_author_ = false;
};

}  // namespace

DraftFront take_front(std::vector<Node>& nodes, const DocumentWords& vocabulary, const Knowledge& knowledge,
                      const StructureOptions& options) {
  return FrontReader(nodes, vocabulary, knowledge, options).read();
}

}  // namespace commonplace
