#pragma once

#include <string>

#include "model/body.h"
#include "model/document.h"

namespace commonplace {

// What the card of a quote shows: a whole thought of eight words or more (see card_text.cpp).
struct CardText {
  std::string text;     // with its quotation marks; empty when the passage has no such thought
  bool spoken = false;  // nothing but words that were said
  bool leans = false;   // its first word points back, so other cards are shown before it
};

CardText card_text(const Body& body, const Quote& quote);

}  // namespace commonplace
