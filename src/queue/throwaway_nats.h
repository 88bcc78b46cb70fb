// SPDX-License-Identifier: Apache-2.0
/// For tests: a NATS server with JetStream of this process's own, on a port of 127.0.0.1, gone when it ends.
///
/// Throws std::runtime_error where it can't be started.
#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace clamshell {

class ThrowawayNats {
 public:
  ThrowawayNats() {
    std::string name = std::filesystem::temp_directory_path() / "clamshell_nats_XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error(name + " can't be made");
    folder_ = name;
    port_ = free_port();
    start();
  }
  ~ThrowawayNats() {
    stop();
    std::filesystem::remove_all(folder_);
  }
  ThrowawayNats(const ThrowawayNats&) = delete;
  ThrowawayNats& operator=(const ThrowawayNats&) = delete;

  std::string url() const { return fmt::format("nats://127.0.0.1:{}", port_); }

  /// With what it has on its disk.
  void restart() {
    stop();
    start();
  }

 private:
  static sockaddr_in local(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
  }

  static int free_port() {
    const int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = local(0);
    socklen_t size = sizeof address;
    const bool bound = bind(socket_, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(socket_);
    if (!bound) throw std::runtime_error("no port is free");
    return ntohs(address.sin_port);
  }

  bool answers() const {
    const int socket_ = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = local(port_);
    const bool connected = connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(socket_);
    return connected;
  }

  void start() {
    const std::string port = std::to_string(port_), store = folder_ / "store", log = folder_ / "log";
    const pid_t parent = getpid();
    server_ = fork();
    if (server_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (getppid() == parent)
        execlp("nats-server", "nats-server", "-js", "-a", "127.0.0.1", "-p", port.c_str(), "-sd", store.c_str(), "-l",
               log.c_str(), nullptr);
      _exit(1);
    }
    using Clock = std::chrono::steady_clock;
    for (const auto give_up = Clock::now() + std::chrono::seconds{30}; Clock::now() < give_up; usleep(10'000))
      if (answers()) return;
    stop();
    throw std::runtime_error("No NATS server answers: install the package nats-server.");
  }

  void stop() const {
    kill(server_, SIGKILL);
    waitpid(server_, nullptr, 0);
  }

  std::filesystem::path folder_;
  int port_{};
  pid_t server_{};
};

}  // namespace clamshell
