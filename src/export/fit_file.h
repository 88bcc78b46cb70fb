// SPDX-License-Identifier: Apache-2.0
/// A file of the Flexible and Interoperable Data Transfer protocol, as sports watches and their services read it.
///
/// Header, definition and data messages, checksum. Little-endian; numbers of messages, fields and base types are those
/// of the protocol's profile.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geometry/timestamp.h"

namespace clamshell {

enum class FitType : std::uint8_t {
  enumeration = 0x00,
  text = 0x07,
  uint8 = 0x02,
  uint16 = 0x84,
  uint32 = 0x86,
  uint32z = 0x8C
};

struct FitField {
  std::uint8_t number{};
  FitType type{};
  std::string bytes;
};

FitField fit_enumeration(std::uint8_t number, std::uint8_t value);
FitField fit_uint16(std::uint8_t number, std::uint16_t value);
FitField fit_uint32(std::uint8_t number, std::uint32_t value);
/// Of the type for which 0 means "invalid", as serial numbers are.
FitField fit_serial(std::uint8_t number, std::uint32_t value);
FitField fit_text(std::uint8_t number, const std::string& value);
/// Seconds since 31 December 1989, UTC; earlier moments are that one.
FitField fit_time(std::uint8_t number, Timestamp time);
/// Milliseconds, a scale of 1000 in the profile's seconds.
FitField fit_duration(std::uint8_t number, std::chrono::milliseconds duration);

class FitFile {
 public:
  void add(std::uint16_t message, const std::vector<FitField>& fields);
  std::string bytes() const;

 private:
  std::string records_, definition_;
};

}  // namespace clamshell
