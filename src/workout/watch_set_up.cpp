// SPDX-License-Identifier: Apache-2.0
#include "workout/watch_set_up.h"

#include <algorithm>
#include <utility>

#include "coach/explain_nothing.h"
#include "form/advise.h"
#include "form/judge_criterion.h"
#include "form/verdict.h"
#include "language/translate.h"

namespace clamshell {
namespace {

constexpr Seconds kMemory{4};          ///< how long a posture is shown while it is measured anew
constexpr Seconds kBetweenLooks{2};    ///< at a posture that had something wrong
constexpr Seconds kLasting{0.7};       ///< an obstacle that lasts for so long replaces the one shown
constexpr Seconds kNobody{3};          ///< unseen for so long: there is nobody, not a network that looks for somebody
constexpr Seconds kBeforeFirst{3};     ///< a moment to lie down in before anything is said
constexpr Seconds kBetweenLines{4};    ///< two different ones
constexpr Seconds kBetweenRepeats{9};  ///< of the same one

/// The person lies on the side of the leg that should be on top, or wears the phone on the other one.
std::string what_is_turned(const LyingPosture& lying, Side leg) {
  const bool is_left = leg == Side::left;
  if (!lying.body)
    return is_left ? tr("The phone moves as on your right leg. This set is for the left leg: turn over, and put the "
                        "phone on that thigh, its top edge towards your hip.")
                   : tr("The phone moves as on your left leg. This set is for the right leg: turn over, and put the "
                        "phone on that thigh, its top edge towards your hip.");
  return is_left ? tr("You lie on your left side. This set is for the left leg: turn over, facing the camera. If your "
                      "left leg is on top, flip the picture on the page.")
                 : tr("You lie on your right side. This set is for the right leg: turn over, facing the camera. If "
                      "your right leg is on top, flip the picture on the page.");
}

}  // namespace

void SetUpWatch::begin(Seconds now) {
  lying_.reset();
  way_up_ = {};
  armed_ = is_right_side_ = false;
  obstacle_.clear();
  other_obstacle_.clear();
  said_.clear();
  said_at_ = now - kBetweenLines + kBeforeFirst;
  looked_at_ = seen_at_ = now;
  nobody_ = false;
  wants_fresh_look_ = true;
}

std::optional<std::string> SetUpWatch::add(const Feedback& feedback, std::optional<Side> leg) {
  const Seconds now = feedback.time;
  armed_ = feedback.armed && feedback.lying;
  if (feedback.lying && !wants_fresh_look_) {
    if (!lying_) looked_at_ = now;
    lying_ = feedback.lying;
  }
  if (feedback.pose) lying_at_ = now;
  if (now - lying_at_ > kMemory) lying_.reset();

  is_right_side_ = lying_ && (!leg || !lying_->lying_on || lying_->lying_on == other(*leg));
  if (feedback.keypoints.seen) seen_at_ = now;
  if (std::exchange(nobody_, now - seen_at_ >= kNobody) && !nobody_) obstacle_.clear();
  way_up_.add(feedback.keypoints);
  if (const int quarters = way_up_.quarter_turns().value_or(0)) {
    note_obstacle(quarters == 2 ? tr("The picture is upside down. Turn the camera upright.")
                                : tr("The picture is sideways. Turn the camera upright."),
                  now);
  } else if (!lying_ && feedback.obstacle) {
    note_obstacle(*feedback.obstacle, now);
  } else if (!lying_) {
    if (feedback.keypoints.seen || nobody_) note_obstacle(what_is_missing(feedback.keypoints), now);
  } else if (!is_right_side_) {
    note_obstacle(what_is_turned(*lying_, *leg), now);
  } else {
    obstacle_.clear();
  }
  const bool wrong = !is_right_side_ || !lying_->verdict.findings.empty();
  if (lying_ && wrong && now - looked_at_ > kBetweenLooks) {
    looked_at_ = now;
    wants_fresh_look_ = true;
  }

  std::string line = what_to_say();
  const Seconds silence = now - said_at_;
  if (line.empty() || silence < kBetweenLines || (line == said_ && silence < kBetweenRepeats)) return std::nullopt;
  said_at_ = now;
  said_ = line;
  return line;
}

bool SetUpWatch::is_right() const {
  const auto must_wait = [&](const Finding& f) {
    return std::ranges::any_of(exercise_.set_up, [&](const Criterion& c) {
      return c.id == f.criterion && c.required && lying_->view() && well_seen(c, exercise_, *lying_->view());
    });
  };
  return could_begin() && std::ranges::none_of(lying_->verdict.findings, must_wait);
}

bool SetUpWatch::is_seen_to_be_right() const {
  const std::vector<SetUpCheck> all = checks();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (exercise_.set_up[i].required && all[i].state != CheckState::kept) return false;
  return is_right();
}

std::optional<std::string> SetUpWatch::what_is_unseen() const {
  const auto view = lying_ ? lying_->view() : std::nullopt;
  const auto move = view ? advise(*view, {&lying_->verdict, 1}, exercise_) : std::nullopt;
  if (!move) return std::nullopt;
  std::vector<std::string> kept;
  for (const SetUpCheck& check : checks())
    if (check.state == CheckState::kept) kept.push_back(check.name);
  return kept.empty() ? tr("From here I can't check how you lie. {} Or begin as you are.", *move)
                      : tr("From here I can check only {}. {} Or begin as you are.", listed(kept), *move);
}

/// One that comes and goes from frame to frame is not worth a change of the sentence.
void SetUpWatch::note_obstacle(std::string obstacle, Seconds now) {
  if (obstacle != other_obstacle_) {
    other_obstacle_ = obstacle;
    other_since_ = now;
  }
  if (obstacle_.empty() || now - other_since_ > kLasting) obstacle_ = std::move(obstacle);
}

std::string SetUpWatch::what_to_say() const {
  if (!obstacle_.empty() || !lying_) return obstacle_;
  return choose_cue(lying_->verdict).value_or("");
}

bool SetUpWatch::wants_fresh_look() { return std::exchange(wants_fresh_look_, false); }

std::vector<SetUpCheck> SetUpWatch::checks() const {
  std::vector<SetUpCheck> checks;
  for (const Criterion& c : exercise_.set_up) {
    const auto is_it = [&](const auto& entry) { return entry.criterion == c.id; };
    SetUpCheck check{.criterion = c.id, .name = c.name, .state = CheckState::waiting, .cue = "", .reason = {}};
    if (lying_) {
      check.state = CheckState::kept;
      if (const auto f = std::ranges::find_if(lying_->verdict.findings, is_it); f != lying_->verdict.findings.end()) {
        check.state = CheckState::found;
        check.cue = f->cue;
      }
      if (const auto n = std::ranges::find_if(lying_->verdict.not_judged, is_it);
          n != lying_->verdict.not_judged.end()) {
        check.state = CheckState::not_judged;
        check.reason = n->reason;
      }
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

std::optional<Cue> SetUpWatch::cue() const {
  if (!lying_ || lying_->verdict.findings.empty()) return std::nullopt;
  const Finding& worst = lying_->verdict.findings.front();
  return Cue{worst.criterion, worst.cue};
}

std::optional<std::string> SetUpWatch::placement() const {
  if (!obstacle_.empty()) return obstacle_;
  const auto view = lying_ ? lying_->view() : std::nullopt;
  return view ? advise(*view, {&lying_->verdict, 1}, exercise_) : std::nullopt;
}

}  // namespace clamshell
