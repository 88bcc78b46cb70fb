// SPDX-License-Identifier: Apache-2.0
/// The natural course of a movement from rest to rest: 10 s^3 - 15 s^4 + 6 s^5 of the way at the share s of its time.
///
/// Flash & Hogan, "The coordination of arm movements", J Neurosci 1985, 5:1688.
#pragma once

namespace clamshell::minimum_jerk {

template <class T>
constexpr T way(const T& share) {
  return share * share * share * (10.0 + share * (6.0 * share - 15.0));
}

/// Share of its time that it spends within the first tenth of its way, and again within the last: way(0.2466) = 0.1.
constexpr double kTenth = 0.2466;
/// ... and within its first three tenths: way(0.3896) = 0.3.
constexpr double kThreeTenths = 0.3896;

}  // namespace clamshell::minimum_jerk
