// SPDX-License-Identifier: Apache-2.0
// The coach as a WebAssembly module: what a page's worker calls (web/src/edition/coach_module.ts). One call at a time;
// texts and bytes go in through room() and come out of text(), which stand until the next call.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/api.h"
#include "backup/copy.h"
#include "base/read_file.h"
#include "base/user_error.h"
#include "coach/analyze.h"
#include "exercise/exercise.h"
#include "language/translate.h"
#include "live/kept_live_coach.h"
#include "live/live_end.h"
#include "pose/look.h"
#include "prescription/rules.h"
#include "record/keep_film.h"
#include "report/write_analysis.h"
#include "store/people_store.h"
#include "store/session_store.h"
#include "wire/command_message.h"
#include "wire/live_message.h"
#include "wire/motion_message.h"
#include "wire/write_json.h"

#define CLAMSHELL_EXPORT(name) extern "C" [[clang::export_name(#name)]]

namespace clamshell {
namespace {

namespace fs = std::filesystem;

const fs::path kProgram = "/program";                  // the edition's own files, read only
const std::string kDatabase = "/record/clamshell.db";  // on the device
const fs::path kCopy = "/scratch/copy.db";             // in memory

/// A picture to be looked at by another copy of this module.
struct GivenLook {
  int number{};
  std::shared_ptr<const Image> image;
  LookOrder order;
};

struct Module {
  std::optional<Speaking> speaking;  ///< for as long as the page is open
  CoachSettings coach;
  std::optional<Rules> rules;
  std::optional<Api> api;
  std::optional<Database> database;
  std::unique_ptr<LiveCoach> live;
  std::optional<Recording> announced, recording;  ///< where the next film, the present one is to be kept
  std::optional<Analyzer> film;
  std::optional<Analysis> analysis;          ///< of the last one
  std::deque<GivenLook> given;               ///< not fetched yet
  std::map<int, std::promise<Look>> looked;  ///< by their numbers, those that are waited for
  int looks{};                               ///< so far
  BeginLook look;                            ///< of a copy that looks for another one
  std::string rgba, in, out, content_type, disposition;
};

Module& module() {
  static Module all;
  return all;
}

std::string text_of(const fs::path& file) {
  auto text = read_file(file);
  if (!text) throw UserError("A part of this page is missing (" + file.string() + "): reload it.");
  return *std::move(text);
}

/// Three bytes a pixel of the four that a page has.
std::shared_ptr<Image> image_of(int width, int height) {
  auto image = std::make_shared<Image>(Image{.width = width, .height = height, .rgb = {}});
  const std::string& rgba = module().rgba;
  image->rgb.resize(rgba.size() / 4 * 3);
  auto to = image->rgb.begin();
  for (std::size_t at = 0; at < rgba.size(); at += 4)
    for (std::size_t colour = 0; colour < 3; ++colour) *to++ = static_cast<std::uint8_t>(rgba[at + colour]);
  return image;
}

std::string bytes_of(const std::vector<double>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), sizeof(double) * numbers.size()};
}

std::vector<double> numbers_of_room(std::size_t bytes) {
  std::vector<double> numbers(bytes / sizeof(double));
  std::memcpy(numbers.data(), module().in.data(), sizeof(double) * numbers.size());
  return numbers;
}

std::future<Look> give_away(std::shared_ptr<const Image> image, const LookOrder& order) {
  const int number = ++module().looks;
  module().given.push_back({number, std::move(image), order});
  return module().looked[number].get_future();
}

/// 0, or 1 with a sentence in text().
template <class Work>
int done(Work work) {
  try {
    work();
    return 0;
  } catch (const std::exception& error) {
    module().out = told(error.what());
    return 1;
  }
}

