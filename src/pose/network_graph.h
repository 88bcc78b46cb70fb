// SPDX-License-Identifier: Apache-2.0
/// A neural network as a list of operators on tensors, constants in single precision; the shapes that it computes, and
/// what of it is needed.
///
/// Pictures are [batch, height, width, channel], convolution filters [out, height, width, in], depthwise filters
/// [1, height, width, out].
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

using Shape = std::vector<std::size_t>;

namespace graph {

struct Tensor {
  std::string name;
  Shape shape;
  std::shared_ptr<const std::vector<float>> constant;  ///< nothing: computed while running
};

/// The values a fused activation lets pass: ReLU 0..inf, ReLU6 0..6.
struct Range {
  float low{}, high{};
};

enum class Padding { same, valid };

struct Window {
  Padding padding{};
  std::size_t stride_height{}, stride_width{};
  std::size_t dilation_height = 1, dilation_width = 1;
  Range range;
};

struct Add {
  Range range;
};
struct Concatenate {
  std::size_t axis{};
};
struct Convolve {
  Window window;
};
struct ConvolveDepthwise {
  Window window;
};
struct DepthToSpace {
  std::size_t block{};
};
struct MaxPool {
  Window window;
  std::size_t height{}, width{};
};
struct Pad {
  std::vector<std::size_t> before, after;  ///< by dimension
};
struct Reshape {
  Shape shape;
};
struct ResizeBilinear {
  std::size_t height{}, width{};
};
struct Sigmoid {};

using Operator = std::variant<Add, Concatenate, Convolve, ConvolveDepthwise, DepthToSpace, MaxPool, Pad, Reshape,
                              ResizeBilinear, Sigmoid>;

/// Tensors by their index in NetworkGraph::tensors.
struct Node {
  Operator op;
  std::vector<std::size_t> inputs;
  std::size_t output{};
};

}  // namespace graph

struct NetworkGraph {
  std::filesystem::path file;
  std::vector<graph::Tensor> tensors;
  std::vector<graph::Node> nodes;  ///< in an order in which they can run
  std::size_t input{};
  std::vector<std::size_t> outputs;
};

/// A network file that is missing, damaged or of a kind this program doesn't run; what() is a sentence for the user.
struct BadNetwork : UserError {
  BadNetwork(const std::filesystem::path& file, const std::string& fault)
      : UserError("The network " + file.string() + " can't be used: " + fault +
                  ". Take the file from a fresh copy of Clamshell; in the source folder, `npm ci` fetches those of "
                  "@mediapipe/pose again.") {}
};

std::size_t element_count(const Shape& shape);

/// The shape an operator gives for the shapes it takes; nothing if it can't take them. Every dimension must be at
/// least 1.
std::optional<Shape> infer_shape(const graph::Operator& op, std::span<const Shape> inputs);

/// Without what its outputs don't need.
NetworkGraph prune(NetworkGraph graph);

/// The same, where the outputs become the wanted ones, in their order: for BlazePose `full`, half of the work is gone.
/// Throws BadNetwork if one is not among the graph's outputs.
NetworkGraph prune(NetworkGraph graph, std::span<const std::string> wanted_outputs);

}  // namespace clamshell
