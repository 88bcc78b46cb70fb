// SPDX-License-Identifier: Apache-2.0
#include "muscle/band.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "muscle/read_table.h"

namespace clamshell {
namespace {

void check(const Band& band) {
  StrandForce last{0, Newtons{0}};
  for (const StrandForce& point : band.strand) {
    if (!(point.elongation > last.elongation && point.force > last.force))
      throw BadBand(fmt::format("The band \"{}\" must pull harder the longer it is, and not before it is longer than slack.",
                                band.name));
    last = point;
  }
}

double number(std::string_view text, std::string_view points) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    throw BadBand(fmt::format("\"{}\" is no band: say a colour, none, or measured points such as 35:12,45:28, each the "
                              "length in cm to which the flat loop is pulled and the newtons it pulls with then.",
                              points));
  return value;
}

/// Cut off `text` up to the separator, or all of it.
std::string_view next(std::string_view& text, char separator) {
  const auto end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

}  // namespace

Newtons tension(const Band& band, double elongation) {
  if (!(elongation > 0)) return Newtons{0};
  StrandForce from{0, Newtons{0}}, to = band.strand.front();
  for (const StrandForce& point : band.strand) {
    if (elongation <= to.elongation) break;
    from = to;
    to = point;
  }
  if (from.elongation == to.elongation)  // beyond the last: the last stretch goes on
    from = band.strand.size() > 1 ? band.strand[band.strand.size() - 2] : StrandForce{0, Newtons{0}};
  return from.force + (elongation - from.elongation) / (to.elongation - from.elongation) * (to.force - from.force);
}

Newtons pull(const Band& band, const BandFit& fit, Metres apart) {
  const Metres length = 2 * apart + fit.thigh_girth;
  return 2 * tension(band, length / fit.loop - 1);
}

Band calibrated_band(std::string_view points, const BandFit& fit) {
  Band band{"measured", {}};
  for (std::string_view rest = points; !rest.empty() || band.strand.empty();) {
    std::string_view newtons = next(rest, ',');
    const double length_cm = number(next(newtons, ':'), points);
    band.strand.push_back({2 * length_cm / 100 / fit.loop.value - 1, Newtons{number(newtons, points) / 2}});
  }
  std::ranges::sort(band.strand, {}, &StrandForce::elongation);
  check(band);
  return band;
}

std::vector<Band> parse_bands(std::string_view toml) {
  const auto file = ReadTable<BadBand>::parse(toml, "The file of the bands");
  const auto elongations = file.numbers("elongation_percent");
  std::vector<Band> bands;
  for (const auto& table : file.tables("band")) {
    Band band{table.text("colour"), {}};
    const auto newtons = table.numbers("strand_n");
    if (newtons.size() != elongations.size()) table.refuse("there must be a force for each elongation");
    for (std::size_t i = 0; i < newtons.size(); ++i)
      band.strand.push_back({elongations[i] / 100, Newtons{newtons[i]}});
    check(band);
    bands.push_back(std::move(band));
  }
  return bands;
}

void check(const BandFit& fit) {
  struct Limit {
    std::string_view what;
    Metres value, least, most;
  };
  for (const auto& [what, value, least, most] :
       std::array{Limit{"A loop's length", fit.loop, Metres{0.2}, Metres{3}},
                  Limit{"A band's distance above the knee", fit.above_knee, Metres{-0.3}, Metres{0.4}},
                  Limit{"A thigh's girth", fit.thigh_girth, Metres{0.2}, Metres{1.2}}})
    if (!(value >= least && value <= most))
      throw BadBand(fmt::format("{} of {:g} cm can't be: it is between {:g} and {:g} cm.", what, 100 * value.value,
                                100 * least.value, 100 * most.value));
}

}  // namespace clamshell
