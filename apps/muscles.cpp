// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include "anatomy_files.h"
#include "base/read_file.h"
#include "base/user_error.h"
#include "body_size_options.h"
#include "choice.h"
#include "commands.h"
#include "geometry/units.h"
#include "language/translate.h"
#include "muscle/anthropometry.h"
#include "muscle/compare_with_emg.h"
#include "muscle/simulate.h"
#include "muscle/write_mjcf.h"
#include "output.h"
#include "report/write_muscles.h"
#include "terminal.h"
#include "wire/muscles_json.h"
#include "wire/read_clamshells.h"
#include "wording/muscles_in_words.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

/// As the command line has it: degrees, centimetres, kilograms.
struct MusclesRequest {
  double hip_flexion_deg = 45, knee_flexion_deg = 90, opening_deg = 30, roll_deg = 0;
  std::string band = kNoBand;
  double loop_cm = 61, above_knee_cm = 5, thigh_girth_cm = 41;
  double mass_kg = 75;
  std::optional<Metres> height;
  Sex sex = Sex::male;
  std::string exercise = kClamshell;
  bool compare = false;
  fs::path from, json, plot, mjcf;  ///< empty: not asked for
};

std::optional<WornBand> worn_band(const MusclesRequest& request) {
  const BandFit fit{Metres{request.loop_cm / 100}, Metres{request.above_knee_cm / 100},
                    Metres{request.thigh_girth_cm / 100}};
  check(fit);
  if (request.band == kNoBand) return std::nullopt;
  const bool measured = request.band.find(':') != std::string::npos;
  return WornBand{measured ? calibrated_band(request.band, fit) : band_of_colour(read_bands(), request.band), fit};
}

AnalysedSet movement(const MusclesRequest& request) {
  if (!request.from.empty()) return read_clamshells(read_text(request.from));
  return {{{from_degrees(request.hip_flexion_deg), from_degrees(request.knee_flexion_deg), Radians{0}},
           {nominal({.opening = from_degrees(request.opening_deg), .pelvis_roll = from_degrees(request.roll_deg)})}},
          {1},
          std::nullopt,
          {}};
}

std::string band_in_words(const std::string& band) { return band == kNoBand ? tr("no band") : tr("{} band", tr(band)); }

std::string body_in_words(const Wearer& wearer) {
  const UnitSystem units = units_of_environment();
  const std::string mass = mass_in_words(wearer.person.mass.value, units),
                    height = height_in_words(wearer.person.height, units);
  return wearer.person.sex == Sex::female ? tr("a woman, {}, {}", mass, height) : tr("a man, {}, {}", mass, height);
}

std::string title(const MusclesRequest& request, const AnalysedSet& analysed, const Wearer& wearer) {
  const ClosedPosture& closed = analysed.set.closed;
  const std::string hip = decimal(to_degrees(closed.hip_flexion), 0),
                    knee = decimal(to_degrees(closed.knee_flexion), 0),
                    band = band_in_words(wearer.band ? wearer.band->band.name : kNoBand);
  if (request.from.empty())
    return tr("A clamshell to {}° of {}; hip {}°, knee {}°; {}", in_short(request.opening_deg), body_in_words(wearer),
              hip, knee, band);
  return trn("{} clamshell of {}; hip {}°, knee {}°, pelvis {} ± {}° back; {}",
             "{} clamshells of {}; hip {}°, knee {}°, pelvis {} ± {}° back; {}", std::ssize(analysed.set.repetitions),
             body_in_words(wearer), hip, knee, decimal(to_degrees(closed.pelvis_roll), 0),
             decimal(rounded_up(to_degrees(analysed.uncertainty.closed_pelvis_roll)), 0), band);
}

