// SPDX-License-Identifier: Apache-2.0
#include "workout/workout.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "workout/performed_session.h"

namespace clamshell {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

SessionRecord plan(int sets, int least, int most) {
  SessionRecord session;
  session.plan.sets = sets;
  session.plan.least = least;
  session.plan.most = most;
  return session;
}

Finding finding(CriterionId criterion) {
  return {.criterion = criterion,
          .measured = 1,
          .stddev = 0.1,
          .limit = 0.5,
          .unit = "m",
          .probability = 1,
          .cue = "Mend " + std::string(word_of(criterion)) + "."};
}

TEST(Workout, counts_from_the_moment_that_the_set_up_is_right) {
  PerformedSession person;
  EXPECT_EQ(person.state().stage, Stage::set_up);
  person.wait(1);
  EXPECT_EQ(person.state().stage, Stage::set);
  person.repetitions(3);
  EXPECT_EQ(person.state().count, 3);
  EXPECT_EQ(person.state().working_leg, Side::right);
  EXPECT_THAT(person.said, AllOf(Contains("1"), Contains("2"), Contains("3")));
}

TEST(Workout, counts_nothing_while_the_set_up_is_wrong_and_says_what_to_mend) {
  PerformedSession person;
  person.wrong_set_up = {finding(CriterionId::hips_not_stacked)};
  person.wait(5);
  person.repetitions(2);
  EXPECT_EQ(person.state().stage, Stage::set_up);
  EXPECT_THAT(person.kept().sets, IsEmpty());
  EXPECT_THAT(person.said, Contains("Mend hips_not_stacked."));
  EXPECT_EQ(person.state().cue->criterion, CriterionId::hips_not_stacked);
  EXPECT_EQ(person.state().set_up.at(0).state, CheckState::found);
  EXPECT_EQ(person.state().set_up.at(1).state, CheckState::kept);
  person.wrong_set_up.clear();
  person.wait(1);
  person.repetition();
  EXPECT_EQ(person.state().count, 1);
}

TEST(Workout, praises_only_a_set_up_that_was_seen) {
  PerformedSession seen, unseen;
  seen.wait(1);
  EXPECT_THAT(seen.said, Contains("Good. Begin."));
  unseen.unseen_set_up = {{CriterionId::hips_not_stacked, WhyNotJudged::too_uncertain}};
  unseen.wait(1);
  EXPECT_EQ(unseen.state().stage, Stage::set) << "no other place of the camera would help";
  EXPECT_THAT(unseen.said, AllOf(Contains("Begin."), Not(Contains(HasSubstr("Good")))));
}

TEST(Workout, says_what_it_could_check_and_where_to_put_the_camera_and_begins_with_the_person) {
  PerformedSession person(plan(2, 2, 2));
  person.unseen_set_up = {{CriterionId::hips_not_stacked, WhyNotJudged::view}};
  person.wait(10);
  EXPECT_EQ(person.state().stage, Stage::set_up);
  const std::string advice =
      "From here I can check only head_unsupported. Raise the camera: then hips_not_stacked can be judged. Or begin as "
      "you are.";
  EXPECT_EQ(std::ranges::count(person.said, advice), 1);
  person.repetitions(2);
  EXPECT_EQ(person.state().stage, Stage::rest);
  ASSERT_THAT(person.kept().sets, SizeIs(1));
  EXPECT_THAT(person.kept().sets.front().repetitions, SizeIs(2)) << "the one that it began with counts, too";
  EXPECT_THAT(person.said, Not(Contains(HasSubstr("Good. Begin"))));
  person.ask(Command::skip_rest);
  person.wait(1);
  EXPECT_EQ(person.state().stage, Stage::set) << "told once";
}

TEST(Workout, counts_what_was_done_before_the_knees_first_rested) {
  for (const bool is_seen_whole : {true, false}) {
    PerformedSession person;
    if (!is_seen_whole) person.unseen_set_up = {{CriterionId::hips_not_stacked, WhyNotJudged::view}};
    person.seen = false;
    person.wait(4);
    person.seen = true;
    person.belated_repetition();
    EXPECT_EQ(person.state().stage, Stage::set) << "has begun with the person";
    EXPECT_EQ(person.state().count, 1);
    person.repetition();
    EXPECT_EQ(person.state().count, 2);
  }
}

TEST(Workout, begins_when_asked_although_the_camera_sees_little) {
  PerformedSession person;
  person.unseen_set_up = {{CriterionId::hips_not_stacked, WhyNotJudged::view},
                          {CriterionId::head_unsupported, WhyNotJudged::view}};
  person.wait(1);
  EXPECT_THAT(person.said, Contains(HasSubstr("I can't check how you lie")));
  person.ask(Command::start_anyway);
  person.wait(0.2);
  EXPECT_EQ(person.state().stage, Stage::set);
}

TEST(Workout, praises_no_set_up_without_a_camera) {
  SessionRecord session = plan(1, 2, 3);
  session.source = Source::none;
  PerformedSession person(session);
  person.tick(13);
  EXPECT_THAT(person.said, AllOf(Contains("Begin."), Not(Contains(HasSubstr("Good")))));
}

TEST(Workout, looks_at_a_wrong_set_up_again_and_again_but_not_at_a_right_one) {
  PerformedSession person;
  person.wrong_set_up = {finding(CriterionId::hips_not_stacked)};
  person.wait(10);
  EXPECT_GT(person.fresh_looks(), 3);
  person.wrong_set_up.clear();
  person.wait(1);
  const int before = person.fresh_looks();
  person.wait(10);
  EXPECT_EQ(person.fresh_looks(), before);
}

TEST(Workout, says_but_does_not_wait_for_what_the_exercise_does_not_require) {
  PerformedSession person;
  person.wrong_set_up = {finding(CriterionId::head_unsupported)};
  person.wait(1);
  EXPECT_EQ(person.state().stage, Stage::set);
  EXPECT_THAT(person.said, Contains("Begin. Mend head_unsupported."));
  EXPECT_THAT(person.said, Not(Contains("Mend head_unsupported."))) << "said once, not twice";
}

TEST(Workout, counts_in_spite_of_a_wrong_set_up_if_the_person_says_so) {
  PerformedSession person;
  person.wrong_set_up = {finding(CriterionId::hips_not_stacked)};
  person.wait(2);
  person.ask(Command::start_anyway);
  person.wait(0.5);
  person.repetition();
  EXPECT_EQ(person.state().count, 1);
}

TEST(Workout, ends_a_set_at_the_most_that_is_asked_for_and_rests) {
  PerformedSession person(plan(3, 4, 5));
  person.wait(1);
  person.repetitions(5);
  EXPECT_EQ(person.state().stage, Stage::rest);
  EXPECT_EQ(person.kept().sets.front().end, SetEnd::complete);
  EXPECT_EQ(person.state().rest_left, Seconds{45});
  person.wait(45);
  EXPECT_EQ(person.state().stage, Stage::set_up);
  EXPECT_EQ(person.state().set, 2);
}

TEST(Workout, ends_a_set_when_the_person_rests_after_the_least_and_reminds_before) {
  PerformedSession person(plan(3, 4, 9));
  person.wait(1);
  person.repetitions(2);
  person.wait(25);
  EXPECT_EQ(person.state().stage, Stage::set);
  EXPECT_THAT(person.said, Contains("Go on when you are ready."));
  person.repetitions(2);
  EXPECT_EQ(person.state().stage, Stage::set);
  person.wait(7);
  EXPECT_EQ(person.state().stage, Stage::rest);
  EXPECT_THAT(person.kept().sets.front().repetitions, SizeIs(4));
}

TEST(Workout, leads_all_sets_of_both_sides) {
  PerformedSession person(plan(2, 2, 2));
  for (int set = 0; set < 4; ++set) {
    if (set == 2) person.lying_on = Side::right;
    person.wait(1);
    person.repetitions(2);
    person.ask(Command::skip_rest);
  }
  EXPECT_EQ(person.state().stage, Stage::done);
  EXPECT_TRUE(person.kept().ended);
  std::vector<Side> legs;
  for (const SetRecord& set : person.kept().sets) legs.push_back(set.working_leg);
  EXPECT_EQ(legs, (std::vector{Side::right, Side::right, Side::left, Side::left}));
  EXPECT_THAT(person.said, Contains(HasSubstr("other side")));
}

TEST(Workout, says_so_when_the_person_lies_on_the_wrong_side_and_does_not_count) {
  PerformedSession person(plan(1, 2, 2));
  person.wait(1);
  person.repetitions(2);
  person.ask(Command::skip_rest);
  person.wait(5);
  person.repetitions(2);
  EXPECT_EQ(person.state().stage, Stage::set_up);
  EXPECT_THAT(person.kept().sets, SizeIs(1));
  EXPECT_THAT(person.said, Contains(HasSubstr("turn over")));
  EXPECT_THAT(*person.state().placement, HasSubstr("left leg"));
}

TEST(Workout, keeps_the_count_of_somebody_who_gets_up_and_comes_back) {
  PerformedSession person;
  person.wait(1);
  person.repetitions(3);
  person.seen = false;
  person.wait(4);
  EXPECT_EQ(person.state().stage, Stage::set_up);
  EXPECT_EQ(person.state().count, 3);
  EXPECT_THAT(*person.state().notice, HasSubstr("Paused at 3"));
  person.seen = true;
  person.wait(1);
  EXPECT_EQ(person.state().stage, Stage::set);
  EXPECT_FALSE(person.state().notice);
  person.repetition();
  EXPECT_EQ(person.state().count, 4);
  EXPECT_THAT(person.kept().sets, SizeIs(1));
}

TEST(Workout, takes_getting_up_after_the_least_for_the_end_of_the_set) {
  PerformedSession person(plan(3, 2, 9));
  person.wait(1);
  person.repetitions(2);
  person.seen = false;
  person.wait(4);
  EXPECT_EQ(person.state().stage, Stage::rest);
  EXPECT_EQ(person.kept().sets.front().end, SetEnd::got_up);
}

TEST(Workout, counts_nothing_while_paused) {
  PerformedSession person;
  person.wait(1);
  person.repetition();
  person.ask(Command::pause);
  EXPECT_TRUE(person.state().paused);
  person.repetitions(2);
  EXPECT_EQ(person.state().count, 1);
  person.ask(Command::resume);
  person.wait(1);
  person.repetition();
  EXPECT_EQ(person.state().count, 2);
}

TEST(Workout, stops_the_clock_of_a_rest_while_paused) {
  PerformedSession person(plan(3, 1, 1));
  person.wait(1);
  person.repetition();
  person.wait(5);
  person.ask(Command::pause);
  const Seconds left = person.state().rest_left;
  person.wait(100);
  EXPECT_EQ(person.state().rest_left, left);
  person.ask(Command::resume);
  EXPECT_EQ(person.state().stage, Stage::rest);
}

TEST(Workout, ends_early_when_asked_and_keeps_what_was_done) {
  PerformedSession person;
  person.wait(1);
  person.repetitions(3);
  person.ask(Command::end_session);
  EXPECT_EQ(person.state().stage, Stage::done);
  EXPECT_EQ(person.kept().sets.back().end, SetEnd::stopped);
  EXPECT_THAT(person.kept().sets.back().repetitions, SizeIs(3));
  EXPECT_TRUE(person.kept().ended);
  person.repetitions(2);
  EXPECT_THAT(person.kept().sets.back().repetitions, SizeIs(3));
}

TEST(Workout, goes_on_from_what_was_kept_in_the_middle_of_a_set) {
  PerformedSession before(plan(3, 4, 6));
  before.wait(1);
  before.repetitions(3);
  PerformedSession after(before.kept(), before.now() + Seconds{30});
  after.wait(0.1);
  EXPECT_EQ(after.state().count, 3);
  EXPECT_THAT(after.said, Contains(HasSubstr("3 repetitions so far")));
  after.wait(1);
  EXPECT_EQ(after.state().stage, Stage::set);
  after.repetitions(3);
  EXPECT_EQ(after.state().stage, Stage::rest);
  ASSERT_THAT(after.kept().sets, SizeIs(1));
  std::vector<int> numbers;
  for (const auto& r : after.kept().sets.front().repetitions) numbers.push_back(r.number);
  EXPECT_EQ(numbers, (std::vector{1, 2, 3, 4, 5, 6}));
}

TEST(Workout, goes_on_with_what_is_left_of_a_rest) {
  PerformedSession before(plan(3, 1, 1));
  before.wait(1);
  before.repetition();
  ASSERT_EQ(before.state().stage, Stage::rest);
  PerformedSession after(before.kept(), before.now() + Seconds{30});
  after.wait(0.1);
  EXPECT_EQ(after.state().stage, Stage::rest);
  EXPECT_NEAR(after.state().rest_left.value, 15, 0.2);
}

TEST(Workout, shows_the_cue_with_the_repetition_that_earned_it_and_colours_the_part) {
  PerformedSession person;
  person.wait(1);
  person.repetition();
  EXPECT_EQ(person.said.back(), "Mended feet_apart.") << "what went well comes first";
  person.repetition({finding(CriterionId::feet_apart)});
  EXPECT_EQ(person.state().cue->text, "Mend feet_apart.");
  EXPECT_EQ(person.state().cue->in_short, "feet_apart");
  EXPECT_THAT(person.state().at_fault, Contains(Landmark::left_heel));
  EXPECT_EQ(person.said.back(), "Mend feet_apart.");
  person.repetition();
  EXPECT_FALSE(person.state().cue);
  EXPECT_EQ(person.said.back(), "Mended feet_apart.");
}

TEST(Workout, tells_after_a_set_what_was_good_and_what_to_change) {
  PerformedSession person(plan(3, 4, 4));
  person.wait(1);
  person.repetitions(2);
  person.repetition({finding(CriterionId::feet_apart)});
  person.repetition({finding(CriterionId::feet_apart)});
  EXPECT_THAT(person.state().good, Contains("Mended no_hold."));
  EXPECT_THAT(person.state().change, Contains("Mend feet_apart. (2 of 4 repetitions)"));
}

TEST(Workout, ends_every_set_with_praise_that_is_true) {
  PerformedSession person(plan(3, 2, 4));
  person.wait(1);
  for (int i = 0; i < 4; ++i) person.repetition({finding(CriterionId::feet_apart), finding(CriterionId::no_hold)});
  EXPECT_THAT(person.state().good, testing::ElementsAre("You did all that was asked."));
  EXPECT_THAT(person.said, Contains("You did all that was asked."));
}

TEST(Workout, never_calls_less_the_persons_best_than_what_it_shows) {
  PerformedSession person;
  person.wait(1);
  person.repetition();
  EXPECT_EQ(person.state().own_best->value, from_degrees(40));
  person.open(47);
  EXPECT_EQ(person.state().own_best->value, from_degrees(47));
  person.open(30);
  EXPECT_EQ(person.state().own_best->value, from_degrees(47)) << "still the same repetition";
}

TEST(Workout, leads_by_pace_where_there_is_no_camera_and_takes_the_persons_word) {
  SessionRecord session = plan(1, 2, 3);
  session.source = Source::none;
  PerformedSession person(session);
  person.tick(13);
  EXPECT_EQ(person.state().stage, Stage::set);
  person.tick(30);
  EXPECT_EQ(person.state().count, 3);
  EXPECT_THAT(person.said, AllOf(Contains("1"), Contains("3"), Contains(HasSubstr("How many"))));
  EXPECT_EQ(person.state().stage, Stage::set);
  person.ask(Command::end_set, 2);
  EXPECT_EQ(person.kept().sets.front().confirmed, 2);
  EXPECT_THAT(person.kept().sets.front().repetitions, IsEmpty());
  EXPECT_EQ(person.state().stage, Stage::rest);
  EXPECT_EQ(person.state().sets_done.front().count, 2);
}

TEST(Workout, goes_on_with_the_count_that_was_led_after_a_lost_connection) {
  SessionRecord session = plan(1, 5, 9);
  session.source = Source::none;
  PerformedSession before(session);
  before.tick(13 + 4 * 6);
  const int led = before.state().count;
  EXPECT_EQ(led, 4);
  EXPECT_EQ(before.kept().sets.front().confirmed, led);

  PerformedSession after(before.kept(), before.now() + Seconds{60});
  after.tick(0.1);
  EXPECT_EQ(after.state().count, led);
  EXPECT_THAT(after.said, Contains(HasSubstr("4 repetitions so far")));
  after.tick(13 + 6);
  EXPECT_EQ(after.state().count, led + 1);
  EXPECT_THAT(after.said, AllOf(Contains("5"), Not(Contains("1"))));
  after.ask(Command::end_session);
  EXPECT_EQ(after.kept().sets.front().confirmed, led + 1) << "done, though nobody said so";
}

TEST(Workout, never_says_the_same_count_twice) {
  PerformedSession person(plan(3, 9, 12));
  person.wait(1);
  person.repetitions(12);
  for (int n = 1; n <= 12; ++n) EXPECT_EQ(std::ranges::count(person.said, std::to_string(n)), 1) << n;
}

TEST(Workout, says_once_which_band_to_take_and_how_slowly_to_move) {
  SessionRecord session = plan(2, 1, 1);
  session.plan.band = "yellow";
  session.plan.hold = Seconds{2};
  session.plan.lower = Seconds{3};
  PerformedSession person(session);
  person.wait(1);
  person.repetition();
  person.wait(60);
  EXPECT_EQ(person.state().set, 2);
  const auto names_band = [](const std::string& line) { return line.find("yellow band") != line.npos; };
  ASSERT_EQ(std::ranges::count_if(person.said, names_band), 1);
  const std::string line = *std::ranges::find_if(person.said, names_band);
  EXPECT_THAT(line, AllOf(HasSubstr("Hold each one for 2 seconds."), HasSubstr("Lower over 3 seconds.")));
}

TEST(Workout, says_nothing_of_band_and_pace_where_the_dose_is_the_ordinary_one) {
  PerformedSession person(plan(1, 1, 1));
  person.wait(1);
  EXPECT_THAT(person.said, Each(Not(AnyOf(HasSubstr("band"), HasSubstr("seconds")))));
}

TEST(Workout, says_once_that_the_phone_in_the_band_feels_another_movement) {
  PerformedSession session;
  session.sensor = BandSensor::waiting;
  session.wait(3);
  session.repetitions(2);
  session.sensor = BandSensor::other_movement;
  session.repetitions(2);
  EXPECT_EQ(session.state().count, 4);
  EXPECT_EQ(std::ranges::count(session.said, "The phone feels another movement than I see. I go by the camera alone."),
            1);
}

TEST(Workout, goes_on_by_what_the_phone_in_the_band_feels_and_says_so_once) {
  PerformedSession session;
  session.sensor = BandSensor::joined;
  session.wait(3);
  session.repetitions(2);
  session.seen = false;
  session.repetitions(2);
  EXPECT_EQ(session.state().stage, Stage::set);
  EXPECT_EQ(session.state().count, 4);
  EXPECT_EQ(std::ranges::count(session.said, "I can't see you any more. I count by the phone in the band."), 1);
}

}  // namespace
}  // namespace clamshell
