// SPDX-License-Identifier: Apache-2.0
/// Values as they stand in JSON: rounded to what is worth telling, null where nothing is known, units in the names.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "geometry/units.h"

namespace clamshell {

using Json = nlohmann::ordered_json;

/// null for what is not finite.
Json rounded(double value, int decimals);

/// Seconds, degrees, metres.
Json number(Seconds duration);
Json number(Radians angle);
Json number(Metres length);

/// The value and its standard deviation; both null where it could not be seen.
std::pair<Json, Json> numbers(const Measured<Radians>& angle);
std::pair<Json, Json> numbers(const Measured<Metres>& length);

/// As "NAME_deg" and "NAME_stddev_deg", or "_m".
void add_measured(Json& object, std::string_view name, const Measured<Radians>& angle);
void add_measured(Json& object, std::string_view name, const Measured<Metres>& length);

/// null for nothing.
template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// form: Value -> Json.
template <class Value, class Form>
Json or_null(const std::optional<Value>& value, Form form) {
  return value ? Json(form(*value)) : Json(nullptr);
}

}  // namespace clamshell
