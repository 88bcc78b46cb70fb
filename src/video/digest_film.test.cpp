// SPDX-License-Identifier: Apache-2.0
#include "video/digest_film.h"

#include <gtest/gtest.h>

#include "video/sample_videos.h"

namespace clamshell {
namespace {

class Films : public samples::Folder {};

TEST_F(Films, are_the_same_whatever_the_file_is_called_and_however_it_is_wrapped) {
  samples::write(in_folder("film.mp4"), samples::steady_times(30, 10));
  const std::string digest = digest_film(in_folder("film.mp4"));
  EXPECT_EQ(digest.size(), 64);
  std::filesystem::copy(in_folder("film.mp4"), in_folder("copy.mp4"));
  std::filesystem::last_write_time(in_folder("copy.mp4"), {});
  convert(in_folder("film.mp4"), "-c copy -metadata title=Mine", "film.mkv");
  EXPECT_EQ(digest_film(in_folder("copy.mp4")), digest);
  EXPECT_EQ(digest_film(in_folder("film.mkv")), digest);
}

TEST_F(Films, are_others_where_a_picture_differs) {
  samples::write(in_folder("film.mp4"), samples::steady_times(30, 10));
  samples::write(in_folder("longer.mp4"), samples::steady_times(31, 10));
  EXPECT_NE(digest_film(in_folder("film.mp4")), digest_film(in_folder("longer.mp4")));
}

TEST_F(Films, are_told_apart_by_their_parts) {
  samples::write(in_folder("film.mp4"), samples::steady_times(30, 10));
  const auto of = [&](double start, double end) {
    return digest_film(in_folder("film.mp4"), {Seconds{start}, Seconds{end}});
  };
  EXPECT_NE(of(0, 1), of(1, 3));
  EXPECT_EQ(of(1, 3), of(1, 100));
}

TEST_F(Films, that_cannot_be_read_are_refused) { EXPECT_THROW(digest_film(in_folder("missing.mp4")), BadVideo); }

}  // namespace
}  // namespace clamshell
