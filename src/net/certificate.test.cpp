// SPDX-License-Identifier: Apache-2.0
#include "net/certificate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/user_error.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

class OwnCertificate : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(folder_);
    std::ofstream(folder_ / "secret.txt") << "secret";
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string keep(const std::vector<std::string>& names) {
    files_ = keep_certificate(folder_ / "data", names);
    std::ifstream stream(files_.certificate, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  fs::path folder_ = fs::path(testing::TempDir()) / fmt::format("clamshell-certificate-{}", getpid());
  CertificateFiles files_;
};

TEST_F(OwnCertificate, stays_the_same_for_the_same_names) {
  const std::string first = keep({"192.168.0.7", "fd00::7", "host.local"});
  EXPECT_EQ(keep({"192.168.0.7", "fd00::7", "host.local"}), first);
}

TEST_F(OwnCertificate, is_made_anew_for_other_names) {
  const std::string first = keep({"192.168.0.7", "host.local"});
  EXPECT_NE(keep({"192.168.0.8", "host.local"}), first);
}

TEST_F(OwnCertificate, is_made_anew_where_it_cannot_be_read) {
  keep({"192.168.0.7"});
  std::ofstream(files_.certificate) << "no certificate";
  EXPECT_NE(keep({"192.168.0.7"}), "no certificate");
}

TEST_F(OwnCertificate, is_for_its_owner_alone) {
  keep({"192.168.0.7"});
  EXPECT_EQ(fs::status(files_.key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(OwnCertificate, says_where_it_cannot_be_kept) {
  EXPECT_ANY_THROW(keep_certificate(folder_ / "secret.txt" / "data", {"192.168.0.7"}));
}

}  // namespace
}  // namespace clamshell
