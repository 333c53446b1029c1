#include "relate/address_history.h"

#include <algorithm>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "address_reader.h"
#include "model/urls.h"
#include "small_corpus.h"

using namespace commonplace;
using namespace commonplace::testing;

namespace {

using Files = std::map<std::string, std::string>;

constexpr std::string_view seven = "meetings/meeting-7.md";
const std::string opening = "The district opened the year with a visit to every school.\n\n";
const std::string middle =
    "Principals met every week to narrow the field of what teachers were asked to do.\n\n";
const std::string closing = "Nobody expected that the budget would hold until the following spring.\n";

// What a build does with addresses, from the files and the list that the last build left.
struct Built {
  explicit Built(Files files, const std::string& before = {}) : corpus(made(std::move(files), before)) {
    relations.addresses = find_address_history(corpus, 1, faults);
    relations.named.assign(corpus.entities().size(), true);
    ledger = written_ledger(corpus, relations);
  }

  static Corpus made(Files files, const std::string& before) {
    if (!before.empty()) files.emplace(ledger_file, before);
    return small_corpus(files);
  }

  std::string passage(std::size_t i) const { return corpus.documents()[0].body.passages.at(i).id.value; }
  AddressReader::Arrival follow(const std::string& address) const {
    return AddressReader(corpus, relations.addresses).follow(address);
  }
  std::string lost() const {
    std::string all;
    for (const Diagnostic& one : relations.addresses.lost) all += one.text + "\n";
    return all;
  }

  Corpus corpus;
  Diagnostics faults;
  Relations relations;
  std::string ledger;
};

Built first_build() {
  return Built(Files{{std::string(seven), opening + middle + closing}});
}

}  // namespace

TEST_CASE("an edited passage answers at its old address, also after the next edit") {
  const Built first = first_build();
  const std::string old = "/meetings/7/#" + first.passage(1);
  std::string text = middle;
  text.replace(text.find("narrow"), 6, "narrows");
  const Built second({{std::string(seven), opening + text + closing}}, first.ledger);
  CHECK(second.lost() == "");
  REQUIRE(second.relations.addresses.followed.size() == 1);
  CHECK(second.relations.addresses.followed[0] ==
        FollowedAddress{{old}, {"/meetings/7/#" + second.passage(1)}});
  CHECK(second.follow(old).id == second.passage(1));
  text.replace(text.find("week"), 4, "month");
  const Built third({{std::string(seven), opening + text + closing}}, second.ledger);
  CHECK(third.follow(old).id == third.passage(1));
  CHECK(third.follow("/meetings/7/#" + second.passage(1)).id == third.passage(1));
  // And the first words are back.
  const Built fourth({{std::string(seven), opening + middle + closing}}, third.ledger);
  CHECK(fourth.follow(old).id == first.passage(1));
  CHECK(fourth.follow("/meetings/7/#" + third.passage(1)).id == first.passage(1));
}

TEST_CASE(
    "a passage that is gone is lost, named where it stood, until somebody gives it up or leads on from it") {
  const Built first = first_build();
  const std::string id = first.passage(1), address = "/meetings/7/#" + id;
  const Built second({{std::string(seven), opening + closing}}, first.ledger);
  REQUIRE(second.relations.addresses.lost.size() == 1);
  const Diagnostic& lost = second.relations.addresses.lost[0];
  CHECK(lost.place.file.value == seven);
  CHECK(lost.place.line > 0);
  CHECK(lost.text.find(address) != std::string::npos);
  CHECK(lost.text.find("Principals met every week") != std::string::npos);
  CHECK(lost.help.find("`  " + id + " gone`") != std::string::npos);
  CHECK(second.follow(address).end == AddressReader::End::removed);

  const auto edited = [&](const std::string& instead) {
    std::string ledger = first.ledger;
    const std::size_t begin = ledger.find("  " + id);
    return ledger.replace(begin, ledger.find('\n', begin) - begin, instead);
  };
  const Built given_up({{std::string(seven), opening + closing}}, edited("  " + id + " gone"));
  CHECK(given_up.lost() == "");
  CHECK(given_up.follow(address).end == AddressReader::End::removed);
  CHECK(given_up.follow(address).id == first.passage(0));
  const Built led_on({{std::string(seven), opening + closing}},
                     edited("  " + id + " -> " + first.passage(2)));
  CHECK(led_on.lost() == "");
  CHECK(led_on.follow(address).id == first.passage(2));
  const Built nowhere({{std::string(seven), opening + closing}}, edited("  " + id + " -> p-nowhere"));
  REQUIRE(nowhere.faults.size() == 1);
  CHECK(nowhere.faults[0].text == "`" + id + "` leads to `p-nowhere`, which does not exist");
}

TEST_CASE("of two similar passages the one that is removed does not lead to the other") {
  const std::string one = "In 2011 the district hired three new teachers for its schools.\n\n";
  const std::string two = "In 2012 the district hired four new teachers for its schools.\n\n";
  const Built first(Files{{std::string(seven), opening + one + two + closing}});
  const std::string removed = "/meetings/7/#" + first.passage(1);
  const Built second({{std::string(seven), opening + two + closing}}, first.ledger);
  CHECK(second.lost().find(removed) != std::string::npos);
  std::string edited = two;
  edited.replace(edited.find("four"), 4, "five");
  const Built third({{std::string(seven), opening + edited + closing}}, first.ledger);
  CHECK(third.lost().find(removed) != std::string::npos);
  CHECK(third.follow("/meetings/7/#" + first.passage(2)).id == third.passage(1));
}

