// SPDX-License-Identifier: Apache-2.0
#include "workout/live_session.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "coach/sample_clip.h"
#include "form/tempo.h"
#include "motion/synthetic_thigh.h"
#include "store/people_store.h"
#include "video/read_video.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;
using testing::SizeIs;

const Seconds kBegin{1.8e9};  // a clock of 2027, as a page's

CoachSettings settings() {
  const AnalyzeOptions options = sample_clip::options(Model::lite);
  return {.networks = options.networks,
          .learned = options.learned,
          .model = options.model,
          .threads = 1,
          .known = {},
          .exercise = load_exercise(options.exercise),
          .own_best = {}};
}

class LiveSessionTest : public testing::Test {
 protected:
  LiveSessionTest() { fs::create_directories(folder_); }
  ~LiveSessionTest() override { fs::remove_all(folder_); }

  SessionRecord begin(Source source = Source::camera, const Dose& plan = {}) {
    const std::string me = PeopleStore(database_).people().front().id;
    return store_.begin_session({.person = me, .source = source, .plan = plan, .begun = {}, .utc_offset = {}});
  }

  const fs::path folder_ = fs::temp_directory_path() / ("clamshell_live_" + std::to_string(getpid()));
  Database database_{(folder_ / "kept.db").string()};
  SessionStore store_{database_};
};

using Live = LiveSessionTest;

TEST_F(Live, is_led_by_who_came_last) {
  const SessionRecord session = begin(Source::none);
  LiveSession first(settings(), store_, session.id);
  first.add(Instruction{Command::tick, kBegin, {}});
  Database elsewhere((folder_ / "kept.db").string());
  SessionStore other_store(elsewhere);
  LiveSession second(settings(), other_store, session.id);
  second.add(Instruction{Command::tick, kBegin, {}});
  EXPECT_THROW(first.add(Instruction{Command::tick, kBegin + Seconds{1}, {}}), LedElsewhere);
  EXPECT_THROW(first.add(Instruction{Command::end_session, kBegin + Seconds{1.1}, {}}), LedElsewhere);
  EXPECT_FALSE(store_.session(session.id)->ended);
  second.add(Instruction{Command::end_session, kBegin + Seconds{2}, {}});
  EXPECT_TRUE(store_.session(session.id)->ended);
}

TEST_F(Live, keeps_the_same_repetitions_that_an_analysis_of_the_recording_finds) {
  const SessionRecord session = begin();
  LiveSession live(settings(), store_, session.id);
  VideoReader camera(sample_clip::kVideo);
  int shown = 0;
  while (const auto frame = camera.next()) {
    const LiveState state = live.add(*frame);
    ASSERT_EQ(state.time, frame->time);
    shown = state.count;
    const auto sets = store_.session(session.id)->sets;
    ASSERT_EQ(shown, sets.empty() ? 0 : static_cast<int>(sets.back().repetitions.size())) << "shown before kept";
  }
  const Analysis recorded = sample_clip::analyzed(sample_clip::kVideo, sample_clip::options(Model::lite));
  const auto kept = store_.session(session.id)->sets;
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept.front().working_leg, sample_clip::kTopLeg);
  ASSERT_EQ(kept.front().repetitions.size(), recorded.repetitions.size());
  for (std::size_t i = 0; i < recorded.repetitions.size(); ++i) {
    const RepetitionRecord& live_one = kept.front().repetitions[i];
    const JudgedRepetition& recorded_one = recorded.repetitions[i];
    EXPECT_EQ(live_one.lift, tempo_of(recorded_one.repetition).lift);
    EXPECT_EQ(live_one.hold, tempo_of(recorded_one.repetition).hold);
    // Degrees are kept, radians are used: the last bit may differ.
    EXPECT_DOUBLE_EQ(live_one.opening.value.value, recorded_one.repetition.peak_opening.value.value);
    EXPECT_EQ(live_one.verdict.findings.size(), recorded_one.verdict.findings.size());
    EXPECT_EQ(live_one.verdict.not_judged.size(), recorded_one.verdict.not_judged.size());
  }
}

