// SPDX-License-Identifier: Apache-2.0
/// The language that a request wants its answer in.
#pragma once

#include "http/message.h"
#include "language/language.h"

namespace clamshell {

/// The query's "lang", which links and WebSockets have; else the header Accept-Language; else English.
inline Language language_of(const Request& request) {
  if (const auto given = parameter(request, "lang"))
    if (const auto language = language_of(*given)) return *language;
  return accepted_language(request.headers.find("Accept-Language").value_or(""));
}

}  // namespace clamshell
