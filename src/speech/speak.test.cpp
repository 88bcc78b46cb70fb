// SPDX-License-Identifier: Apache-2.0
#include "speech/speak.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(HoldToWords, leaves_what_a_coach_says) {
  for (const std::string line : {"Keep your heels pressed together.", "Seventeen. Lower the knee slowly.", "7",
                                 "Hold it for 1.5 seconds, then lower!", "Don't roll back: is the pelvis still?", ""})
    EXPECT_EQ(hold_to_words(line), line);
}

TEST(HoldToWords, reads_signs_out) {
  EXPECT_EQ(hold_to_words("45° ± 3°"), "45 degrees plus or minus 3 degrees");
  EXPECT_EQ(hold_to_words("3 × 10–12, 90% clean"), "3 times 10 to 12, 90 percent clean");
  EXPECT_EQ(hold_to_words("Don’t"), "Don't");
}

TEST(HoldToWords, leaves_one_mark_of_punctuation_and_one_blank) {
  EXPECT_EQ(hold_to_words("  Go   on ... !?  now\n\n."), "Go on. now.");
  for (const char mark : std::string("!),.:;?]}([{\"'$%&/=+*#<>|~^_`@\\-"))
    EXPECT_LE(hold_to_words("a" + std::string(600, mark)).size(), mark == '%' ? kMostWords * 8 : 2u) << mark;
  EXPECT_EQ(hold_to_words(std::string(600, '.')), "");
}

TEST(HoldToWords, leaves_out_what_is_no_word) {
  EXPECT_EQ(hold_to_words("Lift " + std::string(600, '9') + " times"), "Lift times");
  EXPECT_EQ(hold_to_words(std::string(600, 'x') + " more"), "more");
  EXPECT_EQ(hold_to_words("1.2.3.4.5.6.7"), "");
  EXPECT_EQ(hold_to_words("$$$ Go\x01 on\xff\xff <b>"), "Go on b");
}

}  // namespace
}  // namespace clamshell
