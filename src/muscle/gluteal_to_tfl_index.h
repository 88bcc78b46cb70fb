// SPDX-License-Identifier: Apache-2.0
/// How much an exercise works the gluteal muscles and spares the tensor fasciae latae.
///
/// (GMed^2 / TFL + GMax^2 / TFL) / 2 with the superior gluteus maximus, activations in per cent; Selkowitz et al. 2013,
/// J Orthop Sports Phys Ther 43:54.
#pragma once

#include <limits>

namespace clamshell {

/// Activations 0..1. Infinite if the tensor fasciae latae is at rest.
constexpr double gluteal_to_tfl_index(double medius, double superior_maximus, double tfl) {
  constexpr double kRest = 0.005;
  if (tfl < kRest) return std::numeric_limits<double>::infinity();
  return 100 * (medius * medius + superior_maximus * superior_maximus) / (2 * tfl);
}

}  // namespace clamshell
