// SPDX-License-Identifier: Apache-2.0
/// Asio's coroutines.
#pragma once

// clang-format off
#include <utility>  // which Boost 1.74 forgets
#include <boost/asio/awaitable.hpp>
// clang-format on
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

namespace clamshell {

/// Makes an operation awaitable; what goes wrong is put into `error` instead of being thrown.
inline auto awaited(boost::system::error_code& error) {
  return boost::asio::redirect_error(boost::asio::use_awaitable, error);
}

}  // namespace clamshell
