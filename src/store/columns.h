// SPDX-License-Identifier: Apache-2.0
/// How the values of records become columns and come back.
///
/// Times: milliseconds since 1970, UTC. Days: since 1970, where the person was. Angles: degrees. Yes and no: 1 and 0.
/// Words: as in docs/live.md and docs/api.md. A number that is not finite is NULL, and NULL is NaN.
#pragma once

#include <fmt/format.h>
#include <soci/soci.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "exercise/catalogue.h"
#include "form/verdict.h"
#include "geometry/units.h"
#include "store/person.h"
#include "store/session_record.h"

namespace clamshell {

/// In the order of the enumerators.
template <class Enumeration>
inline constexpr std::array<const char*, 0> kWords{};
template <>
inline constexpr std::array kWords<Source>{"camera", "sample", "none", "file", "motion"};
template <>
inline constexpr std::array kWords<Side>{"left", "right"};
template <>
inline constexpr std::array kWords<SetEnd>{"complete", "stopped", "got_up"};
template <>
inline constexpr std::array kWords<Sex>{"female", "male"};
template <>
inline constexpr std::array kWords<Goal>{"endurance", "strength"};
template <>
inline constexpr std::array kWords<Role>{"person", "clinician", "admin"};

template <>
inline constexpr std::array kWords<WhyNotJudged> = kWordsWhyNotJudged;

/// Its unit stands in a column of its own.
using Number = Quantity<struct UnitBeside>;

}  // namespace clamshell

namespace soci {

template <class Value>
struct type_conversion<std::optional<Value>> {
  using base_type = typename type_conversion<Value>::base_type;

  static void from_base(const base_type& column, indicator known, std::optional<Value>& value) {
    value.reset();
    if (known == i_ok) type_conversion<Value>::from_base(column, known, value.emplace());
  }
  static void to_base(const std::optional<Value>& value, base_type& column, indicator& known) {
    known = i_null;
    if (value) type_conversion<Value>::to_base(*value, column, known);
  }
};

template <class Enumeration>
struct type_conversion<Enumeration, std::enable_if_t<std::is_enum_v<Enumeration>>> {
  using base_type = std::string;

  static void from_base(const std::string& column, indicator, Enumeration& value) {
    const auto& words = clamshell::kWords<Enumeration>;
    const auto word = std::ranges::find(words, column);
    if (word == words.end()) throw soci_error(fmt::format("\"{}\" is no word that belongs there", column));
    value = static_cast<Enumeration>(word - words.begin());
  }
  static void to_base(Enumeration value, std::string& column, indicator& known) {
    column = clamshell::kWords<Enumeration>.at(static_cast<std::size_t>(value));
    known = i_ok;
  }
};

/// Only what is judged of a repetition is stored.
template <>
struct type_conversion<clamshell::CriterionId> {
  using base_type = std::string;

  static void from_base(const std::string& column, indicator, clamshell::CriterionId& value) {
    const auto found = clamshell::criterion_of(column);
    if (!found || !clamshell::entry_of(*found).is_of(clamshell::Occasion::repetition))
      throw soci_error(fmt::format("\"{}\" is no criterion of a repetition", column));
    value = *found;
  }
  static void to_base(clamshell::CriterionId value, std::string& column, indicator& known) {
    column = clamshell::word_of(value);
    known = i_ok;
  }
};

template <>
struct type_conversion<clamshell::Timestamp> {
  using base_type = long long;

  static void from_base(long long column, indicator, clamshell::Timestamp& value) {
    value = clamshell::Timestamp{std::chrono::milliseconds{column}};
  }
  static void to_base(clamshell::Timestamp value, long long& column, indicator& known) {
    column = value.time_since_epoch().count();
    known = i_ok;
  }
};

template <>
struct type_conversion<clamshell::Day> {
  using base_type = int;

  static void from_base(int column, indicator, clamshell::Day& value) {
    value = clamshell::Day{std::chrono::days{column}};
  }
  static void to_base(clamshell::Day value, int& column, indicator& known) {
    column = static_cast<int>(value.time_since_epoch().count());
    known = i_ok;
  }
};

template <>
struct type_conversion<std::chrono::minutes> {
  using base_type = int;

  static void from_base(int column, indicator, std::chrono::minutes& value) { value = std::chrono::minutes{column}; }
  static void to_base(std::chrono::minutes value, int& column, indicator& known) {
    column = static_cast<int>(value.count());
    known = i_ok;
  }
};

template <>
struct type_conversion<bool> {
  using base_type = int;

  static void from_base(int column, indicator, bool& value) { value = column != 0; }
  static void to_base(bool value, int& column, indicator& known) {
    column = value ? 1 : 0;
    known = i_ok;
  }
};

template <class Dimension>
struct type_conversion<clamshell::Quantity<Dimension>> {
  using base_type = double;
  static constexpr double kPerUnit =
      std::is_same_v<clamshell::Quantity<Dimension>, clamshell::Radians> ? clamshell::kDegreesPerRadian : 1;

  static void from_base(double column, indicator known, clamshell::Quantity<Dimension>& value) {
    value.value = known == i_ok ? column / kPerUnit : std::numeric_limits<double>::quiet_NaN();
  }
  static void to_base(clamshell::Quantity<Dimension> value, double& column, indicator& known) {
    column = value.value * kPerUnit;
    known = std::isfinite(column) ? i_ok : i_null;
  }
};

}  // namespace soci
