// SPDX-License-Identifier: Apache-2.0
#include "video/digest_film.h"

#include <gtest/gtest.h>

#include <fstream>

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

TEST_F(Films, have_files_of_their_own_digest) {
  std::ofstream(in_folder("abc"), std::ios::binary) << "abc";
  EXPECT_EQ(digest_file(in_folder("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  std::ofstream(in_folder("zeros"), std::ios::binary) << std::string(200'000, '\0');
  EXPECT_EQ(digest_file(in_folder("zeros")), "4cbbd9be0cba685835755f827758705db5a413c5494c34262cd25946a73e7582");
}

TEST_F(Films, that_cannot_be_read_are_refused) {
  EXPECT_THROW(digest_film(in_folder("missing.mp4")), BadVideo);
  EXPECT_THROW(digest_file(in_folder("missing.mp4")), BadVideo);
}

}  // namespace
}  // namespace clamshell
