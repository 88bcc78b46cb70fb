// SPDX-License-Identifier: Apache-2.0
// What of Asio and Beast is no template, compiled once: see Beast in cmake/libraries.cmake.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
#include <utility>  // which Boost 1.74 forgets
