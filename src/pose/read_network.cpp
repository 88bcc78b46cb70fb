// SPDX-License-Identifier: Apache-2.0
#include "pose/read_network.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

#include "base/read_file.h"
#include "pose/read_constant.h"
#include "tflite_generated.h"

namespace clamshell {
namespace {

/// Of one tensor and of all: twice what BlazePose needs, and little enough that no file can exhaust the memory.
constexpr std::size_t kMaxElements = std::size_t{1} << 22, kMaxElementsInAll = std::size_t{1} << 27;
constexpr std::size_t kMaxTensors = 4096;
/// Room behind every constant: vector instructions may read past its end.
constexpr std::size_t kReadAhead = 16;

class Reader {
 public:
  Reader(const tflite::Model& model, const std::filesystem::path& file) : model_(model), file_(file) {}

  NetworkGraph read() {
    subgraph_ = at(model_.subgraphs(), 0, "subgraph");
    result_.file = file_;
    read_tensors();
    result_.input = tensor_index(at(subgraph_->inputs(), 0, "input"));
    computed_[result_.input] = true;
    if (subgraph_->operators()) {
      for (const tflite::Operator* op : *subgraph_->operators()) read_operator(*op);
    }
    read_outputs();
    return prune(std::move(result_));
  }

 private:
  [[noreturn]] void fail(const std::string& fault) const { throw BadNetwork(file_, fault); }
  void require(bool holds, const char* fault) const {
    if (!holds) fail(fault);
  }

  template <class Element>
  typename flatbuffers::Vector<Element>::return_type at(const flatbuffers::Vector<Element>* vector, std::size_t index,
                                                        const char* what) const {
    if (!vector || index >= vector->size()) fail(std::string("it has no ") + what + " " + std::to_string(index));
    return vector->Get(static_cast<flatbuffers::uoffset_t>(index));
  }

  std::size_t tensor_index(std::int32_t index) const {
    require(index >= 0 && static_cast<std::size_t>(index) < result_.tensors.size(),
            "it names a tensor it doesn't have");
    return static_cast<std::size_t>(index);
  }

  void read_tensors() {
    require(subgraph_->tensors() && subgraph_->tensors()->size() <= kMaxTensors, "it has no tensors or far too many");
    std::size_t elements = 0;
    for (const tflite::Tensor* tensor : *subgraph_->tensors()) {
      graph::Tensor& read = result_.tensors.emplace_back();
      if (tensor->name()) read.name = tensor->name()->str();
      if (tensor->shape()) read.shape = shape_of(*tensor->shape());
      elements += element_count(read.shape);
      require(elements <= kMaxElementsInAll, "its tensors are far too big together");
    }
    computed_.resize(result_.tensors.size());
  }

  Shape shape_of(const flatbuffers::Vector<std::int32_t>& sides) const {
    Shape shape;
    std::size_t elements = 1;
    for (std::int32_t side : sides) {
      require(side > 0 && static_cast<std::size_t>(side) <= kMaxElements / elements,
              "a tensor is empty or far too big");
      elements *= static_cast<std::size_t>(side);
      shape.push_back(static_cast<std::size_t>(side));
    }
    return shape;
  }

  const tflite::Tensor& stored_tensor(std::size_t index) const { return *at(subgraph_->tensors(), index, "tensor"); }
  const tflite::Buffer& buffer_of(const tflite::Tensor& tensor) const {
    return *at(model_.buffers(), tensor.buffer(), "buffer");
  }

  void read_constant(std::size_t index) {
    graph::Tensor& tensor = result_.tensors[index];
    if (computed_[index] || tensor.constant) return;
    const tflite::Tensor& stored = stored_tensor(index);
    auto values = read_floats(stored, buffer_of(stored), tensor.shape);
    if (!values) fail("the constants of \"" + tensor.name + "\" don't fit their shape");
    values->reserve(values->size() + kReadAhead);
    tensor.constant = std::make_shared<const std::vector<float>>(std::move(*values));
  }

