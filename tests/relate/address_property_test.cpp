// Two thousand changes, one after the other, to content made up by chance. After each, every address that was
// ever published must lead its reader to its words, to what took their place, or to the page that says they
// were withdrawn, unless the build listed it as lost.

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "address_reader.h"
#include "model/urls.h"
#include "parse/parse.h"
#include "random_content.h"
#include "relate/address_history.h"

using namespace commonplace;
using namespace commonplace::testing;

namespace {

using Thoughts = RandomContent::Thoughts;

// Builds as far as addresses need it; texts that did not change are not parsed again.
class Builder {
 public:
  Corpus assembled(const RandomContent& content) {
    std::vector<Parsed> all;
    for (const auto& [path, text] : content.files()) {
      auto& [bytes, parsed] = known_[path];
      if (bytes != text) {
        bytes = text;
        parsed = parse({{path}, text});
      }
      all.push_back(parsed);
    }
    Site site;
    site.base_url = "https://example.org/";
    all.push_back({site, {}});
    if (!ledger.empty()) all.push_back(parse({{std::string(ledger_file)}, ledger}));
    Diagnostics faults;
    for (const Parsed& one : all) faults.insert(faults.end(), one.diagnostics.begin(), one.diagnostics.end());
    Corpus corpus = assemble(std::move(all), {}, {}, faults);
    for (const Diagnostic& one : faults) FAIL(one.place.file.value << ": " << one.text);
    return corpus;
  }

  std::string ledger;

 private:
  std::map<std::string, std::pair<std::string, Parsed>> known_;
};

Relations history_of(const Corpus& corpus) {
  Diagnostics faults;
  Relations relations;
  relations.addresses = find_address_history(corpus, 1, faults);
  relations.named.assign(corpus.entities().size(), true);
  CHECK(faults.empty());
  return relations;
}

struct Published {
  Thoughts thoughts;  // of a passage
  bool lost = false;  // was listed
  std::string last;   // where it led after the change before
};

// Addresses of pages, places and quotes, with the thoughts of each passage.
std::unordered_map<std::string, Thoughts> addresses_of(const Corpus& corpus, const RandomContent& content) {
  std::unordered_map<std::string, Thoughts> all;
  for (const RandomContent::Text& text : content.texts()) {
    const auto document = std::ranges::find(corpus.documents(), SourcePath{text.path}, &Document::source);
    REQUIRE(document != corpus.documents().end());
    const std::string url = url_of(*document).value;
    all[url];
    std::size_t headings = 0, passages = 0;
    for (const RandomContent::Piece& piece : text.pieces) {
      const std::string& id = piece.heading ? document->body.headings.at(headings++).id
                                            : document->body.passages.at(passages++).id.value;
      all[url + "#" + id] = piece.heading ? Thoughts{} : piece.thoughts;
    }
    for (const Quote& quote : document->quotes)
      if (!quote.card.empty()) all[url_of(quote).value];
  }
  return all;
}

// Whether the list says so since an earlier build. Its words may have been on another page meanwhile.
bool was_given_up(const Ledger& ledger, std::string_view address) {
  const std::size_t hash = std::min(address.find('#'), address.size());
  for (const LedgerPage& page : ledger.pages)
    for (const LedgerEntry& place : page.places)
      if (page.page.id == address.substr(0, hash) &&
          place.id == address.substr(std::min(hash + 1, address.size())))
        return place.state == AddressState::gone;
  return false;
}

bool share(const Thoughts& one, const Thoughts& other) {
  return std::ranges::any_of(one, [&](std::uint32_t thought) { return other.contains(thought); });
}

}  // namespace

TEST_CASE("after any changes every address leads to its words, their successor, or was listed as lost") {
  constexpr std::uint64_t seed = 17;
  constexpr int changes = 2000;
  RandomContent content(seed, 10);
  Builder builder;
  std::unordered_map<std::string, Published> ever;
  std::unordered_map<std::string, std::string> passage_of_quote;
  std::size_t listed = 0, recognized = 0, arrivals = 0, misled = 0, tombstones = 0;
  for (int step = 0; step <= changes; ++step) {
    std::string what = "first build";
    if (step > 0) what = RandomContent::name_of(content.change());
    CAPTURE(step);
    CAPTURE(what);
    const Corpus corpus = builder.assembled(content);
    const Relations relations = history_of(corpus);
    const std::unordered_map<std::string, Thoughts> now = addresses_of(corpus, content);
    std::string losses;
    for (const Diagnostic& one : relations.addresses.lost) losses += one.text + "\n";
    listed += relations.addresses.lost.size();
    recognized += relations.addresses.followed.size();
    CHECK((step > 0 || relations.addresses.lost.empty()));

    const AddressReader reader(corpus, relations.addresses);
    for (auto& [address, published] : ever) {
      const AddressReader::Arrival there = reader.follow(address);
      const bool arrived = there.end == AddressReader::End::page || there.end == AddressReader::End::place;
      if (arrived) {
        published.last = there.id.empty() ? there.url : there.url + "#" + there.id;
        if (there.end != AddressReader::End::place || !there.id.starts_with("p-")) continue;
        const auto words = now.find(there.url + "#" + there.id);
        REQUIRE(words != now.end());
        ++arrivals;
        if (!published.thoughts.empty() && !share(words->second, published.thoughts)) ++misled;
        continue;
      }
      const auto quoted = passage_of_quote.find(published.last);
      const std::string words = quoted == passage_of_quote.end() ? published.last : quoted->second;
      const std::string page = words.substr(0, words.find('#'));
      if (there.end == AddressReader::End::withdrawn && page == there.url) {
        published.last = there.url;
        ++tombstones;
        continue;
      }
      // Lost now, or before: what it led to is listed, by itself or with its page. A quote is lost with its
      // passage.
      const auto is_listed = [&](const std::string& one) {
        return losses.find("`" + one + "`") != std::string::npos;
      };
      published.lost =
          published.lost || is_listed(words) || is_listed(page) || was_given_up(corpus.ledger(), address);
      if (!published.lost)
        FAIL("lost in silence: " << address << ", which led to " << published.last << " and now ends at "
                                 << there.url << "#" << there.id << "\n"
                                 << losses);
    }
    for (const auto& [address, thoughts] : now) {
      Published& one = ever[address];
      one.thoughts = thoughts;
      one.lost = false;
      one.last = address;
    }
    for (const Document& document : corpus.documents())
      for (const Quote& quote : document.quotes)
        passage_of_quote[url_of(quote).value] = url_of(document, document.body.passages[quote.passage]).value;

    // Building again without a change changes nothing.
    builder.ledger = written_ledger(corpus, relations);
    if (step % 50 == 0) {
      const Corpus same = builder.assembled(content);
      const Relations again = history_of(same);
      CHECK(written_ledger(same, again) == builder.ledger);
      CHECK(again.addresses.former == relations.addresses.former);
      CHECK(again.addresses.lost.empty());
      CHECK(again.addresses.followed.empty());
    }
  }
  MESSAGE(ever.size() << " addresses; " << recognized << " recognized, " << listed << " listed as lost, "
                      << misled << " arrivals at other words");
  CHECK(recognized > 500);
  CHECK(tombstones > 1000);
  CHECK(misled * 1000 < arrivals);  // words that were put together of new and old ones
}
