// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <thread>

#include "anatomy_files.h"
#include "base/iso_time.h"
#include "base/user_error.h"
#include "commands.h"
#include "data_folder.h"
#include "effort.h"
#include "exercise/exercise.h"
#include "kept.h"
#include "language/translate.h"
#include "live/kept_live_coach.h"
#include "local_clock.h"
#include "net/addresses.h"
#include "net/qr_code.h"
#include "openid/openid_provider.h"
#include "ordinary_user.h"
#include "prescription/rules.h"
#include "program_files.h"
#include "queue/queue_watch.h"
#include "record/set_muscles.h"
#include "server/server.h"
#include "store/people_store.h"
#include "version.h"
#include "wire/json_values.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

struct CoachOptions {
  std::string listen = "127.0.0.1", database, queue;
  std::uint16_t port = 8787;
  Model model = kDefaultModel;
  bool no_browser{};
  fs::path certificate, key;
  std::string origin;
  OpenIdSettings provider{};  ///< no issuer: none
  int capacity{};
  double drain = 5;  ///< seconds
  bool log{};
};

std::optional<CertificateFiles> certificate_of(const CoachOptions& options) {
  const auto address = parse_address(options.listen);
  const bool given = !options.certificate.empty();
  if (!options.origin.empty()) return std::nullopt;  // the proxy's own
  if (address.is_loopback()) {
    if (given) throw CLI::ValidationError("--certificate is of use only beyond this machine: add --listen 0.0.0.0.", 2);
    return std::nullopt;
  }
  for (const fs::path& file : {options.certificate, options.key})
    if (std::error_code missing; fs::is_character_file(file, missing))  // which may have no end
      throw UserError(fmt::format("\"{}\" is a device: give a file in PEM format.", file.string()));
  if (given) return CertificateFiles{options.certificate, options.key};
  return keep_certificate(make_data_folder(), own_names(address));
}

/// Where anybody may ask, somebody without a password would be everybody.
void require_sign_in(const std::string& database_url) {
  Database database(database_url);
  const auto only = PeopleStore(database).only_person();
  if (only && !only->sign_in)
    throw UserError(fmt::format(
        "Nobody in \"{}\" has a password yet, and --origin lets everybody in: run \"clamshell password\" first.",
        database.name()));
}

std::shared_ptr<SignInProvider> provider_of(const CoachOptions& options) {
  if (options.provider.issuer.empty()) return nullptr;
  OpenIdSettings settings = options.provider;
  if (settings.name.empty()) settings.name = settings.issuer;
  settings.redirect = options.origin + "/";
  return std::make_shared<OpenIdProvider>(std::move(settings));
}

/// One JSON object a line, on standard error.
void log_request(const RequestLog& entry) {
  const Json line{{"time", iso_time(now())},
                  {"level", entry.status >= 500 ? "error" : "info"},
                  {"request", entry.id},
                  {"method", entry.method},
                  {"path", entry.path},
                  {"status", entry.status},
                  {"ms", static_cast<double>(entry.took.count()) / 1e3}};
  std::fputs((line.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n").c_str(), stderr);
}

ServerSettings settings_of(const CoachOptions& options) {
  const AnalyzeOptions defaults = default_options();
  const Exercise exercise = load_exercise(defaults.exercise);
  const std::string database = database_name(options.database);
  const CoachSettings coach{.networks = defaults.networks,
                            .learned = defaults.learned,
                            .model = options.model,
                            .threads = 1,
                            .known = {},
                            .exercise = exercise,
                            .own_best = {}};
  const MuscleKnowledge muscles{.anatomy = read_anatomy(), .bands = read_bands()};
  return {
      .address = options.listen,
      .port = options.port,
      .certificate = certificate_of(options),
      .site = {.page = program_files().page,
               .sample = program_files().sample,
               .database = database,
               .knowledge = {.exercise = exercise,
                             .rules = load_rules(defaults.exercise),
                             .anatomy = muscles.anatomy,
                             .routine_emg = read_routine_emg()},
               .simulate = [muscles](const Profile& profile,
                                     const SetRecord& set) { return simulate_kept_set(muscles, profile, set); },
               .speaker = program_files().speaker,
               .version = std::string(version_number()),
               .open = open_kept_sessions(coach, database),
               .capacity = options.capacity > 0 ? options.capacity
                                                : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u)),
               .patience = {},
               .origin = options.origin.empty() ? std::nullopt : std::optional(options.origin),
               .provider = provider_of(options),
               .queue = options.queue.empty() ? nullptr : std::make_shared<QueueWatch>(options.queue),
               .log = options.log ? log_request : std::function<void(const RequestLog&)>{}}};
}

void say_where(const Server& server) {
  fmt::print("{}\n", tr("Clamshell coaches on {} (Ctrl-C ends)", server.url()));
  if (const auto& pairing = server.pairing()) {
    const std::string url = server.page_url();
    fmt::print("\n{}\n{}\n", draw_qr_code(url),
               tr("Scan this with the phone that is to be the camera, or open {}", url));
    fmt::print("{}\n",
               tr("The code is {}. The browser warns about the certificate because this machine made it: continue.",
                  pairing->code()));
  }
  std::fflush(stdout);
}