/// 0 with the state in text(), or the code that ends the session with a sentence there.
template <class Work>
int lead(Work work) {
  const auto ended = [](CloseCode code, const std::exception& why) {
    module().live.reset();
    module().out = told(why.what());
    return static_cast<int>(code);
  };
  try {
    work();
    return 0;
  } catch (const NoSuchSession& error) {
    return ended(CloseCode::no_such_session, error);
  } catch (const LedElsewhere& error) {
    return ended(CloseCode::continued_elsewhere, error);
  } catch (const BadMessage& error) {
    return ended(CloseCode::unreadable, error);
  } catch (const std::exception& error) {
    return ended(CloseCode::not_kept, error);
  }
}

/// Of the record: in a page there is one person.
Person owner() {
  if (auto person = PeopleStore(*module().database).only_person()) return *std::move(person);
  throw UserError("This record is of several people: keep the film with the program, which asks whose it is.");
}

LiveCoach& live() {
  if (!module().live) throw NoSuchSession("There is no such session: begin a new one.");
  return *module().live;
}

void tell(const LiveState& state) { module().out = write_live_message(state, 0); }

Seconds seconds_of(double microseconds) { return Seconds{microseconds / 1e6}; }

Method method_of(std::string_view name) {
  for (const Method method : {Method::get, Method::head, Method::post, Method::put, Method::delete_})
    if (name == name_of(method)) return method;
  return Method::other;
}

/// "GET /api/me", a line's end, the body.
Request request_of(const std::string& text) {
  const std::size_t space = text.find(' '), end = text.find('\n');
  Request request{.method = method_of(text.substr(0, space)),
                  .target = text.substr(space + 1, end - space - 1),
                  .headers = {},
                  .body = text.substr(end + 1)};
  request.headers.add("Accept-Language", tag_of(spoken()));
  if (!request.body.empty()) request.headers.add("Content-Type", "application/json");
  return request;
}

Response answer_to(const Request& request) {
  SlowOrNot answer = module().api->answer(request, {});
  if (auto* const response = std::get_if<Response>(&answer)) return std::move(*response);
  const auto& slow = std::get<SlowAnswer>(answer);
  slow.work();
  return slow.finish();
}

}  // namespace

