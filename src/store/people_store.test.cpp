// SPDX-License-Identifier: Apache-2.0
#include "store/people_store.h"

#include <gmock/gmock.h>

#include <limits>

#include "store/access_store.h"
#include "store/every_database.h"
#include "store/session_store.h"

namespace clamshell {
namespace {

using testing::ElementsAre, testing::Field, testing::HasSubstr, testing::IsEmpty, testing::SizeIs,
    testing::ThrowsMessage;

class People : public EveryDatabase {
 protected:
  Database database_{name_};
  PeopleStore store_{database_};
  AccessStore access_{database_};
  std::string me_ = store_.people().at(0).id;

  Person again(const std::string& id) { return store_.person(id).value(); }
};

Profile whole_profile() {
  return {.height = Metres{1.72},
          .mass_kg = 64.5,
          .sex = Sex::female,
          .leg_length = Metres{0.86},
          .thigh_girth = Metres{0.4375},
          .affected_leg = Side::right,
          .bands = {"yellow", "red"},
          .band_force_n = {{"red", 27.5}},
          .goal = Goal::strength,
          .reminder = std::chrono::minutes{18 * 60 + 30}};
}

Programme plain_programme(Timestamp time) {
  Programme programme;
  programme.time = time;
  programme.reason = "Because";
  return programme;
}

TEST_P(People, begin_with_one_admin_who_needs_no_sign_in) {
  const std::vector<Person> people = store_.people();
  ASSERT_THAT(people, SizeIs(1));
  EXPECT_EQ(people[0].name, "Me");
  EXPECT_EQ(people[0].role, Role::admin);
  EXPECT_FALSE(people[0].sign_in);
  EXPECT_THAT(people[0].id, testing::MatchesRegex("[0-9a-f]{32}"));
  EXPECT_FALSE(people[0].profile.height);
}

TEST_P(People, come_in_the_order_in_which_they_were_added) {
  const Person zoe = store_.add("Zoë", Role::person, at(5));
  store_.add("Anna", Role::clinician, at(4));
  EXPECT_THAT(store_.people(),
              ElementsAre(Field(&Person::name, "Me"), Field(&Person::name, "Zoë"), Field(&Person::name, "Anna")));
  EXPECT_EQ(again(zoe.id).name, "Zoë");
  EXPECT_EQ(again(zoe.id).role, Role::person);
  EXPECT_EQ(again(zoe.id).since, at(5));
}

TEST_P(People, are_found_by_name_id_and_sign_in) {
  const Person anna = store_.add("Anna", Role::person, at(0));
  access_.set_credentials(anna.id, "Anna.B@home", "hash");
  for (const std::string& name : {std::string{"Anna"}, anna.id, std::string{"aNNA.b@HOME"}})
    EXPECT_EQ(store_.find(name).value().id, anna.id) << name;
  EXPECT_EQ(store_.find("Anna")->sign_in, "Anna.B@home");
  EXPECT_FALSE(store_.find("anna b"));
  EXPECT_FALSE(store_.person("Anna"));
}

TEST_P(People, have_names_of_their_own) {
  const Person anna = store_.add("Anna", Role::person, at(0));
  EXPECT_THAT([&] { store_.add("Anna", Role::person, at(1)); }, ThrowsMessage<StoreError>(HasSubstr("another name")));
  EXPECT_THAT([&] { store_.rename(me_, "Anna"); }, ThrowsMessage<StoreError>(HasSubstr("another name")));
  for (const std::string& name : {std::string{}, std::string{"  "}, std::string{" Eve"}, std::string{"Eve "},
                                  std::string(101, 'x'), std::string{"\xFF"}})
    EXPECT_THROW(store_.add(name, Role::person, at(1)), StoreError) << name;
  store_.rename(anna.id, "Anna");
  store_.rename(anna.id, "Ann");
  EXPECT_EQ(again(anna.id).name, "Ann");
  EXPECT_THAT(store_.people(), SizeIs(2));
}

TEST_P(People, keep_their_profile) {
  store_.change_profile(me_, whole_profile());
  const Profile kept = again(me_).profile;
  EXPECT_EQ(kept.height, Metres{1.72});
  EXPECT_EQ(kept.mass_kg, 64.5);
  EXPECT_EQ(kept.sex, Sex::female);
  EXPECT_EQ(kept.leg_length, Metres{0.86});
  EXPECT_EQ(kept.thigh_girth, Metres{0.4375});
  EXPECT_EQ(kept.affected_leg, Side::right);
  EXPECT_THAT(kept.bands, ElementsAre("yellow", "red"));
  EXPECT_EQ(kept.band_force_n, whole_profile().band_force_n);
  EXPECT_EQ(kept.goal, Goal::strength);
  EXPECT_EQ(kept.reminder, std::chrono::minutes{18 * 60 + 30});

  store_.change_profile(me_, {});
  const Profile cleared = again(me_).profile;
  EXPECT_FALSE(cleared.height || cleared.mass_kg || cleared.sex || cleared.leg_length || cleared.thigh_girth ||
               cleared.affected_leg);
  EXPECT_THAT(cleared.bands, IsEmpty());
}

TEST_P(People, are_told_which_measures_can_be_kept) {
  const auto expect_refused = [&](const char* because, auto change) {
    Profile profile;
    change(profile);
    EXPECT_THAT([&] { store_.change_profile(me_, profile); }, ThrowsMessage<StoreError>(HasSubstr(because)));
  };
  expect_refused("A height of 172 m can't be kept: give 1.2 to 2.2 m.", [](Profile& p) { p.height = Metres{172}; });
  expect_refused("30 to 250 kg", [](Profile& p) { p.mass_kg = 29.9; });
  for (const double length : {0.0, 1.4, -1.0, kNaN}) {
    expect_refused("0.5 to 1.3 m", [&](Profile& p) { p.leg_length = Metres{length}; });
    expect_refused("0.25 to 1 m", [&](Profile& p) { p.thigh_girth = Metres{length}; });
  }
  expect_refused("colour", [](Profile& p) { p.bands = {""}; });
  expect_refused("at most 20", [](Profile& p) { p.bands.assign(21, "red"); });
  EXPECT_FALSE(again(me_).profile.height);
}

TEST_P(People, are_never_without_an_admin) {
  const Person anna = store_.add("Anna", Role::person, at(0));
  EXPECT_THAT([&] { store_.change_role(me_, Role::clinician); }, ThrowsMessage<StoreError>(HasSubstr("only admin")));
  EXPECT_THAT([&] { store_.remove(me_); }, ThrowsMessage<StoreError>(HasSubstr("only admin")));
  store_.change_role(me_, Role::admin);
  store_.change_role(anna.id, Role::admin);
  store_.change_role(me_, Role::person);
  EXPECT_EQ(again(me_).role, Role::person);
  store_.remove(me_);
  EXPECT_THAT(store_.people(), ElementsAre(Field(&Person::id, anna.id)));
}

TEST_P(People, go_with_all_that_is_theirs_save_the_audit) {
  SessionStore sessions(database_);
  const Person anna = store_.add("Anna", Role::person, at(0));
  const Person eve = store_.add("Eve", Role::person, at(0));
  std::vector<std::string> kept;
  for (const std::string& person : {anna.id, eve.id}) {
    const std::string session = sessions.begin_session(session_of(person, Source::camera, at(0))).id;
    sessions.add_repetition(session, sessions.begin_set(session, set_of(Side::left)), made_up_repetition(1));
    kept.push_back(session);
    store_.change_profile(person, whole_profile());
    store_.keep(person, Screening{at(0), {{"surgery", true}}});
    store_.keep(person, plain_programme(at(0)));
    store_.keep(person, Note{at(0), me_, "Well done"});
    access_.set_credentials(person, person.substr(0, 8), "hash");
    access_.begin_sign_in("token of " + person, person, at(0), at(100));
    access_.audit({at(0), me_, "Me", person, "Somebody", "saw", "history"});
  }
  store_.remove(anna.id);
  EXPECT_FALSE(store_.person(anna.id));
  EXPECT_FALSE(sessions.session(kept[0]));
  EXPECT_FALSE(access_.credentials(anna.id.substr(0, 8)));
  EXPECT_FALSE(access_.signed_in("token of " + anna.id, at(1)));
  EXPECT_THROW(store_.notes(anna.id), NotKept);
  EXPECT_THAT(access_.audits(anna.id, 10), SizeIs(1));

  EXPECT_EQ(sessions.session(kept[1]).value().sets.at(0).repetitions.size(), 1);
  EXPECT_EQ(access_.signed_in("token of " + eve.id, at(1)), eve.id);
  EXPECT_THAT(store_.screenings(eve.id), SizeIs(1));
  EXPECT_THAT(store_.programmes(eve.id), SizeIs(1));
  EXPECT_THAT(store_.notes(eve.id), SizeIs(1));
}

TEST_P(People, who_are_alone_leave_a_fresh_beginning) {
  store_.rename(me_, "Anna");
  store_.change_profile(me_, whole_profile());
  store_.remove(me_);
  const std::vector<Person> people = store_.people();
  ASSERT_THAT(people, SizeIs(1));
  EXPECT_NE(people[0].id, me_);
  EXPECT_EQ(people[0].name, "Me");
  EXPECT_EQ(people[0].role, Role::admin);
  EXPECT_THAT(people[0].profile.bands, IsEmpty());
}

TEST_P(People, keep_their_screenings_newest_first) {
  store_.keep(me_, Screening{at(20), {{"surgery", true}, {"numb", false}}});
  store_.keep(me_, Screening{at(10), {{"surgery", false}}});
  store_.keep(me_, Screening{at(20), {}});
  const std::vector<Screening> kept = store_.screenings(me_);
  ASSERT_THAT(kept, SizeIs(3));
  EXPECT_THAT(kept[0].answers, IsEmpty());
  EXPECT_EQ(kept[1].time, at(20));
  EXPECT_THAT(kept[1].answers, ElementsAre(std::pair("numb", false), std::pair("surgery", true)));
  EXPECT_THAT(kept[2].answers, ElementsAre(std::pair("surgery", false)));
  EXPECT_THROW(store_.keep(me_, Screening{at(1), {{"", true}}}), StoreError);
}

TEST_P(People, keep_their_programmes_newest_first) {
  const Programme whole{.time = at(30),
                        .author = me_,
                        .reason = "Knee settles: fewer, slower.",
                        .sets = 2,
                        .least = 10,
                        .most = 12,
                        .days_a_week = 3,
                        .hold = Seconds{2.5},
                        .lower = Seconds{3},
                        .band = "none",
                        .first_leg = Side::right,
                        .goal = Goal::endurance,
                        .standing = true,
                        .paused = true,
                        .cleared = true};
  store_.keep(me_, whole);
  store_.keep(me_, plain_programme(at(10)));
  const std::vector<Programme> kept = store_.programmes(me_);
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].time, whole.time);
  EXPECT_EQ(kept[0].author, whole.author);
  EXPECT_EQ(kept[0].reason, whole.reason);
  EXPECT_EQ(kept[0].sets, whole.sets);
  EXPECT_EQ(kept[0].least, whole.least);
  EXPECT_EQ(kept[0].most, whole.most);
  EXPECT_EQ(kept[0].days_a_week, whole.days_a_week);
  EXPECT_EQ(kept[0].hold, whole.hold);
  EXPECT_EQ(kept[0].lower, whole.lower);
  EXPECT_EQ(kept[0].band, whole.band);
  EXPECT_EQ(kept[0].first_leg, whole.first_leg);
  EXPECT_EQ(kept[0].goal, whole.goal);
  EXPECT_EQ(kept[0].standing, whole.standing);
  EXPECT_TRUE(kept[0].paused && kept[0].cleared);
  EXPECT_FALSE(kept[1].sets || kept[1].hold || kept[1].band || kept[1].first_leg || kept[1].paused || kept[1].cleared);
}

