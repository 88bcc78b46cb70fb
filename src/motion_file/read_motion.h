// SPDX-License-Identifier: Apache-2.0
/// Motion recordings: tables of numbers as Clamshell, phyphox and Sensor Logger write them.
///
/// One CSV file, also compressed (.csv.gz), or a folder or ZIP file with one file for each sensor. The first row names
/// the columns, with their units: `t_s,x_g,y_g,z_g,gx_dps,gy_dps,gz_dps`, `Acceleration x (m/s^2)`. Sensor Logger gives
/// no units; its own (s, m/s^2, rad/s) are taken where its column `seconds_elapsed` shows that it wrote the file.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/user_error.h"
#include "motion/motion_recording.h"

namespace clamshell {

/// what() is one sentence that names the file.
struct BadMotion : UserError {
  using UserError::UserError;
};

/// By its name, or a folder.
bool is_motion(const std::filesystem::path& path);

/// Throws BadMotion.
MotionRecording read_motion(const std::filesystem::path& path);

struct MotionTable {
  std::string name;  ///< of its file
  std::string text;
};

/// The files of one recording; name: of the recording, for the sentence. Throws BadMotion.
MotionRecording parse_motion(const std::vector<MotionTable>& tables, const std::string& name);

}  // namespace clamshell
