// SPDX-License-Identifier: Apache-2.0
/// Made-up loads of two repetitions: what reports of muscles are tried on.
#pragma once

#include <string>
#include <vector>

#include "muscle/gluteal_to_tfl_index.h"
#include "muscle/muscle_loads.h"

namespace clamshell {

inline MuscleLoad synthetic_load(const std::string& name, double mean) {
  return {name, mean, 2 * mean, {mean / 2, mean * 1.5}, Newtons{1000 * mean}, mean * Seconds{4}};
}

inline MuscleLoads synthetic_loads(double tfl) {
  MuscleLoads loads;
  loads.muscles = {synthetic_load("gluteus_maximus_superior", 0.3), synthetic_load("gluteus_maximus_middle", 0.2),
                   synthetic_load("gluteus_medius_anterior", 0),    synthetic_load("gluteus_medius_posterior", 0.4),
                   synthetic_load("gluteus_minimus_middle", 0.05),  synthetic_load("tensor_fasciae_latae", tfl)};
  loads.groups = {synthetic_load("gluteus_maximus_superior", 0.3), synthetic_load("gluteus_maximus_lower", 0.2),
                  synthetic_load("gluteus_medius", 0.2), synthetic_load("gluteus_minimus", 0.05),
                  synthetic_load("tensor_fasciae_latae", tfl)};
  loads.gluteal_to_tfl_index = gluteal_to_tfl_index(0.2, 0.3, tfl);
  loads.gravity_moment = 17.4;
  loads.band_moment = 6.3;
  loads.course = {{Seconds{0}, Seconds{2}, Seconds{4}},
                  {Radians{0}, from_degrees(30), Radians{0}},
                  {17.4, 21.3, 17.4},
                  std::vector<std::vector<double>>(5, {0, 0.4, 0})};
  return loads;
}

inline SetLoads synthetic_set_loads() { return {{synthetic_loads(0.05), synthetic_loads(0)}, synthetic_loads(0.025)}; }

}  // namespace clamshell
