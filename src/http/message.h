// SPDX-License-Identifier: Apache-2.0
/// HTTP requests and responses as values, RFC 9110, however they travel.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/language.h"
#include "wire/json_values.h"

namespace clamshell {

enum class Method : std::uint8_t { get, head, post, put, delete_, other };
std::string_view name_of(Method method);  ///< "GET"; nothing for another

/// Its number is the enumerator's.
enum class Status : std::uint16_t {
  ok = 200,
  created = 201,
  accepted = 202,
  partial_content = 206,
  bad_request = 400,
  unauthorized = 401,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  conflict = 409,
  payload_too_large = 413,
  range_not_satisfiable = 416,
  misdirected_request = 421,
  upgrade_required = 426,
  too_many_requests = 429,
  request_header_fields_too_large = 431,
  internal_server_error = 500,
  service_unavailable = 503,
};

/// Names in any case.
class Headers {
 public:
  void add(std::string_view name, std::string_view value) { all_.emplace_back(name, value); }
  /// In place of all of this name.
  void set(std::string_view name, std::string_view value);
  /// The first one's value.
  std::optional<std::string_view> find(std::string_view name) const;
  std::size_t count(std::string_view name) const;

  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

struct Request {
  Method method{};
  std::string target;  ///< path and query
  Headers headers;
  std::string body;
};

/// Without the headers that every response has.
struct Response {
  Status status{Status::ok};
  Headers headers;
  std::string body;
};

Response respond(Status status, std::string_view content_type, std::string body);
Response respond(Status status, const Json& json);

/// {"error": word, "message": sentence}.
std::string error_text(std::string_view word, std::string_view sentence);
/// sentence: in English; it is said in the language of the thread.
Response refuse(Status status, std::string_view word, std::string_view sentence);
Response refuse_method(std::string_view allowed);
/// To be asked again in a second.
Response refuse_for_now(std::string_view sentence);

/// GET or HEAD.
bool is_get(const Request& request);
/// The target up to its question mark.
std::string_view path_of(const Request& request);
/// The value of the query's first parameter of this name, as it stands there.
std::optional<std::string_view> parameter(const Request& request, std::string_view name);
/// With each "%XX" and "+" replaced by what it stands for; nothing where a "%" stands for nothing.
std::optional<std::string> decode_parameter(std::string_view value);

/// The value of the first cookie of this name. cookies: the header "Cookie", RFC 6265 section 5.4.
std::optional<std::string_view> find_cookie(std::string_view cookies, std::string_view name);

/// The language that a request wants its answer in: the query's "lang", which links and WebSockets have; else the
/// header Accept-Language; else English.
inline Language language_of(const Request& request) {
  if (const auto given = parameter(request, "lang"))
    if (const auto language = language_of(*given)) return *language;
  return accepted_language(request.headers.find("Accept-Language").value_or(""));
}

}  // namespace clamshell
