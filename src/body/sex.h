// SPDX-License-Identifier: Apache-2.0
/// Of the body, as the tables of segments and strengths that Clamshell uses tell them apart.
#pragma once

namespace clamshell {

enum class Sex { female, male };

}  // namespace clamshell
