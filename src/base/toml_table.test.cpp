// SPDX-License-Identifier: Apache-2.0
#include "base/toml_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/user_error.h"

namespace clamshell {
namespace {

TomlTable parsed(std::string_view text) { return TomlTable::parse(text, "The file"); }

template <class Read>
std::string refusal(Read read) {
  try {
    read();
  } catch (const UserError& error) {
    return error.what();
  }
  return "nothing refused";
}

TEST(TomlTable, gives_what_the_file_says) {
  const TomlTable file = parsed(
      "name = \"a\"\ncount = 3\nshare = 0.5\non = true\nlist = [1, 2.5]\n[part]\nwords = [\"b\"]\n[[row]]\n[[row]]\n");
  EXPECT_EQ(file.text("name"), "a");
  EXPECT_EQ(file.integer("count"), 3);
  EXPECT_EQ(file.number("share"), 0.5);
  EXPECT_EQ(file.number("count"), 3);
  EXPECT_TRUE(file.flag("on"));
  EXPECT_THAT(file.numbers("list"), testing::ElementsAre(1, 2.5));
  EXPECT_THAT(file.table("part").texts("words"), testing::ElementsAre("b"));
  EXPECT_EQ(file.tables("row").size(), 2U);
  EXPECT_EQ(file.number_if_any("none"), std::nullopt);
}

TEST(TomlTable, outlives_the_table_that_it_is_part_of) {
  const TomlTable row = parsed("[a]\n[[a.row]]\nnumber = 7\n").table("a").tables("row").front();
  EXPECT_EQ(row.number("number"), 7);
}

TEST(TomlTable, names_the_line_of_what_it_refuses) {
  const TomlTable file = parsed("a = 1\nb = nan\nc = [\n  1,\n  \"x\"]\n[part]\nd = 1\n");
  EXPECT_EQ(refusal([&] { file.text("a"); }), "The file, line 1: 'a' is missing or of the wrong kind.");
  EXPECT_EQ(refusal([&] { file.number("b"); }), "The file, line 1: 'b' must be finite.");
  EXPECT_EQ(refusal([&] { file.numbers("c"); }), "The file, line 5: 'c' must be numbers.");
  EXPECT_EQ(refusal([&] { file.refuse_at("b", "no"); }), "The file, line 2: no.");
  EXPECT_EQ(refusal([&] { file.table("part").expect_only({"e"}); }),
            "The file, line 7: 'd' means nothing here; it may be misspelt.");
  EXPECT_EQ(refusal([&] { file.tables("row"); }), "The file, line 1: there is no [[row]].");
  EXPECT_EQ(refusal([&] { file.table("row"); }), "The file, line 1: there is no [row].");
  EXPECT_EQ(refusal([&] { file.texts("e"); }), "The file, line 1: there is no list 'e'.");
  EXPECT_THAT(refusal([] { parsed("a = 1\nb = "); }), testing::StartsWith("The file, line 2: "));
}

}  // namespace
}  // namespace clamshell
