// SPDX-License-Identifier: Apache-2.0
#include "pose/follow_person.h"

#include <algorithm>
#include <deque>
#include <future>
#include <optional>
#include <utility>

#include "pose/find_mover.h"
#include "pose/find_person.h"
#include "pose/hold_crop.h"
#include "pose/second_look.h"

namespace clamshell {
namespace {

/// How often the held crop is doubted, and the picture searched thoroughly while nobody is seen.
constexpr Seconds kBetweenDoubts{1.5};
/// A new crop is doubted earlier, because the body may still have been moving, and so is a suspected one.
constexpr Seconds kUntilFirstDoubt{0.4};

Keypoints keypoints_of(const Frame& frame, const Body& body) {
  return {.time = frame.time,
          .image_width = frame.image->width,
          .image_height = frame.image->height,
          .seen = body.presence >= kMinPresence,
          .at = body.at,
          .up = frame.up};
}

}  // namespace

struct PersonFollower::Impl {
  struct UnderWay {
    Frame frame;
    std::optional<Crop> looked_at;
    bool somebody_else;
    std::future<Look> look;
  };
  struct Finished {
    Look look;
    std::optional<Crop> looked_at;
  };

  BeginLook begin_look;
  std::deque<UnderWay> under_way;
  std::deque<Finished> unobserved;  ///< finished, but later than kCropLag frames before the next
  HeldCrop held;
  MoverFinder mover;
  SecondLook second_look;
  bool turned{};  ///< to somebody else, with the next frame
  Seconds next_doubt;
  Seconds busy;
};

PersonFollower::PersonFollower(BeginLook begin_look) : impl_(std::make_unique<Impl>()) {
  impl_->begin_look = std::move(begin_look);
}

PersonFollower::~PersonFollower() = default;

void PersonFollower::begin(const Frame& frame) {
  Impl& self = *impl_;
  const std::optional<Crop> earlier = self.held.next();
  while (self.unobserved.size() + self.under_way.size() >= kCropLag) {
    const auto& [look, looked_at] = self.unobserved.front();
    self.held.observe(look.body, looked_at);
    if (look.doubted) self.held.doubted(look.elsewhere);
    if (look.doubted && looked_at == self.held.next() && look.body.presence >= kMinPresence) {
      if (const auto mover = self.mover.add(look.body, look.others)) {
        self.held.turn_to(*mover);
        self.turned = true;
      }
      if (!look.others.empty()) self.next_doubt = std::min(self.next_doubt, frame.time + kUntilFirstDoubt);
    }
    if (self.held.is_suspected()) self.next_doubt = std::min(self.next_doubt, frame.time + kUntilFirstDoubt);
    self.unobserved.pop_front();
  }
  const std::optional<Crop> crop = self.held.next();
  if (crop != earlier) self.next_doubt = std::min(self.next_doubt, frame.time + kUntilFirstDoubt);
  const bool doubt = frame.time >= self.next_doubt;
  if (doubt) self.next_doubt = frame.time + kBetweenDoubts;
  self.under_way.push_back(
      {frame, crop, std::exchange(self.turned, false),
       self.begin_look(frame.image, {.crop = crop, .doubt = doubt, .find_others = !self.mover.is_sure()})});
}

int PersonFollower::under_way() const { return static_cast<int>(impl_->under_way.size()); }

Sighting PersonFollower::take() {
  Impl& self = *impl_;
  Impl::UnderWay oldest = std::move(self.under_way.front());
  self.under_way.pop_front();
  Look look = oldest.look.get();
  self.busy += look.took;
  if (oldest.somebody_else) self.second_look = {};
  const Body body = self.second_look.add(oldest.frame.time, look.body, look.joints);
  const Keypoints keypoints = keypoints_of(oldest.frame, body);
  self.unobserved.push_back({std::move(look), oldest.looked_at});
  return {std::move(oldest.frame), keypoints, oldest.somebody_else};
}

Seconds PersonFollower::busy() const { return impl_->busy; }

}  // namespace clamshell
