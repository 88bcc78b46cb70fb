// SPDX-License-Identifier: Apache-2.0
#include "export/write_fit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "export/fit_file.h"
#include "record/synthetic_dossier.h"

// Whether others can read it is asked of a parser written elsewhere: tools/check_fit.mjs.

namespace clamshell {
namespace {

/// By the table of nibbles that the protocol's documentation computes it with.
std::uint16_t checksum_by_table(std::string_view bytes) {
  constexpr std::array<std::uint16_t, 16> kTable{0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
                                                 0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400};
  std::uint16_t crc = 0;
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    for (const unsigned nibble : {byte & 0xFU, byte >> 4U})
      crc = static_cast<std::uint16_t>(crc >> 4U ^ kTable.at(crc & 0xFU) ^ kTable.at(nibble));
  }
  return crc;
}

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

RC_GTEST_PROP(FitFile, has_the_size_and_the_checksums_that_its_header_promises,
              (const std::vector<std::uint32_t>& values)) {
  FitFile file;
  for (const std::uint32_t value : values) {
    if (value % 2 == 0)
      file.add(225, {fit_uint32(0, value), fit_uint16(3, static_cast<std::uint16_t>(value))});
    else
      file.add(0, {fit_text(8, std::string(value % 7, 'x')), fit_enumeration(0, 4)});
  }
  const std::string bytes = file.bytes();
  RC_ASSERT(bytes.substr(8, 4) == ".FIT");
  RC_ASSERT(number(bytes, 4, 4) == bytes.size() - 14 - 2);
  RC_ASSERT(number(bytes, 12, 2) == checksum_by_table(bytes.substr(0, 12)));
  RC_ASSERT(number(bytes, bytes.size() - 2, 2) == checksum_by_table(bytes.substr(0, bytes.size() - 2)));
}

TEST(FitFile, defines_a_message_once_for_all_of_its_kind) {
  FitFile once, twice;
  once.add(225, {fit_uint32(0, 1)});
  twice.add(225, {fit_uint32(0, 1)});
  twice.add(225, {fit_uint32(0, 2)});
  EXPECT_EQ(twice.bytes().size(), once.bytes().size() + 5);
}

TEST(FitFile, counts_seconds_since_the_end_of_1989) {
  const Timestamp begin{std::chrono::sys_days{std::chrono::year{1989} / 12 / 31}};
  EXPECT_EQ(number(fit_time(0, begin + std::chrono::milliseconds(61'900)).bytes, 0, 4), 61U);
  EXPECT_EQ(number(fit_time(0, begin - std::chrono::hours(1)).bytes, 0, 4), 0U);
}

TEST(FitActivity, names_the_exercise_of_each_set_by_its_own_band) {
  SessionRecord session = made_up_dossier().sessions[0];
  const std::string without = write_fit(session);
  session.plan.band = "red";
  EXPECT_EQ(write_fit(session), without) << "what was planned is not what was worn";
  session.sets[0].band = "red";
  EXPECT_NE(write_fit(session), without);
}

TEST(FitActivity, is_written_of_a_session_that_never_ended) {
  SessionRecord session = made_up_dossier().sessions[3];
  session.ended.reset();
  for (SetRecord& set : session.sets) set.ended.reset();
  EXPECT_GT(write_fit(session).size(), 200U);
  session.sets.clear();
  EXPECT_GT(write_fit(session).size(), 100U);
}

}  // namespace
}  // namespace clamshell