TEST_P(People, are_told_which_programmes_can_be_kept) {
  const auto expect_refused = [&](const char* because, auto change) {
    Programme programme = plain_programme(at(0));
    change(programme);
    EXPECT_THAT([&] { store_.keep(me_, programme); }, ThrowsMessage<StoreError>(HasSubstr(because)));
  };
  expect_refused("The reason of a programme can't be kept empty", [](Programme& p) { p.reason = ""; });
  expect_refused("The reason of a programme can't be kept empty", [](Programme& p) { p.reason = " \n"; });
  expect_refused("1 to 20 sets", [](Programme& p) { p.sets = 0; });
  expect_refused("1 to 200 repetitions", [](Programme& p) { p.least = 201; });
  expect_refused("1 to 200 repetitions", [](Programme& p) { p.most = -5; });
  expect_refused("swap the two", [](Programme& p) { p.least = 12, p.most = 10; });
  expect_refused("1 to 7 days", [](Programme& p) { p.days_a_week = 8; });
  expect_refused("0 to 60 s", [](Programme& p) { p.hold = Seconds{-1}; });
  expect_refused("0 to 60 s", [](Programme& p) { p.lower = Seconds{kNaN}; });
  expect_refused("colour", [](Programme& p) { p.band = ""; });
  EXPECT_THAT(store_.programmes(me_), IsEmpty());
}

