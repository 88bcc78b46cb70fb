// SPDX-License-Identifier: Apache-2.0
#include "video/read_video.h"

#include <atomic>
#include <condition_variable>
#include <ctime>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

#include "video/decode_video.h"

namespace clamshell {
namespace {

constexpr std::size_t kFramesAhead = 4;

Seconds processor_time_of_this_thread() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return Seconds{static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec)};
}

}  // namespace

struct VideoReader::Impl {
  Impl(const std::filesystem::path& file, TimeRange range, Correction correction)
      : decoder(file, range, correction), info(decoder.info()) {}

  void decode_ahead(const std::stop_token& stop) {
    try {
      while (!stop.stop_requested()) {
        auto frame = decoder.next();
        busy = processor_time_of_this_thread();
        if (!frame) break;
        std::unique_lock lock(mutex);
        if (!changed.wait(lock, stop, [this] { return ahead.size() < kFramesAhead; })) return;
        ahead.push_back(*std::move(frame));
        changed.notify_all();
      }
    } catch (...) {
      failure = std::current_exception();
    }
    const std::lock_guard lock(mutex);
    ended = true;
    changed.notify_all();
  }

  VideoDecoder decoder;
  const VideoInfo info;
  std::atomic<Seconds> busy{};
  std::mutex mutex;
  std::condition_variable_any changed;
  std::deque<Frame> ahead;
  bool ended{};
  std::exception_ptr failure;  ///< to be read once `ended`
  std::jthread thread{[this](const std::stop_token& stop) { decode_ahead(stop); }};
};

VideoReader::VideoReader(const std::filesystem::path& file, TimeRange range, Correction correction)
    : impl_(std::make_unique<Impl>(file, range, correction)) {}

VideoReader::~VideoReader() = default;

std::optional<Frame> VideoReader::next() {
  std::unique_lock lock(impl_->mutex);
  impl_->changed.wait(lock, [this] { return impl_->ended || !impl_->ahead.empty(); });
  if (impl_->ahead.empty()) {
    if (impl_->failure) std::rethrow_exception(std::exchange(impl_->failure, nullptr));
    return std::nullopt;
  }
  Frame frame = std::move(impl_->ahead.front());
  impl_->ahead.pop_front();
  impl_->changed.notify_all();
  return frame;
}

const VideoInfo& VideoReader::info() const { return impl_->info; }

bool VideoReader::truncated() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->ended && impl_->decoder.truncated();
}

Seconds VideoReader::busy() const { return impl_->busy; }

}  // namespace clamshell
