// SPDX-License-Identifier: Apache-2.0
#include "server/speaker.h"

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <utility>

namespace clamshell {
namespace {

constexpr std::size_t kLargestSpeech = 60 * 16000 * 2;  ///< bytes: a minute of 16 bit at 16 kHz
constexpr std::chrono::seconds kLongestSpeaking{10};

class OpenSocket {
 public:
  explicit OpenSocket(int file) : file_(file) {}
  ~OpenSocket() { close(file_); }
  OpenSocket(const OpenSocket&) = delete;
  OpenSocket& operator=(const OpenSocket&) = delete;
  int file() const { return file_; }

 private:
  int file_;
};

/// Has the socket as standard input and output, and nothing else that this process has open or knows.
std::optional<pid_t> start_speaker(const std::filesystem::path& speaker, int socket) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  std::string program = speaker.string();
  const std::array<char*, 2> arguments{program.data(), nullptr};
  const std::array<char*, 1> environment{nullptr};
  pid_t process{};
  const int error = posix_spawn(&process, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return error ? std::nullopt : std::optional(process);
}

/// Nothing: too long, or too much.
std::optional<std::string> receive_speech(int socket) {
  const auto deadline = std::chrono::steady_clock::now() + kLongestSpeaking;
  std::string speech;
  while (speech.size() <= kLargestSpeech) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd readable{socket, POLLIN, 0};
    if (left.count() <= 0 || poll(&readable, 1, static_cast<int>(left.count())) <= 0) return std::nullopt;
    std::array<char, 1 << 16> part{};
    const ssize_t size = recv(socket, part.data(), part.size(), 0);
    if (size < 0) return std::nullopt;
    if (size == 0) return speech;
    speech.append(part.data(), static_cast<std::size_t>(size));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> speak_apart(const std::filesystem::path& speaker, const std::string& line) {
  std::array<int, 2> pair{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) return std::nullopt;
  const OpenSocket ours(pair[0]);
  std::optional<pid_t> process;
  {
    const OpenSocket theirs(pair[1]);
    process = start_speaker(speaker, theirs.file());
  }
  if (!process) return std::nullopt;
  send(ours.file(), line.data(), line.size(), MSG_NOSIGNAL);  // less than the socket holds
  shutdown(ours.file(), SHUT_WR);
  auto speech = receive_speech(ours.file());
  if (!speech) kill(*process, SIGKILL);
  int status{};
  waitpid(*process, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return speech;
}

}  // namespace clamshell