void plot(const fs::path& folder, const Anatomy& anatomy, const Wearer& wearer, const AnalysedSet& analysed,
          const SetLoads& loads) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw UserError(fmt::format("The folder \"{}\" can't be made: {}.", folder.string(), error.message()));
  std::optional<SetLoads> without;
  if (wearer.band) without = simulate(anatomy, {wearer.person, std::nullopt}, analysed.set, {.samples = 0});
  for (std::size_t i = 0; i < loads.repetitions.size(); ++i)
    NewFile(folder / fmt::format("repetition_{}.svg", analysed.numbers[i]))
        .keep(draw_activation(loads.repetitions[i], without ? &without->repetitions[i] : nullptr));
}

/// The knees as far open as in the first repetition, each muscle coloured by its mean activation.
std::string model_of(const Anatomy& anatomy, const Wearer& wearer, const AnalysedSet& analysed, const SetLoads& loads) {
  const LegSimulation leg(anatomy, wearer.person);
  const OpeningCourse& course = analysed.set.repetitions.front();
  const auto widest = std::ranges::max_element(course, {}, &OpenPosture::opening) - course.begin();
  const std::vector<Pose> poses = clamshell_poses(leg.lengths(), analysed.set.closed, course);
  MjcfView view{vector_of(poses.at(static_cast<std::size_t>(widest)).angles), {}};
  for (const MuscleLoad& load : loads.all.muscles) view.activation.push_back(load.mean);
  return write_mjcf(leg.anatomy(), anthropometry(wearer.person), view);
}

void check_outputs(const MusclesRequest& request) {
  for (const fs::path& output : {request.json, request.mjcf})
    if (!output.empty() && output != kStandardOutput && is_same_file(output, request.from))
      throw CLI::ValidationError(fmt::format("\"{}\" would overwrite the analysis.", output.string()), 2);
  if (!request.mjcf.empty() && is_same_file(request.mjcf, request.json))
    throw CLI::ValidationError(fmt::format("\"{}\" is given twice.", request.json.string()), 2);
}

void compare(const Simulated& simulated) {
  const auto published = read_published_emg();
  fmt::print("{}", write_emg_comparison(simulate_conditions(simulated), compare_with_emg(published, simulated),
                                        style_of(stdout)));
}

/// As JSON and as a table on the terminal. json: where the document goes; nullptr: nowhere, or to standard output.
void report(const MusclesRequest& request, NewFile* json, const std::string& title, const Anatomy& anatomy,
            const SetLoads& loads, const std::vector<int>& numbers) {
  const std::string document = write_muscles_json(loads, numbers);
  const bool json_to_stdout = request.json == kStandardOutput;
  if (json) json->keep(document);
  if (json_to_stdout) fmt::print("{}", document);
  std::FILE* terminal = json_to_stdout ? stderr : stdout;
  fmt::print(terminal, "{}", write_muscle_table(title, loads, numbers, anatomy, style_of(terminal)));
}

void run_simulation(const MusclesRequest& request) {
  check_outputs(request);
  const Anatomy anatomy = read_anatomy();
  Wearer wearer{{Kilograms{request.mass_kg}, Physique{}.height, request.sex}, worn_band(request)};
  if (request.height) wearer.person.height = *request.height;
  const auto bands = read_bands();
  const auto exercises = read_hip_exercises();
  const Simulated simulated{anatomy, bands, exercises, wearer.person};
  if (request.compare) return compare(simulated);
  const auto json = claim(request.json);
  if (request.exercise != kClamshell) {
    const HipExercise& exercise = exercise_of_name(exercises, request.exercise);
    return report(
        request, json.get(),
        tr("{} of {}; {}", muscle_in_words(exercise.name), body_in_words(wearer), band_in_words(exercise.band)),
        anatomy, simulate(simulated, exercise), {1});
  }

  const AnalysedSet analysed = movement(request);
  if (!request.height && analysed.height) wearer.person.height = *analysed.height;
  const auto mjcf = claim(request.mjcf);
  const SetLoads loads = simulate(anatomy, wearer, analysed.set, analysed.uncertainty);
  report(request, json.get(), title(request, analysed, wearer), anatomy, loads, analysed.numbers);
  if (mjcf) mjcf->keep(model_of(anatomy, wearer, analysed, loads));
  if (!request.plot.empty()) plot(request.plot, anatomy, wearer, analysed, loads);
}

}  // namespace

