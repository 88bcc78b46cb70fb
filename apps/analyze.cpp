// SPDX-License-Identifier: Apache-2.0
#include "coach/analyze.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/new_file.h"
#include "base/user_error.h"
#include "body_size_options.h"
#include "choice.h"
#include "coach/join_sensor.h"
#include "commands.h"
#include "effort.h"
#include "exercise/exercise.h"
#include "export/write_csv.h"
#include "interrupt.h"
#include "motion_file/read_motion.h"
#include "output.h"
#include "report/draw_overlay.h"
#include "report/key_frames.h"
#include "report/write_analysis.h"
#include "save_film.h"
#include "terminal.h"
#include "video/read_video.h"
#include "video/write_video.h"
#include "wire/write_json.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

struct AnalyzeRequest {
  fs::path video;  ///< or a motion recording
  AnalyzeOptions options;
  std::optional<Seconds> start, end;  ///< nothing: the whole video
  Save save;
  fs::path motion;                      ///< of the same set as the video; empty: there is none
  fs::path json, overlay, report, csv;  ///< empty: not asked for

  TimeRange part() const { return {start.value_or(TimeRange{}.start), end.value_or(TimeRange{}.end)}; }
  fs::path page() const { return report.empty() ? fs::path{} : report / "index.html"; }
};

/// An option that takes a number, in the unit of `Target`; `is_valid` says what is accepted, `otherwise` what to do.
template <class Target>
CLI::Option* add_number(CLI::App& app, const std::string& name, const std::string& unit, std::optional<Target>& target,
                        bool (*is_valid)(double), const std::string& otherwise, const std::string& help) {
  const auto read = [=, &target](double given) {
    if (!is_valid(given)) throw CLI::ValidationError(fmt::format("{} {:g}: {}.", name, given, otherwise), 2);
    target = Target{given};
  };
  return app.add_option_function<double>(name, read, help)->type_name(unit);
}

void refuse(const std::string& sentence) { throw CLI::ValidationError(sentence, 2); }

void check(const AnalyzeRequest& request) {
  if (request.start && request.end && *request.end <= *request.start) refuse("--end must be later than --start.");
  if (is_motion(request.video)) {
    if (!request.motion.empty()) refuse("--motion joins a sensor's recording with a video, not with another one.");
    if (!request.overlay.empty()) refuse("A sensor's recording has no pictures for --overlay.");
    const Correction& correction = request.options.correction;
    if (correction.mirrored || correction.quarter_turns != 0)
      refuse("A sensor's recording has no pictures to --turn or --mirror.");
  }
  std::vector<fs::path> outputs{request.overlay, request.page(), request.csv};
  if (request.json != kStandardOutput) outputs.push_back(request.json);
  std::erase(outputs, fs::path{});
  for (auto output = outputs.begin(); output != outputs.end(); ++output) {
    if (is_same_file(*output, request.video))
      refuse(fmt::format("\"{}\" would overwrite the recording.", output->string()));
    if (std::any_of(outputs.begin(), output, [&](const fs::path& earlier) { return is_same_file(*output, earlier); }))
      refuse(fmt::format("\"{}\" is given twice.", output->string()));
  }
}

/// The folder of the report; made if missing, and removed again if nothing was put into it.
class ReportFolder {
 public:
  explicit ReportFolder(const fs::path& folder) : folder_(folder) {
    std::error_code error;
    made_ = !folder.empty() && fs::create_directories(folder, error);
    if (error) throw UserError(fmt::format("The folder \"{}\" can't be made: {}.", folder.string(), error.message()));
  }
  ~ReportFolder() {
    std::error_code not_empty;
    if (made_) fs::remove(folder_, not_empty);
  }
  ReportFolder(const ReportFolder&) = delete;
  ReportFolder& operator=(const ReportFolder&) = delete;

 private:
  fs::path folder_;
  bool made_{};
};

/// The video with what the coach knows drawn on it.
class Overlay {
 public:
  Overlay(const fs::path& target, const Exercise& exercise) : target_(target), file_(target), painter_(exercise) {}

  void add(const CoachedFrame& coached) {
    const Frame drawn = painter_.draw(coached);
    explained([&] {
      if (!writer_) writer_.emplace(file_.path(), drawn.image->width, drawn.image->height);
      writer_->add(drawn);
    });
  }
  void keep() {
    if (!writer_) return;
    explained([&] { writer_->finish(); });
    file_.keep();
  }

 private:
  template <class Work>
  void explained(Work work) const {
    try {
      work();
    } catch (const CannotWriteVideo& error) {
      throw UserError(fmt::format("\"{}\" {}", target_.string(), error.what()));
    }
  }

  fs::path target_;
  NewFile file_;
  OverlayPainter painter_;
  std::optional<VideoWriter> writer_;
};

