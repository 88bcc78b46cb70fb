// SPDX-License-Identifier: Apache-2.0
// The browser knows its zone and any zone's offset at a moment, but no rules: those are found by looking.
#include "export/time_zone.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace clamshell {

[[clang::import_module("page"), clang::import_name("zone_here")]] std::size_t page_zone_here(char* name,
                                                                                             std::size_t room);
/// Minutes east of Greenwich; beyond a day where there is no such zone.
[[clang::import_module("page"), clang::import_name("utc_offset")]] int page_utc_offset(const char* zone,
                                                                                       std::size_t length, double ms);

namespace {

std::string offset_text(std::chrono::minutes offset) {
  const auto minutes = std::abs(offset.count());
  return fmt::format("{}{:02}{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/// The first moment of another offset, within a minute; there is one between the two.
Timestamp find_change(const std::string& zone, Timestamp before, Timestamp after) {
  const auto old = utc_offset_in(zone, before);
  while (after - before > std::chrono::minutes{1}) {
    const Timestamp middle = std::chrono::floor<std::chrono::minutes>(before + (after - before) / 2);
    (utc_offset_in(zone, middle) == old ? before : after) = middle;
  }
  return after;
}

void add_rule(std::vector<std::string>& lines, Timestamp since, std::chrono::minutes from, std::chrono::minutes to) {
  const std::string kind = to > from ? "DAYLIGHT" : "STANDARD";
  const auto begins = std::chrono::floor<std::chrono::seconds>(since + from);  // on the clock as it was until then
  lines.push_back("BEGIN:" + kind);
  lines.push_back("TZOFFSETFROM:" + offset_text(from));
  lines.push_back("TZOFFSETTO:" + offset_text(to));
  lines.push_back(
      fmt::format("DTSTART:{:%Y%m%dT%H%M%S}", fmt::gmtime(std::chrono::system_clock::to_time_t(
                                                  std::chrono::system_clock::time_point(begins.time_since_epoch())))));
  lines.push_back("END:" + kind);
}

}  // namespace

bool is_time_zone(const std::string& name) {
  constexpr int kDay = 24 * 60;
  return name.find('/') != std::string::npos && std::abs(page_utc_offset(name.data(), name.size(), 0)) < kDay;
}

std::string time_zone_here() {
  std::array<char, 100> name{};
  const std::string here(name.data(), page_zone_here(name.data(), name.size()));
  return is_time_zone(here) ? here : "Etc/UTC";
}

std::chrono::minutes utc_offset_in(const std::string& zone, Timestamp time) {
  return std::chrono::minutes{
      page_utc_offset(zone.data(), zone.size(), static_cast<double>(time.time_since_epoch().count()))};
}

std::vector<std::string> vtimezone(const std::string& zone, Timestamp from) {
  constexpr std::chrono::hours kLook{24 * 14};  // nowhere two changes lie closer than Ramadan's
  constexpr int kYears = 3;                     // one before, two after: a calendar is fetched more often
  const Timestamp begin = from - std::chrono::hours{24 * 366};
  std::vector<std::string> lines{"BEGIN:VTIMEZONE", "TZID:" + zone};
  add_rule(lines, begin, utc_offset_in(zone, begin), utc_offset_in(zone, begin));
  for (Timestamp at = begin; at < begin + std::chrono::hours{24 * 366 * kYears}; at += kLook) {
    const auto old = utc_offset_in(zone, at), then = utc_offset_in(zone, at + kLook);
    if (old != then) add_rule(lines, find_change(zone, at, at + kLook), old, then);
  }
  lines.emplace_back("END:VTIMEZONE");
  return lines;
}

}  // namespace clamshell
