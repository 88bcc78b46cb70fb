// SPDX-License-Identifier: Apache-2.0
#include "report/draw_overlay.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "coach/as_told.h"
#include "coach/at_fault.h"
#include "form/verdict.h"
#include "language/translate.h"
#include "report/canvas.h"
#include "report/draw_skeleton.h"
#include "wording/describe.h"
#include "wording/phrase.h"

namespace clamshell {
namespace {

constexpr Seconds kRemarksStay{3.5};
constexpr Measured<Radians> kUnknownOpening{Radians{NAN}, Radians{NAN}};
constexpr double kGaugeEnd = 60;  // degrees

constexpr Colour kInk{1, 1, 1}, kFaintInk{0.72, 0.75, 0.78}, kPanel{0.06, 0.08, 0.11};
constexpr Colour kPraise{0.45, 0.92, 0.55}, kFault{1.00, 0.80, 0.25}, kUnseen{1.00, 0.55, 0.45};

struct Line {
  std::string text;
  Colour colour;
};

/// Lengths in hundredths of the picture's shorter side, so that every picture looks alike.
class Hud {
 public:
  Hud(const Canvas& canvas, const Image& picture)
      : canvas_(canvas),
        cr_(canvas.context()),
        unit_(std::min(picture.width, picture.height) / 100.0),
        width_(picture.width / unit_),
        height_(picture.height / unit_) {
    cairo_save(cr_);
    cairo_scale(cr_, unit_, unit_);
  }
  ~Hud() { cairo_restore(cr_); }
  Hud(const Hud&) = delete;
  Hud& operator=(const Hud&) = delete;

  void counter(int count, const std::string& phase, const Colour& colour) const {
    panel(kMargin, kMargin, kCounterWidth, kPanelHeight);
    const double middle = kMargin + kCounterWidth / 2;
    draw_text(canvas_, {std::to_string(count), 20, true, Align::centre, kCounterWidth - 4}, middle, kMargin + 20, kInk);
    draw_text(canvas_, {phase, 4.8, false, Align::centre, kCounterWidth - 3}, middle, kMargin + 28, colour);
  }

  /// Opens like the knees do: closed lies flat, every degree is a degree.
  void gauge(const Measured<Radians>& angle) const {
    constexpr double kRadius = 17;
    const double left = width_ - kMargin - kGaugeWidth, x = left + 4, y = kMargin + kPanelHeight - 4;
    panel(left, kMargin, kGaugeWidth, kPanelHeight);
    sector(x, y, kRadius, 0, kGaugeEnd, kInk, 0.14);
    for (const double tick : {0.0, 20.0, 40.0, 60.0}) {
      ray(x, y, kRadius, kRadius + 1.2, tick, 0.5, kFaintInk);
      draw_text(canvas_, {fmt::format("{:.0f}", tick), 3.6, false, Align::centre},
                x + (kRadius + 4.0) * std::cos(from_degrees(tick).value),
                y - (kRadius + 3.6) * std::sin(from_degrees(tick).value) + 1.1, kFaintInk);
    }
    if (std::isfinite(angle.value.value) && std::isfinite(angle.stddev.value)) {
      const double opening = to_degrees(angle.value), stddev = to_degrees(angle.stddev);
      sector(x, y, kRadius, 0, opening, kTopLegColour, 0.55);
      sector(x, y, kRadius, opening - stddev, opening + stddev, kInk, 0.4);
      ray(x, y, 0, kRadius, opening, 0.9, kInk);
    }
    draw_text(canvas_, {describe(angle), 5.6, true, Align::centre, kGaugeWidth - 3}, left + kGaugeWidth / 2,
              kMargin + 7, kInk);
  }

  /// At the bottom where it hides nothing of the person, else between the two panels if there is room.
  void banner(const std::vector<Line>& lines, Pixels lowest_of_person) const {
    constexpr double kLeastWidth = 55;
    const double whole = width_ - 2 * kMargin, between = width_ - kCounterWidth - kGaugeWidth - 4 * kMargin;
    const std::vector<Line> below = wrapped_to(whole, lines);
    const double top = height_ - kMargin - height_of(below);
    if (unit_ * top > lowest_of_person.value || between < kLeastWidth)
      box(below, kMargin, top, whole);
    else
      box(wrapped_to(between, lines), kCounterWidth + 2 * kMargin, kMargin, between);
  }

 private:
  static constexpr double kLineHeight = 7;

  static Text banner_text(const std::string& line, double box_width) {
    return {line, 5, true, Align::centre, box_width - 4};
  }
  static double height_of(const std::vector<Line>& lines) {
    return 3 + kLineHeight * static_cast<double>(lines.size());
  }

