// SPDX-License-Identifier: Apache-2.0
#include "pose/network_graph.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <ranges>

namespace clamshell {
namespace {

using MaybeShape = std::optional<Shape>;

/// The steps a window takes along one side; 0 if it doesn't fit once.
std::size_t steps(graph::Padding padding, std::size_t side, std::size_t kernel, std::size_t stride,
                  std::size_t dilation) {
  if (stride == 0 || dilation == 0 || kernel == 0) return 0;
  if (padding == graph::Padding::same) return (side + stride - 1) / stride;
  const std::size_t reach = (kernel - 1) * dilation + 1;
  return reach > side ? 0 : (side - reach) / stride + 1;
}

MaybeShape slide(const graph::Window& w, const Shape& picture, std::size_t kernel_height, std::size_t kernel_width,
                 std::size_t channels) {
  const std::size_t height = steps(w.padding, picture[1], kernel_height, w.stride_height, w.dilation_height);
  const std::size_t width = steps(w.padding, picture[2], kernel_width, w.stride_width, w.dilation_width);
  if (height == 0 || width == 0) return {};
  return Shape{picture[0], height, width, channels};
}

struct Infer {
  std::span<const Shape> in;

  bool pictures(std::size_t count) const { return in.size() == count && in[0].size() == 4; }

  MaybeShape operator()(const graph::Add&) const {
    if (in.size() != 2 || in[0] != in[1]) return {};
    return in[0];
  }

  MaybeShape operator()(const graph::Concatenate& op) const {
    if (in.empty() || op.axis >= in[0].size()) return {};
    Shape joined = in[0];
    for (const Shape& next : in.subspan(1)) {
      if (next.size() != joined.size()) return {};
      for (std::size_t d = 0; d < joined.size(); ++d) {
        if (d != op.axis && next[d] != joined[d]) return {};
      }
      joined[op.axis] += next[op.axis];
    }
    return joined;
  }

  MaybeShape operator()(const graph::Convolve& op) const {
    if (!pictures(3) || in[1].size() != 4) return {};
    const Shape& filter = in[1];
    if (filter[3] != in[0][3] || in[2] != Shape{filter[0]}) return {};
    return slide(op.window, in[0], filter[1], filter[2], filter[0]);
  }

  MaybeShape operator()(const graph::ConvolveDepthwise& op) const {
    if (!pictures(3) || in[1].size() != 4) return {};
    const Shape& filter = in[1];
    if (filter[0] != 1 || filter[3] % in[0][3] != 0 || in[2] != Shape{filter[3]}) return {};
    return slide(op.window, in[0], filter[1], filter[2], filter[3]);
  }

  MaybeShape operator()(const graph::DepthToSpace& op) const {
    if (!pictures(1) || op.block < 2 || op.block > 16 || in[0][3] % (op.block * op.block) != 0) return {};
    return Shape{in[0][0], in[0][1] * op.block, in[0][2] * op.block, in[0][3] / (op.block * op.block)};
  }

  MaybeShape operator()(const graph::MaxPool& op) const {
    // XNNPACK has no pooling over a single pixel.
    if (!pictures(1) || op.height * op.width < 2 || op.height > in[0][1] || op.width > in[0][2]) return {};
    return slide(op.window, in[0], op.height, op.width, in[0][3]);
  }

  MaybeShape operator()(const graph::Pad& op) const {
    if (in.size() != 1 || op.before.size() != in[0].size() || op.after.size() != in[0].size()) return {};
    Shape padded = in[0];
    for (std::size_t d = 0; d < padded.size(); ++d) padded[d] += op.before[d] + op.after[d];
    return padded;
  }

  MaybeShape operator()(const graph::Reshape& op) const {
    if (in.size() != 1 || element_count(in[0]) != element_count(op.shape)) return {};
    return op.shape;
  }

  MaybeShape operator()(const graph::ResizeBilinear& op) const {
    if (!pictures(1)) return {};
    return Shape{in[0][0], op.height, op.width, in[0][3]};
  }

  MaybeShape operator()(const graph::Sigmoid&) const {
    if (in.size() != 1) return {};
    return in[0];
  }
};

}  // namespace

std::size_t element_count(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>{});
}

std::optional<Shape> infer_shape(const graph::Operator& op, std::span<const Shape> inputs) {
  return std::visit(Infer{inputs}, op);
}

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