void add_muscles(CLI::App& app) {
  const auto request = std::make_shared<MusclesRequest>();
  CLI::App& muscles = *app.add_subcommand("muscles", "Simulate how much each muscle works in a clamshell.");
  const auto number = [&](const std::string& name, auto& target, const std::string& unit, const std::string& help) {
    return muscles.add_option(name, target, help)->type_name(unit);
  };
  CLI::Option* from = muscles.add_option("--from", request->from, "An analysis: what clamshell analyze --json wrote")
                          ->type_name("ANALYSIS.json");
  CLI::Option* exercise =
      muscles.add_option("--exercise", request->exercise, "Another exercise, to compare with, as below (clamshell)")
          ->type_name("NAME")
          ->excludes(from);
  for (CLI::Option* nominal :
       {number("--hip-flexion", request->hip_flexion_deg, "DEG", "How far the hip is bent (45)"),
        number("--knee-flexion", request->knee_flexion_deg, "DEG", "How far the knee is bent (90)"),
        number("--opening", request->opening_deg, "DEG", "How far the knees open (30)"),
        number("--roll", request->roll_deg, "DEG", "How far the pelvis rolls backwards on the way up (0)")})
    nominal->excludes(from)->excludes(exercise);
  muscles.add_option("--band", request->band, "Its colour, or points measured with a scale, as below (none)")
      ->type_name("none|COLOUR|POINTS")
      ->excludes(exercise);
  number("--band-loop", request->loop_cm, "CM", "The band's length, all the way round (61)");
  number("--band-above-knee", request->above_knee_cm, "CM", "Where it sits, above the knee (5)");
  number("--thigh-girth", request->thigh_girth_cm, "CM", "Girth of the thigh there (41)");
  add_mass(muscles, request->mass_kg, "Body mass in kilograms, or as 137lb (75)");
  add_height(muscles, request->height, "Body height in metres, or as 5ft7in or 67in (the analysis's, or 1.75)");
  add_choice(muscles, "--sex", request->sex, Choices<Sex>{{"female", Sex::female}, {"male", Sex::male}},
             "Sex of the person (male)");
  muscles.add_flag("--compare", request->compare, "Compare the simulation with published electromyography")
      ->excludes(from)
      ->excludes(exercise);
  muscles.add_option("--json", request->json, "Write all loads as JSON; - is standard output")->type_name("FILE|-");
  muscles.add_option("--plot", request->plot, "Draw each repetition's activations, with and without the band, as SVG")
      ->type_name("DIR")
      ->excludes(exercise);
  muscles.add_option("--mjcf", request->mjcf, "Write the model of pelvis, legs and muscles for MuJoCo's viewer")
      ->type_name("FILE")
      ->excludes(exercise);
  muscles.footer(
      "POINTS: LENGTH:NEWTONS,... the length in cm to which a scale pulls the flat loop,\n"
      "and what it shows then, such as 35:12,45:28.\n"
      "\n"
      "NAME: side_lying_abduction, side_step, unilateral_bridge, bilateral_bridge,\n"
      "quadruped_knee_extending, quadruped_knee_flexed, step_up, squat, hip_hike,\n"
      "lunge, standing_abduction, side_plank.\n"
      "\n"
      "Examples:\n"
      "  clamshell muscles --band green --thigh-girth 45\n"
      "  clamshell muscles --from set.json --mass 62 --sex female --plot curves\n"
      "  clamshell muscles --exercise squat\n"
      "  clamshell muscles --compare\n"
      "\n"
      "Exit codes: 0 done, 1 the input can't be used or a file not written, 2 wrong usage.");
  muscles.callback([request] { run_simulation(*request); });
}

}  // namespace clamshell
