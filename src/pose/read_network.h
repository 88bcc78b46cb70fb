// SPDX-License-Identifier: Apache-2.0
/// A TensorFlow Lite file as a graph, taken for untrusted bytes: every index, shape and size is checked.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "pose/network_graph.h"

namespace clamshell {

/// Without operators that no output needs; sparse and half-precision constants come out dense and in single precision.
/// Throws BadNetwork.
NetworkGraph read_network(const std::filesystem::path& file);

/// The same from memory; `file` only names it in messages.
NetworkGraph read_network(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);

}  // namespace clamshell
