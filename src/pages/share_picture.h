#pragma once

#include <cstdint>
#include <string>

#include "base/name.h"
#include "pages/field.h"
#include "pictures/picture.h"

namespace commonplace {

// The picture that other sites show where somebody shares the page.
struct SharePicture {
  std::string address;  // absolute, as those who fetch it want it
  std::string alt;
  int width = Picture::width;
  int height = Picture::height;
  Url url;
  bool own = true;  // else the picture of another page, which draws it
  Picture shown;
};

template <>
struct Fields<SharePicture> {
  static constexpr auto list(auto use) {
    return use(field("address", &SharePicture::address, "absolute address of the picture"),
               field("alt", &SharePicture::alt, "the text on it"),
               field("width", &SharePicture::width, "its width in pixels"),
               field("height", &SharePicture::height, "its height in pixels"));
  }
};

}  // namespace commonplace
