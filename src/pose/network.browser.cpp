// SPDX-License-Identifier: Apache-2.0
// Networks in WebAssembly, where there is no XNNPACK: convolutions as products of matrices, four numbers at a time.
#include "pose/network.h"

#include <wasm_simd128.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace clamshell {
namespace {

constexpr std::size_t kLanes = 4;

/// a * b + sum. "Relaxed" SIMD, which may round once, is no quicker here and gives each processor results of its own.
v128_t add_product(v128_t a, v128_t b, v128_t sum) { return wasm_f32x4_add(wasm_f32x4_mul(a, b), sum); }

/// Of four values at once.
struct Limits {
  explicit Limits(const graph::Range& range) : low(wasm_f32x4_splat(range.low)), high(wasm_f32x4_splat(range.high)) {}
  v128_t operator()(v128_t x) const { return wasm_f32x4_pmin(wasm_f32x4_pmax(x, low), high); }
  v128_t low, high;
};

/// [outputs, inputs] weights and a bias, in panels of eight outputs: all that one input is multiplied with lies
/// together.
class Matrix {
 public:
  static constexpr std::size_t kPanel = 2 * kLanes;

  Matrix(const std::vector<float>& weights, const std::vector<float>& bias, std::size_t outputs)
      : outputs_(outputs), inputs_(weights.size() / outputs), panels_((outputs + kPanel - 1) / kPanel) {
    values_.resize(panels_ * (inputs_ + 1) * kPanel);
    for (std::size_t out = 0; out < outputs; ++out) {
      float* const panel = values_.data() + out / kPanel * (inputs_ + 1) * kPanel + out % kPanel;
      panel[0] = bias[out];
      for (std::size_t in = 0; in < inputs_; ++in) panel[(in + 1) * kPanel] = weights[out * inputs_ + in];
    }
  }

  std::size_t inputs() const { return inputs_; }

  /// Of `rows` rows of inputs, one behind the other, the rows of outputs.
  void multiply(const float* in, std::size_t rows, const Limits& limits, float* out) const {
    constexpr std::size_t kCached = 96;  // rows that stay near while all panels go past
    for (std::size_t first = 0; first < rows; first += kCached) {
      const std::size_t end = std::min(rows, first + kCached);
      for (std::size_t panel = 0; panel < panels_; ++panel) {
        std::size_t row = first;
        for (; row + kTall <= end; row += kTall) tile<kTall>(in, row, panel, limits, out);
        for (; row < end; ++row) tile<1>(in, row, panel, limits, out);
      }
    }
  }

 private:
  static constexpr std::size_t kTall = 6;  // twelve sums, two weights and an input: x86 has sixteen registers

  template <std::size_t kRows>
  void tile(const float* in, std::size_t row, std::size_t panel, const Limits& limits, float* out) const {
    const float* weights = values_.data() + panel * (inputs_ + 1) * kPanel;
    v128_t sums[kRows][2];
    for (auto& sum : sums) sum[0] = wasm_v128_load(weights), sum[1] = wasm_v128_load(weights + kLanes);
    const float* const begin = in + row * inputs_;
    for (std::size_t i = 0; i < inputs_; ++i) {
      weights += kPanel;
      const v128_t left = wasm_v128_load(weights), right = wasm_v128_load(weights + kLanes);
      for (std::size_t r = 0; r < kRows; ++r) {
        const v128_t input = wasm_v128_load32_splat(begin + r * inputs_ + i);
        sums[r][0] = add_product(input, left, sums[r][0]);
        sums[r][1] = add_product(input, right, sums[r][1]);
      }
    }
    const std::size_t column = panel * kPanel, columns = std::min(kPanel, outputs_ - column);
    for (std::size_t r = 0; r < kRows; ++r) {
      float* const to = out + (row + r) * outputs_ + column;
      if (columns == kPanel) {
        wasm_v128_store(to, limits(sums[r][0]));
        wasm_v128_store(to + kLanes, limits(sums[r][1]));
      } else {
        float some[kPanel];
        wasm_v128_store(some, limits(sums[r][0]));
        wasm_v128_store(some + kLanes, limits(sums[r][1]));
        std::copy_n(some, columns, to);
      }
    }
  }