/// Where `length` bytes of the next call go.
CLAMSHELL_EXPORT(room) char* room(std::size_t length) {
  module().in.resize(length);
  return module().in.data();
}
/// Where a picture's pixels go: red, green, blue and a byte that nobody reads.
CLAMSHELL_EXPORT(picture) char* picture(int width, int height) {
  module().rgba.resize(std::size_t{4} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  return module().rgba.data();
}
CLAMSHELL_EXPORT(text) const char* text() { return module().out.data(); }
CLAMSHELL_EXPORT(text_length) std::size_t text_length() { return module().out.size(); }

/// First of all. model: of enum class Model; helpers: copies of this module that look at pictures for it, 0 for none;
/// in room(): the language's tag.
CLAMSHELL_EXPORT(choose) int choose(int model, int helpers) {
  return done([=] {
    module().speaking.emplace(language_of(module().in).value_or(Language::english));
    module().coach = {.networks = kProgram / "networks",
                      .learned = kProgram / "learned",
                      .model = static_cast<Model>(model),
                      .threads = helpers + 1,
                      .begin_look = helpers ? give_away : BeginLook{},
                      .known = {},
                      .exercise = load_exercise(kProgram / "exercises/clamshell.toml"),
                      .own_best = {}};
  });
}

/// Opens the record.
CLAMSHELL_EXPORT(begin) int begin() {
  return done([] {
    module().rules = load_rules(kProgram / "exercises/clamshell.toml");
    const Knowledge knowledge{.exercise = module().coach.exercise,
                              .rules = *module().rules,
                              .anatomy = {},
                              .routine_emg = parse_routine_emg(text_of(kProgram / "anatomy/routine_emg.toml"))};
    const Services services{.muscles = {},
                            .speak = [](const std::string&) { return std::nullopt; },
                            .renew_list = [](Day) {},
                            .draw_qr_code = [](const std::string&) { return std::string{}; }};
    module().database.emplace(kDatabase);
    module().api.emplace(kDatabase, knowledge, services, true);
  });
}

/// A request, as request_of has it; gives the status, with the body in text().
CLAMSHELL_EXPORT(answer) int answer() {
  Response response = answer_to(request_of(module().in));
  module().content_type = response.headers.find("Content-Type").value_or("");
  module().disposition = response.headers.find("Content-Disposition").value_or("");
  module().out = std::move(response.body);
  return static_cast<int>(response.status);
}
/// Of the answer, into text().
CLAMSHELL_EXPORT(content_type) void content_type() { module().out = module().content_type; }
CLAMSHELL_EXPORT(disposition) void disposition() { module().out = module().disposition; }

/// A session by its id.
CLAMSHELL_EXPORT(live_open) int live_open() {
  return lead([] { module().live = open_kept_sessions(module().coach, kDatabase)(module().in); });
}
CLAMSHELL_EXPORT(live_close) void live_close() { module().live.reset(); }
/// Begins to look at a picture. right, down, forward: Frame::up, or not finite where the camera doesn't feel it.
CLAMSHELL_EXPORT(live_picture)
int live_picture(double time_us, int width, int height, double right, double down, double forward) {
  const Vector3<double> up(right, down, forward);
  return lead([=] {
    live().begin(
        Frame{seconds_of(time_us), image_of(width, height), up.allFinite() ? std::optional(up) : std::nullopt});
  });
}
/// The state after the oldest picture that was begun, which helpers, if any, have looked at.
CLAMSHELL_EXPORT(live_seen) int live_seen() {
  return lead([] { tell(live().take()); });
}
CLAMSHELL_EXPORT(live_command) int live_command() {
  return lead([] { tell(live().add(parse_command(module().in))); });
}
CLAMSHELL_EXPORT(live_motion) int live_motion() {
  return lead([] {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(module().in.data());
    tell(live().add(parse_motion_message({bytes, module().in.size()})));
  });
}

/// Before a film that is to be kept: when it was made; in room() its file's digest, and on a second line the band, if
/// any.
CLAMSHELL_EXPORT(film_is_for_record) int film_is_for_record(double begun_ms, int utc_offset_min) {
  return done([=] {
    const std::string& told = module().in;
    const std::size_t end = told.find('\n');
    Database& database = *module().database;
    const Timestamp begun{std::chrono::milliseconds{static_cast<std::int64_t>(begun_ms)}};
    const std::chrono::minutes offset{utc_offset_min};
    Recording recording{.begun = begun,
                        .utc_offset = offset,
                        .dose = planned_dose(database, owner(), *module().rules, begun, offset),
                        .film = {.file = told.substr(0, end)}};
    recording.dose.band = end + 1 < told.size() ? std::optional(told.substr(end + 1)) : std::nullopt;
    check_new_film(database, owner(), recording);
    module().announced = std::move(recording);
  });
}
/// A film, whose name is in room(); then its pictures, each once helpers, if any, have looked at all but the latest
/// ones before it, one less than they are; then, when they have looked at all, the analysis as JSON, as the table of
/// the terminal, and as a page to print.
CLAMSHELL_EXPORT(film_begin) int film_begin(double duration_s, double fps, int width, int height) {
  return done([=] {
    const auto& recording = module().recording = std::exchange(module().announced, std::nullopt);
    const AnalyzeOptions options{.networks = module().coach.networks,
                                 .learned = module().coach.learned,
                                 .exercise = kProgram / "exercises/clamshell.toml",
                                 .model = module().coach.model,
                                 .height = recording ? owner().profile.height : std::nullopt,
                                 .working_leg = {},
                                 .dose = recording ? std::optional(recording->dose) : std::nullopt,
                                 .threads = module().coach.threads,
                                 .begin_look = module().coach.begin_look};
    const VideoInfo info{.duration = Seconds{duration_s}, .fps = fps, .frames = 0, .width = width, .height = height};
    module().film.emplace(info, module().in, options, [](const VideoFacts&, const CoachedFrame&) {});
  });
}
CLAMSHELL_EXPORT(film_picture) int film_picture(double time_s, int width, int height) {
  return done([=] { module().film->add(Frame{Seconds{time_s}, image_of(width, height)}); });
}
CLAMSHELL_EXPORT(film_end) int film_end() {
  const int failed = done([] {
    module().analysis = module().film->finish(false, Seconds{});
    module().out = write_json(*module().analysis);
  });
  module().film.reset();
  return failed;
}
CLAMSHELL_EXPORT(film_table) int film_table() {
  return done([] { module().out = write_table(module().analysis.value(), {}); });
}
CLAMSHELL_EXPORT(film_report) int film_report() {
  return done([] { module().out = write_html(module().analysis.value(), {}); });
}
/// Keeps it as was told before; the session's id into text().
CLAMSHELL_EXPORT(film_keep) int film_keep() {
  return done([] {
    const Recording recording = std::exchange(module().recording, std::nullopt).value();
    module().out = keep_film(*module().database, owner(), module().analysis.value(), module().coach.exercise, recording,
                             std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
  });
}

/// Of what the helpers have to do the oldest not fetched yet: its number, with the order in text(); or 0.
CLAMSHELL_EXPORT(order) int order() {
  if (module().given.empty()) return 0;
  const GivenLook next = std::move(module().given.front());
  module().given.pop_front();
  std::vector<double> numbers = numbers_of(next.order);
  numbers.insert(numbers.begin(), {static_cast<double>(next.image->width), static_cast<double>(next.image->height)});
  const auto& rgb = next.image->rgb;
  module().out = bytes_of(numbers).append(reinterpret_cast<const char*>(rgb.data()), rgb.size());
  return next.number;
}
/// In room(): what a helper answered.
CLAMSHELL_EXPORT(looked) void looked(int number) {
  if (auto waited = module().looked.extract(number))
    waited.mapped().set_value(look_of(numbers_of_room(module().in.size())));
}
/// Of a helper, instead of choose().
CLAMSHELL_EXPORT(help) int help(int model) {
  return done([=] {
    module().look = look_here({kProgram / "networks", kProgram / "learned", static_cast<Model>(model)}, 1);
  });
}
/// An order in room(), its answer into text().
CLAMSHELL_EXPORT(look) int look() {
  return done([] {
    const std::string& in = module().in;
    const std::vector<double> size = numbers_of_room(2 * sizeof(double));
    Image image{.width = static_cast<int>(size[0]), .height = static_cast<int>(size[1]), .rgb = {}};
    const std::size_t pixels = static_cast<std::size_t>(3 * image.width) * static_cast<std::size_t>(image.height);
    image.rgb.assign(in.end() - static_cast<std::ptrdiff_t>(pixels), in.end());
    const std::vector<double> numbers = numbers_of_room(in.size() - pixels);
    const LookOrder order = order_of(std::span(numbers).subspan(size.size()));
    module().out = bytes_of(numbers_of(module().look(std::make_shared<const Image>(std::move(image)), order).get()));
  });
}

/// Everything as one file, the one that "clamshell restore" reads, into text().
CLAMSHELL_EXPORT(back_up_record) int back_up_record() {
  return done([] {
    fs::remove(kCopy);
    back_up(*module().database, kCopy);
    module().out = text_of(kCopy);
    fs::remove(kCopy);
  });
}
/// Fills the empty record from such a file in room().
CLAMSHELL_EXPORT(restore_record) int restore_record() {
  return done([] {
    std::ofstream(kCopy, std::ios::binary | std::ios::trunc) << module().in;
    restore(kCopy, *module().database);
    fs::remove(kCopy);
  });
}

}  // namespace clamshell
