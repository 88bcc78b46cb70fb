// SPDX-License-Identifier: Apache-2.0
#include "pose/prune.h"

#include <algorithm>
#include <ranges>

#include "pose/bad_network.h"

namespace clamshell {

NetworkGraph prune(NetworkGraph graph) {
  std::vector<bool> needed(graph.tensors.size());
  for (std::size_t tensor : graph.outputs) needed[tensor] = true;
  std::vector<graph::Node> nodes;
  for (graph::Node& node : graph.nodes | std::views::reverse) {
    if (!needed[node.output]) continue;
    for (std::size_t tensor : node.inputs) needed[tensor] = true;
    nodes.push_back(std::move(node));
  }
  std::ranges::reverse(nodes);
  for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
    if (!needed[i]) graph.tensors[i].constant.reset();
  }
  graph.nodes = std::move(nodes);
  return graph;
}

NetworkGraph prune(NetworkGraph graph, std::span<const std::string> wanted_outputs) {
  std::vector<std::size_t> outputs;
  for (const std::string& name : wanted_outputs) {
    const auto found = std::ranges::find(graph.outputs, name,
                                         [&](std::size_t i) -> const std::string& { return graph.tensors[i].name; });
    if (found == graph.outputs.end()) throw BadNetwork(graph.file, "it has no output \"" + name + "\"");
    outputs.push_back(*found);
  }
  graph.outputs = std::move(outputs);
  return prune(std::move(graph));
}

}  // namespace clamshell
