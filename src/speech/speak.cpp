// SPDX-License-Identifier: Apache-2.0
#include "speech/speak.h"

#include <flite/flite.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <utility>

extern "C" {
cst_voice* register_cmu_us_slt(const char* folder);  // no header of Flite's declares its voices
}

namespace clamshell {
namespace {

static_assert(std::endian::native == std::endian::little, "WAV is little-endian, and samples are written as they are");

struct DeleteWave {
  void operator()(cst_wave* wave) const { delete_wave(wave); }
};

cst_voice* voice() {
  static cst_voice* const slt = [] {
    flite_init();
    return register_cmu_us_slt(nullptr);
  }();
  return slt;
}

template <class Integer>
void append(std::string& bytes, Integer value) {
  const auto raw = std::bit_cast<std::array<char, sizeof value>>(value);
  bytes.append(raw.data(), raw.size());
}

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_punctuation(char c) { return std::string_view(".,;:!?").find(c) != std::string_view::npos; }

std::string read_out(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSigns{
      {{"°", " degrees "}, {"±", " plus or minus "}, {"–", " to "}, {"×", " times "}, {"%", " percent "}, {"’", "'"}}};
  std::string read;
  while (!text.empty()) {
    const auto* const sign =
        std::ranges::find_if(kSigns, [&](const auto& entry) { return text.starts_with(entry.first); });
    if (sign != kSigns.end()) {
      read += sign->second;
      text.remove_prefix(sign->first.size());
    } else {
      read += text.front();
      text.remove_prefix(1);
    }
  }
  return read;
}

/// The word that the text begins with: nothing where it begins with none.
std::string_view word_at_front(std::string_view text) {
  const auto joins = [&](std::size_t i) {  // what stands between two letters or two digits
    if (i == 0 || i + 1 >= text.size()) return false;
    return (text[i] == '\'' && is_letter(text[i - 1]) && is_letter(text[i + 1])) ||
           (text[i] == '.' && is_digit(text[i - 1]) && is_digit(text[i + 1]));
  };
  std::size_t size = 0;
  while (size < text.size() && (is_letter(text[size]) || is_digit(text[size]) || joins(size))) ++size;
  return text.substr(0, size);
}

bool is_sayable(std::string_view word) {
  return word.size() <= (std::ranges::any_of(word, is_digit) ? kLongestNumber : kLongestWord);
}

}  // namespace

std::string speak(std::string_view text) {
  const std::unique_ptr<cst_wave, DeleteWave> wave(flite_text_to_wave(hold_to_words(text).c_str(), voice()));
  const auto samples = static_cast<std::uint32_t>(wave->num_samples * wave->num_channels);
  const auto rate = static_cast<std::uint32_t>(wave->sample_rate);
  const auto channels = static_cast<std::uint16_t>(wave->num_channels);
  constexpr std::uint16_t kPcm = 1, kBits = 16, kSampleSize = 2;
  const std::uint32_t size = kSampleSize * samples;

  // "Multimedia Programming Interface and Data Specifications 1.0", IBM and Microsoft 1991: RIFF WAVE.
  std::string wav = "RIFF";
  append(wav, 36 + size);
  wav += "WAVEfmt ";
  append(wav, std::uint32_t{16});
  append(wav, kPcm);
  append(wav, channels);
  append(wav, rate);
  append(wav, rate * channels * kSampleSize);
  append(wav, static_cast<std::uint16_t>(channels * kSampleSize));
  append(wav, kBits);
  wav += "data";
  append(wav, size);
  for (std::uint32_t i = 0; i < samples; ++i) append(wav, wave->samples[i]);
  return wav;
}

std::string hold_to_words(std::string_view text) {
  const std::string read = read_out(text);
  std::string words;
  std::size_t count = 0;
  for (std::string_view rest = read; !rest.empty();) {
    const std::string_view word = word_at_front(rest);
    if (word.empty()) {
      if (is_punctuation(rest.front()) && !words.empty() && !is_punctuation(words.back())) words += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    rest.remove_prefix(word.size());
    if (!is_sayable(word)) continue;
    if (++count > kMostWords) break;
    if (!words.empty()) words += ' ';
    words += word;
  }
  return words;
}

}  // namespace clamshell
