// SPDX-License-Identifier: Apache-2.0
#include "wire/json_values.h"

#include <fmt/format.h>

#include <cmath>

#include "wire/series_quantities.h"

namespace clamshell {
namespace {

template <class Unit>
std::pair<Json, Json> both(const Measured<Unit>& measured) {
  if (!std::isfinite(measured.value.value) || !std::isfinite(measured.stddev.value)) return {nullptr, nullptr};
  return {number(measured.value), number(measured.stddev)};
}

template <class Unit>
void add(Json& object, std::string_view name, const Measured<Unit>& measured) {
  const auto [value, stddev] = both(measured);
  object[fmt::format("{}_{}", name, unit_of(measured))] = value;
  object[fmt::format("{}_stddev_{}", name, unit_of(measured))] = stddev;
}

}  // namespace

Json rounded(double value, int decimals) {
  if (!std::isfinite(value)) return nullptr;
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale + 0.0;  // + 0.0 turns -0 into 0
}

Json number(Seconds duration) { return rounded(duration.value, 3); }
Json number(Radians angle) { return rounded(to_degrees(angle), 2); }
Json number(Metres length) { return rounded(length.value, 4); }

std::pair<Json, Json> numbers(const Measured<Radians>& angle) { return both(angle); }
std::pair<Json, Json> numbers(const Measured<Metres>& length) { return both(length); }

void add_measured(Json& object, std::string_view name, const Measured<Radians>& angle) { add(object, name, angle); }
void add_measured(Json& object, std::string_view name, const Measured<Metres>& length) { add(object, name, length); }

}  // namespace clamshell
