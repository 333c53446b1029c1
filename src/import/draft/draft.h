#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/manuscript.h"
#include "import/outline/looks.h"
#include "model/document.h"

namespace commonplace {

// What an import makes of a manuscript: a document that is still a draft, with what a person should look
// at. write_draft() puts it into Markdown.

enum class DraftKind { heading, paragraph, quotation, item, table, picture };

struct DraftBlock {
  DraftKind kind = DraftKind::paragraph;
  SourceSpot spot;
  InkedText words;  // clean, on one line but for hard breaks; signs of notes are note_sign, without a range
  std::vector<std::vector<InkedText>> rows;    // of a table; the first is the head
  std::shared_ptr<const PictureFile> picture;  // of a picture, whose words are its caption
  std::string description;  // of a picture, when the source has one for those who cannot see it
  int level = 2;            // of a heading, 2..6
  int depth = 1;            // of an item
  bool ordered = false;
  int number = 0;
  std::vector<Review> reviews;  // written behind it
  Looks looks;                  // of its first piece
  float size = 0;               // as Piece::size
  bool is_line = false;         // stands for itself, and need not end in a full stop
};

struct DraftNote {
  std::string label;    // as in the draft
  std::string printed;  // the label as the source prints it before the note; empty when it prints none
  std::string sign;     // the same where it refers to the note
  SourceSpot spot;
  InkedText words;
  std::vector<Review> reviews;
};

// Front matter; what is empty was not found.
struct DraftFront {
  std::string_view kind;  // id of one of document_kinds()
  std::optional<int> number;
  std::string title;
  std::optional<Dates> dates;
  std::string place;
  std::string host;  // id of an entity
  std::vector<Author> authors;
  std::vector<std::string> themes;  // ids
  std::string publisher;
  std::string file;     // the copy of the source below content/, when it is kept
  std::string summary;  // words of the text
  std::string note;     // what the source says about itself: a disclaimer, thanks
  struct Remark {
    std::string_view key;
    Review review;
  };
  std::vector<Remark> reviews;
};

// Where a piece of the manuscript went: every word of it, in order.
enum class Fate {
  body,
  note,
  front,
  caption,  // in the body, but behind the picture that it is the caption of
  left_out
};

struct PieceFate {
  Fate fate = Fate::body;
  std::size_t note = 0;     // index into notes
  std::string_view reason;  // why it is left out: "page number"; for front: what it is
};

struct Draft {
  DraftFront front;
  std::vector<Review> reviews;  // of the document as a whole, written above its text
  std::vector<DraftBlock> blocks;
  std::vector<DraftNote> notes;  // in order of the text
  std::vector<PieceFate> fates;  // one for each piece of the manuscript
};

}  // namespace commonplace
