// SPDX-License-Identifier: Apache-2.0
/// A neural network that runs on the calling thread, by XNNPACK.
#pragma once

#include <cmath>
#include <memory>
#include <span>

#include "pose/network_graph.h"

namespace clamshell {

/// One thread at a time may run it; any number of them may share one graph, which must not have its constants changed.
class Network {
 public:
  /// Throws BadNetwork if XNNPACK has no way to compute the graph.
  explicit Network(std::shared_ptr<const NetworkGraph> graph);
  ~Network();
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;

  const Shape& input_shape() const;
  const Shape& output_shape(std::size_t index) const;

  /// input: the whole input tensor, last dimension fastest.
  void run(std::span<const float> input);

  /// The last run's output, valid until the next; indices as in NetworkGraph::outputs.
  std::span<const float> output(std::size_t index) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What a network means by a logit: the logistic function.
inline float probability(float logit) { return 1 / (1 + std::exp(-logit)); }

}  // namespace clamshell
