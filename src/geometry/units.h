// SPDX-License-Identifier: Apache-2.0
/// Physical quantities as types, so that seconds, metres, radians and pixels cannot be mixed by accident.
#pragma once

#include <cmath>
#include <compare>
#include <numbers>

namespace clamshell {

/// A number of one dimension in its SI unit (pixels for pictures).
template <class Dimension>
struct Quantity {
  double value{};

  constexpr Quantity() = default;
  constexpr explicit Quantity(double v) : value(v) {}

  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  constexpr Quantity operator-() const { return Quantity{-value}; }
  constexpr Quantity& operator+=(Quantity other) { return value += other.value, *this; }
  constexpr Quantity& operator-=(Quantity other) { return value -= other.value, *this; }
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity{a.value + b.value}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity{a.value - b.value}; }
  friend constexpr Quantity operator*(Quantity a, double factor) { return Quantity{a.value * factor}; }
  friend constexpr Quantity operator*(double factor, Quantity a) { return a * factor; }
  friend constexpr Quantity operator/(Quantity a, double divisor) { return Quantity{a.value / divisor}; }
  friend constexpr double operator/(Quantity a, Quantity b) { return a.value / b.value; }
};

using Seconds = Quantity<struct Time>;
using Metres = Quantity<struct Length>;
using Radians = Quantity<struct Angle>;
using Pixels = Quantity<struct PictureLength>;

template <class Dimension>
Quantity<Dimension> abs(Quantity<Dimension> q) {
  return Quantity<Dimension>{std::abs(q.value)};
}

constexpr double kDegreesPerRadian = 180.0 / std::numbers::pi;
constexpr double kDegree = 1 / kDegreesPerRadian;  ///< radians
constexpr Radians from_degrees(double degrees) { return Radians{degrees / kDegreesPerRadian}; }
constexpr double to_degrees(Radians angle) { return angle.value * kDegreesPerRadian; }

/// A value with its standard deviation, both in the same unit.
template <class Value>
struct Measured {
  Value value{}, stddev{};
};

/// The standard deviation as all printed error bars show it, up to the next whole number: shown smaller than it is, it
/// would claim too much.
inline double rounded_up(double stddev) {
  constexpr double kRoundOff = 1e-9;
  return std::ceil(stddev - kRoundOff);
}

}  // namespace clamshell
