// SPDX-License-Identifier: Apache-2.0
/// A picture to draw on with Cairo.
#pragma once

#include <cairo.h>

#include <limits>
#include <memory>
#include <string>

#include "picture/frame.h"

namespace clamshell {

struct Colour {
  double red, green, blue;  ///< 0..1
};

/// Units of user space are pixels of the original picture, whatever the canvas was scaled to.
class Canvas {
 public:
  /// Scaled down, if need be, so that neither side is longer than `longest_side` pixels.
  explicit Canvas(const Image& picture, int longest_side = std::numeric_limits<int>::max());

  cairo_t* context() const { return context_.get(); }
  void set_colour(const Colour& colour, double alpha = 1) const;
  void add_rounded_box(double x, double y, double width, double height, double radius) const;

  Image image() const;

 private:
  struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
  };
  std::unique_ptr<cairo_surface_t, Destroy> surface_;
  std::unique_ptr<cairo_t, Destroy> context_;
};

enum class Align { left, centre, right };

/// One line of text in "DejaVu Sans", as high as `size` pixels or as much less as it takes to be at most `width` wide.
struct Text {
  std::string text;
  double size{};
  bool bold{};
  Align align{};
  double width = std::numeric_limits<double>::infinity();
};

/// In the units of the canvas; of one line in its full size.
double width_of(const Canvas& canvas, const Text& text);

/// (x, y): where the baseline starts, has its middle or ends.
void draw_text(const Canvas& canvas, const Text& text, double x, double y, const Colour& colour);

}  // namespace clamshell
