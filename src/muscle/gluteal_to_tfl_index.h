// SPDX-License-Identifier: Apache-2.0
/// How much an exercise works the gluteal muscles and spares the tensor fasciae latae.
///
/// (GMed^2 / TFL + GMax^2 / TFL) / 2 with the superior gluteus maximus, activations in per cent; Selkowitz et al. 2013,
/// J Orthop Sports Phys Ther 43:54. A tensor fasciae latae that rests would make it infinite: it counts as 3 %, about
/// the least that fine wires tell from rest (assumed), and the index is at least that.
#pragma once

#include <algorithm>

namespace clamshell {

constexpr double kTellableActivation = 0.03;

/// Activations 0..1.
constexpr double gluteal_to_tfl_index(double medius, double superior_maximus, double tfl) {
  return 100 * (medius * medius + superior_maximus * superior_maximus) / (2 * std::max(tfl, kTellableActivation));
}

}  // namespace clamshell