  void read_operator(const tflite::Operator& stored) {
    require(stored.inputs() && stored.inputs()->size() > 0 && stored.outputs() && stored.outputs()->size() == 1,
            "an operator has no input or not one output");
    const std::size_t output = tensor_index(stored.outputs()->Get(0));
    require(!computed_[output] && !result_.tensors[output].constant, "a tensor is written twice");
    std::vector<std::size_t> inputs;
    for (std::int32_t index : *stored.inputs()) inputs.push_back(tensor_index(index));

    const tflite::BuiltinOperator code = code_of(stored);
    if (code == tflite::BuiltinOperator_DEQUANTIZE || code == tflite::BuiltinOperator_DENSIFY) {
      // They change how a constant is stored, which reading it has done already.
      require(!computed_[inputs[0]] && result_.tensors[inputs[0]].shape == result_.tensors[output].shape,
              "a constant is unpacked into another shape");
      read_constant(inputs[0]);
      result_.tensors[output].constant = result_.tensors[inputs[0]].constant;
      return;
    }

    graph::Node node{operator_of(code, stored, inputs, output), inputs, output};
    if (code == tflite::BuiltinOperator_PAD || code == tflite::BuiltinOperator_RESHAPE ||
        code == tflite::BuiltinOperator_RESIZE_BILINEAR) {
      node.inputs.resize(1);
    }
    std::vector<Shape> shapes;
    for (std::size_t input : node.inputs) {
      read_constant(input);
      shapes.push_back(result_.tensors[input].shape);
    }
    const bool filters =
        std::holds_alternative<graph::Convolve>(node.op) || std::holds_alternative<graph::ConvolveDepthwise>(node.op);
    for (std::size_t i = 0; i < node.inputs.size(); ++i) {
      require(computed_[node.inputs[i]] == (i == 0 || !filters), "an operator takes a constant for a picture");
    }
    require(infer_shape(node.op, shapes) == result_.tensors[output].shape, "the shapes of an operator don't fit");
    computed_[output] = true;
    result_.nodes.push_back(std::move(node));
  }

  tflite::BuiltinOperator code_of(const tflite::Operator& stored) const {
    const tflite::OperatorCode* code = at(model_.operator_codes(), stored.opcode_index(), "operator code");
    // Files from before the wider field hold the code in the old one only.
    return std::max(code->builtin_code(), static_cast<tflite::BuiltinOperator>(code->deprecated_builtin_code()));
  }

  template <class Options>
  const Options& options_of(const Options* options) const {
    require(options, "an operator has no options");
    return *options;
  }

  graph::Range range_of(tflite::Activation activation) const {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    switch (activation) {
      case tflite::Activation_NONE:
        return {-kInfinity, kInfinity};
      case tflite::Activation_RELU:
        return {0, kInfinity};
      case tflite::Activation_RELU_N1_TO_1:
        return {-1, 1};
      case tflite::Activation_RELU6:
        return {0, 6};
    }
    fail("it has an unknown activation");
  }

  std::size_t natural(std::int32_t value) const {
    constexpr std::int32_t kMax = 1 << 12;
    require(value > 0 && value <= kMax, "an operator's stride or size is out of range");
    return static_cast<std::size_t>(value);
  }

  template <class Options>
  graph::Window window_of(const Options& options) const {
    require(options.padding() == tflite::Padding_SAME || options.padding() == tflite::Padding_VALID,
            "it has an unknown padding");
    return {.padding = options.padding() == tflite::Padding_SAME ? graph::Padding::same : graph::Padding::valid,
            .stride_height = natural(options.stride_h()),
            .stride_width = natural(options.stride_w()),
            .range = range_of(options.activation())};
  }

  template <class Options>
  graph::Window dilated_window_of(const Options& options) const {
    graph::Window window = window_of(options);
    window.dilation_height = natural(options.dilation_h());
    window.dilation_width = natural(options.dilation_w());
    return window;
  }

