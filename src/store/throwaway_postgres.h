// SPDX-License-Identifier: Apache-2.0
/// For tests: a PostgreSQL server of this process's own, gone when it ends.
///
/// It listens on a Unix socket in its folder and nowhere else. Throws std::runtime_error where it can't be started.
#pragma once

#include <fmt/format.h>
#include <pwd.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace clamshell {

class ThrowawayPostgres {
 public:
  /// fsync: without it, what a killed process has written is kept; only a power cut would lose it, and no test tries
  /// one.
  explicit ThrowawayPostgres(bool fsync = false) {
    make_folder();
    const std::string data = folder_ / "data", bin = bin_folder();
    if (exit_code_of(run({bin + "/initdb", "--no-sync", "--encoding=UTF8", "--locale=C", "--username=clamshell",
                          "--auth=trust", "--pgdata=" + data})) != 0)
      throw std::runtime_error("initdb made no folder for a PostgreSQL server; its reason stands in " + log());
    server_ = run({bin + "/postgres", "-D", data, "-c", "listen_addresses=", "-c",
                   "unix_socket_directories=" + folder_.string(), "-c", fsync ? "fsync=on" : "fsync=off"});
    wait_until_it_answers();
  }
  ~ThrowawayPostgres() {
    stop();
    std::filesystem::remove_all(folder_);
  }
  ThrowawayPostgres(const ThrowawayPostgres&) = delete;
  ThrowawayPostgres& operator=(const ThrowawayPostgres&) = delete;

  std::string url(const std::string& database) const {
    return fmt::format("postgresql://clamshell@/{}?host={}", database, folder_.string());
  }

  /// Past the store.
  void execute(const std::string& statement) const {
    soci::session sql(soci::postgresql, url("postgres"));
    sql << "SET client_min_messages = warning";
    sql << statement;
  }

  /// Whoever connects as this user.
  void ask_for_passwords(const std::string& user) const {
    const std::filesystem::path rules = folder_ / "data" / "pg_hba.conf";
    std::stringstream trusting;
    trusting << std::ifstream(rules).rdbuf();
    std::ofstream(rules) << "local all " << user << " scram-sha-256\n" << trusting.str();
    execute("SELECT pg_reload_conf()");
  }

  /// It lets nobody in any more.
  void end_when_nobody_is_connected() const {
    kill(server_, SIGTERM);
    while (PQping(url("postgres").c_str()) == PQPING_OK) usleep(20'000);
  }

  std::string folder() const { return folder_; }

 private:
  void make_folder() {
    std::string name = std::filesystem::temp_directory_path() / "clamshell_postgres_XXXXXX";
    if (!mkdtemp(name.data())) throw std::runtime_error(name + " can't be made");
    folder_ = name;
    if (geteuid() == 0 && chown(name.c_str(), unprivileged().pw_uid, unprivileged().pw_gid) != 0)
      throw std::runtime_error(name + " can't be given to the user postgres");
  }

  /// PostgreSQL refuses to run as root.
  static const passwd& unprivileged() {
    const passwd* const user = getpwnam("postgres");
    if (!user) throw std::runtime_error("There is no user postgres: install the package postgresql.");
    return *user;
  }

  static std::string bin_folder() {
    const std::unique_ptr<FILE, decltype(&pclose)> told(popen("pg_config --bindir", "r"), &pclose);
    std::array<char, 4096> line{};
    if (!told || !fgets(line.data(), line.size(), told.get()))
      throw std::runtime_error("pg_config names no folder: install the package libpq-dev.");
    std::string folder = line.data();
    folder.pop_back();
    if (!std::filesystem::exists(folder + "/initdb"))
      throw std::runtime_error("There is no " + folder + "/initdb: install the package postgresql.");
    return folder;
  }

  std::string log() const { return folder_ / "log"; }

  /// Ends with this process, however that ends.
  pid_t run(std::vector<std::string> command) const {
    std::vector<char*> arguments;
    for (std::string& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t parent = getpid();
    const passwd* const user = geteuid() == 0 ? &unprivileged() : nullptr;
    const pid_t child = fork();
    if (child != 0) return child;
    if (user && (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) _exit(1);
    if (!freopen(log().c_str(), "a", stdout) || dup2(STDOUT_FILENO, STDERR_FILENO) < 0) _exit(1);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (getppid() == parent && chdir("/") == 0) execv(arguments[0], arguments.data());
    _exit(1);
  }

  static int exit_code_of(pid_t child) {
    int status{};
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  void wait_until_it_answers() {
    using Clock = std::chrono::steady_clock;
    for (const auto give_up = Clock::now() + std::chrono::seconds{60}; Clock::now() < give_up;) {
      if (PQping(url("postgres").c_str()) == PQPING_OK) return;
      usleep(20'000);
    }
    stop();
    throw std::runtime_error("The PostgreSQL server does not answer; its reason stands in " + log());
  }

  void stop() const {
    kill(server_, SIGQUIT);
    waitpid(server_, nullptr, 0);
  }

  std::filesystem::path folder_;
  pid_t server_{};
};

}  // namespace clamshell
