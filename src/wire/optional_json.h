// SPDX-License-Identifier: Apache-2.0
/// What may be missing as JSON: null then.
#pragma once

#include <optional>

#include "wire/json_numbers.h"

namespace clamshell {

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
