// SPDX-License-Identifier: Apache-2.0
#include "http/byte_range.h"

#include <algorithm>
#include <charconv>

namespace clamshell {
namespace {

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace

RequestedRange parse_range(std::string_view header, std::size_t file_size) {
  constexpr std::string_view kUnit = "bytes=";
  constexpr RequestedRange kWhole{RangeKind::whole, {}}, kUnsatisfiable{RangeKind::unsatisfiable, {}};
  const auto dash = header.find('-');
  if (!header.starts_with(kUnit) || dash == header.npos) return kWhole;
  const std::string_view from = header.substr(kUnit.size(), dash - kUnit.size()), to = header.substr(dash + 1);

  if (from.empty()) {  // the last bytes
    const auto length = number(to);
    if (!length) return kWhole;
    if (*length == 0 || file_size == 0) return kUnsatisfiable;
    return {RangeKind::part, {file_size - std::min(*length, file_size), file_size - 1}};
  }
  const auto first = number(from);
  const auto last = to.empty() ? first : number(to);
  if (!first || !last || *last < *first) return kWhole;
  if (*first >= file_size) return kUnsatisfiable;
  return {RangeKind::part, {*first, to.empty() ? file_size - 1 : std::min(*last, file_size - 1)}};
}

}  // namespace clamshell
