// SPDX-License-Identifier: Apache-2.0
#include "wire/film_job.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

FilmJob full_job() {
  FilmJob job;
  job.path = "/films/Anna \"first\" ä.mp4";
  job.model = Model::heavy;
  job.working_leg = Side::right;
  job.person = "Anna";
  job.label = "P07, before";
  job.recorded = Timestamp{std::chrono::milliseconds{1'770'000'000'123}};
  job.utc_offset = std::chrono::minutes{-210};
  job.band = "red";
  return job;
}

TEST(FilmJobs, come_back_as_they_were_written) {
  const std::string text = write_film_job(full_job());
  const FilmJob read = parse_film_job(text);
  EXPECT_EQ(write_film_job(read), text);
  EXPECT_EQ(read.path, "/films/Anna \"first\" ä.mp4");
  EXPECT_EQ(read.model, Model::heavy);
  EXPECT_EQ(read.working_leg, Side::right);
  EXPECT_EQ(read.recorded, full_job().recorded);
  EXPECT_EQ(read.utc_offset, std::chrono::minutes{-210});
}

TEST(FilmJobs, of_nobody_say_so) {
  FilmJob job;
  job.path = "/films/1.mp4";
  const FilmJob read = parse_film_job(write_film_job(job));
  EXPECT_EQ(read.person, std::nullopt);
  EXPECT_EQ(read.label, std::nullopt);
  EXPECT_EQ(read.recorded, std::nullopt);
  EXPECT_EQ(read.working_leg, std::nullopt);
}

TEST(FilmJobs, that_are_not_whole_are_refused) {
  const std::string whole = write_film_job(full_job());
  const auto with = [&](const std::string& part, const std::string& instead) {
    std::string text = whole;
    text.replace(text.find(part), part.size(), instead);
    return text;
  };
  EXPECT_THROW(parse_film_job(""), BadMessage);
  EXPECT_THROW(parse_film_job("[]"), BadMessage);
  EXPECT_THROW(parse_film_job(with("/films", "films")), BadMessage);
  EXPECT_THROW(parse_film_job(with("heavy", "huge")), BadMessage);
  EXPECT_THROW(parse_film_job(with("2026-", "soon-")), BadMessage);
  EXPECT_THROW(parse_film_job(with("-210", "9999")), BadMessage);
  EXPECT_THROW(parse_film_job(with("\"label\"", "\"lable\"")), BadMessage);
}

}  // namespace
}  // namespace clamshell
