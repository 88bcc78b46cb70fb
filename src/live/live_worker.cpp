// SPDX-License-Identifier: Apache-2.0
#include "live/live_worker.h"

#include <exception>
#include <memory>
#include <utility>

#include "language/translate.h"
#include "store/session_store.h"
#include "video/decode_jpeg.h"

namespace clamshell {
namespace {

std::optional<LiveState> answer_to(LiveCoach& coach, const WaitingFrame& frame) {
  return coach.add(Frame{frame.time, std::make_shared<const Image>(decode_jpeg(frame.jpeg)), frame.up});
}
std::optional<LiveState> answer_to(LiveCoach& coach, const WaitingMotion& motion) { return coach.add(motion.felt); }
/// The next frame's answer has what comes of it.
std::optional<LiveState> answer_to(LiveCoach& coach, const WaitingSense& sense) {
  coach.feel(sense.felt);
  return std::nullopt;
}
std::optional<LiveState> answer_to(LiveCoach& coach, const Instruction& instruction) { return coach.add(instruction); }

std::optional<LiveEnd> work(const OpenLiveCoach& open, const std::string& session_id, Mailbox& mailbox,
                            const LiveWorker::Callbacks& callbacks) {
  try {
    const auto coach = open(session_id);
    while (const auto message = mailbox.take()) {
      auto state = std::visit([&](const auto& m) { return answer_to(*coach, m); }, *message);
      if (state) callbacks.on_state(std::move(*state), mailbox.dropped());
    }
    return std::nullopt;
  } catch (const NoSuchSession& error) {
    return LiveEnd{CloseCode::no_such_session, error.what()};
  } catch (const TooLargePicture& error) {
    return LiveEnd{CloseCode::too_large, error.what()};
  } catch (const BadPicture& error) {
    return LiveEnd{CloseCode::unreadable, error.what()};
  } catch (const LedElsewhere& error) {
    return LiveEnd{CloseCode::continued_elsewhere, error.what()};
  } catch (const std::exception& error) {  // StoreError, and networks that can't be loaded
    return LiveEnd{CloseCode::not_kept, error.what()};
  }
}

}  // namespace

LiveWorker::LiveWorker(const OpenLiveCoach& open, const std::string& session_id, Language language, Mailbox& mailbox,
                       Callbacks callbacks)
    : mailbox_(mailbox), thread_([=, &mailbox, callbacks = std::move(callbacks)] {
        const Speaking speaking(language);
        callbacks.on_finished(work(open, session_id, mailbox, callbacks));
      }) {}

LiveWorker::~LiveWorker() {
  mailbox_.close();
  thread_.join();
}

}  // namespace clamshell