TEST_F(Live, keeps_what_camera_and_phone_know_together) {
  const std::vector<MotionSample> felt = sample_clip::felt();
  std::vector<RepetitionRecord> seen, fused;
  for (auto* const kept : {&seen, &fused}) {
    const SessionRecord session = begin();
    LiveSession live(settings(), store_, session.id);
    live.add(Frame{felt.front().time, VideoReader(sample_clip::kVideo).next()->image});  // lies there already
    VideoReader camera(sample_clip::kVideo);
    auto next = felt.begin();
    std::optional<LiveState> last;
    while (const auto frame = camera.next()) {
      const auto until = std::ranges::find_if(next, felt.end(), [&](const auto& s) { return s.time > frame->time; });
      if (kept == &fused) live.feel({next, until});
      next = until;
      last = live.add(*frame);
    }
    EXPECT_EQ(last->sensor, kept == &fused ? std::optional(BandSensor::joined) : std::nullopt);
    const auto sets = store_.session(session.id)->sets;
    ASSERT_THAT(sets, SizeIs(1));
    *kept = sets.front().repetitions;
  }
  ASSERT_EQ(fused.size(), seen.size());
  EXPECT_LT(to_degrees(fused.back().opening.stddev), 0.5 * to_degrees(seen.back().opening.stddev));
  EXPECT_NEAR(to_degrees(fused.back().opening.value), to_degrees(sample_clip::kOpenings[fused.size() - 1]), 3);
  EXPECT_EQ(fused.back().verdict.not_judged.size(), seen.back().verdict.not_judged.size())
      << "what the camera judges is judged as before";
}

TEST_F(Live, goes_on_with_the_count_it_had_after_the_coach_was_gone_and_counts_nothing_twice) {
  const SessionRecord session = begin();
  int count = 0;
  for (int visit = 0; visit < 3; ++visit) {
    LiveSession live(settings(), store_, session.id);
    VideoReader camera(sample_clip::kVideo);
    bool first = true;
    while (const auto frame = camera.next()) {
      const LiveState state = live.add(Frame{kBegin + Seconds{60.0 * visit} + frame->time, frame->image});
      EXPECT_EQ(first && visit > 0, first && state.notice.has_value()) << "says that the set goes on";
      ASSERT_GE(state.count, count);
      count = state.count;
      first = false;
    }
    EXPECT_EQ(count, 2 * (visit + 1));
  }
  const auto kept = *store_.session(session.id);
  ASSERT_THAT(kept.sets, SizeIs(1));
  std::vector<int> numbers;
  for (const auto& r : kept.sets.front().repetitions) numbers.push_back(r.number);
  EXPECT_THAT(numbers, testing::ElementsAre(1, 2, 3, 4, 5, 6));
}

/// Somebody upright at the left edge: the lying person turned by a quarter and made a third as large.
std::shared_ptr<const Image> with_somebody_standing(const Image& picture) {
  auto both = std::make_shared<Image>(picture);
  const int width = picture.height / 3, height = picture.width / 3;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int from = 3 * (3 * x * picture.width + (picture.width - 1 - 3 * y)), to = 3 * (y * picture.width + x);
      std::copy_n(picture.rgb.begin() + from, 3, both->rgb.begin() + to);
    }
  }
  return both;
}

TEST_F(Live, counts_on_when_a_second_person_walks_in) {
  const SessionRecord session = begin();
  LiveSession live(settings(), store_, session.id);
  VideoReader camera(sample_clip::kVideo);
  LiveState state;
  while (const auto frame = camera.next()) {
    const bool walked_in = frame->time > Seconds{1};
    state = live.add(Frame{frame->time, walked_in ? with_somebody_standing(*frame->image) : frame->image});
  }
  EXPECT_EQ(state.count, 2);
  EXPECT_EQ(state.working_leg, sample_clip::kTopLeg);
}

TEST_F(Live, waits_with_the_count_while_the_person_is_out_of_the_picture) {
  const SessionRecord session = begin();
  LiveSession live(settings(), store_, session.id);
  Seconds now = kBegin;
  LiveState state;
  const auto do_two = [&] {
    VideoReader camera(sample_clip::kVideo);
    const Seconds start = now + Seconds{0.1};
    while (const auto frame = camera.next()) {
      now = start + frame->time;
      state = live.add(Frame{now, frame->image});
    }
  };
  do_two();
  ASSERT_EQ(state.count, 2);
  const auto empty = std::make_shared<Image>(Image{640, 480, std::vector<std::uint8_t>(640 * 480 * 3, 128)});
  for (int i = 0; i < 50; ++i) {
    now = now + Seconds{0.1};
    state = live.add(Frame{now, empty});
  }
  EXPECT_EQ(state.stage, Stage::set_up);
  EXPECT_EQ(state.count, 2);
  EXPECT_TRUE(state.notice);
  do_two();
  EXPECT_EQ(state.stage, Stage::set);
  EXPECT_EQ(state.count, 4);
}

