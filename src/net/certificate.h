// SPDX-License-Identifier: Apache-2.0
/// The server's own TLS certificate: self-signed, ECDSA over P-256, kept for its next start.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/user_error.h"

namespace clamshell {

/// PEM.
struct CertificateFiles {
  std::filesystem::path certificate, key;
};

/// The one in the folder, made anew if it is missing, unreadable, expired, or not for just these names and addresses.
/// Readable by its owner alone. Throws UserError.
CertificateFiles keep_certificate(const std::filesystem::path& folder, const std::vector<std::string>& names);

}  // namespace clamshell
