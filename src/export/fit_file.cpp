// SPDX-License-Identifier: Apache-2.0
#include "export/fit_file.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace clamshell {
namespace {

std::string little_endian(std::uint32_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

/// The protocol's checksum: CRC-16 with the reflected polynomial 0xA001, from 0.
std::uint16_t checksum(std::string_view bytes) {
  std::uint16_t crc = 0;
  for (const char byte : bytes) {
    crc = static_cast<std::uint16_t>(crc ^ static_cast<unsigned char>(byte));
    for (int bit = 0; bit < 8; ++bit)
      crc = static_cast<std::uint16_t>((crc & 1U) != 0 ? crc >> 1U ^ 0xA001U : crc >> 1U);
  }
  return crc;
}

std::uint32_t clamped(std::int64_t value) {
  // The largest number of the type means "invalid".
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<std::uint32_t>::max() - 1));
}

}  // namespace

FitField fit_enumeration(std::uint8_t number, std::uint8_t value) {
  return {number, FitType::enumeration, little_endian(value, 1)};
}
FitField fit_uint16(std::uint8_t number, std::uint16_t value) {
  return {number, FitType::uint16, little_endian(value, 2)};
}
FitField fit_uint32(std::uint8_t number, std::uint32_t value) {
  return {number, FitType::uint32, little_endian(value, 4)};
}
FitField fit_serial(std::uint8_t number, std::uint32_t value) {
  return {number, FitType::uint32z, little_endian(value, 4)};
}
FitField fit_text(std::uint8_t number, const std::string& value) { return {number, FitType::text, value + '\0'}; }

FitField fit_time(std::uint8_t number, Timestamp time) {
  constexpr Timestamp kEpoch{std::chrono::sys_days{std::chrono::year{1989} / 12 / 31}};
  return fit_uint32(number, clamped(std::chrono::floor<std::chrono::seconds>(time - kEpoch).count()));
}
FitField fit_duration(std::uint8_t number, std::chrono::milliseconds duration) {
  return fit_uint32(number, clamped(duration.count()));
}

void FitFile::add(std::uint16_t message, const std::vector<FitField>& fields) {
  constexpr char kDefinition = 0x40, kData = 0x00, kLittleEndian = 0;
  std::string definition{kDefinition, 0, kLittleEndian};
  definition += little_endian(message, 2) + static_cast<char>(fields.size());
  for (const FitField& field : fields)
    definition +=
        {static_cast<char>(field.number), static_cast<char>(field.bytes.size()), static_cast<char>(field.type)};
  if (definition != definition_) records_ += definition_ = definition;
  records_ += kData;
  for (const FitField& field : fields) records_ += field.bytes;
}

std::string FitFile::bytes() const {
  constexpr std::uint8_t kHeaderSize = 14, kProtocol = 0x20;  // version 2.0
  constexpr std::uint16_t kProfile = 21'158;                  // version 21.158
  std::string file = little_endian(kHeaderSize, 1) + little_endian(kProtocol, 1) + little_endian(kProfile, 2) +
                     little_endian(static_cast<std::uint32_t>(records_.size()), 4) + ".FIT";
  file += little_endian(checksum(file), 2) + records_;
  return file + little_endian(checksum(file), 2);
}

}  // namespace clamshell