  graph::Operator operator_of(tflite::BuiltinOperator code, const tflite::Operator& stored,
                              const std::vector<std::size_t>& inputs, std::size_t output) const {
    const Shape& shape = result_.tensors[output].shape;
    switch (code) {
      case tflite::BuiltinOperator_ADD:
        return graph::Add{range_of(options_of(stored.builtin_options_as_AddOptions()).activation())};
      case tflite::BuiltinOperator_CONCATENATION:
        return concatenate_of(options_of(stored.builtin_options_as_ConcatenationOptions()), shape.size());
      case tflite::BuiltinOperator_CONV_2D:
        return graph::Convolve{dilated_window_of(options_of(stored.builtin_options_as_Conv2DOptions()))};
      case tflite::BuiltinOperator_DEPTHWISE_CONV_2D:
        return graph::ConvolveDepthwise{
            dilated_window_of(options_of(stored.builtin_options_as_DepthwiseConv2DOptions()))};
      case tflite::BuiltinOperator_DEPTH_TO_SPACE:
        return graph::DepthToSpace{natural(options_of(stored.builtin_options_as_DepthToSpaceOptions()).block_size())};
      case tflite::BuiltinOperator_LOGISTIC:
        return graph::Sigmoid{};
      case tflite::BuiltinOperator_MAX_POOL_2D: {
        const auto& options = options_of(stored.builtin_options_as_Pool2DOptions());
        return graph::MaxPool{window_of(options), natural(options.filter_height()), natural(options.filter_width())};
      }
      case tflite::BuiltinOperator_PAD:
        return pad_of(inputs);
      case tflite::BuiltinOperator_RESHAPE:
        return graph::Reshape{shape};
      case tflite::BuiltinOperator_RESIZE_BILINEAR: {
        const auto& options = options_of(stored.builtin_options_as_ResizeBilinearOptions());
        require(options.half_pixel_centers() && !options.align_corners() && shape.size() == 4,
                "it resizes pictures in another way");
        return graph::ResizeBilinear{shape[1], shape[2]};
      }
      default:
        fail("it has an operator this program doesn't know (" + std::to_string(code) + ")");
    }
  }

  graph::Concatenate concatenate_of(const tflite::ConcatenationOptions& options, std::size_t dimensions) const {
    const auto rank = static_cast<std::int64_t>(dimensions);
    const std::int64_t axis = options.axis() < 0 ? options.axis() + rank : options.axis();
    require(axis >= 0 && axis < rank && options.activation() == tflite::Activation_NONE,
            "it joins tensors in an unknown way");
    return {static_cast<std::size_t>(axis)};
  }

  graph::Pad pad_of(const std::vector<std::size_t>& inputs) const {
    require(inputs.size() == 2 && !computed_[inputs[1]], "a padding is missing");
    const tflite::Tensor& stored = stored_tensor(inputs[1]);
    const auto sides = read_integers(stored, buffer_of(stored), result_.tensors[inputs[1]].shape);
    const std::size_t dimensions = result_.tensors[inputs[0]].shape.size();
    require(sides && sides->size() == 2 * dimensions, "a padding doesn't fit its tensor");
    graph::Pad pad;
    for (std::size_t d = 0; d < dimensions; ++d) {
      for (std::size_t end : {2 * d, 2 * d + 1}) {
        require((*sides)[end] >= 0, "a padding is negative");
        (end % 2 == 0 ? pad.before : pad.after).push_back(static_cast<std::size_t>((*sides)[end]));
      }
    }
    return pad;
  }

  void read_outputs() {
    require(subgraph_->outputs(), "it has no outputs");
    for (std::int32_t index : *subgraph_->outputs()) {
      const std::size_t output = tensor_index(index);
      require(computed_[output] && output != result_.input, "an output is never computed");
      result_.outputs.push_back(output);
    }
  }

  const tflite::Model& model_;
  const std::filesystem::path& file_;
  const tflite::SubGraph* subgraph_{};
  NetworkGraph result_;
  std::vector<bool> computed_;  ///< by tensor: the input, or the output of an operator read so far
};

}  // namespace

NetworkGraph read_network(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  flatbuffers::Verifier verifier(bytes.data(), bytes.size());
  if (bytes.size() < 8 || !tflite::VerifyModelBuffer(verifier)) throw BadNetwork(file, "it is damaged");
  return Reader(*tflite::GetModel(bytes.data()), file).read();
}

NetworkGraph read_network(const std::filesystem::path& file) {
  const auto bytes = read_file(file);
  if (!bytes) throw BadNetwork(file, "it is missing, can't be read or is far too big");
  return read_network({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()}, file);
}

}  // namespace clamshell
