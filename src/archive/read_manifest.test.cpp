// SPDX-License-Identifier: Apache-2.0
#include "archive/read_manifest.h"

#include <gmock/gmock.h>

namespace clamshell {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string complaint_about(std::string_view manifest) {
  try {
    read_manifest(manifest);
  } catch (const BadManifest& error) {
    return error.what();
  }
  return "none";
}

TEST(Manifests, say_of_each_film_whose_it_is) {
  const auto rows = read_manifest(
      "film,person,side,date,band\r\n"
      "a.mp4,Anna,left,2026-01-31,red\r\n"
      "\"b, the \"\"second\"\".mp4\",,,,\r\n");
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].film, "a.mp4");
  EXPECT_EQ(rows[0].person, "Anna");
  EXPECT_EQ(rows[0].side, Side::left);
  EXPECT_EQ(rows[0].date, "2026-01-31");
  EXPECT_EQ(rows[0].band, "red");
  EXPECT_EQ(rows[1].film, "b, the \"second\".mp4");
  EXPECT_EQ(rows[1].person, std::nullopt);
  EXPECT_EQ(rows[1].side, std::nullopt);
  EXPECT_EQ(rows[1].line, 3);
}

TEST(Manifests, of_a_spreadsheet_are_read_as_they_are) {
  const auto rows = read_manifest("\xEF\xBB\xBFlabel;film\nP07;a.mp4\n\nP08; b.mp4 \n");
  ASSERT_THAT(rows, SizeIs(2));
  EXPECT_EQ(rows[0].label, "P07");
  EXPECT_EQ(rows[1].film, "b.mp4");
  EXPECT_EQ(rows[1].line, 4);
}

TEST(Manifests, that_are_wrong_name_the_line) {
  EXPECT_THAT(complaint_about(""), HasSubstr("line 1"));
  EXPECT_THAT(complaint_about("person\nAnna\n"), HasSubstr("no column \"film\""));
  EXPECT_THAT(complaint_about("film,colour\na.mp4,red\n"), HasSubstr("\"colour\" is not known"));
  EXPECT_THAT(complaint_about("film,film\na,b\n"), HasSubstr("twice"));
  EXPECT_THAT(complaint_about("film,side\na.mp4,up\n"), HasSubstr("line 2: the side"));
  EXPECT_THAT(complaint_about("film,side\na.mp4\n"), HasSubstr("line 2: there are 1 cells"));
  EXPECT_THAT(complaint_about("film,side\n,left\n"), HasSubstr("line 2: no film"));
  EXPECT_THAT(complaint_about("film\n\"a.mp4\n"), HasSubstr("line 2: a quotation mark is not closed"));
  EXPECT_THAT(complaint_about("film\n\"a.mp4\"x\n"), HasSubstr("line 2: there is text after"));
}

}  // namespace
}  // namespace clamshell
