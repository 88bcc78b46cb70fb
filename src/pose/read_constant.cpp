// SPDX-License-Identifier: Apache-2.0
#include "pose/read_constant.h"

#include <Eigen/Core>
#include <bit>
#include <cstring>
#include <span>

namespace clamshell {
namespace {

static_assert(std::endian::native == std::endian::little, "the file's numbers are little-endian");

using Bytes = std::span<const std::uint8_t>;

Bytes bytes_of(const tflite::Buffer& buffer) {
  if (!buffer.data()) return {};
  return {buffer.data()->data(), buffer.data()->size()};
}

template <class Number>
std::vector<Number> numbers(Bytes bytes) {
  std::vector<Number> values(bytes.size() / sizeof(Number));
  std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
  return values;
}

std::optional<std::vector<float>> stored_floats(tflite::TensorType type, Bytes bytes) {
  if (bytes.empty()) return {};
  if (type == tflite::TensorType_FLOAT32 && bytes.size() % sizeof(float) == 0) return numbers<float>(bytes);
  if (type != tflite::TensorType_FLOAT16 || bytes.size() % sizeof(Eigen::half) != 0) return {};
  const auto halves = numbers<std::uint16_t>(bytes);
  std::vector<float> values(halves.size());
  for (std::size_t i = 0; i < halves.size(); ++i) {
    values[i] = Eigen::half_impl::half_to_float(Eigen::half_impl::raw_uint16_to_half(halves[i]));
  }
  return values;
}

template <class Values>
std::vector<std::size_t> widen(const Values* values) {
  if (!values) return {};
  // A negative index becomes a huge one, which no check lets pass.
  return {values->begin(), values->end()};
}

std::vector<std::size_t> indices(tflite::SparseIndexVector type, const void* vector) {
  if (!vector) return {};
  switch (type) {
    case tflite::SparseIndexVector_Int32Vector:
      return widen(static_cast<const tflite::Int32Vector*>(vector)->values());
    case tflite::SparseIndexVector_Uint16Vector:
      return widen(static_cast<const tflite::Uint16Vector*>(vector)->values());
    case tflite::SparseIndexVector_Uint8Vector:
      return widen(static_cast<const tflite::Uint8Vector*>(vector)->values());
    default:
      return {};
  }
}

/// Rows of all dimensions but the last; entries row_starts[r] .. row_starts[r + 1] of `values` lie in row r.
std::optional<std::vector<float>> densify(const tflite::SparsityParameters& sparsity, const std::vector<float>& values,
                                          const Shape& shape) {
  const auto* order = sparsity.traversal_order();
  const auto* dimensions = sparsity.dim_metadata();
  if (!order || !dimensions || shape.empty() || order->size() != shape.size() || dimensions->size() != shape.size() ||
      (sparsity.block_map() && sparsity.block_map()->size() > 0)) {
    return {};
  }
  const std::size_t last = shape.size() - 1;
  for (std::size_t d = 0; d <= last; ++d) {
    const auto* dimension = dimensions->Get(static_cast<flatbuffers::uoffset_t>(d));
    const auto format = d == last ? tflite::DimensionType_SPARSE_CSR : tflite::DimensionType_DENSE;
    if (order->Get(static_cast<flatbuffers::uoffset_t>(d)) != static_cast<int>(d) || !dimension ||
        dimension->format() != format) {
      return {};
    }
  }

  const auto* sparse = dimensions->Get(static_cast<flatbuffers::uoffset_t>(last));
  const auto row_starts = indices(sparse->array_segments_type(), sparse->array_segments());
  const auto columns = indices(sparse->array_indices_type(), sparse->array_indices());
  const std::size_t width = shape[last], rows = element_count(shape) / width;
  if (row_starts.size() != rows + 1 || columns.size() != values.size() || row_starts.back() != values.size()) return {};

  std::vector<float> dense(rows * width);
  for (std::size_t row = 0; row < rows; ++row) {
    if (row_starts[row] > row_starts[row + 1] || row_starts[row + 1] > values.size()) return {};
    for (std::size_t i = row_starts[row]; i < row_starts[row + 1]; ++i) {
      if (columns[i] >= width) return {};
      dense[row * width + columns[i]] = values[i];
    }
  }
  return dense;
}

}  // namespace

std::optional<std::vector<float>> read_floats(const tflite::Tensor& tensor, const tflite::Buffer& buffer,
                                              const Shape& shape) {
  auto values = stored_floats(tensor.type(), bytes_of(buffer));
  if (values && tensor.sparsity()) values = densify(*tensor.sparsity(), *values, shape);
  if (values && values->size() != element_count(shape)) return {};
  return values;
}

std::optional<std::vector<std::int32_t>> read_integers(const tflite::Tensor& tensor, const tflite::Buffer& buffer,
                                                       const Shape& shape) {
  const Bytes bytes = bytes_of(buffer);
  if (tensor.type() != tflite::TensorType_INT32 || bytes.size() != element_count(shape) * sizeof(std::int32_t)) {
    return {};
  }
  return numbers<std::int32_t>(bytes);
}

}  // namespace clamshell
