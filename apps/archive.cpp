// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "archive/analyze_film.h"
#include "archive/fetch_film.h"
#include "archive/read_manifest.h"
#include "base/read_file.h"
#include "choice.h"
#include "commands.h"
#include "effort.h"
#include "film_process.h"
#include "interrupt.h"
#include "kept.h"
#include "language/translate.h"
#include "local_clock.h"
#include "queue/work_queue.h"
#include "queue/worker.h"
#include "terminal.h"
#include "version.h"
#include "video/bad_video.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

CLI::Option* add_queue_of_films(CLI::App& subcommand, std::string& url) {
  return add_queue(subcommand, url, "The NATS server with JetStream; $CLAMSHELL_QUEUE keeps a password off the screen");
}

struct SubmitOptions {
  std::vector<std::string> sources;
  std::string queue;
  FilmJob job;  ///< what all have in common
};

bool is_film(const fs::path& file) {
  static const std::set<std::string> kExtensions{".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi", ".gif"};
  std::string extension = file.extension().string();
  std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
  return kExtensions.contains(extension);
}

std::vector<fs::path> films_in(const fs::path& folder) {
  std::vector<fs::path> films;
  std::error_code error;
  for (fs::recursive_directory_iterator each(folder, fs::directory_options::skip_permission_denied, error), end;
       !error && each != end; each.increment(error))
    if (each->is_regular_file(error) && is_film(each->path())) films.push_back(each->path());
  if (error) throw UserError(fmt::format("The folder \"{}\" can't be read: {}.", folder.string(), error.message()));
  if (films.empty()) throw UserError(fmt::format("There is no film in the folder \"{}\".", folder.string()));
  std::ranges::sort(films);
  return films;
}

/// film: an address, or a file, in the folder if its path is relative.
void place(FilmJob& job, const std::string& name, const fs::path& folder = {}) {
  if (is_address(name)) {
    job.path = name;
    return;
  }
  const fs::path film = folder / name;
  if (!fs::is_regular_file(film))
    throw UserError(fmt::format("There is no film \"{}\": correct its name.", film.string()));
  job.path = fs::canonical(film).string();
}

FilmJob job_of(const ManifestRow& row, const fs::path& folder, FilmJob job, const Rules& rules) {
  place(job, row.film, folder);
  job.person = row.person;
  job.label = row.label;
  if (row.side) job.working_leg = row.side;
  if (row.date) {
    job.recorded = parse_local_time(*row.date);
    if (!job.recorded)
      throw UserError(fmt::format("\"{}\" is not a date: write 2026-01-31, or \"2026-01-31 18:00\".", *row.date));
    if (*job.recorded > now()) throw UserError(fmt::format("\"{}\" is in the future.", *row.date));
    job.utc_offset = utc_offset_at(*job.recorded);
  }
  if (row.band && *row.band != "none") {
    if (std::ranges::find(rules.bands, *row.band, &Band::colour) == rules.bands.end())
      throw UserError(fmt::format("There is no {} band in the exercise's file.", *row.band));
    job.band = row.band;
  }
  return job;
}

std::vector<FilmJob> jobs_of_manifest(const fs::path& manifest, const FilmJob& common) {
  const Rules rules = load_rules(default_options().exercise);
  std::vector<FilmJob> jobs;
  try {
    for (const ManifestRow& row : read_manifest(read_text(manifest))) try {
        jobs.push_back(job_of(row, manifest.parent_path(), common, rules));
      } catch (const UserError& error) {
        throw UserError(fmt::format("\"{}\", line {}: {}", manifest.string(), row.line, error.what()));
      }
  } catch (const BadManifest& error) {  // "line {}: {}"
    throw UserError(fmt::format("\"{}\", {}", manifest.string(), error.what()));
  }
  return jobs;
}

std::vector<FilmJob> jobs_of(const SubmitOptions& options) {
  std::vector<FilmJob> jobs;
  for (const std::string& source : options.sources) {
    if (fs::path(source).extension() == ".csv")
      std::ranges::move(jobs_of_manifest(source, options.job), std::back_inserter(jobs));
    else if (fs::is_directory(source))
      for (const fs::path& film : films_in(source)) place(jobs.emplace_back(options.job), film.string());
    else
      place(jobs.emplace_back(options.job), source);
  }
  return jobs;
}

