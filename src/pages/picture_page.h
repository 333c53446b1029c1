#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/corpus.h"
#include "pages/frame.h"
#include "pages/page.h"
#include "relate/relations.h"

namespace commonplace {

// A picture of a text by itself, as large as the window allows, with its caption and the way back.
struct PicturePage {
  static constexpr std::string_view template_name = "picture";
  Frame frame;
  std::string heading;  // of the text it stands in
  std::string words;    // what stands for the picture
  std::optional<std::string> caption;
  Url picture;
  std::optional<std::string> width;  // in pixels
  std::optional<std::string> height;
  std::string file;  // what kind of file it is, and how large
  Url context;
};

template <>
struct Fields<PicturePage> {
  static constexpr auto list(auto use) {
    return use(
        field("frame", &PicturePage::frame, "the parts every page shares: head, header, navigation, footer"),
        field("heading", &PicturePage::heading, "title of the text that the picture stands in"),
        field("words", &PicturePage::words, "what the picture shows, for those who cannot see it"),
        field("caption", &PicturePage::caption, "the words below it"),
        field("picture", &PicturePage::picture, "address of the file"),
        field("width", &PicturePage::width, "width in pixels, where it is known"),
        field("height", &PicturePage::height, "height in pixels, where it is known"),
        field("file", &PicturePage::file, "type and size of the file: PNG, 120 KB"),
        field("context", &PicturePage::context, "where it stands in its text"));
  }
};

// One page for each picture that is a passage of a document or a page of prose.
std::vector<Page> picture_pages(const Corpus& corpus, const Relations& relations);

}  // namespace commonplace
