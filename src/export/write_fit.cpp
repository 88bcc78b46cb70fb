// SPDX-License-Identifier: Apache-2.0
#include "export/write_fit.h"

#include <algorithm>

#include "export/fit_file.h"

namespace clamshell {
namespace {

using std::chrono::milliseconds;

// Numbers of the protocol's profile.
namespace message {
constexpr std::uint16_t kFileId = 0, kSession = 18, kLap = 19, kEvent = 21, kActivity = 34, kSet = 225;
}
constexpr std::uint8_t kTimestamp = 253, kMessageIndex = 254;
constexpr std::uint8_t kEventTimer = 0, kEventSession = 8, kEventLap = 9, kEventActivity = 26;
constexpr std::uint8_t kStart = 0, kStop = 1, kStopAll = 4;
constexpr std::uint8_t kTraining = 10, kStrengthTraining = 20;
constexpr std::uint16_t kBandedExercises = 37, kClamShells = 6;

Timestamp last_moment(const SetRecord& set) {
  const Timestamp moved = set.repetitions.empty() ? set.begun : set.repetitions.back().time;
  return std::max(set.begun, set.ended.value_or(moved));
}

Timestamp last_moment(const SessionRecord& session) {
  Timestamp last = std::max(session.begun, session.ended.value_or(session.begun));
  for (const SetRecord& set : session.sets) last = std::max(last, last_moment(set));
  return last;
}

class Activity {
 public:
  explicit Activity(const SessionRecord& session)
      : session_(session), begun_(session.begun), ended_(last_moment(session)) {}

  std::string bytes() {
    constexpr std::uint8_t kActivityFile = 4;
    constexpr std::uint16_t kDevelopment = 255;  // the manufacturer that has no number of its own
    file_.add(message::kFileId, {fit_enumeration(0, kActivityFile), fit_uint16(1, kDevelopment), fit_uint16(2, 0),
                                 fit_time(4, begun_), fit_text(8, "Clamshell")});
    event(begun_, kStart);
    Timestamp rest_begun = begun_;
    for (const SetRecord& set : session_.sets) {
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
    const auto repetitions =
        static_cast<std::uint16_t>(set.confirmed.value_or(static_cast<int>(set.repetitions.size())));
    file_.add(message::kSet, {fit_time(254, ended),
                              fit_duration(0, ended - set.begun),
                              fit_uint16(3, repetitions),
                              {5, FitType::uint8, std::string(1, kActive)},
                              fit_time(6, set.begun),
                              fit_uint16(7, kBandedExercises),
                              fit_uint16(8, kClamShells),
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
