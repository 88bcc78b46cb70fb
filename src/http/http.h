// SPDX-License-Identifier: Apache-2.0
/// Requests and their answers, without the headers that every answer has.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "wire/json_numbers.h"

namespace clamshell {

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

Response respond(http::status status, std::string_view content_type, std::string body);
Response respond(http::status status, const Json& json);

/// {"error": word, "message": sentence}.
std::string error_text(std::string_view word, std::string_view sentence);
Response refuse(http::status status, std::string_view word, std::string_view sentence);
Response refuse_method(std::string_view allowed);

/// GET or HEAD.
bool is_get(const Request& request);
/// The target up to its question mark.
std::string_view path_of(const Request& request);
/// The value of the query's first parameter of this name, as it stands there.
std::optional<std::string_view> parameter(const Request& request, std::string_view name);
/// With each "%XX" and "+" replaced by what it stands for; nothing where a "%" stands for nothing.
std::optional<std::string> decode_parameter(std::string_view value);
/// Nothing if the header is missing.
std::optional<std::string_view> header(const Request& request, http::field name);
std::optional<std::string_view> header(const Request& request, std::string_view name);  ///< in any case

}  // namespace clamshell