TEST_P(People, keep_notes_about_them_newest_first) {
  store_.keep(me_, Note{at(1), "a", "First"});
  store_.keep(me_, Note{at(2), "b", "Second"});
  const std::vector<Note> kept = store_.notes(me_);
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].text, "Second");
  EXPECT_EQ(kept[0].author, "b");
  EXPECT_EQ(kept[0].time, at(2));
  std::string longest;
  for (int i = 0; i < 4000; ++i) longest += "ß";
  store_.keep(me_, Note{at(3), "a", longest});
  EXPECT_EQ(store_.notes(me_)[0].text, longest);
  EXPECT_THROW(store_.keep(me_, Note{at(4), "a", longest + "!"}), StoreError);
  EXPECT_THROW(store_.keep(me_, Note{at(4), "a", ""}), StoreError);
}

TEST_P(People, have_a_calendar_whose_address_nobody_guesses) {
  EXPECT_FALSE(store_.calendar_word(me_));
  store_.set_calendar_word(me_, "abracadabra");
  EXPECT_EQ(store_.calendar_word(me_), "abracadabra");
  EXPECT_EQ(store_.whose_calendar("abracadabra").value().id, me_);
  EXPECT_FALSE(store_.whose_calendar("Abracadabra"));
  store_.set_calendar_word(me_, {});
  EXPECT_FALSE(store_.calendar_word(me_));
  EXPECT_FALSE(store_.whose_calendar("abracadabra"));
}

