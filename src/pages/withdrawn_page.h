#pragma once

#include <optional>
#include <string>

#include "model/corpus.h"
#include "pages/document_card.h"
#include "pages/frame.h"
#include "pages/link.h"
#include "pages/listing.h"
#include "relate/relations.h"

namespace commonplace {

// A place that the address of a withdrawn document had before, for another document, and where it is now.
struct MovedPlace {
  std::string id;
  Link now;
};

template <>
struct Fields<MovedPlace> {
  static constexpr auto list(auto use) {
    return use(field("id", &MovedPlace::id, "its id"), field("now", &MovedPlace::now, "where it is"));
  }
};

// At the address of a document that was withdrawn: what it was called and why it is gone, and none of its
// text.
struct WithdrawnPage {
  static constexpr std::string_view template_name = "withdrawn";
  Frame frame;
  std::string label;
  std::string title;
  std::optional<DateText> date;
  std::string reason;
  std::optional<Listing<MovedPlace>> moved;
};

template <>
struct Fields<WithdrawnPage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &WithdrawnPage::frame,
              "the parts every page shares: head, header, navigation, footer"),
        field("label", &WithdrawnPage::label, "what it was: Meeting 48"),
        field("title", &WithdrawnPage::title, "its title"),
        field("date", &WithdrawnPage::date, "when it was withdrawn, if its file says so"),
        field("reason", &WithdrawnPage::reason, "why it was withdrawn, as its file says"),
        field("moved", &WithdrawnPage::moved, "places of other documents that were at this address before"));
  }
};

WithdrawnPage withdrawn_page(const Corpus& corpus, const Relations& relations, const Withdrawn& document);

}  // namespace commonplace
