// SPDX-License-Identifier: Apache-2.0
/// The header "Range" of one range of bytes, RFC 9110 section 14.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace clamshell {

/// Of a file: bytes first to last, both included.
struct ByteRange {
  std::size_t first{}, last{};
  bool operator==(const ByteRange&) const = default;
};

enum class RangeKind {
  whole,  ///< no range that is understood: the whole file is the answer
  part,
  unsatisfiable,  ///< nothing of it lies in the file
};

struct RequestedRange {
  RangeKind kind{};
  ByteRange range;  ///< of a part
};

RequestedRange parse_range(std::string_view header, std::size_t file_size);

}  // namespace clamshell