  std::size_t outputs_, inputs_, panels_;
  std::vector<float> values_;  ///< by panel: the bias, then the weights of each input
};

/// A picture in a tensor: [1, height, width, channels].
struct Picture {
  explicit Picture(const Shape& shape) : height(shape[1]), width(shape[2]), channels(shape[3]) {}
  std::size_t height, width, channels;
  std::size_t row() const { return width * channels; }
  std::size_t size() const { return height * row(); }
};

/// How far a window begins before the picture: as TensorFlow pads with "SAME".
std::size_t before(graph::Padding padding, std::size_t in, std::size_t out, std::size_t reach, std::size_t stride) {
  const std::size_t needed = (out - 1) * stride + reach;
  return padding == graph::Padding::same && needed > in ? (needed - in) / 2 : 0;
}

/// A picture with the border that windows reach into, so that none of them has to look where it is.
class Bordered {
 public:
  Bordered(const Picture& in, const Picture& out, const graph::Window& window, std::size_t kernel_height,
           std::size_t kernel_width, float border)
      : in_(in), whole_(in) {
    const std::size_t tall = (kernel_height - 1) * window.dilation_height + 1;
    const std::size_t wide = (kernel_width - 1) * window.dilation_width + 1;
    top_ = before(window.padding, in.height, out.height, tall, window.stride_height);
    left_ = before(window.padding, in.width, out.width, wide, window.stride_width);
    whole_.height = std::max(in.height + top_, (out.height - 1) * window.stride_height + tall);
    whole_.width = std::max(in.width + left_, (out.width - 1) * window.stride_width + wide);
    if (whole_.size() != in.size()) values_.assign(whole_.size(), border);
  }

  const Picture& size() const { return whole_; }

  const float* fill(const float* picture) {
    if (values_.empty()) return picture;
    float* to = values_.data() + top_ * whole_.row() + left_ * whole_.channels;
    for (std::size_t y = 0; y < in_.height; ++y, to += whole_.row())
      std::copy_n(picture + y * in_.row(), in_.row(), to);
    return values_.data();
  }

 private:
  Picture in_, whole_;
  std::size_t top_{}, left_{};
  std::vector<float> values_;
};

/// Makes the steps of a network: each reads and writes tensors that stay where they are.
class Builder {
 public:
  using Step = std::function<void()>;

  Builder(const NetworkGraph& graph, std::vector<std::vector<float>>& tensors) : graph_(graph), tensors_(tensors) {}

  Step step(const graph::Node& node) const {
    return std::visit([&](const auto& op) { return make(op, node); }, node.op);
  }

 private:
  const Shape& shape(std::size_t tensor) const { return graph_.tensors[tensor].shape; }
  const float* in(const graph::Node& node, std::size_t index) const {
    const graph::Tensor& tensor = graph_.tensors[node.inputs[index]];
    return tensor.constant ? tensor.constant->data() : tensors_[node.inputs[index]].data();
  }
  const std::vector<float>& constant(const graph::Node& node, std::size_t index) const {
    const auto& values = graph_.tensors[node.inputs[index]].constant;
    if (!values) throw BadNetwork(graph_.file, "it computes its weights");
    return *values;
  }
  float* out(const graph::Node& node) const { return tensors_[node.output].data(); }
  std::size_t count(const graph::Node& node) const { return tensors_[node.output].size(); }

  Step make(const graph::Add& op, const graph::Node& node) const {
    return [a = in(node, 0), b = in(node, 1), to = out(node), count = count(node), range = op.range] {
      for (std::size_t i = 0; i < count; ++i) to[i] = std::clamp(a[i] + b[i], range.low, range.high);
    };
  }

  Step make(const graph::Concatenate& op, const graph::Node& node) const {
    struct Part {
      const float* values;
      std::size_t length;
    };
    std::vector<Part> parts;
    std::size_t rows = 1;
    for (std::size_t d = 0; d < op.axis; ++d) rows *= shape(node.output)[d];
    for (std::size_t i = 0; i < node.inputs.size(); ++i)
      parts.push_back({in(node, i), element_count(shape(node.inputs[i])) / rows});
    return [parts, rows, to = out(node)] {
      float* next = to;
      for (std::size_t row = 0; row < rows; ++row)
        for (const Part& part : parts) next = std::copy_n(part.values + row * part.length, part.length, next);
    };
  }

