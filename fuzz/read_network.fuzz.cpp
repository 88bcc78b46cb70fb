// SPDX-License-Identifier: Apache-2.0
/// Any bytes are refused as a network, or are one that runs.
#include "pose/read_network.h"

#include <functional>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

#include "base/user_error.h"
#include "pose/network.h"
#include "pose/network_graph.h"

namespace {

/// Larger networks are lawful, but take the fuzzer's time.
constexpr std::size_t kQuick = 1 << 12;

std::size_t elements(const clamshell::NetworkGraph& graph) {
  return std::transform_reduce(graph.tensors.begin(), graph.tensors.end(), std::size_t{0}, std::plus{},
                               [](const auto& tensor) { return clamshell::element_count(tensor.shape); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    auto graph = clamshell::read_network({data, size}, "fuzzed.tflite");
    if (elements(graph) > kQuick) return 0;
    clamshell::Network network(std::make_shared<const clamshell::NetworkGraph>(std::move(graph)));
    network.run(std::vector<float>(clamshell::element_count(network.input_shape())));
  } catch (const clamshell::UserError&) {
  }
  return 0;
}
