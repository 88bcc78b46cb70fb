// SPDX-License-Identifier: Apache-2.0
/// The word for an advice, the same everywhere.
#pragma once

#include <string_view>

#include "prescription/prescription.h"

namespace clamshell {

constexpr std::string_view name_of(Advice advice) {
  switch (advice) {
    case Advice::begin:
      return "begin";
    case Advice::go_on:
      return "go_on";
    case Advice::progress:
      return "progress";
    case Advice::go_back:
      return "go_back";
    case Advice::stop:
      break;
  }
  return "stop";
}

}  // namespace clamshell