  Step make(const graph::Convolve& op, const graph::Node& node) const {
    const graph::Window& window = op.window;
    const Shape& filter = shape(node.inputs[1]);
    const Picture from(shape(node.inputs[0])), to(shape(node.output));
    Matrix weights(constant(node, 1), constant(node, 2), filter[0]);
    if (weights.inputs() == from.channels && window.stride_height == 1 && window.stride_width == 1)
      return [weights = std::move(weights), limits = Limits(window.range), in = in(node, 0), out = out(node),
              rows = to.height * to.width] { weights.multiply(in, rows, limits, out); };
    return [weights = std::move(weights), limits = Limits(window.range), in = in(node, 0), out = out(node), to, window,
            kernel_height = filter[1], kernel_width = filter[2],
            bordered = Bordered(from, to, window, filter[1], filter[2], 0),
            patches = std::vector<float>(to.width * weights.inputs())]() mutable {
      const float* const picture = bordered.fill(in);
      const std::size_t channels = bordered.size().channels, row = bordered.size().row();
      for (std::size_t y = 0; y < to.height; ++y) {
        float* patch = patches.data();
        for (std::size_t x = 0; x < to.width; ++x)
          for (std::size_t ky = 0; ky < kernel_height; ++ky) {
            const float* from_row = picture + (y * window.stride_height + ky * window.dilation_height) * row +
                                    x * window.stride_width * channels;
            for (std::size_t kx = 0; kx < kernel_width; ++kx, from_row += window.dilation_width * channels)
              patch = std::copy_n(from_row, channels, patch);
          }
        weights.multiply(patches.data(), to.width, limits, out + y * to.row());
      }
    };
  }

  Step make(const graph::ConvolveDepthwise& op, const graph::Node& node) const {
    const graph::Window& window = op.window;
    const Shape& filter = shape(node.inputs[1]);
    const Picture from(shape(node.inputs[0])), to(shape(node.output));
    if (from.channels != to.channels || to.channels % kLanes != 0)
      throw BadNetwork(graph_.file, "its channels are not multiples of four");
    return [weights = constant(node, 1).data(), bias = constant(node, 2).data(), limits = Limits(window.range),
            in = in(node, 0), out = out(node), to, window, kernel_height = filter[1], kernel_width = filter[2],
            bordered = Bordered(from, to, window, filter[1], filter[2], 0)]() mutable {
      const float* const picture = bordered.fill(in);
      const std::size_t channels = to.channels, row = bordered.size().row(), step = window.stride_width * channels;
      const auto some = [&]<std::size_t kPixels>(std::integral_constant<std::size_t, kPixels>, std::size_t y,
                                                 std::size_t x) {
        const float* const corner = picture + y * window.stride_height * row + x * step;
        float* const pixels = out + y * to.row() + x * channels;
        for (std::size_t c = 0; c < channels; c += kLanes) {
          v128_t sums[kPixels];
          for (v128_t& sum : sums) sum = wasm_v128_load(bias + c);
          for (std::size_t ky = 0; ky < kernel_height; ++ky)
            for (std::size_t kx = 0; kx < kernel_width; ++kx) {
              const v128_t weight = wasm_v128_load(weights + (ky * kernel_width + kx) * channels + c);
              const float* const at =
                  corner + ky * window.dilation_height * row + kx * window.dilation_width * channels + c;
              for (std::size_t p = 0; p < kPixels; ++p)
                sums[p] = add_product(wasm_v128_load(at + p * step), weight, sums[p]);
            }
          for (std::size_t p = 0; p < kPixels; ++p) wasm_v128_store(pixels + p * channels + c, limits(sums[p]));
        }
      };
      constexpr std::size_t kWide = 4;
      for (std::size_t y = 0; y < to.height; ++y) {
        std::size_t x = 0;
        for (; x + kWide <= to.width; x += kWide) some(std::integral_constant<std::size_t, kWide>{}, y, x);
        for (; x < to.width; ++x) some(std::integral_constant<std::size_t, 1>{}, y, x);
      }
    };
  }

  Step make(const graph::DepthToSpace& op, const graph::Node& node) const {
    return [block = op.block, from = Picture(shape(node.inputs[0])), to = Picture(shape(node.output)), in = in(node, 0),
            out = out(node)] {
      const std::size_t run = block * to.channels;  // of one input pixel in one output row
      for (std::size_t y = 0; y < to.height; ++y)
        for (std::size_t x = 0; x < from.width; ++x)
          std::copy_n(in + (y / block * from.width + x) * from.channels + y % block * run, run,
                      out + y * to.row() + x * run);
    };
  }

  Step make(const graph::MaxPool& op, const graph::Node& node) const {
    const Picture from(shape(node.inputs[0])), to(shape(node.output));
    return [op, to, in = in(node, 0), out = out(node),
            bordered =
                Bordered(from, to, op.window, op.height, op.width, -std::numeric_limits<float>::infinity())]() mutable {
      const float* const picture = bordered.fill(in);
      const std::size_t row = bordered.size().row();
      for (std::size_t y = 0; y < to.height; ++y)
        for (std::size_t x = 0; x < to.width; ++x) {
          float* const most = out + y * to.row() + x * to.channels;
          std::fill_n(most, to.channels, op.window.range.low);
          for (std::size_t ky = 0; ky < op.height; ++ky)
            for (std::size_t kx = 0; kx < op.width; ++kx) {
              const float* const at =
                  picture + (y * op.window.stride_height + ky) * row + (x * op.window.stride_width + kx) * to.channels;
              for (std::size_t c = 0; c < to.channels; ++c)
                most[c] = std::min(std::max(most[c], at[c]), op.window.range.high);
            }
        }
    };
  }