TEST_CASE("merged passages both lead to the one they are in, and a split one to its larger part") {
  const std::string middle =
      ::middle.substr(0, ::middle.size() - 3) +
      ", and every school wrote down what it would stop doing so that there was time for it.\n\n";
  const std::string joined = opening.substr(0, opening.size() - 2) + " " + middle;
  const Built first({{std::string(seven), opening + middle + closing}}, "# Nothing yet.\n");
  const Built merged({{std::string(seven), joined + closing}}, first.ledger);
  CHECK(merged.lost() == "");
  CHECK(merged.follow("/meetings/7/#" + first.passage(0)).id == merged.passage(0));
  CHECK(merged.follow("/meetings/7/#" + first.passage(1)).id == merged.passage(0));
  const Built split({{std::string(seven), opening + middle + closing}}, merged.ledger);
  CHECK(split.lost() == "");
  CHECK(split.follow("/meetings/7/#" + merged.passage(0)).id == first.passage(1));
}

TEST_CASE("a heading is followed by what stands under it") {
  const Built first(
      Files{{std::string(seven), "## What happened\n\n" + opening + "## Results\n\n" + middle + closing}});
  const Built second(
      {{std::string(seven), "## What happened\n\n" + opening + "## How it went\n\n" + middle + closing}},
      first.ledger);
  CHECK(second.follow("/meetings/7/#h-results").id == "h-how-it-went");
  const Built third({{std::string(seven), "## What happened\n\n" + opening + middle + closing}},
                    second.ledger);
  CHECK(third.lost() == "");
  CHECK(third.follow("/meetings/7/#h-results").id == third.passage(1));
  CHECK(third.follow("/meetings/7/#h-how-it-went").id == third.passage(1));
}

TEST_CASE("a document takes the addresses of all its parts along") {
  const std::string text = opening + middle + closing;
  const Built first(Files{{"case-studies/old-name.md", text}});
  const std::string address = "/case-studies/old-name/#" + first.passage(1);
  for (const std::string front : {"", "---\naliases: [/case-studies/old-name/]\n---\n"}) {
    CAPTURE(front);
    const Built second({{"case-studies/new-name.md", front + text}}, first.ledger);
    CHECK(second.lost() == "");
    CHECK(second.follow(address).url == "/case-studies/new-name/");
    CHECK(second.follow(address).id == first.passage(1));
    std::string edited = text;
    edited.replace(edited.find("narrow"), 6, "narrows");
    const Built third({{"case-studies/new-name.md", edited}}, second.ledger);
    CHECK(third.follow(address).id == third.passage(1));
    // Another document at the old address does not take over what was cited there.
    const Built fourth(
        {{"case-studies/new-name.md", edited}, {"case-studies/old-name.md", "Something else.\n"}},
        third.ledger);
    CHECK(fourth.follow("/case-studies/old-name/").url == "/case-studies/old-name/");
    CHECK(fourth.follow(address).url == "/case-studies/new-name/");
  }
}

TEST_CASE("the page of a quote leads to the new words, or to its passage") {
  const std::string said =
      "“We narrow the field until everyone can say what matters most to us,” said Ana Rivera.\n\n";
  const Built first(Files{{std::string(seven), opening + said + closing}});
  REQUIRE(first.corpus.documents()[0].quotes.size() == 1);
  const std::string page = url_of(first.corpus.documents()[0].quotes[0]).value;
  std::string edited = said;
  edited.replace(edited.find("narrow"), 6, "narrowed");
  const Built second({{std::string(seven), opening + edited + closing}}, first.ledger);
  CHECK(second.follow(page).url == url_of(second.corpus.documents()[0].quotes.at(0)).value);
  std::string plain;
  for (const char* word :
       {"Ana Rivera said that they narrow the field until everyone can say what matters most to us.\n\n"})
    plain += word;
  const Built third({{std::string(seven), opening + plain + closing}}, second.ledger);
  CHECK(third.lost() == "");
  CHECK(third.follow(page).id == third.passage(1));
}

TEST_CASE("a document that is gone is one loss, with its parts") {
  const Built first(Files{{std::string(seven), opening}, {"meetings/meeting-8.md", middle + closing}});
  const Built second({{std::string(seven), opening}}, first.ledger);
  REQUIRE(second.relations.addresses.lost.size() == 1);
  CHECK(second.relations.addresses.lost[0].text ==
        "the page `/meetings/8/` is gone, and so are its 2 passages");
  CHECK(second.ledger.find("\n/meetings/8/ gone\n") != std::string::npos);
  const Built third({{std::string(seven), opening}}, second.ledger);
  CHECK(third.lost() == "");
}

TEST_CASE("a passage that went into another document is found there") {
  const Built first(Files{{std::string(seven), opening + middle}, {"meetings/meeting-8.md", closing}});
  const std::string address = "/meetings/7/#" + first.passage(1);
  const Built second({{std::string(seven), opening}, {"meetings/meeting-8.md", closing + "\n" + middle}},
                     first.ledger);
  CHECK(second.lost() == "");
  CHECK(second.follow(address).url == "/meetings/8/");
  CHECK(second.follow(address).id == first.passage(1));
}
