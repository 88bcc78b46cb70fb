// SPDX-License-Identifier: Apache-2.0
#include "motion_file/read_motion.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace clamshell {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A second at 50 Hz of a resting sensor. row: what stands after the time.
std::string resting(const std::string& heading, const std::string& row, const std::string& separator = ",") {
  std::string text = heading + "\n";
  for (int i = 0; i < 50; ++i) text += fmt::format("{:.2f}{}{}\n", 0.02 * i, separator, row);
  return text;
}

MotionRecording parsed(const std::string& text) { return parse_motion({{"set.csv", text}}, "set.csv"); }

std::string refusal(const std::vector<MotionTable>& tables) {
  try {
    parse_motion(tables, "set.csv");
  } catch (const BadMotion& bad) {
    return bad.what();
  }
  return "";
}
std::string refusal(const std::string& text) { return refusal(std::vector<MotionTable>{{"set.csv", text}}); }

TEST(ReadMotion, reads_acceleration_and_rate_in_the_units_of_the_heading) {
  const MotionRecording motion = parsed(resting("t_s,x_g,y_g,z_g,gx_dps,gy_dps,gz_dps", "0.6,0,0.8,180,0,-90"));
  ASSERT_EQ(motion.samples.size(), 50U);
  EXPECT_DOUBLE_EQ(motion.samples[5].time.value, 0.1);
  EXPECT_DOUBLE_EQ(motion.samples[5].force.z(), 0.8);
  ASSERT_TRUE(motion.has_gyroscope());
  EXPECT_NEAR(motion.samples[5].rate->x(), 3.14159, 1e-5);
  EXPECT_NEAR(motion.samples_per_second, 50, 1e-6);
}

TEST(ReadMotion, reads_what_phyphox_writes) {
  const std::string force = resting(
      "\"Time (s)\",\"Acceleration x (m/s^2)\",\"Acceleration y (m/s^2)\",\"Acceleration z (m/s^2)\",\"Absolute "
      "acceleration (m/s^2)\"",
      "0.0E0,9.80665E0,0.0E0,9.80665E0");
  const std::string rate = resting(
      "\"Time (s)\",\"Gyroscope x (rad/s)\",\"Gyroscope y (rad/s)\",\"Gyroscope z (rad/s)\",\"Absolute (rad/s)\"",
      "0,0.5,0,0.5");
  const MotionRecording motion = parse_motion({{"Accelerometer.csv", force}, {"Gyroscope.csv", rate}}, "phyphox.zip");
  EXPECT_NEAR(motion.samples[7].force.y(), 1, 1e-9);
  EXPECT_NEAR(motion.samples[7].rate->y(), 0.5, 1e-9);
}

TEST(ReadMotion, reads_tables_with_semicolons_and_decimal_commas) {
  EXPECT_NEAR(parsed(resting("Time (s);Acceleration x (m/s^2);Acceleration y (m/s^2);Acceleration z (m/s^2)",
                             "0,0;9,80665;0,0", ";"))
                  .samples[3]
                  .force.y(),
              1, 1e-9);
}

std::string logged(const std::string& row) {
  std::string text = "time,seconds_elapsed,z,y,x\n";
  for (int i = 0; i < 50; ++i)
    text += fmt::format("{},{:.2f},{}\n", 1700000000000000000 + 20000000LL * i, 0.02 * i, row);
  return text;
}

TEST(ReadMotion, puts_gravity_back_that_sensor_logger_took_out) {
  const MotionRecording motion = parse_motion({{"Accelerometer.csv", logged("0,0,0.980665")},
                                               {"Gravity.csv", logged("9.80665,0,0")},
                                               {"Gyroscope.csv", logged("0.1,0,0")}},
                                              "logged");
  EXPECT_NEAR(motion.samples[9].force.z(), 1, 1e-9);
  EXPECT_NEAR(motion.samples[9].force.x(), 0.1, 1e-9);
  EXPECT_NEAR(motion.samples[9].rate->z(), 0.1, 1e-9);
  EXPECT_NEAR(parse_motion({{"TotalAcceleration.csv", logged("9.80665,0,0")}}, "logged").samples[9].force.z(), 1, 1e-9);
}

