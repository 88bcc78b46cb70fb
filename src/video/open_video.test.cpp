// SPDX-License-Identifier: Apache-2.0
#include "video/open_video.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "video/sample_videos.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class BadInput : public samples::Folder {
 protected:
  std::filesystem::path video() const {
    samples::write(in_folder("good.mp4"), samples::steady_times(20, 20));
    return in_folder("good.mp4");
  }
  std::filesystem::path with_bytes(const std::string& name, const std::string& bytes) const {
    samples::write_bytes(in_folder(name), bytes);
    return in_folder(name);
  }
};

std::string complaint_on_reading(const std::filesystem::path& file, TimeRange range = {}) {
  try {
    samples::read_all(file, range);
  } catch (const BadVideo& error) {
    return error.what();
  }
  return "none";
}

TEST_F(BadInput, a_file_that_does_not_exist) {
  EXPECT_THAT(complaint_on_reading(in_folder("none.mp4")), AllOf(HasSubstr("There is no file"), HasSubstr("none.mp4")));
}

TEST_F(BadInput, an_address_is_not_a_file) {
  EXPECT_THAT(complaint_on_reading("http://127.0.0.1/video.mp4"), HasSubstr("There is no file"));
}

TEST_F(BadInput, a_folder) { EXPECT_THAT(complaint_on_reading(in_folder("")), HasSubstr("is a folder")); }

TEST_F(BadInput, a_device) { EXPECT_THAT(complaint_on_reading("/dev/null"), HasSubstr("is not a file")); }

TEST_F(BadInput, a_file_that_may_not_be_read) {
  const auto file = video();
  chmod(file.c_str(), 0);
  constexpr uid_t kNobody = 65534;
  const bool root = geteuid() == 0;  // may read everything
  ASSERT_EQ(root ? seteuid(kNobody) : 0, 0);
  const auto said = complaint_on_reading(file);
  ASSERT_EQ(root ? seteuid(0) : 0, 0);
  EXPECT_THAT(said, AllOf(HasSubstr("good.mp4"), HasSubstr("permission")));
}

TEST_F(BadInput, an_empty_file) {
  EXPECT_THAT(complaint_on_reading(with_bytes("zero.mp4", "")), HasSubstr("is empty"));
}

TEST_F(BadInput, a_text) {
  EXPECT_THAT(complaint_on_reading(with_bytes("text.mp4", "Lie on your side and bend your knees.")),
              HasSubstr("is not a video"));
}

TEST_F(BadInput, a_photo) {
  const auto photo = convert(video(), "-frames:v 1", "photo.jpg");
  EXPECT_THAT(complaint_on_reading(photo), AllOf(HasSubstr("photo.jpg"), HasSubstr("is not a video")));
}

TEST_F(BadInput, a_playlist_that_names_another_file) {
  video();
  EXPECT_THAT(complaint_on_reading(with_bytes("list.mp4", "ffconcat version 1.0\nfile good.mp4\n")),
              HasSubstr("is not a video"));
  EXPECT_THAT(complaint_on_reading(with_bytes("list.gif", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\ngood.mp4\n")),
              HasSubstr("is not a video"));
}

TEST_F(BadInput, sound_only) {
  run_ffmpeg("-f lavfi -i sine=duration=1 -c:a aac " + in_folder("sound.mp4").string());
  EXPECT_THAT(complaint_on_reading(in_folder("sound.mp4")), HasSubstr("holds no video"));
}

TEST_F(BadInput, sound_with_a_cover_picture) {
  const auto cover = convert(video(), "-frames:v 1", "cover.jpg");
  const auto album = convert(
      cover, "-f lavfi -i sine=duration=1 -map 1 -map 0 -c:v copy -c:a aac -disposition:v attached_pic", "album.m4a");
  EXPECT_THAT(complaint_on_reading(album), HasSubstr("holds no video"));
}

TEST_F(BadInput, a_video_without_a_frame) {
  VideoWriter(in_folder("bare.mp4"), 160, 96).finish();
  EXPECT_THAT(complaint_on_reading(in_folder("bare.mp4")), HasSubstr("holds no"));
}

TEST_F(BadInput, a_recording_that_was_interrupted_before_its_index_was_written) {
  const auto whole = convert(video(), "-c copy", "index_last.mp4");
  const auto bytes = samples::bytes_of(whole);
  EXPECT_THAT(complaint_on_reading(with_bytes("cut.mp4", bytes.substr(0, bytes.size() / 2))), HasSubstr("interrupted"));
}

TEST_F(BadInput, a_codec_that_nobody_knows) {
  auto bytes = samples::bytes_of(video());
  for (auto at = bytes.find("avc1"); at != std::string::npos; at = bytes.find("avc1", at)) bytes.replace(at, 4, "zzz9");
  EXPECT_THAT(complaint_on_reading(with_bytes("odd.mp4", bytes)), AllOf(HasSubstr("odd.mp4"), HasSubstr("convert it")));
}

TEST_F(BadInput, a_time_range_after_the_end) {
  EXPECT_THAT(complaint_on_reading(video(), {Seconds{5}, Seconds{6}}),
              AllOf(HasSubstr("good.mp4"), HasSubstr("lasts 1.0 s")));
}

}  // namespace
}  // namespace clamshell
