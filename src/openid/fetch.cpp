// SPDX-License-Identifier: Apache-2.0
#include "openid/fetch.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string_view>

#include "base/user_error.h"

namespace clamshell {
namespace {

constexpr std::size_t kMostBytes = 1U << 20;
constexpr long kPatience_s = 10;

/// What RFC 3986 leaves as it is.
bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char c : text)
    if (is_unreserved(c))
      escaped += c;
    else
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return escaped;
}

std::size_t append(const char* bytes, std::size_t, std::size_t count, void* to) {
  std::string& body = *static_cast<std::string*>(to);
  if (body.size() + count > kMostBytes) return 0;
  body.append(bytes, count);
  return count;
}

}  // namespace

bool is_private_address(const std::string& address) {
  constexpr std::array kOnThisMachine{"http://127.0.0.1", "http://localhost", "http://[::1]"};
  const auto begins = [&](std::string_view beginning) {
    return address.starts_with(beginning) &&
           (address.size() == beginning.size() || address[beginning.size()] == ':' || address[beginning.size()] == '/');
  };
  const bool names_user = address.find('@') != std::string::npos;  // "http://localhost:1@elsewhere"
  return address.starts_with("https://") || (!names_user && std::ranges::any_of(kOnThisMachine, begins));
}

std::string encode(const Form& form) {
  std::string text;
  for (const auto& [name, value] : form)
    text += fmt::format("{}{}={}", text.empty() ? "" : "&", escape(name), escape(value));
  return text;
}

std::string fetch(const Asking& asking) {
  if (!is_private_address(asking.address))
    throw UserError("The sign-in provider wants to be asked without encryption; tell your admin.");
  const std::unique_ptr<CURL, void (*)(CURL*)> transfer(curl_easy_init(), curl_easy_cleanup);
  if (!transfer) throw std::bad_alloc();
  std::array<char, CURL_ERROR_SIZE> reason{};
  std::string body;
  const std::string posted = encode(asking.form.value_or(Form{}));
  const std::string who = escape(asking.client), secret = escape(asking.secret);
  curl_easy_setopt(transfer.get(), CURLOPT_URL, asking.address.c_str());
  curl_easy_setopt(transfer.get(), CURLOPT_PROTOCOLS_STR, "https,http");
  curl_easy_setopt(transfer.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(transfer.get(), CURLOPT_TIMEOUT, kPatience_s);
  curl_easy_setopt(transfer.get(), CURLOPT_ERRORBUFFER, reason.data());
  curl_easy_setopt(transfer.get(), CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(transfer.get(), CURLOPT_WRITEDATA, &body);
  if (asking.form) curl_easy_setopt(transfer.get(), CURLOPT_POSTFIELDS, posted.c_str());
  if (!who.empty()) {
    curl_easy_setopt(transfer.get(), CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(transfer.get(), CURLOPT_USERNAME, who.c_str());
    curl_easy_setopt(transfer.get(), CURLOPT_PASSWORD, secret.c_str());
  }
  if (curl_easy_perform(transfer.get()) != CURLE_OK)
    throw UserError(fmt::format("The sign-in provider does not answer ({}); try again in a moment.", reason.data()));
  return body;
}

}  // namespace clamshell
