// SPDX-License-Identifier: Apache-2.0
#include "speech/speak.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>

namespace clamshell {
namespace {

std::int16_t sample(const std::string& wav, std::size_t index) {
  std::int16_t value{};
  std::memcpy(&value, wav.data() + 44 + 2 * index, sizeof value);
  return value;
}

std::size_t samples(const std::string& wav) { return (wav.size() - 44) / 2; }

TEST(Speak, gives_a_wav_file_that_can_be_heard) {
  const std::string wav = speak("Keep your heels pressed together.");
  EXPECT_EQ(wav.substr(0, 4), "RIFF");
  EXPECT_EQ(wav.substr(8, 8), "WAVEfmt ");
  std::uint32_t riff{}, data{}, rate{};
  std::memcpy(&riff, wav.data() + 4, 4);
  std::memcpy(&rate, wav.data() + 24, 4);
  std::memcpy(&data, wav.data() + 40, 4);
  EXPECT_EQ(riff, wav.size() - 8);
  EXPECT_EQ(data, wav.size() - 44);
  EXPECT_EQ(rate, 16000u);
  int loudest = 0;
  for (std::size_t i = 0; i < samples(wav); ++i) loudest = std::max(loudest, std::abs(int{sample(wav, i)}));
  EXPECT_GT(loudest, 3000);
}

TEST(Speak, takes_longer_for_more_words) {
  EXPECT_GT(samples(speak("Seventeen. Lower the knee slowly.")), samples(speak("Seventeen.")));
}

TEST(Speak, reads_degrees_out_and_leaves_out_what_it_can_not_say) {
  EXPECT_EQ(samples(speak("45°")), samples(speak("45 degrees")));
  EXPECT_EQ(samples(speak("Go\x01 on\xff.")), samples(speak("Go on.")));
  EXPECT_EQ(speak("").substr(0, 4), "RIFF");
}

TEST(Speak, survives_long_runs_of_any_sign) {
  for (char sign = '!'; sign <= '~'; ++sign) EXPECT_EQ(speak(std::string(600, sign)).substr(0, 4), "RIFF") << sign;
}

}  // namespace
}  // namespace clamshell
