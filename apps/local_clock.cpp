// SPDX-License-Identifier: Apache-2.0
#include "local_clock.h"

#include <ctime>
#include <iomanip>
#include <sstream>

namespace clamshell {
namespace {

std::tm local(std::time_t time) {
  std::tm fields{};
  localtime_r(&time, &fields);
  return fields;
}

/// The whole text, and a day that exists.
std::optional<std::tm> parse(const std::string& text, const char* format) {
  std::tm given{};
  given.tm_isdst = -1;
  std::istringstream in(text);
  in >> std::get_time(&given, format);
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return given;
}

}  // namespace

Timestamp now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

std::chrono::minutes utc_offset_at(Timestamp time) {
  const std::tm fields = local(std::chrono::system_clock::to_time_t(time));
  return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{fields.tm_gmtoff});
}

Day today() { return day_of(now(), utc_offset_at(now())); }

std::optional<Timestamp> parse_local_time(const std::string& text) {
  auto given = parse(text, "%Y-%m-%d %H:%M");
  if (!given) {
    given = parse(text, "%Y-%m-%d");
    if (given) given->tm_hour = 12;
  }
  if (!given) return std::nullopt;
  std::tm normal = *given;
  const std::time_t time = std::mktime(&normal);
  if (normal.tm_mday != given->tm_mday || normal.tm_mon != given->tm_mon) return std::nullopt;
  return Timestamp{std::chrono::seconds{time}};
}

}  // namespace clamshell
