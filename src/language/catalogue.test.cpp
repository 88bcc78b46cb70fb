// SPDX-License-Identifier: Apache-2.0
#include "language/catalogue.h"

#include <gtest/gtest.h>

namespace clamshell {
namespace {

const std::string kHead = "msgid \"\"\nmsgstr \"\"\n\"Language: xx\\n\"\n\"Plural-Forms: nplurals=2; plural=";

TEST(Catalogue, finds_a_sentence_by_the_english_one_over_lines_and_escapes) {
  const Catalogue catalogue(
      kHead + "(n != 1);\\n\"\n\n#: src/a.cpp\nmsgid \"Say \\\"yes\\\"\"\nmsgstr \"\"\n\"Sag \"\n\"\\\"ja\\\"\"\n");
  EXPECT_EQ(catalogue.of("Say \"yes\""), "Sag \"ja\"");
}

TEST(Catalogue, leaves_english_what_is_unknown_or_not_translated_yet) {
  const Catalogue catalogue(kHead + "(n != 1);\\n\"\n\nmsgid \"known\"\nmsgstr \"\"\n");
  EXPECT_EQ(catalogue.of("known"), "known");
  EXPECT_EQ(catalogue.of("unknown"), "unknown");
  EXPECT_EQ(catalogue.of("{} set", "{} sets", 2), "{} sets");
  EXPECT_EQ(Catalogue().of("{} set", "{} sets", 1), "{} set");
}

TEST(Catalogue, counts_as_the_language_does) {
  const std::string sets = "\\n\"\n\nmsgid \"set\"\nmsgid_plural \"sets\"\nmsgstr[0] \"one\"\nmsgstr[1] \"many\"\n";
  const Catalogue german(kHead + "(n != 1);" + sets), french(kHead + "(n > 1);" + sets);
  EXPECT_EQ(german.of("set", "sets", 0), "many");
  EXPECT_EQ(german.of("set", "sets", 1), "one");
  EXPECT_EQ(french.of("set", "sets", 0), "one");
  EXPECT_EQ(french.of("set", "sets", 2), "many");
}

TEST(Catalogue, finds_a_sentence_that_quotes_values) {
  const Catalogue catalogue(
      kHead +
      "(n != 1);\\n\"\n\n"
      "msgid \"{} can't be read: {}\"\nmsgstr \"Nicht lesbar ({1}): {0}\"\n\n"
      "msgid \"{} can't be read: it has {:.1f} pages.\"\nmsgstr \"{} hat {:.1f} Seiten.\"\n\n"
      "msgid \"It is empty.\"\nmsgstr \"Es ist leer.\"\n\nmsgid \"{}: {}\"\nmsgstr \"{} - {}\"\n\n"
      "msgid \"Left\"\nmsgstr \"Links\"\n");
  EXPECT_EQ(catalogue.of_filled("a.csv can't be read: It is empty."), "Nicht lesbar (Es ist leer.): a.csv");
  EXPECT_EQ(catalogue.of_filled("a.csv can't be read: it has 2.5 pages."), "a.csv hat 2.5 Seiten.")
      << "the one with most words of its own";
  EXPECT_EQ(catalogue.of_filled("It is empty."), "Es ist leer.");
  EXPECT_EQ(catalogue.of_filled("a: b"), "a: b") << "too few words to be sure";
  EXPECT_EQ(catalogue.of_filled("Left can't be read: It is empty."), "Nicht lesbar (Es ist leer.): Left") << "a name";
  EXPECT_EQ(Catalogue().of_filled("a.csv can't be read: b"), "a.csv can't be read: b");
}

TEST(Catalogue, recognizes_a_sentence_of_few_words_by_the_one_that_it_ends_in) {
  const Catalogue catalogue(kHead +
                            "(n != 1);\\n\"\n\n"
                            "msgid \"{}, line {}: {}.\"\nmsgstr \"{}, Zeile {}: {}.\"\n\n"
                            "msgid \"{}: {}\"\nmsgstr \"{} - {}\"\n\n"
                            "msgid \"{} {} {}.\"\nmsgstr \"{}. {} {}.\"\n\n"
                            "msgid \"The exercise file\"\nmsgstr \"Die Übungsdatei\"\n\n"
                            "msgid \"there is no [{}]\"\nmsgstr \"es gibt kein [{}]\"\n\n"
                            "msgid \"'{}' is missing\"\nmsgstr \"„{}“ fehlt\"\n\n"
                            "msgid \"Left\"\nmsgstr \"Links\"\n");
  EXPECT_EQ(catalogue.of_filled("The exercise file, line 3: 'kept' is missing."),
            "Die Übungsdatei, Zeile 3: „kept“ fehlt.");
  EXPECT_EQ(catalogue.of_filled("a.toml, line 3: there is no [a]."), "a.toml, Zeile 3: es gibt kein [a].");
  EXPECT_EQ(catalogue.of_filled("a.toml: 'b' is missing"), "a.toml - „b“ fehlt");
  EXPECT_EQ(catalogue.of_filled("a.toml, line 3: Error at the end."), "a.toml, line 3: Error at the end.");
  EXPECT_EQ(catalogue.of_filled("a.toml: Left"), "a.toml: Left");
}

TEST(Catalogue, refuses_a_file_that_is_none) {
  EXPECT_THROW(Catalogue("hello"), UserError);
  EXPECT_THROW(Catalogue("msgid \"a\"\nmsgstr b\n"), UserError);
  EXPECT_THROW(Catalogue("\"a\"\n"), UserError);
}

}  // namespace
}  // namespace clamshell
