// SPDX-License-Identifier: Apache-2.0
#include "base/read_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace clamshell {
namespace {

namespace fs = std::filesystem;

class ReadFile : public testing::Test {
 protected:
  ~ReadFile() override { fs::remove(file_); }

  const fs::path file_ = fs::temp_directory_path() / ("clamshell_read_file_" + std::to_string(getpid()));
};

TEST_F(ReadFile, gives_every_byte_of_it) {
  std::string bytes(200'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i % 251);
  std::ofstream(file_, std::ios::binary) << bytes;
  EXPECT_EQ(read_file(file_), bytes);
  EXPECT_EQ(read_file(file_, bytes.size()), bytes);
}

TEST_F(ReadFile, gives_an_empty_one_as_empty) {
  std::ofstream{file_};
  EXPECT_EQ(read_file(file_), "");
}

TEST_F(ReadFile, gives_nothing_that_is_missing_a_folder_or_too_large) {
  EXPECT_FALSE(read_file(file_));
  EXPECT_FALSE(read_file(fs::temp_directory_path()));
  EXPECT_FALSE(read_file("/dev/zero", 1000));
  std::ofstream(file_) << "four";
  EXPECT_FALSE(read_file(file_, 3));
}

}  // namespace
}  // namespace clamshell