void run_analysis(const AnalyzeRequest& request) {
  check(request);
  note_interrupts();
  const TimeRange part = request.part();
  std::optional<FilmKeeper> keeper;
  if (request.save.asked) keeper.emplace(request.save, request.video, part);
  AnalyzeOptions options = request.options;
  if (keeper) {
    options.dose = keeper->dose();
    if (!options.height) options.height = keeper->height();
  }

  // Claimed first, so that nobody waits for an analysis that can't be written.
  const ReportFolder folder(request.report);
  const auto json = claim(request.json), csv = claim(request.csv), page = claim(request.page());
  std::optional<Overlay> overlay;
  if (!request.overlay.empty()) overlay.emplace(request.overlay, translated(load_exercise(options.exercise)));
  KeyFrames key_frames;
  std::optional<ProgressBar> progress(std::in_place);

  const auto show = [&](const VideoFacts& video, const CoachedFrame& now) {
    stop_if_interrupted();
    if (overlay) overlay->add(now);
    if (page) key_frames.add(now);
    progress->add_frame((now.frame.time - part.start) / (std::min(part.end, video.duration) - part.start));
  };
  const auto analyze_film = [&] {
    VideoReader film(request.video, part, options.correction);
    return analyze(film, request.video, options, show);
  };
  const auto feel = [&](const fs::path& motion, TimeRange of_it) {
    return analyze_motion(read_motion(motion), motion, options, of_it);
  };
  std::optional<Analysis> felt;                                  // first: it is quick, and may be refused
  if (!request.motion.empty()) felt = feel(request.motion, {});  // the film's clock is not the sensor's
  Analysis analysis = is_motion(request.video) ? feel(request.video, part) : analyze_film();
  std::optional<SensorComparison> comparison;
  if (felt) {
    SeenWithSensor joined = join_sensor(analysis, *felt);
    analysis = std::move(joined.analysis);
    comparison = std::move(joined.comparison);
  }
  progress.reset();

  if (overlay) overlay->keep();
  if (json) json->keep(write_json(analysis, comparison));
  if (csv) csv->keep(write_csv(analysis));
  if (page) page->keep(write_html(analysis, key_frames.finish(analysis.repetitions), comparison));
  if (keeper) keeper->keep(analysis);
  const bool json_to_stdout = request.json == kStandardOutput;
  if (json_to_stdout) fmt::print("{}", write_json(analysis, comparison));
  std::FILE* terminal = json_to_stdout ? stderr : stdout;
  fmt::print(terminal, "{}", write_table(analysis, style_of(terminal), comparison));
}

}  // namespace

void add_analyze(CLI::App& app) {
  const auto request = std::make_shared<AnalyzeRequest>();
  AnalyzeOptions& options = request->options = default_options();
  CLI::App& analyze =
      *app.add_subcommand("analyze", "Count and judge the repetitions in a video or a motion recording.");
  analyze
      .add_option("recording", request->video,
                  "Any video file (mp4, mov, webm, mkv, avi, gif), or what a phone on the top thigh felt: a table "
                  "(.csv, .csv.gz), or a folder or .zip with one for each sensor")
      ->type_name("VIDEO|MOTION")
      ->required();
  analyze
      .add_option("--motion", request->motion,
                  "What a phone on the top thigh felt of the same set: its openings replace the camera's, and both are "
                  "compared")
      ->type_name("MOTION");
  analyze.add_option("--json", request->json, "Write the whole result as JSON; - is standard output")
      ->type_name("FILE|-");
  analyze.add_option("--overlay", request->overlay, "Write the video with skeleton, opening, counter and remarks")
      ->type_name("OUT.mp4");
  analyze.add_option("--report", request->report, "Write one page to read or print, DIR/index.html")->type_name("DIR");
  analyze.add_option("--csv", request->csv, "Write angles and distances of every frame as a table")->type_name("FILE");
  add_effort(analyze, options);
  add_height(analyze, options.height,
             "Height of the person in metres, or as 5ft7in or 67in; 1.2 m to 2.2 m (default: assumed)");
  add_choice(analyze, "--side", options.working_leg,
             Choices<std::optional<Side>>{{"auto", std::nullopt}, {"left", Side::left}, {"right", Side::right}},
             "Working leg, the one on top (default auto: as the picture shows; a sensor can't know)");
  add_choice(analyze, "--turn", options.correction.quarter_turns, Choices<int>{{"90", 1}, {"180", 2}, {"270", 3}},
             "Turn a picture that is not upright clockwise by this many degrees");
  analyze.add_flag("--mirror", options.correction.mirrored, "Swap left and right if the video is mirrored");
  constexpr auto kIsTime = [](double s) { return s >= 0 && s < 1e6; };
  add_number(analyze, "--start", "S", request->start, kIsTime, "give seconds from the beginning of the video",
             "Begin S seconds into the video");
  add_number(analyze, "--end", "S", request->end, kIsTime, "give seconds from the beginning of the video",
             "End S seconds into the video");
  add_save(analyze, request->save);
  analyze.footer(
      "A table of the repetitions goes to standard output; with \"--json -\" the JSON alone\n"
      "goes there and the table to standard error. Progress is shown on a terminal only.\n"
      "Files appear once they are complete; existing files are replaced.\n"
      "\n"
      "Examples:\n"
      "  clamshell analyze set.mp4\n"
      "  clamshell analyze thigh.csv.gz --side left --save\n"
      "  clamshell analyze set.mp4 --height 1.72 --report report --overlay seen.mp4\n"
      "  clamshell analyze set.mp4 --save --recorded \"2026-01-31 18:00\"\n"
      "  clamshell analyze set.mp4 --start 5 --end 40 --json - | jq .repetitions\n"
      "\n"
      "Exit codes: 0 done (also with no repetition), 1 the recording can't be used or a file\n"
      "not written, 2 wrong usage, 130 interrupted. Clamshell is not a medical device.");
  analyze.callback([request] { run_analysis(*request); });
}

}  // namespace clamshell
