// SPDX-License-Identifier: Apache-2.0
/// Removes what a network's wanted outputs don't need: for BlazePose `full`, half of the work.
#pragma once

#include <span>
#include <string>

#include "pose/network_graph.h"

namespace clamshell {

/// Keeps the graph's outputs.
NetworkGraph prune(NetworkGraph graph);

/// The graph's outputs become the wanted ones, in their order. Throws BadNetwork if one is not among its outputs.
NetworkGraph prune(NetworkGraph graph, std::span<const std::string> wanted_outputs);

}  // namespace clamshell
