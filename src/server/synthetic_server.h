// SPDX-License-Identifier: Apache-2.0
/// A server on a free port of loopback whose sessions see nothing, and what tests ask it with.
#pragma once

#include <boost/asio/post.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "live/synthetic_live_coach.h"
#include "muscle/sample_anatomy.h"
#include "report/write_jpeg.h"
#include "server/server.h"

namespace clamshell {

/// A folder of its own with a page, a "sample" and a database.
class SyntheticSite {
 public:
  SyntheticSite() {
    std::string name = (std::filesystem::temp_directory_path() / "clamshell-server-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    write("page/index.html", "<!doctype html>page");
    write("page/assets/app.abc.js", "start()");
    write("sample.mp4", "0123456789");
    write("secret.txt", "secret");
  }
  ~SyntheticSite() { std::filesystem::remove_all(folder_); }
  SyntheticSite(const SyntheticSite&) = delete;
  SyntheticSite& operator=(const SyntheticSite&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  SiteSettings settings() const {
    return {.page = folder_ / "page",
            .sample = folder_ / "sample.mp4",
            .database = (folder_ / "clamshell.db").string(),
            .knowledge = knowledge(),
            .simulate = [](const Profile&,
                           const SetRecord&) { return SetMuscles{.simulated = {}, .why_not = "Nothing was moved."}; },
            .speaker = CLAMSHELL_SPEAKER,
            .version = "1.2.3",
            .open = {},
            .capacity = 2,
            .patience = {}};
  }

 private:
  static Knowledge knowledge() {
    return {.exercise = {.name = "Clamshell",
                         .certainty = 0.8,
                         .camera_places = {},
                         .set_up = {},
                         .repetition = {},
                         .clean_needs = {}},
            .rules = load_rules(CLAMSHELL_SOURCE_DIR "/exercises/clamshell.toml"),
            .anatomy = sample_anatomy(),
            .routine_emg = parse_routine_emg(text_of_anatomy("routine_emg.toml"))};
  }
  void write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  std::filesystem::path folder_;
};

class SyntheticServer {
 public:
  explicit SyntheticServer(const std::function<void(ServerSettings&)>& change = [](ServerSettings& /*as is*/) {}) {
    ServerSettings settings{.address = "127.0.0.1", .port = 0, .certificate = {}, .site = site_.settings()};
    settings.site.open = open_synthetic(script_);
    change(settings);
    server_.emplace(io_, settings);
    server_->start();
    thread_ = std::thread([this] { io_.run(); });
  }
  ~SyntheticServer() {
    script_->go_on();
    end();
  }
  SyntheticServer(const SyntheticServer&) = delete;
  SyntheticServer& operator=(const SyntheticServer&) = delete;

  Script& script() { return *script_; }
  const Server& server() const { return *server_; }
  std::string database() const { return site_.settings().database; }
  std::uint16_t port() const { return server_->port(); }

  /// Asks it to end, without waiting.
  void stop() {
    boost::asio::post(io_, [this] { server_->stop(); });
  }
  /// Returns when it has begun to.
  void drain(std::chrono::milliseconds patience) {
    std::promise<void> begun;
    boost::asio::post(io_, [&] {
      server_->drain(patience);
      begun.set_value();
    });
    begun.get_future().wait();
  }
  /// Waits until all has ended.
  void end() {
    if (!thread_.joinable()) return;
    stop();
    thread_.join();
  }

 private:
  SyntheticSite site_;
  std::shared_ptr<Script> script_ = std::make_shared<Script>();
  boost::asio::io_context io_{1};
  std::optional<Server> server_;
  std::thread thread_;
};

inline std::string synthetic_jpeg(int width = 64, int height = 48) {
  return write_jpeg({width, height, std::vector<std::uint8_t>(3 * static_cast<std::size_t>(width * height), 128)});
}

}  // namespace clamshell