TEST_F(Live, shows_nobody_in_an_empty_picture_and_keeps_nothing) {
  const SessionRecord session = begin();
  LiveSession live(settings(), store_, session.id);
  const auto grey = std::make_shared<Image>(Image{320, 240, std::vector<std::uint8_t>(320 * 240 * 3, 128)});
  LiveState state;
  std::vector<std::string> said;
  for (int i = 0; i < 60; ++i) {
    state = live.add(Frame{kBegin + Seconds{0.1 * i}, grey});
    said.insert(said.end(), state.say.begin(), state.say.end());
  }
  EXPECT_EQ(state.stage, Stage::set_up);
  EXPECT_THAT(*state.placement, testing::HasSubstr("can't see anybody"));
  EXPECT_THAT(said, testing::Contains(testing::HasSubstr("can't see anybody")));
  EXPECT_THAT(store_.session(session.id)->sets, IsEmpty());
}

TEST_F(Live, leads_a_session_without_a_camera_and_keeps_what_the_person_says) {
  const SessionRecord session = begin(Source::none);
  LiveSession live(settings(), store_, session.id);
  for (int i = 0; i < 200; ++i) live.add(Instruction{Command::tick, kBegin + Seconds{0.2 * i}, {}});
  live.add(Instruction{Command::end_set, kBegin + Seconds{41}, 16});
  const auto kept = store_.session(session.id)->sets;
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept.front().confirmed, 16);
  EXPECT_THAT(kept.front().repetitions, IsEmpty());
}

TEST_F(Live, keeps_each_repetition_that_was_led_before_it_is_shown) {
  const SessionRecord session = begin(Source::none);
  int count = 0;
  for (int visit = 0; visit < 3; ++visit) {
    LiveSession live(settings(), store_, session.id);
    for (int i = 0; i < 150; ++i) {
      const LiveState state = live.add(Instruction{Command::tick, kBegin + Seconds{60.0 * visit + 0.2 * i}, {}});
      ASSERT_GE(state.count, count);
      count = state.count;
      const auto sets = store_.session(session.id)->sets;
      ASSERT_EQ(sets.empty() ? 0 : sets.front().confirmed.value_or(0), count);
    }
  }
  EXPECT_GE(count, 6) << "at least two a visit";
}

SyntheticThigh thigh_in_the_band(int repetitions, Side lying_on) {
  SyntheticThigh thigh;
  thigh.set.lead_in = Seconds{3};
  thigh.set.repetitions.assign(static_cast<std::size_t>(repetitions), SyntheticRepetition{});
  thigh.lying_on = lying_on;
  thigh.samples_per_second = 60;
  return thigh;
}

/// In messages of three readings, the first of them a moment after `begin`, which is moved to the last.
LiveState feel(LiveSession& live, const std::vector<MotionSample>& samples, Seconds& begin,
               std::vector<std::string>& said) {
  LiveState state;
  const Seconds start = begin + Seconds{0.1};
  for (std::size_t i = 0; i < samples.size(); i += 3) {
    std::vector<MotionSample> some(samples.begin() + static_cast<std::ptrdiff_t>(i),
                                   samples.begin() + static_cast<std::ptrdiff_t>(std::min(i + 3, samples.size())));
    for (MotionSample& sample : some) sample.time += start;
    begin = some.back().time;
    state = live.add(some);
    said.insert(said.end(), state.say.begin(), state.say.end());
  }
  return state;
}

/// Of a phone that is carried about, the screen sideways.
std::vector<MotionSample> carried(Seconds duration) {
  std::vector<MotionSample> samples;
  for (int i = 0; i < static_cast<int>(60 * duration.value); ++i)
    samples.push_back({Seconds{i / 60.0}, {1, 0.1 * std::sin(i / 9.0), 0}, Vector3<double>(0, 0, 0.1)});
  return samples;
}

