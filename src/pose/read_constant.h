// SPDX-License-Identifier: Apache-2.0
/// The numbers of a constant tensor in a TensorFlow Lite file.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pose/network_graph.h"
#include "tflite_generated.h"

namespace clamshell {

/// Half precision widened, sparse (compressed rows along the last dimension) spread out; nothing if the buffer
/// doesn't fit the shape, an index is out of range or the layout is another one.
std::optional<std::vector<float>> read_floats(const tflite::Tensor& tensor, const tflite::Buffer& buffer,
                                              const Shape& shape);

std::optional<std::vector<std::int32_t>> read_integers(const tflite::Tensor& tensor, const tflite::Buffer& buffer,
                                                       const Shape& shape);

}  // namespace clamshell
