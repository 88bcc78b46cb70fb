// SPDX-License-Identifier: Apache-2.0
#include "report/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <stdexcept>

namespace clamshell {
namespace {

/// CAIRO_FORMAT_RGB24: 0x00RRGGBB in the machine's own byte order.
std::uint32_t packed(const std::uint8_t* rgb) {
  return static_cast<std::uint32_t>(rgb[0] << 16 | rgb[1] << 8 | rgb[2]);
}

void unpack(std::uint32_t pixel, std::uint8_t* rgb) {
  rgb[0] = static_cast<std::uint8_t>(pixel >> 16);
  rgb[1] = static_cast<std::uint8_t>(pixel >> 8);
  rgb[2] = static_cast<std::uint8_t>(pixel);
}

std::uint32_t* row_of(cairo_surface_t* surface, int y) {
  return reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(surface) +
                                          y * cairo_image_surface_get_stride(surface));
}

cairo_surface_t* new_surface(int width, int height) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("There is not enough memory to draw on the picture.");
  return surface;
}

}  // namespace

Canvas::Canvas(const Image& picture, int longest_side) : surface_(new_surface(picture.width, picture.height)) {
  cairo_surface_flush(surface_.get());
  const std::uint8_t* rgb = picture.rgb.data();
  for (int y = 0; y < picture.height; ++y) {
    std::uint32_t* row = row_of(surface_.get(), y);
    for (int x = 0; x < picture.width; ++x, rgb += 3) row[x] = packed(rgb);
  }
  cairo_surface_mark_dirty(surface_.get());

  const double scale = std::min(1.0, static_cast<double>(longest_side) / std::max(picture.width, picture.height));
  if (scale < 1) {
    const auto scaled = [&](int length) { return std::max(1, static_cast<int>(std::lround(scale * length))); };
    std::unique_ptr<cairo_surface_t, Destroy> small(new_surface(scaled(picture.width), scaled(picture.height)));
    context_.reset(cairo_create(small.get()));
    cairo_scale(context_.get(), scale, scale);
    cairo_set_source_surface(context_.get(), surface_.get(), 0, 0);
    cairo_paint(context_.get());
    surface_ = std::move(small);
  } else {
    context_.reset(cairo_create(surface_.get()));
  }
  cairo_set_line_cap(context_.get(), CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(context_.get(), CAIRO_LINE_JOIN_ROUND);
}

void Canvas::set_colour(const Colour& colour, double alpha) const {
  cairo_set_source_rgba(context_.get(), colour.red, colour.green, colour.blue, alpha);
}

void Canvas::add_rounded_box(double x, double y, double width, double height, double radius) const {
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_t* cr = context_.get();
  cairo_new_sub_path(cr);
  cairo_arc(cr, x + width - radius, y + radius, radius, -kQuarter, 0);
  cairo_arc(cr, x + width - radius, y + height - radius, radius, 0, kQuarter);
  cairo_arc(cr, x + radius, y + height - radius, radius, kQuarter, 2 * kQuarter);
  cairo_arc(cr, x + radius, y + radius, radius, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cr);
}

Image Canvas::image() const {
  cairo_surface_flush(surface_.get());
  Image image{cairo_image_surface_get_width(surface_.get()), cairo_image_surface_get_height(surface_.get()), {}};
  image.rgb.resize(std::size_t{3} * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  std::uint8_t* rgb = image.rgb.data();
  for (int y = 0; y < image.height; ++y) {
    const std::uint32_t* row = row_of(surface_.get(), y);
    for (int x = 0; x < image.width; ++x, rgb += 3) unpack(row[x], rgb);
  }
  return image;
}

double width_of(const Canvas& canvas, const Text& text) {
  cairo_t* cr = canvas.context();
  cairo_select_font_face(cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                         text.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(cr, text.size);
  cairo_text_extents_t extents;
  cairo_text_extents(cr, text.text.c_str(), &extents);
  return extents.x_advance;
}

void draw_text(const Canvas& canvas, const Text& text, double x, double y, const Colour& colour) {
  cairo_t* cr = canvas.context();
  const double full = width_of(canvas, text), drawn = std::min(full, text.width);
  if (drawn < full) cairo_set_font_size(cr, text.size * drawn / full);
  const double shift = text.align == Align::left ? 0 : text.align == Align::centre ? 0.5 : 1;
  cairo_move_to(cr, x - shift * drawn, y);
  canvas.set_colour(colour);
  cairo_show_text(cr, text.text.c_str());
  cairo_new_path(cr);
}

}  // namespace clamshell
