// SPDX-License-Identifier: Apache-2.0
/// The shape an operator gives for the shapes it takes.
#pragma once

#include <optional>
#include <span>

#include "pose/network_graph.h"

namespace clamshell {

std::size_t element_count(const Shape& shape);

/// Nothing if the operator can't take these inputs. Every dimension must be at least 1.
std::optional<Shape> infer_shape(const graph::Operator& op, std::span<const Shape> inputs);

}  // namespace clamshell
