// SPDX-License-Identifier: Apache-2.0
#include "muscle/band.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ranges>

#include "base/toml_table.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

void check_strand(const ElasticBand& band) {
  StrandForce last{0, Newtons{0}};
  for (const StrandForce& point : band.strand) {
    if (!(point.elongation > last.elongation && point.force > last.force))
      throw UserError(fmt::format(
          "The band \"{}\" must pull harder the longer it is, and not before it is longer than slack.", band.name));
    last = point;
  }
}

double number(std::string_view text, std::string_view points) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    throw UserError(
        fmt::format("\"{}\" is no band: say a colour, none, or measured points such as 35:12,45:28, each the "
                    "length in cm to which the flat loop is pulled and the newtons it pulls with then.",
                    points));
  return value;
}

}  // namespace

Newtons tension(const ElasticBand& band, double elongation) {
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

Newtons pull(const ElasticBand& band, const BandFit& fit, Metres apart) {
  const Metres length = 2 * apart + fit.thigh_girth;
  return 2 * tension(band, length / fit.loop - 1);
}

ElasticBand calibrated_band(std::string_view points, const BandFit& fit) {
  ElasticBand band{"measured", {}};
  for (const auto part : std::views::split(points, ',')) {
    const std::string_view point(part.begin(), part.end());
    const auto colon = std::min(point.find(':'), point.size());
    const double length_cm = number(point.substr(0, colon), points);
    const double newtons = number(point.substr(std::min(colon + 1, point.size())), points);
    band.strand.push_back({2 * length_cm / 100 / fit.loop.value - 1, Newtons{newtons / 2}});
  }
  if (band.strand.empty()) number(points, points);
  std::ranges::sort(band.strand, {}, &StrandForce::elongation);
  check_strand(band);
  return band;
}

std::vector<ElasticBand> parse_bands(std::string_view toml) {
  const auto file = TomlTable::parse(toml, "The file of the bands");
  const auto elongations = file.numbers("elongation_percent");
  std::vector<ElasticBand> bands;
  for (const auto& table : file.tables("band")) {
    ElasticBand band{table.text("colour"), {}};
    const auto newtons = table.numbers("strand_n");
    if (newtons.size() != elongations.size()) table.refuse("there must be a force for each elongation");
    for (std::size_t i = 0; i < newtons.size(); ++i) band.strand.push_back({elongations[i] / 100, Newtons{newtons[i]}});
    check_strand(band);
    bands.push_back(std::move(band));
  }
  return bands;
}

const ElasticBand& band_of_colour(const std::vector<ElasticBand>& bands, std::string_view colour) {
  const auto found = std::ranges::find(bands, colour, &ElasticBand::name);
  if (found == bands.end()) {
    std::vector<std::string_view> known;
    for (const ElasticBand& band : bands) known.push_back(band.name);
    throw UserError(fmt::format("There is no {} band: the colours are {}.", colour, fmt::join(known, ", ")));
  }
  return *found;
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
      throw UserError(fmt::format("{} of {:g} cm can't be: it is between {:g} and {:g} cm.", what, 100 * value.value,
                                  100 * least.value, 100 * most.value));
}

}  // namespace clamshell
