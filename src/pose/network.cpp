// SPDX-License-Identifier: Apache-2.0
#include "pose/network.h"

#include <xnnpack.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

namespace clamshell {
namespace {

struct DeleteSubgraph {
  void operator()(xnn_subgraph_t subgraph) const { xnn_delete_subgraph(subgraph); }
};
struct DeleteRuntime {
  void operator()(xnn_runtime_t runtime) const { xnn_delete_runtime(runtime); }
};
using Subgraph = std::unique_ptr<xnn_subgraph, DeleteSubgraph>;
using Runtime = std::unique_ptr<xnn_runtime, DeleteRuntime>;

/// XNNPACK reads a little past the end of what it is given.
std::vector<float> with_slack(std::size_t elements) {
  return std::vector<float>(elements + XNN_EXTRA_BYTES / sizeof(float));
}

/// Which computed tensors make up an output: itself, or, as XNNPACK has no concatenation, what it is joined from.
std::vector<std::size_t> parts_of(const NetworkGraph& graph, std::size_t output) {
  for (const graph::Node& node : graph.nodes) {
    const auto* join = std::get_if<graph::Concatenate>(&node.op);
    if (!join || node.output != output) continue;
    const Shape& shape = graph.tensors[output].shape;
    const bool end_to_end = std::all_of(shape.begin(), shape.begin() + static_cast<std::ptrdiff_t>(join->axis),
                                        [](std::size_t side) { return side == 1; });
    if (!end_to_end) throw BadNetwork(graph.file, "it joins an output's rows");
    return node.inputs;
  }
  return {output};
}

class Builder {
 public:
  Builder(const NetworkGraph& graph, const std::vector<std::size_t>& externals) : graph_(graph) {
    xnn_subgraph_t subgraph{};
    require(xnn_initialize(nullptr));
    require(xnn_create_subgraph(static_cast<std::uint32_t>(externals.size()), 0, &subgraph));
    subgraph_.reset(subgraph);
    for (std::uint32_t id = 0; id < externals.size(); ++id) {
      const std::uint32_t role =
          externals[id] == graph.input ? XNN_VALUE_FLAG_EXTERNAL_INPUT : XNN_VALUE_FLAG_EXTERNAL_OUTPUT;
      define_value(externals[id], id, role);
    }
  }

  Runtime build() {
    for (const graph::Node& node : graph_.nodes) {
      std::visit([&](const auto& op) { define(op, node); }, node.op);
    }
    xnn_runtime_t runtime{};
    require(xnn_create_runtime_v2(subgraph_.get(), nullptr, 0, &runtime));
    return Runtime(runtime);
  }

 private:
  void require(xnn_status status) const {
    if (status != xnn_status_success) throw BadNetwork(graph_.file, "XNNPACK can't compute it");
  }

  std::uint32_t define_value(std::size_t tensor, std::uint32_t external, std::uint32_t flags) {
    const graph::Tensor& t = graph_.tensors[tensor];
    std::uint32_t id{};
    require(xnn_define_tensor_value(subgraph_.get(), xnn_datatype_fp32, t.shape.size(), t.shape.data(),
                                    t.constant ? t.constant->data() : nullptr, external, flags, &id));
    return ids_[tensor] = id;
  }

  std::uint32_t id(std::size_t tensor) {
    const auto known = ids_.find(tensor);
    return known != ids_.end() ? known->second : define_value(tensor, XNN_INVALID_VALUE_ID, 0);
  }

  std::uint32_t in(const graph::Node& node, std::size_t index) { return id(node.inputs[index]); }
  std::uint32_t out(const graph::Node& node) { return id(node.output); }
  const Shape& shape(const graph::Node& node, std::size_t input) { return graph_.tensors[node.inputs[input]].shape; }

  static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
  static std::uint32_t flags(const graph::Window& window) {
    return window.padding == graph::Padding::same ? XNN_FLAG_TENSORFLOW_SAME_PADDING : 0;
  }

  void define(const graph::Add& op, const graph::Node& node) {
    require(xnn_define_add2(subgraph_.get(), op.range.low, op.range.high, in(node, 0), in(node, 1), out(node), 0));
  }

  void define(const graph::Concatenate&, const graph::Node& node) {
    if (std::ranges::find(graph_.outputs, node.output) == graph_.outputs.end()) {
      throw BadNetwork(graph_.file, "it joins tensors before its end");
    }
  }

  void define(const graph::Convolve& op, const graph::Node& node) {
    const graph::Window& w = op.window;
    const Shape& filter = shape(node, 1);
    require(xnn_define_convolution_2d(subgraph_.get(), 0, 0, 0, 0, narrow(filter[1]), narrow(filter[2]),
                                      narrow(w.stride_height), narrow(w.stride_width), narrow(w.dilation_height),
                                      narrow(w.dilation_width), 1, filter[3], filter[0], w.range.low, w.range.high,
                                      in(node, 0), in(node, 1), in(node, 2), out(node), flags(w)));
  }

