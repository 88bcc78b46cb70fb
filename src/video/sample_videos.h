// SPDX-License-Identifier: Apache-2.0
/// Videos for this room's tests, made when a test needs them: by VideoWriter, and by the `ffmpeg` command.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

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

using Colour = std::array<int, 3>;
constexpr Colour kRed{200, 40, 40}, kGreen{40, 180, 40}, kBlue{40, 60, 200}, kWhite{230, 230, 230};

/// By corner.
struct Quadrants {
  Colour top_left, top_right, bottom_left, bottom_right;
  bool operator==(const Quadrants&) const = default;
};
constexpr Quadrants kUpright{kRed, kGreen, kBlue, kWhite};

inline std::shared_ptr<const Image> paint(int width, int height, const Quadrants& colours = kUpright) {
  Image image{width, height, {}};
  image.rgb.reserve(3 * static_cast<std::size_t>(width * height));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const bool left = 2 * x < width;
      const auto& colour = 2 * y < height ? (left ? colours.top_left : colours.top_right)
                                          : (left ? colours.bottom_left : colours.bottom_right);
      image.rgb.insert(image.rgb.end(), colour.begin(), colour.end());
    }
  return std::make_shared<const Image>(std::move(image));
}

inline Colour colour_at(const Image& image, double x, double y) {
  const auto column = static_cast<std::size_t>(x * image.width), row = static_cast<std::size_t>(y * image.height);
  const auto* pixel = &image.rgb.at(3 * (row * static_cast<std::size_t>(image.width) + column));
  return {pixel[0], pixel[1], pixel[2]};
}

inline Colour nearest(const Colour& seen) {
  const auto distance = [&seen](const Colour& other) {
    int sum = 0;
    for (std::size_t i = 0; i < 3; ++i) sum += std::abs(seen[i] - other[i]);
    return sum;
  };
  for (const auto& colour : {kRed, kGreen, kBlue, kWhite})
    if (distance(colour) < 40) return colour;
  return seen;
}

/// The four corners, each as the colour of kUpright that it is close to.
inline Quadrants quadrants_of(const Image& image) {
  const auto at = [&image](double x, double y) { return nearest(colour_at(image, x, y)); };
  return {at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)};
}

inline void PrintTo(const Quadrants& quadrants, std::ostream* out) {
  for (const auto& colour : {quadrants.top_left, quadrants.top_right, quadrants.bottom_left, quadrants.bottom_right})
    *out << testing::PrintToString(colour) << ' ';
}

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