TEST_F(Live, leads_a_phone_in_the_band_through_both_sides) {
  Dose dose;
  dose.sets = 1;
  dose.least = 4;
  dose.most = 5;
  dose.rest = Seconds{5};
  dose.first_leg = Side::right;
  const SessionRecord session = begin(Source::motion, dose);
  LiveSession live(settings(), store_, session.id);
  Seconds now = kBegin;
  std::vector<std::string> said;
  LiveState state = feel(live, carried(Seconds{5}), now, said);
  EXPECT_EQ(state.stage, Stage::set_up);
  EXPECT_THAT(*state.placement, testing::HasSubstr("under the band"));
  state = feel(live, thigh_in_the_band(5, Side::left).felt(), now, said);
  EXPECT_EQ(state.stage, Stage::rest);
  EXPECT_THAT(said, testing::IsSupersetOf({"Begin.", "1", "2", "3", "4", "5"}));
  EXPECT_THAT(said, testing::Contains(testing::HasSubstr("put the phone on the other thigh")));
  feel(live, carried(Seconds{6}), now, said);
  state = feel(live, thigh_in_the_band(5, Side::right).felt(), now, said);
  EXPECT_EQ(state.stage, Stage::done);
  const auto kept = store_.session(session.id)->sets;
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].working_leg, Side::right);
  EXPECT_EQ(kept[1].working_leg, Side::left);
  for (const SetRecord& set : kept) {
    EXPECT_EQ(set.end, SetEnd::complete);
    ASSERT_THAT(set.repetitions, SizeIs(5));
    for (const RepetitionRecord& r : set.repetitions) {
      EXPECT_NEAR(to_degrees(r.opening.value), 42, 3);
      EXPECT_FALSE(r.clean) << "a thigh can't know";
      EXPECT_THAT(r.verdict.not_judged, testing::Contains(testing::Field(&NotJudged::reason, WhyNotJudged::sensor)));
    }
  }
}

TEST_F(Live, counts_nothing_of_the_other_leg_and_says_which_one_it_waits_for) {
  Dose dose;
  dose.first_leg = Side::right;
  const SessionRecord session = begin(Source::motion, dose);
  LiveSession live(settings(), store_, session.id);
  Seconds now = kBegin;
  std::vector<std::string> said;
  LiveState state = feel(live, thigh_in_the_band(3, Side::right).felt(), now, said);
  EXPECT_EQ(state.count, 0);
  EXPECT_EQ(state.stage, Stage::set_up);
  EXPECT_THAT(*state.placement, testing::HasSubstr("put the phone on that thigh"));
  feel(live, carried(Seconds{6}), now, said);
  state = feel(live, thigh_in_the_band(3, Side::left).felt(), now, said);
  EXPECT_EQ(state.count, 3);
}

TEST_F(Live, goes_on_with_what_it_felt_after_the_phone_was_gone) {
  const SessionRecord session = begin(Source::motion);
  Seconds now = kBegin;
  std::vector<std::string> said;
  int count = 0;
  for (int visit = 0; visit < 3; ++visit) {
    LiveSession live(settings(), store_, session.id);
    const LiveState state = feel(live, thigh_in_the_band(2, Side::left).felt(), now, said);
    EXPECT_EQ(state.count, count += 2);
    now += Seconds{20};
  }
  EXPECT_THAT(store_.session(session.id)->sets.front().repetitions, SizeIs(6));
}

TEST_F(Live, pauses_a_set_when_the_thigh_lies_on_its_side_no_more) {
  const SessionRecord session = begin(Source::motion);
  LiveSession live(settings(), store_, session.id);
  Seconds now = kBegin;
  std::vector<std::string> said;
  feel(live, thigh_in_the_band(2, Side::left).felt(), now, said);
  LiveState state = feel(live, carried(Seconds{9}), now, said);
  EXPECT_EQ(state.stage, Stage::set_up);
  EXPECT_THAT(*state.notice, testing::HasSubstr("can't feel you lying on your side any more. Paused at 2"));
  state = feel(live, thigh_in_the_band(2, Side::left).felt(), now, said);
  EXPECT_EQ(state.count, 4);
}

TEST_F(Live, refuses_a_session_that_was_never_begun) {
  EXPECT_THROW(LiveSession(settings(), store_, "00000000000000000000000000000000"), StoreError);
}

}  // namespace
}  // namespace clamshell
