// SPDX-License-Identifier: Apache-2.0
#include "api/call_parameters.h"

#include <fmt/format.h>

#include <charconv>

#include "export/time_zone.h"
#include "wire/local_time.h"

namespace clamshell {

std::optional<int> whole_parameter(const Request& request, std::string_view name, int least, int most) {
  const auto given = parameter(request, name);
  if (!given) return std::nullopt;
  int value{};
  const char* const end = given->data() + given->size();
  const auto [stopped, error] = std::from_chars(given->data(), end, value);
  if (error != std::errc{} || stopped != end || value < least || value > most)
    throw BadMessage(fmt::format("\"{}\" must be a whole number from {} to {}.", name, least, most));
  return value;
}

std::string zone_of(const Request& request) {
  const auto given = parameter(request, "zone");
  if (!given) return time_zone_here();
  std::string zone = decode_parameter(*given).value_or("");
  if (zone == "UTC") return "Etc/UTC";  // the only name without a region that browsers give
  if (!is_time_zone(zone)) throw BadMessage("\"zone\" must be a time zone's name, such as Europe/Berlin.");
  return zone;
}

std::chrono::minutes utc_offset_of(const Call& call) {
  const auto given = whole_parameter(call.request, "utc_offset_min", -kMostUtcOffset_min, kMostUtcOffset_min);
  return given ? std::chrono::minutes(*given) : utc_offset_here(call.now);
}

Day today_of(const Call& call) { return day_of(call.now, utc_offset_of(call)); }

}  // namespace clamshell
