// SPDX-License-Identifier: Apache-2.0
/// A network small enough to work out by hand, as a TensorFlow Lite file.
///
/// input [1, 2, 2, 2] -> 1 x 1 convolution: out 0 = 3 * in 1 + 10, out 1 = 2 * in 0 + 20 -> "padded" [1, 3, 3, 2]: a
/// row and a column of zeros behind. The filter is stored sparse and in half precision.
/// And where the real ones lie. For tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "tflite_generated.h"

namespace clamshell {

inline const std::filesystem::path kShippedNetworks = CLAMSHELL_SOURCE_DIR "/node_modules/@mediapipe/pose";
inline const std::filesystem::path kShippedLearned = CLAMSHELL_SOURCE_DIR "/learned";

inline std::vector<std::uint8_t> synthetic_network() {
  using namespace tflite;
  flatbuffers::FlatBufferBuilder file;
  const auto ints = [&](const std::vector<std::int32_t>& values) { return file.CreateVector(values); };
  const auto buffer = [&](const auto& values) {
    const auto* first = reinterpret_cast<const std::uint8_t*>(values.data());
    return CreateBuffer(file, file.CreateVector(first, values.size() * sizeof(values[0])));
  };
  const auto tensor = [&](const char* name, const std::vector<std::int32_t>& shape, TensorType type,
                          std::uint32_t buffer_index, flatbuffers::Offset<SparsityParameters> sparsity = 0) {
    return CreateTensorDirect(file, &shape, type, buffer_index, name, 0, false, sparsity);
  };

  const std::vector<std::uint16_t> three_and_two{0x4200, 0x4000};
  const std::vector buffers{CreateBuffer(file), buffer(three_and_two), buffer(std::vector<float>{10, 20}),
                            buffer(std::vector<std::int32_t>{0, 0, 0, 1, 0, 1, 0, 0})};

  const std::vector<std::uint8_t> row_starts{0, 1, 2}, columns{1, 0};
  const auto row_starts_stored = CreateUint8VectorDirect(file, &row_starts).Union();
  const auto columns_stored = CreateUint8VectorDirect(file, &columns).Union();
  const std::vector dimensions{
      CreateDimensionMetadata(file, DimensionType_DENSE, 2), CreateDimensionMetadata(file, DimensionType_DENSE, 1),
      CreateDimensionMetadata(file, DimensionType_DENSE, 1),
      CreateDimensionMetadata(file, DimensionType_SPARSE_CSR, 0, SparseIndexVector_Uint8Vector, row_starts_stored,
                              SparseIndexVector_Uint8Vector, columns_stored)};
  const auto sparsity = CreateSparsityParameters(file, ints({0, 1, 2, 3}), 0, file.CreateVector(dimensions));

  const std::vector tensors{tensor("input", {1, 2, 2, 2}, TensorType_FLOAT32, 0),
                            tensor("sparse", {2, 1, 1, 2}, TensorType_FLOAT16, 1, sparsity),
                            tensor("half", {2, 1, 1, 2}, TensorType_FLOAT16, 0),
                            tensor("filter", {2, 1, 1, 2}, TensorType_FLOAT32, 0),
                            tensor("bias", {2}, TensorType_FLOAT32, 2),
                            tensor("convolved", {1, 2, 2, 2}, TensorType_FLOAT32, 0),
                            tensor("padding", {4, 2}, TensorType_INT32, 3),
                            tensor("padded", {1, 3, 3, 2}, TensorType_FLOAT32, 0)};
  const std::vector codes{
      CreateOperatorCode(file, BuiltinOperator_DENSIFY, 0, 1, BuiltinOperator_DENSIFY),
      CreateOperatorCode(file, BuiltinOperator_DEQUANTIZE, 0, 1, BuiltinOperator_DEQUANTIZE),
      CreateOperatorCode(file, BuiltinOperator_CONV_2D, 0, 1, BuiltinOperator_CONV_2D),
      CreateOperatorCode(file, BuiltinOperator_PAD, 0, 1, BuiltinOperator_PAD),
  };
  const auto window = CreateConv2DOptions(file, Padding_VALID, 1, 1).Union();
  const std::vector operators{CreateOperator(file, 0, ints({1}), ints({2})),
                              CreateOperator(file, 1, ints({2}), ints({3})),
                              CreateOperator(file, 2, ints({0, 3, 4}), ints({5}), BuiltinOptions_Conv2DOptions, window),
                              CreateOperator(file, 3, ints({5, 6}), ints({7}))};
  const std::vector subgraphs{
      CreateSubGraph(file, file.CreateVector(tensors), ints({0}), ints({7, 5}), file.CreateVector(operators))};
  FinishModelBuffer(file, CreateModel(file, 3, file.CreateVector(codes), file.CreateVector(subgraphs), 0,
                                      file.CreateVector(buffers)));
  return {file.GetBufferPointer(), file.GetBufferPointer() + file.GetSize()};
}

}  // namespace clamshell
