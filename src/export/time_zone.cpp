// SPDX-License-Identifier: Apache-2.0
#include "export/time_zone.h"

#include <unicode/timezone.h>
#include <unicode/vtzone.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace clamshell {
namespace {

constexpr std::chrono::hours kYear{24 * 366};  ///< each rule has come into force once within it

UDate date_of(Timestamp time) { return static_cast<UDate>(time.time_since_epoch().count()); }

std::unique_ptr<icu::TimeZone> find_zone(const std::string& name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
}

/// "TZOFFSETTO:+020000" is allowed, but not every calendar knows seconds.
void drop_no_seconds(std::string& line) {
  constexpr std::size_t kSignAndSixDigits = 7;
  if (line.size() - line.find(':') - 1 == kSignAndSixDigits && line.ends_with("00")) line.resize(line.size() - 2);
}

void expect_done(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

}  // namespace

bool is_time_zone(const std::string& name) {
  icu::UnicodeString id;
  return name.find('/') != std::string::npos && name != "Etc/Unknown" &&
         find_zone(name)->getID(id) == icu::UnicodeString::fromUTF8(name);
}

std::string time_zone_here() {
  const std::unique_ptr<icu::TimeZone> here(icu::TimeZone::detectHostTimeZone());
  icu::UnicodeString id;
  std::string name;
  here->getID(id).toUTF8String(name);
  return is_time_zone(name) ? name : "Etc/UTC";
}

std::chrono::minutes utc_offset_in(const std::string& zone, Timestamp time) {
  std::int32_t standard{}, summer{};
  UErrorCode status = U_ZERO_ERROR;
  find_zone(zone)->getOffset(date_of(time), false, standard, summer, status);
  expect_done(status);
  return std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds{standard + summer});
}

std::vector<std::string> vtimezone(const std::string& zone, Timestamp from) {
  const std::unique_ptr<icu::VTimeZone> rules(icu::VTimeZone::createVTimeZoneByID(icu::UnicodeString::fromUTF8(zone)));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString written;
  rules->write(date_of(from - kYear), written, status);
  expect_done(status);
  std::string text;
  std::istringstream in(written.toUTF8String(text));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.starts_with("TZOFFSET")) drop_no_seconds(line);
    if (!line.starts_with("X-")) lines.push_back(line);  // which tzdata it was, which no calendar reads
  }
  return lines;
}

}  // namespace clamshell
