// SPDX-License-Identifier: Apache-2.0
#include "archive/fetch_film.h"

#include <gtest/gtest.h>

#include "video/bad_video.h"
#include "wire/bad_message.h"

namespace clamshell {
namespace {

TEST(FetchedFilm, comes_from_no_address_but_those_that_were_named) {
  const std::vector<std::string> sources{"https://films.clinic/archive/", "https://studies.clinic/"};
  for (const char* address :
       {"https://films.clinic/secret/1.mp4", "https://films.clinic/archive", "http://films.clinic/archive/1.mp4",
        "https://films.clinic.example/archive/1.mp4", "https://films.clinic@example/archive/1.mp4",
        "https://films.clinic/archive/../secret/1.mp4", "https://films.clinic/archive/%2e%2E/secret/1.mp4",
        "https://films.clinic/archive/.%2E/secret/1.mp4", "file:///etc/passwd", ""})
    EXPECT_THROW(FetchedFilm(address, sources), BadMessage) << address;
  EXPECT_THROW(FetchedFilm("https://films.clinic/archive/1.mp4", {}), BadMessage);
}

TEST(FetchedFilm, that_can_not_be_fetched_is_a_bad_video) {
  EXPECT_THROW(FetchedFilm("http://127.0.0.1:1/1.mp4", {"http://127.0.0.1:1/"}), BadVideo);
}

}  // namespace
}  // namespace clamshell