  Step make(const graph::Pad& op, const graph::Node& node) const {
    if (shape(node.output).size() != 4 || op.before[0] + op.after[0] > 0)
      throw BadNetwork(graph_.file, "it pads more than a picture");
    return [op, from = Picture(shape(node.inputs[0])), to = Picture(shape(node.output)), in = in(node, 0),
            out = out(node), count = count(node)] {
      std::fill_n(out, count, 0.0F);
      for (std::size_t y = 0; y < from.height; ++y)
        for (std::size_t x = 0; x < from.width; ++x)
          std::copy_n(in + y * from.row() + x * from.channels, from.channels,
                      out + (y + op.before[1]) * to.row() + (x + op.before[2]) * to.channels + op.before[3]);
    };
  }

  Step make(const graph::Reshape&, const graph::Node& node) const {
    return [in = in(node, 0), out = out(node), count = count(node)] { std::copy_n(in, count, out); };
  }

  /// Between the centres of pixels.
  Step make(const graph::ResizeBilinear&, const graph::Node& node) const {
    return [from = Picture(shape(node.inputs[0])), to = Picture(shape(node.output)), in = in(node, 0),
            out = out(node)] {
      struct Between {
        Between(std::size_t at, std::size_t target, std::size_t source) {
          const float place = std::max(
              0.0F, (static_cast<float>(at) + 0.5F) * static_cast<float>(source) / static_cast<float>(target) - 0.5F);
          first = std::min(static_cast<std::size_t>(place), source - 1);
          second = std::min(first + 1, source - 1);
          share = place - static_cast<float>(first);
        }
        std::size_t first, second;
        float share;
      };
      for (std::size_t y = 0; y < to.height; ++y) {
        const Between rows(y, to.height, from.height);
        for (std::size_t x = 0; x < to.width; ++x) {
          const Between columns(x, to.width, from.width);
          const auto pixel = [&](std::size_t row, std::size_t column) {
            return in + row * from.row() + column * from.channels;
          };
          const float *const a = pixel(rows.first, columns.first), *const b = pixel(rows.first, columns.second);
          const float *const c = pixel(rows.second, columns.first), *const d = pixel(rows.second, columns.second);
          float* const at = out + y * to.row() + x * to.channels;
          for (std::size_t i = 0; i < to.channels; ++i) {
            const float above = std::lerp(a[i], b[i], columns.share), below = std::lerp(c[i], d[i], columns.share);
            at[i] = std::lerp(above, below, rows.share);
          }
        }
      }
    };
  }

  Step make(const graph::Sigmoid&, const graph::Node& node) const {
    return [in = in(node, 0), out = out(node), count = count(node)] {
      for (std::size_t i = 0; i < count; ++i) out[i] = probability(in[i]);
    };
  }

  const NetworkGraph& graph_;
  std::vector<std::vector<float>>& tensors_;
};

}  // namespace

struct Network::Impl {
  std::shared_ptr<const NetworkGraph> graph;
  std::vector<std::vector<float>> tensors;  ///< by their index in the graph, where they are computed
  std::vector<Builder::Step> steps;
};

Network::Network(std::shared_ptr<const NetworkGraph> graph) : impl_(std::make_unique<Impl>()) {
  Impl& self = *impl_;
  self.graph = std::move(graph);
  self.tensors.resize(self.graph->tensors.size());
  const auto make_room = [&](std::size_t tensor) {
    self.tensors[tensor].resize(element_count(self.graph->tensors[tensor].shape));
  };
  make_room(self.graph->input);
  for (const graph::Node& node : self.graph->nodes) make_room(node.output);
  const Builder builder(*self.graph, self.tensors);
  for (const graph::Node& node : self.graph->nodes) self.steps.push_back(builder.step(node));
}

Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

const Shape& Network::input_shape() const { return impl_->graph->tensors[impl_->graph->input].shape; }
const Shape& Network::output_shape(std::size_t index) const {
  return impl_->graph->tensors[impl_->graph->outputs.at(index)].shape;
}

void Network::run(std::span<const float> input) {
  std::vector<float>& first = impl_->tensors[impl_->graph->input];
  if (input.size() != first.size()) throw std::invalid_argument("the input doesn't fit the network");
  std::ranges::copy(input, first.begin());
  for (const Builder::Step& step : impl_->steps) step();
}

std::span<const float> Network::output(std::size_t index) const {
  return impl_->tensors[impl_->graph->outputs.at(index)];
}

}  // namespace clamshell
