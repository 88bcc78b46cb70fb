// SPDX-License-Identifier: Apache-2.0
#include "wording/session_words.h"

namespace clamshell {

std::string_view name_of(Source source) {
  switch (source) {
    case Source::camera:
      return "camera";
    case Source::sample:
      return "sample";
    case Source::file:
      return "file";
    case Source::motion:
      return "motion";
    case Source::none:
      break;
  }
  return "none";
}

std::string_view name_of(SetEnd end) {
  switch (end) {
    case SetEnd::complete:
      return "complete";
    case SetEnd::stopped:
      return "stopped";
    case SetEnd::got_up:
      break;
  }
  return "got_up";
}

}  // namespace clamshell
