// SPDX-License-Identifier: Apache-2.0
#include "server/kept_live_coach.h"

#include "session/live_session.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

class KeptLiveCoach : public LiveCoach {
 public:
  KeptLiveCoach(const CoachSettings& settings, const std::string& database, const std::string& session_id)
      : database_(database), session_(settings, checked(store_, session_id), session_id) {}

  LiveState add(const Frame& frame) override { return session_.add(frame); }
  LiveState add(const Instruction& instruction) override { return session_.add(instruction); }

 private:
  static SessionStore& checked(SessionStore& store, const std::string& session_id) {
    const auto session = store.session(session_id);
    if (!session) throw NoSuchSession("There is no such session: begin a new one.");
    if (session->ended) throw NoSuchSession("This session has ended: begin a new one.");
    return store;
  }

  Database database_;
  SessionStore store_{database_};
  LiveSession session_;
};

}  // namespace

OpenLiveCoach open_kept_sessions(const CoachSettings& settings, const std::string& database) {
  return [=](const std::string& session_id) { return std::make_unique<KeptLiveCoach>(settings, database, session_id); };
}

}  // namespace clamshell