TEST(ReadMotion, reads_files_packed_or_in_a_folder_alike) {
  const fs::path folder = fs::temp_directory_path() / "clamshell_motion_test";
  fs::create_directories(folder);
  std::ofstream(folder / "force.csv") << resting("t_s,x_g,y_g,z_g", "0,0,1");
  std::ofstream(folder / "rate.csv") << resting("t_s,gx_dps,gy_dps,gz_dps", "1,2,3");
  EXPECT_TRUE(is_motion(folder));
  EXPECT_TRUE(read_motion(folder).has_gyroscope());
  EXPECT_FALSE(read_motion(folder / "force.csv").has_gyroscope());
  fs::remove_all(folder);
  EXPECT_THROW(read_motion(folder / "force.csv"), BadMotion);
}

void write_zip(const fs::path& path, const std::vector<MotionTable>& files) {
  archive* const zip = archive_write_new();
  archive_write_set_format_zip(zip);
  ASSERT_EQ(archive_write_open_filename(zip, path.c_str()), ARCHIVE_OK);
  for (const auto& [name, text] : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
    archive_write_header(zip, entry);
    archive_write_data(zip, text.data(), text.size());
    archive_entry_free(entry);
  }
  archive_write_free(zip);
}

TEST(ReadMotion, reads_the_zip_file_of_sensor_logger) {
  const fs::path zip = fs::temp_directory_path() / "clamshell_logged.zip";
  write_zip(zip, {{"Annotation.csv", "time,seconds_elapsed,text\n"},
                  {"Metadata.csv", "version,device name,recording time\n3,phone,2026-11-29_03-16-00\n"},
                  {"Accelerometer.csv", logged("0,0,0.980665")},
                  {"Gravity.csv", logged("9.80665,0,0")},
                  {"Gyroscope.csv", logged("0.1,0,0")}});
  EXPECT_TRUE(is_motion(zip));
  const MotionRecording motion = read_motion(zip);
  EXPECT_EQ(motion.samples.size(), 50U);
  EXPECT_NEAR(motion.samples[9].force.z(), 1, 1e-9);
  EXPECT_NEAR(motion.samples[9].force.x(), 0.1, 1e-9);
  EXPECT_NEAR(motion.samples[9].rate->z(), 0.1, 1e-9);
  fs::remove(zip);
}

TEST(ReadMotion, leaves_out_what_is_no_number) {
  std::string text = resting("t_s,x_g,y_g,z_g", "0,0,1");
  text += "1.00,nan,0,1\n1.02,0,,1\n1.04,0,x,1\n\n1.06,0,0,1\n";
  EXPECT_EQ(parsed(text).samples.size(), 51U);
}

TEST(ReadMotion, says_in_a_sentence_what_is_wrong) {
  EXPECT_THAT(refusal(""), HasSubstr("first row must name the columns"));
  EXPECT_THAT(refusal(resting("t,x,y,z", "0,0,1")), HasSubstr("their units"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g", "0,1")), HasSubstr("an axis is missing"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g,z_g", "0,1")), HasSubstr("line 2 has 3 of 4 columns"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g,z_g", "0,0,1") + "0.1,0,0,1\n"),
              HasSubstr("jumps back by 0.9 s in line 52"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g,z_g", "0,0,1") + "1e9,0,0,1\n"), HasSubstr("are the times in seconds"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g,z_g", "0,0,0")), HasSubstr("0 g where gravity is 1 g"));
  EXPECT_THAT(refusal(resting("t_s,x_g,y_g,z_g", "0,0,9.81")), HasSubstr("is the unit right"));
  EXPECT_THAT(refusal("t_s,x_g,y_g,z_g\n0,0,0,1\n1,0,0,1\n2,0,0,1\n"), HasSubstr("1.0 readings a second"));
  EXPECT_THAT(
      refusal(resting("Time (s),Linear Acceleration x (m/s^2),Linear Acceleration y (m/s^2),Linear Acceleration "
                      "z (m/s^2)",
                      "0,0,0")),
      HasSubstr("record it with gravity"));
  EXPECT_THAT(
      refusal({{"a.csv", resting("t_s,x_g,y_g,z_g", "0,0,1")}, {"b.csv", "t_s,gx_dps,gy_dps,gz_dps\n900,0,0,0\n"}}),
      HasSubstr("no moment at which both"));
}

}  // namespace
}  // namespace clamshell
