#include "pictures/icons.h"

#include <cstdint>
#include <memory>

#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include "base/error.h"
#include "base/hash.h"
#include "pictures/fit.h"

namespace commonplace {
namespace {

using Drawing = std::unique_ptr<RsvgHandle, Unref>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

Drawing read_svg(std::string_view svg) {
  Drawing drawing(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
  if (drawing == nullptr) throw Error("`icon.svg`, the site's mark, is not an SVG picture that can be drawn");
  return drawing;
}

cairo_status_t append_to(void* out, const unsigned char* bytes, unsigned int size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

// A square PNG; transparent around the mark where there is no paper.
std::string drawn(RsvgHandle* svg, int width, const Colour* paper) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, width),
                        &cairo_surface_destroy);
  const Pen pen(cairo_create(surface.get()), &cairo_destroy);
  if (paper != nullptr) {
    constexpr double full = 255;
    cairo_set_source_rgb(pen.get(), (*paper)[0] / full, (*paper)[1] / full, (*paper)[2] / full);
    cairo_paint(pen.get());
  }
  const RsvgRectangle whole{0, 0, static_cast<double>(width), static_cast<double>(width)};
  std::string png;
  if (rsvg_handle_render_document(svg, pen.get(), &whole, nullptr) == FALSE ||
      cairo_surface_write_to_png_stream(surface.get(), append_to, &png) != CAIRO_STATUS_SUCCESS)
    throw Error("the site's mark could not be drawn");
  return png;
}

void append_number(std::string& out, std::uint32_t number, int bytes) {
  for (; bytes > 0; --bytes, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

// Microsoft's format for icons: a table of pictures, then the pictures as PNG.
std::string ico(RsvgHandle* svg) {
  constexpr std::array widths = {16, 32, 48};
  constexpr std::uint32_t header_size = 6, entry_size = 16;
  std::string table, pictures;
  append_number(table, 0, 2);
  append_number(table, 1, 2);  // an icon, not a cursor
  append_number(table, widths.size(), 2);
  for (const int width : widths) {
    const std::string png = drawn(svg, width, nullptr);
    append_number(table, static_cast<std::uint32_t>(width), 1);
    append_number(table, static_cast<std::uint32_t>(width), 1);
    append_number(table, 0, 2);   // no palette
    append_number(table, 1, 2);   // one plane
    append_number(table, 32, 2);  // bits of a pixel
    append_number(table, static_cast<std::uint32_t>(png.size()), 4);
    append_number(table,
                  static_cast<std::uint32_t>(header_size + entry_size * widths.size() + pictures.size()), 4);
    pictures += png;
  }
  return table + pictures;
}

SourceFile named_icon(std::string_view name, std::string png) {
  return {{named_by_hash(name, png)}, std::move(png)};
}

}  // namespace

Icons draw_icons(std::string_view svg, const Colour& paper) {
  const Drawing drawing = read_svg(svg);
  Icons icons;
  icons.favicon = ico(drawing.get());
  icons.touch = named_icon("apple-touch-icon.png", drawn(drawing.get(), 180, &paper));
  for (const int width : app_widths)
    icons.for_apps.push_back(
        named_icon(fmt::format("icon-{}.png", width), drawn(drawing.get(), width, nullptr)));
  return icons;
}

}  // namespace commonplace
