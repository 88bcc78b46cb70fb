// SPDX-License-Identifier: Apache-2.0
#include "live/kept_live_coach.h"

#include <chrono>
#include <utility>
#include <vector>

#include "exercise/exercise.h"
#include "live/page_clock.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "workout/live_session.h"

namespace clamshell {
namespace {

SessionRecord session_under_way(const SessionStore& store, const std::string& id) {
  auto session = store.session(id);
  if (!session) throw NoSuchSession("There is no such session: begin a new one.");
  if (session->ended) throw NoSuchSession("This session has ended: begin a new one.");
  return *std::move(session);
}

/// Who is before the camera is as tall as the profile says; who is in the sample clip is somebody else.
CoachSettings knowing_height(CoachSettings settings, Database& database, const SessionRecord& session) {
  const auto person = PeopleStore(database).person(session.person);
  if (person && session.source == Source::camera) settings.known.height = person->profile.height;
  return settings;
}

class KeptLiveCoach : public LiveCoach {
 public:
  KeptLiveCoach(const CoachSettings& settings, const std::string& database, const std::string& session_id)
      : database_(database),
        session_(knowing_height(settings, database_, session_under_way(store_, session_id)), store_, session_id) {}

  void begin(const Frame& frame) override { session_.begin({clock_.read(frame.time, now()), frame.image, frame.up}); }
  LiveState take() override { return as_told(session_.take()); }
  LiveState add(const std::vector<MotionSample>& felt) override {
    std::vector<MotionSample> timely = felt;
    const Seconds ahead = clock_.read(felt.back().time, now()) - felt.back().time;
    for (MotionSample& sample : timely) sample.time += ahead;
    return as_told(session_.add(timely));
  }
  LiveState add(const Instruction& instruction) override {
    Instruction timely = instruction;
    timely.time = clock_.read(instruction.time, now());
    return as_told(session_.add(timely));
  }
  void feel(const std::vector<MotionSample>& felt) override {
    std::vector<MotionSample> timely = felt;
    for (MotionSample& sample : timely) sample.time = clock_.here(sample.time);
    session_.feel(timely);
  }

 private:
  static Seconds now() {
    return Seconds{std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count()};
  }
  /// The page knows its messages by the times that it gave them.
  LiveState as_told(LiveState state) const {
    state.time = clock_.told(state.time);
    return state;
  }

  Database database_;
  SessionStore store_{database_};
  LiveSession session_;
  PageClock clock_;
};

}  // namespace

OpenLiveCoach open_kept_sessions(const CoachSettings& settings, const std::string& database) {
  return [=](const std::string& session_id) {
    CoachSettings spoken = settings;
    spoken.exercise = translated(std::move(spoken.exercise));
    return std::make_unique<KeptLiveCoach>(spoken, database, session_id);
  };
}

}  // namespace clamshell
