// SPDX-License-Identifier: Apache-2.0
#include "pose/follow_person.h"

#include <algorithm>
#include <ctime>
#include <deque>
#include <future>
#include <utility>
#include <vector>

#include "pose/find_mover.h"
#include "pose/find_person.h"
#include "pose/hold_crop.h"

namespace clamshell {
namespace {

/// How often the held crop is doubted, and the picture searched thoroughly while nobody is seen.
constexpr Seconds kBetweenDoubts{1.5};
/// A new crop is doubted earlier, because the body may still have been moving, and so is a suspected one.
constexpr Seconds kUntilFirstDoubt{0.4};

Seconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return Seconds{static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec)};
}

struct Look {
  Body body;
  bool doubted{};
  std::optional<Crop> elsewhere;  ///< where somebody lies, if the doubted crop is wrong
  std::vector<Body> others;       ///< who lie; looked for with a doubt
  Seconds took;
};

Look look(PersonFinder& finder, const Image& image, const std::optional<Crop>& crop, bool doubt, bool find_others) {
  const Seconds start = thread_time();
  Look result;
  result.body = crop ? finder.look(image, *crop) : finder.find(image, doubt);
  result.doubted = crop && doubt;
  if (result.doubted) result.elsewhere = finder.find_elsewhere(image, *crop, result.body);
  if (result.doubted && find_others && result.body.lies()) result.others = finder.find_others(image, *crop);
  result.took = thread_time() - start;
  return result;
}

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

  std::vector<PersonFinder> finders;  ///< frame n is seen by finder n modulo their number
  std::size_t frame_count = 0;
  std::deque<UnderWay> under_way;
  std::deque<Finished> unobserved;  ///< finished, but later than kCropLag frames before the next
  HeldCrop held;
  MoverFinder mover;
  bool turned{};  ///< to somebody else, with the next frame
  Seconds next_doubt;
  Seconds busy;

  Sighting take_oldest() {
    UnderWay oldest = std::move(under_way.front());
    under_way.pop_front();
    const Look finished = oldest.look.get();
    busy += finished.took;
    unobserved.push_back({finished, oldest.looked_at});
    return {oldest.frame, keypoints_of(oldest.frame, finished.body), oldest.somebody_else};
  }
};

PersonFollower::PersonFollower(const std::filesystem::path& networks, Model model, int threads)
    : impl_(std::make_unique<Impl>()) {
  const auto detector = std::make_shared<const NetworkGraph>(read_detector(networks));
  const auto landmarks = std::make_shared<const NetworkGraph>(read_landmark_network(networks, model));
  for (int i = 0; i < std::clamp(threads, 1, kCropLag); ++i) impl_->finders.emplace_back(detector, landmarks);
}

PersonFollower::~PersonFollower() = default;

std::optional<Sighting> PersonFollower::add(const Frame& frame) {
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
  PersonFinder& finder = self.finders[self.frame_count++ % self.finders.size()];
  const std::optional<Crop> crop = self.held.next();
  if (crop != earlier) self.next_doubt = std::min(self.next_doubt, frame.time + kUntilFirstDoubt);
  const bool doubt = frame.time >= self.next_doubt;
  if (doubt) self.next_doubt = frame.time + kBetweenDoubts;
  const bool find_others = !self.mover.is_sure();
  const auto where = self.finders.size() == 1 ? std::launch::deferred : std::launch::async;
  self.under_way.push_back(
      {frame, crop, std::exchange(self.turned, false), std::async(where, [=, &finder, image = frame.image] {
         return look(finder, *image, crop, doubt, find_others);
       })});
  if (self.under_way.size() < self.finders.size()) return {};
  return self.take_oldest();
}

std::optional<Sighting> PersonFollower::finish() {
  if (impl_->under_way.empty()) return {};
  return impl_->take_oldest();
}

Seconds PersonFollower::busy() const { return impl_->busy; }

}  // namespace clamshell
