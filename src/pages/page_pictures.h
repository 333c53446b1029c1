#pragma once

#include <cstddef>
#include <string>

#include "model/corpus.h"
#include "pages/catalogue.h"
#include "pictures/picture.h"

namespace commonplace {

// What stands on the picture that a page is shared with. Texts are cut so that they can be read where the
// picture is 300 pixels wide; whose site it is is put in by the frame.

// A page by its heading and the first sentence of its description.
Picture title_picture(const std::string& heading, const std::string& description);

Picture document_picture(const Corpus& corpus, const Document& document);
Picture entity_picture(const Corpus& corpus, const Entity& entity, std::size_t mentions);
Picture theme_picture(const Catalogue& catalogue, std::uint32_t theme);
// `tint` is that of the quote's first theme, 0 if it has none.
Picture quote_picture(const Corpus& corpus, const Document& document, const Quote& quote, int tint);

}  // namespace commonplace