void run_submit(const SubmitOptions& options) {
  note_interrupts();
  const std::vector<FilmJob> jobs = jobs_of(options);  // all of them first: a mistake submits nothing
  WorkQueue queue({.url = options.queue});
  std::size_t added = 0;
  for (const FilmJob& job : jobs) {
    stop_if_interrupted();
    added += queue.submit(write_film_job(job)) ? 1U : 0U;
  }
  fmt::print("{}\n",
             tr("{} of {} films were submitted; the others were submitted within the last hour.", added, jobs.size()));
}

struct WorkerOptions {
  std::string queue, database;
  std::vector<std::string> films_from;
  int at_once{};
  double lost_after = 30, retry_after = 15;  ///< seconds
  bool one{};
};

std::chrono::milliseconds milliseconds_of(double seconds) {
  return std::chrono::milliseconds{std::llround(1e3 * seconds)};
}

/// In a process of its own: the film that standard input names.
int analyze_one_film(const std::string& database_url, const std::vector<std::string>& films_from) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // with its worker
  std::string address, copy;         // of a film that was fetched; sentences name it by its address
  const auto fail = [&](const std::exception& error, int code) {
    std::string sentence = error.what();
    if (const auto at = sentence.find(copy); !copy.empty() && at != std::string::npos)
      sentence.replace(at, copy.size(), address);
    say(sentence);
    return code;
  };
  try {
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    FilmJob job = parse_film_job(text);
    std::optional<FetchedFilm> fetched;
    if (is_address(job.path)) {
      address = job.path;
      job.path = copy = fetched.emplace(address, films_from).path();
    }
    FilmSettings settings{.analysis = default_options(), .rules = {}, .program = std::string(version_number())};
    settings.analysis.threads = 1;
    settings.rules = load_rules(settings.analysis.exercise);
    Database database(database_url);
    analyze_film(job, settings, database, now());
    return 0;
  } catch (const NotKept& error) {  // there is no such person
    return fail(error, kFilmRefused);
  } catch (const BadMessage& error) {
    return fail(error, kFilmRefused);
  } catch (const InputError& error) {
    return fail(error, kFilmRefused);
  } catch (const StoreError& error) {
    return fail(error, kDatabaseAway);
  } catch (const UserError& error) {
    return fail(error, kFilmFailed);
  }
}

bool was_told_to_stop() {
  try {
    stop_if_interrupted();
    return false;
  } catch (const Interrupted&) {
    return true;
  }
}

void run_worker(const WorkerOptions& options) {
  const std::string database = database_name(options.database);
  if (options.one) {
    std::fflush(stdout);
    _exit(analyze_one_film(database, options.films_from));  // results are in the database: nothing is left to tidy
  }
  note_interrupts();
  { const Database reachable(database); }
  const auto lost_after = milliseconds_of(options.lost_after);
  WorkQueue queue({.url = options.queue, .lost_after = lost_after});
  const int at_once =
      options.at_once > 0 ? options.at_once : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U));
  fmt::print("{}\n", tr("Clamshell analyses films, {} at once (Ctrl-C ends)", at_once));
  std::fflush(stdout);
  const WorkerSettings settings{.at_once = at_once,
                                .lost_after = lost_after,
                                .retry_after = milliseconds_of(options.retry_after),
                                .stop = was_told_to_stop,
                                .tell = say};
  work(queue, settings, [&](const std::string& text, const std::function<bool()>& go_on) {
    return run_film_process(text, database, options.films_from, go_on);
  });
}

struct JobsOptions {
  std::string queue;
  bool retry{}, forget{};
};

std::string in_words(std::chrono::seconds time) {
  if (time < 2min) return fmt::format("{} s", time.count());
  if (time < 2h) return fmt::format("{} min", time / 1min);
  return fmt::format("{} h", time / 1h);
}

/// As it was submitted, as far as that can be told.
std::string film_of(const std::string& text) {
  try {
    return parse_film_job(text).path;
  } catch (const BadMessage&) {
    return tr("(no film)");
  }
}

void run_jobs(const JobsOptions& options) {
  WorkQueue queue({.url = options.queue});
  if (options.retry) fmt::print("{}\n", tr("{} films wait again.", queue.retry()));
  if (options.forget) fmt::print("{}\n", tr("{} films were forgotten.", queue.forget()));
  const QueueState state = queue.state();
  fmt::print("{}\n", tr("waiting {}\nrunning {}\ndone    {} in the last 30 days\nfailed  {}", state.waiting,
                        state.running, state.done, state.failed));
  if (state.rate > 0) fmt::print("{}\n", tr("rate    {:.0f} films an hour", 3600 * state.rate));
  if (const auto left = state.waiting + state.running; state.rate > 0 && left > 0)
    fmt::print("{}\n",
               tr("left    {}", in_words(std::chrono::seconds{std::llround(static_cast<double>(left) / state.rate)})));
  constexpr std::size_t kShown = 20;
  if (state.failed == 0) return;
  fmt::print("\n{}\n", tr("Set aside:"));
  for (const SetAside& each : queue.set_aside(kShown))
    fmt::print("  {}\n", without_controls(fmt::format("{}: {}", film_of(each.text), told(each.reason))));
  if (state.failed > kShown) fmt::print("  {}\n", tr("and {} more", state.failed - kShown));
}

}  // namespace