  void define(const graph::ConvolveDepthwise& op, const graph::Node& node) {
    const graph::Window& w = op.window;
    const Shape& filter = shape(node, 1);
    const std::size_t channels = shape(node, 0)[3];
    require(xnn_define_depthwise_convolution_2d(
        subgraph_.get(), 0, 0, 0, 0, narrow(filter[1]), narrow(filter[2]), narrow(w.stride_height),
        narrow(w.stride_width), narrow(w.dilation_height), narrow(w.dilation_width), narrow(filter[3] / channels),
        channels, w.range.low, w.range.high, in(node, 0), in(node, 1), in(node, 2), out(node), flags(w)));
  }

  void define(const graph::DepthToSpace& op, const graph::Node& node) {
    require(xnn_define_depth_to_space(subgraph_.get(), in(node, 0), out(node), narrow(op.block), 0));
  }

  void define(const graph::MaxPool& op, const graph::Node& node) {
    const graph::Window& w = op.window;
    require(xnn_define_max_pooling_2d(subgraph_.get(), 0, 0, 0, 0, narrow(op.height), narrow(op.width),
                                      narrow(w.stride_height), narrow(w.stride_width), 1, 1, w.range.low, w.range.high,
                                      in(node, 0), out(node), flags(w)));
  }

  void define(const graph::Pad& op, const graph::Node& node) {
    require(xnn_define_static_constant_pad(subgraph_.get(), op.before.data(), op.after.data(), 0, in(node, 0),
                                           out(node), 0));
  }

  void define(const graph::Reshape& op, const graph::Node& node) {
    require(xnn_define_static_reshape(subgraph_.get(), op.shape.size(), op.shape.data(), in(node, 0), out(node), 0));
  }

  void define(const graph::ResizeBilinear& op, const graph::Node& node) {
    require(xnn_define_static_resize_bilinear_2d(subgraph_.get(), op.height, op.width, in(node, 0), out(node), 0));
  }

  void define(const graph::Sigmoid&, const graph::Node& node) {
    require(xnn_define_sigmoid(subgraph_.get(), in(node, 0), out(node), 0));
  }

  const NetworkGraph& graph_;
  Subgraph subgraph_;
  std::map<std::size_t, std::uint32_t> ids_;  ///< XNNPACK's value by tensor
};

}  // namespace

struct Network::Impl {
  struct Output {
    std::vector<std::size_t> parts;  ///< indices of external buffers
    std::vector<float> joined;
  };

  std::shared_ptr<const NetworkGraph> graph;
  std::vector<std::size_t> externals;       ///< tensors: the input, then the parts of the outputs
  std::vector<std::vector<float>> buffers;  ///< by external
  std::vector<Output> outputs;
  Runtime runtime;

  const Shape& shape(std::size_t tensor) const { return graph->tensors[tensor].shape; }
  std::span<const float> values(std::size_t external) const {
    return std::span(buffers[external]).first(element_count(shape(externals[external])));
  }
};

Network::Network(std::shared_ptr<const NetworkGraph> graph) : impl_(std::make_unique<Impl>()) {
  Impl& self = *impl_;
  self.graph = std::move(graph);
  self.externals.push_back(self.graph->input);
  for (std::size_t tensor : self.graph->outputs) {
    Impl::Output& output = self.outputs.emplace_back();
    for (std::size_t part : parts_of(*self.graph, tensor)) {
      const auto known = std::ranges::find(self.externals, part);
      output.parts.push_back(static_cast<std::size_t>(known - self.externals.begin()));
      if (known == self.externals.end()) self.externals.push_back(part);
    }
    output.joined.resize(element_count(self.shape(tensor)));
  }
  self.runtime = Builder(*self.graph, self.externals).build();

  std::vector<xnn_external_value> values;
  for (std::size_t tensor : self.externals) {
    std::vector<float>& buffer = self.buffers.emplace_back(with_slack(element_count(self.shape(tensor))));
    values.push_back({static_cast<std::uint32_t>(values.size()), buffer.data()});
  }
  if (xnn_setup_runtime(self.runtime.get(), values.size(), values.data()) != xnn_status_success) {
    throw BadNetwork(self.graph->file, "XNNPACK can't lay it out");
  }
}

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

const Shape& Network::input_shape() const { return impl_->shape(impl_->graph->input); }
const Shape& Network::output_shape(std::size_t index) const { return impl_->shape(impl_->graph->outputs.at(index)); }

void Network::run(std::span<const float> input) {
  if (input.size() != impl_->values(0).size()) throw std::invalid_argument("the input doesn't fit the network");
  std::ranges::copy(input, impl_->buffers[0].begin());
  if (xnn_invoke_runtime(impl_->runtime.get()) != xnn_status_success) {
    throw BadNetwork(impl_->graph->file, "XNNPACK failed while running it");
  }
  for (Impl::Output& output : impl_->outputs) {
    auto next = output.joined.begin();
    for (std::size_t part : output.parts) next = std::ranges::copy(impl_->values(part), next).out;
  }
}

std::span<const float> Network::output(std::size_t index) const { return impl_->outputs.at(index).joined; }

}  // namespace clamshell
