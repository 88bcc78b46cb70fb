// SPDX-License-Identifier: Apache-2.0
/// Videos for this room's tests, made when a test needs them: by VideoWriter, and by the `ffmpeg` command.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "picture/sample_pictures.h"
#include "video/read_video.h"
#include "video/write_video.h"

namespace clamshell::samples {

/// A folder of its own for each test, gone with it.
class Folder : public testing::Test {
 public:
  ~Folder() override { std::filesystem::remove_all(folder_); }

 protected:
  Folder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("clamshell_" + std::string(test->test_suite_name()) + "_" + test->name() + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
  }

  std::filesystem::path in_folder(const std::string& name) const { return folder_ / name; }

  /// Runs `ffmpeg -i from <options> to`.
  std::filesystem::path convert(const std::filesystem::path& from, const std::string& options,
                                const std::string& to) const {
    auto result = in_folder(to);
    run_ffmpeg("-i " + from.string() + " " + options + " " + result.string());
    return result;
  }

  static void run_ffmpeg(const std::string& arguments) {
    const auto command = "ffmpeg -v error -nostdin -y " + arguments;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the tests have one thread
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
  }

 private:
  std::filesystem::path folder_;
};

inline void write(const std::filesystem::path& file, const std::vector<double>& times, int width = 160,
                  int height = 96) {
  VideoWriter writer(file, width, height);
  const auto picture = paint(width, height);
  for (const double time : times) writer.add({Seconds{time}, picture});
  writer.finish();
}

inline std::vector<double> steady_times(int frames, double fps) {
  std::vector<double> times;
  times.reserve(static_cast<std::size_t>(frames));
  for (int i = 0; i < frames; ++i) times.push_back(i / fps);
  return times;
}

inline std::vector<Frame> read_all(VideoReader& reader) {
  std::vector<Frame> frames;
  while (auto frame = reader.next()) frames.push_back(*std::move(frame));
  return frames;
}

inline std::vector<Frame> read_all(const std::filesystem::path& file, TimeRange range = {}) {
  VideoReader reader(file, range);
  return read_all(reader);
}

inline std::vector<double> times_of(const std::vector<Frame>& frames) {
  std::vector<double> times;
  times.reserve(frames.size());
  for (const auto& frame : frames) times.push_back(frame.time.value);
  return times;
}

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace clamshell::samples
