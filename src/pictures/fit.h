#pragma once

#include <memory>
#include <string>

#include <pango/pangocairo.h>

namespace commonplace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using TextLayout = std::unique_ptr<PangoLayout, Unref>;

struct Rectangle {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

// A face, and the sizes (pixels) between which a text in it may be set.
struct TextStyle {
  const char* family = "";
  int weight = 400;
  double smallest = 12;
  double largest = 12;
};

// A text set in lines.
struct FittedText {
  TextLayout layout;  // null for an empty text
  std::string text;   // as it was set
  Rectangle box;      // its lines, from the origin
  double size = 0;
  double scale = 1;  // at which the layout is drawn
  int lines = 0;
  bool right_to_left = false;
};

// `text` as large as it goes into a room of this width and height: whole, no word broken unless one
// alone is wider than the room in the smallest size, the lines about equally long, and no last line
// of one word. What does not fit in the smallest size is set in that and drawn smaller still
// (`scale`).
FittedText fit(PangoContext* context, const std::string& text, const TextStyle& style, double width,
               double height);

}  // namespace commonplace
