// SPDX-License-Identifier: Apache-2.0
/// What follows once somebody has shown who they are, however that was.
#pragma once

#include "api/route.h"

namespace clamshell {

/// Signs the person in, and out whoever was in this browser: as GET /api/me, with the cookie.
Response let_in(Call& call, const Person& person);

}  // namespace clamshell
