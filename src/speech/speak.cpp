// SPDX-License-Identifier: Apache-2.0
#include "speech/speak.h"

extern "C" {
#include <flite/flite.h>
cst_voice* register_cmu_us_slt(const char* folder);  // no header of Flite's declares its voices
}

#include <array>
#include <bit>
#include <cstdint>
#include <memory>

#include "speech/hold_to_words.h"

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

}  // namespace clamshell