void open_browser(const std::string& url) {
  if (!std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY")) return;
  std::string program = "xdg-open", argument = url;
  char* arguments[] = {program.data(), argument.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);  // the port would stay taken
  pid_t process{};
  posix_spawnp(&process, program.c_str(), &actions, nullptr, arguments,
               environ);  // without one, the line above says where
  posix_spawn_file_actions_destroy(&actions);
}

void leave_root(const CoachOptions& options) {
  if (!is_root()) return;
  if (parse_address(options.listen).is_loopback()) {
    fmt::print(stderr, "{}\n", tr("Clamshell is running as root, which is not necessary: an ordinary user is enough."));
    return;
  }
  const ProgramFiles& files = program_files();
  const std::string user = become_ordinary_user();
  must_reach(files.networks, /*to_write=*/false);
  must_reach(data_folder().string(), /*to_write=*/true);
  fmt::print(
      stderr, "{}\n",
      tr("Clamshell gave up root's rights and runs as {}, whose data folder is {}.", user, data_folder().string()));
}

/// Sign-in by OpenID Connect, for a coach with an address that browsers can come back to.
void add_provider(CLI::App& coach, OpenIdSettings& provider, CLI::Option* origin) {
  CLI::Option* const issuer = coach
                                  .add_option("--openid-issuer", provider.issuer,
                                              "A provider of OpenID Connect that people may sign in at; needs --origin")
                                  ->type_name("URL")
                                  ->needs(origin);
  CLI::Option* const client =
      coach.add_option("--openid-client", provider.client, "As that provider calls this coach")->type_name("ID");
  CLI::Option* const secret =
      coach.add_option("--openid-secret", provider.secret, "The secret it shares with this coach: @FILE")
          ->type_name("@FILE")
          ->envname("CLAMSHELL_OPENID_SECRET")
          ->transform(read_from_file());
  coach.add_option("--openid-name", provider.name, "As people know it (default: the issuer)")
      ->type_name("NAME")
      ->needs(issuer);
  issuer->needs(client)->needs(secret);
  client->needs(issuer);
}

void run_coach(const CoachOptions& options) {
  leave_root(options);
  if (!options.origin.empty()) require_sign_in(database_name(options.database));
  boost::asio::io_context io(1);
  boost::asio::signal_set signals(io, SIGINT, SIGTERM, SIGHUP);
  Server server(io, settings_of(options));
  const bool drains = !options.origin.empty() && options.drain > 0;
  const std::chrono::milliseconds patience{std::llround(1e3 * options.drain)};
  signals.async_wait([&, drains, patience](const boost::system::error_code& error, int signal) {
    if (error) return;
    if (signal != SIGTERM || !drains) return server.stop();
    server.drain(patience, [&] { signals.cancel(); });  // which would go on being waited for
    signals.async_wait([&](const boost::system::error_code& again, int /*signal*/) {
      if (!again) server.stop();
    });
  });
  server.start();
  say_where(server);
  if (!options.no_browser && options.origin.empty()) open_browser(server.page_url());
  io.run();
}

}  // namespace

void add_coach(CLI::App& app) {
  const auto options = std::make_shared<CoachOptions>();
  CLI::App& coach = *app.add_subcommand("coach", "Coach live, on a page in the browser (the default).");
  coach.add_option("--port", options->port, "Port to listen on; 0 is any free one (default 8787)")->type_name("N");
  coach.add_option("--listen", options->listen, "Address to listen on (default 127.0.0.1, only this machine)")
      ->type_name("ADDRESS");
  add_database(coach, options->database);
  add_model(coach, options->model);
  coach.add_flag("--no-browser", options->no_browser, "Don't open the page");
  CLI::Option* const certificate =
      coach.add_option("--certificate", options->certificate, "TLS certificate, PEM (default: self-signed)")
          ->type_name("FILE");
  CLI::Option* const key = coach.add_option("--key", options->key, "Key of that certificate")->type_name("FILE");
  const auto check_origin = [](const std::string& origin) -> std::string {
    static const std::regex kOrigin("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    return std::regex_match(origin, kOrigin) ? "" : "say an address such as https://clinic.example.";
  };
  CLI::Option* const origin =
      coach
          .add_option(
              "--origin", options->origin,
              "Where browsers reach it, behind a proxy that ends TLS; then everybody signs in, and nobody is paired")
          ->type_name("URL")
          ->check(CLI::Validator(check_origin, ""));
  add_provider(coach, options->provider, origin);
  coach.add_option("--capacity", options->capacity, "Live sessions at once (default: one per processor core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  coach
      .add_option("--drain", options->drain,
                  "Behind a proxy, seconds from SIGTERM to the end: live sessions go on elsewhere (default 5)")
      ->type_name("S")
      ->check(CLI::Range(0.0, 600.0).description(""));
  add_queue(coach, options->queue, "A queue of films, whose length /metrics tells");
  coach.add_flag("--log", options->log, "Write a line of JSON for each request to standard error; no health data");
  certificate->needs(key);
  key->needs(certificate);
  coach.footer(
      "Pictures are looked at and forgotten: none is written to disk or leaves this machine.\n"
      "Beyond this machine (--listen 0.0.0.0, to use a phone as the camera) everything is\n"
      "encrypted, and whoever connects needs the code that is shown. Started by root, the coach\n"
      "runs as the user of sudo, or as nobody with its records in /var/lib/clamshell.\n"
      "\n"
      "Examples:\n"
      "  clamshell coach\n"
      "  clamshell coach --listen 0.0.0.0\n"
      "\n"
      "Exit codes: 0 ended, 1 it can't be started, 2 wrong usage.");
  const auto start = [options] { run_coach(*options); };
  coach.callback(start);
  app.final_callback([&app, start] {
    if (app.get_subcommands().empty()) start();
  });
}

}  // namespace clamshell
