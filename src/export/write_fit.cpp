// SPDX-License-Identifier: Apache-2.0
#include "export/write_fit.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "export/fit_file.h"

namespace clamshell {
namespace {

using std::chrono::milliseconds;

// Numbers of the protocol's profile.
namespace message {
constexpr std::uint16_t kFileId = 0, kSession = 18, kLap = 19, kRecord = 20, kEvent = 21, kActivity = 34, kSet = 225;
}
constexpr std::uint8_t kTimestamp = 253, kMessageIndex = 254;
constexpr std::uint8_t kEventTimer = 0, kEventSession = 8, kEventLap = 9, kEventActivity = 26;
constexpr std::uint8_t kStart = 0, kStop = 1, kStopAll = 4;
constexpr std::uint8_t kTraining = 10, kStrengthTraining = 20;
constexpr std::uint16_t kHipStability = 11, kBandedExercises = 37, kClamShells = 6, kNoSubtype = 0xFFFF;

Timestamp last_moment(const SetRecord& set) {
  const Timestamp moved = set.repetitions.empty() ? set.begun : set.repetitions.back().time;
  return std::max(set.begun, set.ended.value_or(moved));
}

Timestamp last_moment(const SessionRecord& session) {
  Timestamp last = std::max(session.begun, session.ended.value_or(session.begun));
  for (const SetRecord& set : session.sets) last = std::max(last, last_moment(set));
  return last;
}

/// One for all sessions of a person: whoever reads it takes it for the device. Never 0.
std::uint32_t serial_number(const std::string& person) {
  std::uint32_t serial{};
  std::from_chars(person.data(), person.data() + std::min<std::size_t>(person.size(), 8), serial, 16);
  return std::max<std::uint32_t>(serial, 1);
}

class Activity {
 public:
  explicit Activity(const SessionRecord& session)
      : session_(session), begun_(session.begun), ended_(last_moment(session)) {}

  std::string bytes() {
    constexpr std::uint8_t kActivityFile = 4;
    constexpr std::uint16_t kDevelopment = 255;  // the manufacturer that has no number of its own
    file_.add(message::kFileId,
              {fit_enumeration(0, kActivityFile), fit_uint16(1, kDevelopment), fit_uint16(2, 0),
               fit_serial(3, serial_number(session_.person)), fit_time(4, begun_), fit_text(8, "Clamshell")});
    event(begun_, kStart);
    records();
    Timestamp rest_begun = begun_;
    for (const SetRecord& set : session_.sets) {
      if (set.left_out) continue;
      if (set.begun > rest_begun) rest(rest_begun, set.begun);
      active(set);
      rest_begun = last_moment(set);
    }
    event(ended_, kStopAll);
    whole();
    return file_.bytes();
  }

 private:
  void event(Timestamp time, std::uint8_t type) {
    file_.add(message::kEvent, {fit_time(kTimestamp, time), fit_enumeration(0, kEventTimer), fit_enumeration(1, type)});
  }

  /// The course of the session, which has a moment a second and no heart rate; of one that lasts very long, fewer.
  void records() {
    constexpr int kMost = 20'000;
    const milliseconds step = std::max<milliseconds>(std::chrono::seconds(1), (ended_ - begun_) / kMost);
    for (Timestamp time = begun_; time <= ended_; time += step)
      file_.add(message::kRecord, {fit_time(kTimestamp, time)});
  }

  void rest(Timestamp from, Timestamp to) {
    constexpr std::uint8_t kRest = 0;
    file_.add(message::kSet, {fit_time(254, to),
                              fit_duration(0, to - from),
                              {5, FitType::uint8, std::string(1, kRest)},
                              fit_time(6, from),
                              fit_uint16(10, sets_++)});
  }

  void active(const SetRecord& set) {
    constexpr std::uint8_t kActive = 1;
    const Timestamp ended = last_moment(set);
    const bool banded = set.band.has_value();
    const auto repetitions =
        static_cast<std::uint16_t>(set.confirmed.value_or(static_cast<int>(set.repetitions.size())));
    file_.add(message::kSet, {fit_time(254, ended),
                              fit_duration(0, ended - set.begun),
                              fit_uint16(3, repetitions),
                              {5, FitType::uint8, std::string(1, kActive)},
                              fit_time(6, set.begun),
                              fit_uint16(7, banded ? kBandedExercises : kHipStability),
                              fit_uint16(8, banded ? kClamShells : kNoSubtype),
                              fit_uint16(10, sets_++)});
  }

  void whole() {
    const milliseconds duration = ended_ - begun_;
    file_.add(message::kLap,
              {fit_time(kTimestamp, ended_), fit_enumeration(0, kEventLap), fit_enumeration(1, kStop),
               fit_time(2, begun_), fit_duration(7, duration), fit_duration(8, duration),
               fit_enumeration(25, kTraining), fit_enumeration(39, kStrengthTraining), fit_uint16(kMessageIndex, 0)});
    file_.add(message::kSession,
              {fit_time(kTimestamp, ended_), fit_enumeration(0, kEventSession), fit_enumeration(1, kStop),
               fit_time(2, begun_), fit_enumeration(5, kTraining), fit_enumeration(6, kStrengthTraining),
               fit_duration(7, duration), fit_duration(8, duration), fit_uint16(25, 0), fit_uint16(26, 1),
               fit_uint16(kMessageIndex, 0)});
    file_.add(message::kActivity, {fit_time(kTimestamp, ended_), fit_duration(0, duration), fit_uint16(1, 1),
                                   fit_enumeration(2, 0), fit_enumeration(3, kEventActivity), fit_enumeration(4, kStop),
                                   fit_time(5, ended_ + session_.utc_offset)});
  }

  const SessionRecord& session_;
  Timestamp begun_, ended_;
  FitFile file_;
  std::uint16_t sets_ = 0;
};

}  // namespace

std::string write_fit(const SessionRecord& session) { return Activity(session).bytes(); }

}  // namespace clamshell
