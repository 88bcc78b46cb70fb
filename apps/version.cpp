// SPDX-License-Identifier: Apache-2.0
#include "version.h"

#include <cairo.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <mujoco/mujoco.h>
#include <openssl/crypto.h>
#include <sodium.h>
#include <sqlite3.h>

#include <boost/version.hpp>

extern "C" {
#include <libavutil/avutil.h>
}

#include "commit.h"

namespace clamshell {

std::string_view version_number() { return CLAMSHELL_VERSION; }

std::string version_in_full() {
  const std::string commit = *kCommit ? fmt::format(" ({})", kCommit) : "";
  return fmt::format(
      "clamshell {}{}\n"
      "FFmpeg {}, MuJoCo {}, SQLite {}, libpq {}.{}, {},\n"
      "libsodium {}, Cairo {}, Boost {}.{}",
      version_number(), commit, av_version_info(), mj_versionString(), sqlite3_libversion(), PQlibVersion() / 10000,
      PQlibVersion() % 10000, OpenSSL_version(OPENSSL_VERSION), sodium_version_string(), cairo_version_string(),
      BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000);
}

}  // namespace clamshell