  std::vector<Line> wrapped_to(double box_width, const std::vector<Line>& lines) const {
    const auto fits = [&](const std::string& line) {
      const Text text = banner_text(line, box_width);
      return width_of(canvas_, text) <= text.width;
    };
    std::vector<Line> parts;
    for (const auto& [text, colour] : lines)
      for (std::string& part : wrapped(text, fits)) parts.push_back({std::move(part), colour});
    return parts;
  }

  void box(const std::vector<Line>& lines, double left, double top, double width) const {
    panel(left, top, width, height_of(lines));
    double baseline = top - 0.1 * kLineHeight;
    for (const auto& [text, colour] : lines)
      draw_text(canvas_, banner_text(text, width), left + width / 2, baseline += kLineHeight, colour);
  }

  static constexpr double kMargin = 3, kCounterWidth = 25, kGaugeWidth = 29, kPanelHeight = 32;

  static double on_gauge(double degrees) { return from_degrees(std::clamp(degrees, 0.0, kGaugeEnd)).value; }

  void panel(double x, double y, double width, double height) const {
    canvas_.add_rounded_box(x, y, width, height, 2.5);
    canvas_.set_colour(kPanel, 0.68);
    cairo_fill(cr_);
  }

  void sector(double x, double y, double radius, double from, double to, const Colour& colour, double alpha) const {
    cairo_move_to(cr_, x, y);
    cairo_arc_negative(cr_, x, y, radius, -on_gauge(from), -on_gauge(to));
    cairo_close_path(cr_);
    canvas_.set_colour(colour, alpha);
    cairo_fill(cr_);
  }

  void ray(double x, double y, double from, double to, double degrees, double width, const Colour& colour) const {
    const double angle = on_gauge(degrees);
    cairo_move_to(cr_, x + from * std::cos(angle), y - from * std::sin(angle));
    cairo_line_to(cr_, x + to * std::cos(angle), y - to * std::sin(angle));
    canvas_.set_colour(colour);
    cairo_set_line_width(cr_, width);
    cairo_stroke(cr_);
  }

  const Canvas& canvas_;
  cairo_t* cr_;
  double unit_;            ///< pixels
  double width_, height_;  ///< of the picture
};

Pixels lowest_of(const Keypoints& person) {
  Pixels lowest;
  for (const Keypoint& keypoint : person.at)
    if (person.seen && keypoint.confidence > 0) lowest = std::max(lowest, keypoint.y);
  return lowest;
}

/// What was found, then the one thing to do about it.
std::vector<Line> lines_on(const std::vector<std::string>& remarks, const Verdict& verdict) {
  const auto& [findings, not_judged] = verdict;
  const Colour& colour = !findings.empty() ? kFault : not_judged.empty() ? kPraise : kInk;
  std::vector<Line> lines{{fmt::format("{}", fmt::join(remarks, ", ")), colour}};
  if (const auto cue = choose_cue(verdict)) lines.push_back({*cue, kInk});
  return lines;
}

std::string phase_in_words(Phase phase) {
  switch (phase) {
    case Phase::closed:
      return tr("closed");
    case Phase::lift:
      return tr("lift");
    case Phase::hold:
      return tr("hold");
    case Phase::lower:
      return tr("lower");
  }
  return {};
}

std::string state_of(const Feedback& feedback, bool seen) {
  if (!seen) return tr("not seen");
  return feedback.armed ? phase_in_words(feedback.phase) : tr("get ready");
}

}  // namespace

Frame OverlayPainter::draw(const CoachedFrame& coached) {
  const auto& [frame, feedback] = coached;
  top_leg_.add(feedback.keypoints);
  if (!feedback.completed.empty()) {
    const JudgedRepetition& last = feedback.completed.back();
    judged_ = Judged{frame.time, remarks_on(last, exercise_), last.verdict};
  }
  if (judged_ && frame.time - judged_->since >= kRemarksStay) judged_.reset();
  const bool seen = feedback.keypoints.seen && (feedback.pose || !feedback.armed);

  const Canvas canvas(*frame.image);
  draw_skeleton(canvas, feedback.keypoints, top_leg_.side(),
                judged_ ? at_fault(judged_->verdict, top_leg_.side()) : std::vector<Landmark>{});
  {
    const Pixels lowest = lowest_of(feedback.keypoints);
    const Hud hud(canvas, *frame.image);
    hud.counter(feedback.count, state_of(feedback, seen), seen ? kFaintInk : kUnseen);
    hud.gauge(seen && feedback.pose ? as_told(*feedback.pose).opening : kUnknownOpening);
    if (judged_)
      hud.banner(lines_on(judged_->remarks, judged_->verdict), lowest);
    else if (!seen)
      hud.banner({{tr("I can't see you well enough"), kUnseen}}, lowest);
    else if (!feedback.armed)
      hud.banner({{tr("Lie on your side, knees together, still"), kInk}}, lowest);
  }
  return {frame.time, std::make_shared<const Image>(canvas.image())};
}

}  // namespace clamshell
