// SPDX-License-Identifier: Apache-2.0
/// The posture of a side-lying person at one moment, every quantity with its standard deviation, infinite if unseen.
///
/// World frame: metres, z up, origin on the mat. H, K, A = hip, knee and ankle centres of the top leg;
/// Hb, Kb = hip and knee centres of the bottom leg.
#pragma once

#include <cstddef>
#include <string_view>

#include "geometry/units.h"

namespace clamshell {

enum class Side { left, right };
constexpr Side other(Side side) { return side == Side::left ? Side::right : Side::left; }
constexpr std::size_t index_of(Side side) { return static_cast<std::size_t>(side); }  ///< in an array of both sides
/// The word for a side: in results, in sentences to the person.
constexpr std::string_view name_of(Side side) { return side == Side::left ? "left" : "right"; }

struct BodyPose {
  Seconds time;
  bool repeated{};  ///< its picture was the one before once more, which tells nothing about this moment
  /// Signed angle about unit(A - H) from Kb - Hb to K - H, minus its value in the closed set-up pose; + = knee up.
  Measured<Radians> opening;
  /// Angle of the bottom-hip -> top-hip line from the vertical, seen along the body's long axis; + = top hip behind.
  Measured<Radians> pelvis_roll;
  Measured<Radians> pelvis_roll_change;  ///< of that since the closed set-up pose
  Measured<Radians> hip_flexion;         ///< top leg, Wu et al. 2002
  Measured<Radians> knee_flexion;        ///< top leg, angle between hip->knee and knee->ankle; 0 = straight
  Measured<Metres> feet_gap;             ///< displacement of the top heel from the bottom one since the closed pose
  Measured<Metres> bottom_knee_lift;     ///< knee-centre height above its set-up height
  Measured<Metres> trunk_sway;           ///< distance of the shoulders' middle from its place in the closed set-up pose
};

/// An opening less certain than this is not told. From the advised camera places openings of the careful clips are
/// known to 9 degrees or better; from the foot end, where the movement points at the camera, to 20 and worse.
inline bool is_vague(const Measured<Radians>& opening) { return opening.stddev > from_degrees(15); }

/// Nothing is known of such an opening: whatever moves there, it is no clamshell that anybody has shown. Legs that are
/// raised straight, bridges and planks have such.
inline bool is_unknown(const Measured<Radians>& opening) {
  return opening.stddev > from_degrees(26) && opening.stddev > 0.5 * abs(opening.value);
}

}  // namespace clamshell
