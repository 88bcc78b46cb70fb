// SPDX-License-Identifier: Apache-2.0
#include "film_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace clamshell {
namespace {

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) throw std::runtime_error("There are no more pipes.");
  }
  ~Pipe() {
    for (int& end : ends_) shut(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int out() const { return ends_[0]; }
  int in() const { return ends_[1]; }
  void shut_out() { shut(ends_[0]); }
  void shut_in() { shut(ends_[1]); }

 private:
  static void shut(int& end) {
    if (end >= 0) close(end);
    end = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

/// This process's environment with another value of one variable.
std::vector<std::string> environment_with(const std::string& name, const std::string& value) {
  std::vector<std::string> all{name + '=' + value};
  for (char** each = environ; *each; ++each)
    if (std::strncmp(*each, (name + '=').c_str(), name.size() + 1) != 0) all.emplace_back(*each);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

pid_t spawn(const std::string& database, const std::vector<std::string>& films_from, const Pipe& input,
            const Pipe& errors) {
  std::vector<std::string> command{"clamshell", "worker", "--one"};
  for (const std::string& source : films_from) command.insert(command.end(), {"--films-from", source});
  std::vector<std::string> environment = environment_with("CLAMSHELL_DB", database);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.out(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors.in(), STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  pid_t process = -1;
  const int error = posix_spawn(&process, "/proc/self/exe", &actions, nullptr, pointers(command).data(),
                                pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error(fmt::format("No process can be begun: {}.", std::strerror(error)));
  return process;
}

/// Text up to its end, as far as the pipe has it; false: the other end is shut.
bool read_more(int pipe, std::string& text) {
  constexpr int kPause_ms = 100;
  pollfd waiting{pipe, POLLIN, 0};
  if (poll(&waiting, 1, kPause_ms) <= 0) return true;
  std::array<char, 4096> bytes{};
  const ssize_t count = read(pipe, bytes.data(), bytes.size());
  if (count <= 0) return false;
  constexpr std::size_t kMost = 64 << 10;
  if (text.size() < kMost) text.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

/// The last line, without the program's name.
std::string reason_in(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  text.erase(0, text.rfind('\n') + 1);
  constexpr std::string_view kName = "clamshell: ";
  return text.starts_with(kName) ? text.substr(kName.size()) : text;
}

WorkEnd end_of(int status, const std::string& told) {
  using What = WorkEnd::What;
  if (WIFSIGNALED(status))
    return {What::failed, fmt::format("The film ended the process that read it ({}).", strsignal(WTERMSIG(status)))};
  switch (WEXITSTATUS(status)) {
    case 0:
      return {What::done};
    case kFilmRefused:
      return {What::refused, reason_in(told)};
    case kDatabaseAway:
      return {What::not_now, reason_in(told)};
    default:
      return {What::failed, reason_in(told)};
  }
}

}  // namespace

WorkEnd run_film_process(const std::string& text, const std::string& database,
                         const std::vector<std::string>& films_from, const std::function<bool()>& go_on) {
  Pipe input, errors;
  const pid_t process = spawn(database, films_from, input, errors);
  input.shut_out();
  errors.shut_in();
  const bool given = write(input.in(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
  input.shut_in();
  bool stopped = !given;
  std::string told;
  while (!stopped && read_more(errors.out(), told)) stopped = !go_on();
  if (stopped) kill(process, SIGKILL);
  int status{};
  waitpid(process, &status, 0);
  if (stopped) return {given ? WorkEnd::What::interrupted : WorkEnd::What::failed, "The process took no film."};
  return end_of(status, told);
}

}  // namespace clamshell