void add_submit(CLI::App& app) {
  const auto options = std::make_shared<SubmitOptions>();
  CLI::App& subcommand = *app.add_subcommand("submit", "Put films of an archive on a queue for workers.");
  subcommand
      .add_option(
          "films", options->sources,
          "Films, their addresses, folders of films, or manifests (.csv): tables with the columns film, person, "
          "side, date, band and label, of which only film must be there")
      ->type_name("DIR|FILE|URL...")
      ->required();
  add_queue_of_films(subcommand, options->queue)->required();
  add_model(subcommand, options->job.model);
  subcommand.footer(
      "The queue carries where a film is, not the film: every worker must see it at the same\n"
      "path, or fetch it from its address. A film with a person becomes a session of that person;\n"
      "one without is a study's, and \"clamshell export study\" writes what it came to.\n"
      "\n"
      "Examples:\n"
      "  clamshell submit /archive/2026 --queue nats://queue.clinic\n"
      "  clamshell submit study.csv --queue nats://queue.clinic --model heavy");
  subcommand.callback([options] { run_submit(*options); });
}

void add_worker(CLI::App& app) {
  const auto options = std::make_shared<WorkerOptions>();
  CLI::App& subcommand = *app.add_subcommand("worker", "Analyse the films on a queue, on any number of machines.");
  subcommand.add_flag("--one", options->one)->group("");  // what it starts for each film
  add_queue_of_films(subcommand, options->queue);
  add_database(subcommand, options->database);
  subcommand
      .add_option("--films-from", options->films_from,
                  "Films may be fetched from addresses that begin so; from no others")
      ->type_name("https://HOST/[FOLDER/]")
      ->check(CLI::Validator(
          [](const std::string& source) {
            const bool whole = is_address(source) && source.find('/', source.find("://") + 3) != std::string::npos;
            return whole && source.ends_with('/') ? "" : "write an address that ends with \"/\", such as https://HOST/";
          },
          ""));
  subcommand.add_option("--jobs", options->at_once, "Films at once (default: one per processor core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  subcommand
      .add_option("--lost-after", options->lost_after,
                  "A film whose worker is not heard of for S seconds goes to another (default 30)")
      ->type_name("S")
      ->check(CLI::Range(0.1, 3600.0).description(""));
  subcommand
      .add_option("--retry-after", options->retry_after,
                  "Seconds until a film that failed is tried again, twice as long after each time (default 15)")
      ->type_name("S")
      ->check(CLI::Range(0.01, 3600.0).description(""));
  subcommand.footer(
      "Each film has a process of its own and one result, whatever ends when: a film leaves the\n"
      "queue when its result is in the database. After the fifth failure it is set aside; see\n"
      "\"clamshell jobs\". An interrupted worker hands its films to others. A film at an address is\n"
      "copied for as long as it is analysed; --films-from says which addresses may be asked.\n"
      "\n"
      "Example:\n"
      "  clamshell worker --queue nats://queue.clinic --db postgresql://clamshell@records.clinic/clamshell");
  subcommand.callback([options] {
    if (!options->one && options->queue.empty())
      throw CLI::ValidationError("Say where the films wait: --queue nats://HOST.", 2);
    run_worker(*options);
  });
}

void add_jobs(CLI::App& app) {
  const auto options = std::make_shared<JobsOptions>();
  CLI::App& subcommand = *app.add_subcommand("jobs", "Show how far the films on a queue are.");
  add_queue_of_films(subcommand, options->queue)->required();
  CLI::Option* const retry =
      subcommand.add_flag("--retry", options->retry, "Put what was set aside on the queue again");
  subcommand.add_flag("--forget", options->forget, "Drop what was set aside")->excludes(retry);
  subcommand.footer(
      "Example:\n"
      "  clamshell jobs --queue nats://queue.clinic --retry");
  subcommand.callback([options] { run_jobs(*options); });
}

}  // namespace clamshell
