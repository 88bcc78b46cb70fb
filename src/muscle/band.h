// SPDX-License-Identifier: Apache-2.0
/// The mini band around both thighs: a loop of two strands that pull the knees together.
///
/// It runs straight between two equal circles, the thighs, and halfway round each: its length is twice the distance of
/// their middles plus a girth. Friction with the skin, and how thighs flatten, are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "geometry/units.h"
#include "muscle/physique.h"

namespace clamshell {

/// What one strand pulls with when it is longer by that share of its length.
struct StrandForce {
  double elongation;
  Newtons force;
};

struct ElasticBand {
  std::string name;
  std::vector<StrandForce> strand;  ///< rising in both; straight in between, from 0, and beyond the last
};

struct BandFit {
  Metres loop{0.61};         ///< all the way round, slack
  Metres above_knee{0.05};   ///< its middle, above the knee's centre
  Metres thigh_girth{0.41};  ///< there
};

/// Of one strand.
Newtons tension(const ElasticBand& band, double elongation);

/// Of the loop, both strands, when the thighs' middles are that far apart.
Newtons pull(const ElasticBand& band, const BandFit& fit, Metres apart);

/// "LENGTH_CM:NEWTONS,..." as a scale shows it: how long the loop, laid flat and pulled, is, and how hard it pulls
/// then. Throws UserError.
ElasticBand calibrated_band(std::string_view points, const BandFit& fit);

/// The colours, from the weakest to the strongest: anatomy/bands.toml. Throws UserError.
std::vector<ElasticBand> parse_bands(std::string_view toml);

/// Throws UserError if there is none of that colour.
const ElasticBand& band_of_colour(const std::vector<ElasticBand>& bands, std::string_view colour);

/// Throws UserError if nobody's band or thigh is like that.
void check(const BandFit& fit);

}  // namespace clamshell
