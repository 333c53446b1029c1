#include "relate/mentions.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "small_corpus.h"
#include "text/fold.h"
#include "text/words.h"

using namespace commonplace;
using namespace commonplace::testing;

namespace {

// The slow and obvious way, for names without capitals, plurals or marks inside: at every word try
// every name, word by word, and take the longest that fits.
std::vector<Range> scan(const std::string& text, const std::vector<std::string>& names) {
  std::vector<Range> found;
  const std::vector<Range> all = words(text);
  const auto parted_by_blank = [&](std::size_t i) {
    const std::string gap = fold(Range{all[i - 1].end, all[i].begin}.of(text));
    return gap.empty() || gap == "-" || gap == "- " || gap == " -";
  };
  for (std::size_t i = 0; i < all.size();) {
    std::size_t longest = 0;
    for (const std::string& name : names) {
      const std::vector<std::string> wanted = folded_words(name);
      std::size_t fits = 0;
      while (fits < wanted.size() && i + fits < all.size() && (fits == 0 || parted_by_blank(i + fits)) &&
             fold(all[i + fits].of(text)) == wanted[fits])
        ++fits;
      if (fits == wanted.size()) longest = std::max(longest, fits);
    }
    if (longest > 0) found.push_back({all[i].begin, all[i + longest - 1].end});
    i += std::max<std::size_t>(longest, 1);
  }
  return found;
}

// A random sequence of at most `most` of few words, so that names begin, overlap and break off often.
std::string random_words(std::mt19937& random, std::size_t most, const std::vector<std::string>& joints) {
  static const std::vector<std::string> vocabulary = {"Aber", "beck", "Cé", "dale", "Eck"};
  const auto pick = [&](const auto& from) { return from[random() % from.size()]; };
  std::string made = pick(vocabulary);
  for (std::size_t more = random() % most; more > 0; --more) made += pick(joints) + pick(vocabulary);
  return made;
}

}  // namespace

TEST_CASE("mentions agree with a slow scan over all names") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::map<std::string, std::string> files;
    std::vector<std::string> names;
    for (int n = 0; n < 6; ++n) {
      const std::string name = random_words(random, 3, {" ", "-"}) + " x" + random_words(random, 2, {" "});
      const auto same = [&](const std::string& other) { return folded_words(other) == folded_words(name); };
      if (std::any_of(names.begin(), names.end(), same)) continue;
      names.push_back(name);
      files["entities/e" + std::to_string(n) + ".md"] = "---\nname: " + name + "\n---\n";
    }
    // Names are put into the text whole and in part, beside words that are in none.
    std::string text = "Start";
    for (int i = 0; i < 40; ++i) {
      const std::string& name = names[random() % names.size()];
      text += random() % 2 == 0 ? " " + name : " " + name.substr(0, name.find_last_of(" -"));
      text += random() % 3 == 0 ? "; " + random_words(random, 4, {" ", "—", "’s ", ", "}) : "";
    }
    files["meetings/meeting-1.md"] = text;

    const Corpus corpus = small_corpus(files);
    Diagnostics diagnostics;
    const Names all = gather_names(corpus, diagnostics);
    const Body& body = corpus.documents()[0].body;
    REQUIRE(body.passages.size() == 1);
    std::vector<Range> found;
    for (const Mention& mention : find_mentions(body, hashed_words(body), all, {}))
      found.push_back(mention.range);
    CAPTURE(text);
    CHECK(diagnostics.empty());
    CHECK(found == scan(body.passages[0].body.text, names));
    CHECK(found.size() > 5);
  }
}