TEST_P(People, who_are_unknown_are_told_so) {
  const std::string nobody(32, 'f');
  EXPECT_THROW(store_.rename(nobody, "A"), NotKept);
  EXPECT_THROW(store_.change_role(nobody, Role::admin), NotKept);
  EXPECT_THROW(store_.change_profile(nobody, {}), NotKept);
  EXPECT_THROW(store_.remove(nobody), NotKept);
  EXPECT_THROW(store_.keep(nobody, Screening{}), NotKept);
  EXPECT_THROW(store_.keep(nobody, plain_programme(at(0))), NotKept);
  EXPECT_THROW(store_.keep(nobody, Note{{}, "a", "x"}), NotKept);
  EXPECT_THROW(store_.screenings(nobody), NotKept);
  EXPECT_THROW(store_.programmes(nobody), NotKept);
  EXPECT_THROW(store_.calendar_word(nobody), NotKept);
  EXPECT_THROW(store_.set_calendar_word(nobody, "x"), NotKept);
  EXPECT_THROW(access_.set_credentials(nobody, "a", "x"), NotKept);
  EXPECT_THROW(access_.begin_sign_in("t", nobody, at(0), at(1)), NotKept);
}

INSTANTIATE_ON_EVERY_DATABASE(People);

}  // namespace
}  // namespace clamshell
