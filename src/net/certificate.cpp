// SPDX-License-Identifier: Apache-2.0
#include "net/certificate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <boost/asio/ip/address.hpp>
#include <cstdint>
#include <memory>
#include <optional>

#include "base/new_file.h"
#include "base/read_file.h"
#include "base/user_error.h"

namespace clamshell {
namespace {

namespace fs = std::filesystem;

template <auto free>
struct Freed {
  template <class Object>
  void operator()(Object* object) const {
    free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

void require(bool worked) {
  if (!worked) throw UserError("No TLS certificate can be made on this system; give one with --certificate.");
}

std::string subject_names(const std::vector<std::string>& names) {
  std::vector<std::string> entries;
  for (const std::string& name : names) {
    boost::system::error_code no_address;
    boost::asio::ip::make_address(name, no_address);
    entries.push_back((no_address ? "DNS:" : "IP:") + name);
  }
  return fmt::format("{}", fmt::join(entries, ","));
}

void add_extension(X509& certificate, int kind, const std::string& value) {
  const Extension extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
  require(extension && X509_add_ext(&certificate, extension.get(), -1) == 1);
}

Certificate sign_certificate(EVP_PKEY& key, const std::vector<std::string>& names) {
  constexpr long kHour = 3600, kYear = 365 * 24 * kHour;
  Certificate certificate(X509_new());
  require(certificate != nullptr);
  X509* const x509 = certificate.get();
  std::uint64_t serial{};
  require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1);
  require(X509_set_version(x509, X509_VERSION_3) == 1);
  require(ASN1_INTEGER_set_uint64(X509_get_serialNumber(x509), serial) == 1);
  require(X509_gmtime_adj(X509_getm_notBefore(x509), -kHour) && X509_gmtime_adj(X509_getm_notAfter(x509), kYear));
  require(X509_set_pubkey(x509, &key) == 1);
  X509_NAME* const name = X509_get_subject_name(x509);
  require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("Clamshell"), -1,
                                     -1, 0) == 1);
  require(X509_set_issuer_name(x509, name) == 1);
  add_extension(*x509, NID_basic_constraints, "critical,CA:FALSE");
  add_extension(*x509, NID_key_usage, "critical,digitalSignature");
  add_extension(*x509, NID_ext_key_usage, "serverAuth");
  add_extension(*x509, NID_subject_alt_name, subject_names(names));
  require(X509_sign(x509, &key, EVP_sha256()) > 0);
  return certificate;
}

std::string contents_of(BIO& bio) {
  char* data{};
  const long size = BIO_get_mem_data(&bio, &data);
  return {data, static_cast<std::size_t>(size)};
}

/// Key and certificate.
std::string make_pem(const std::vector<std::string>& names) {
  const Key key(EVP_EC_gen("P-256"));
  require(key != nullptr);
  const Certificate certificate = sign_certificate(*key, names);
  const Bio pem(BIO_new(BIO_s_mem()));
  require(pem && PEM_write_bio_PrivateKey(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
          PEM_write_bio_X509(pem.get(), certificate.get()) == 1);
  return contents_of(*pem);
}

bool is_for(X509& certificate, const std::vector<std::string>& names) {
  const Extension wanted(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, subject_names(names).c_str()));
  const int at = X509_get_ext_by_NID(&certificate, NID_subject_alt_name, -1);
  return wanted && at >= 0 &&
         ASN1_OCTET_STRING_cmp(X509_EXTENSION_get_data(X509_get_ext(&certificate, at)),
                               X509_EXTENSION_get_data(wanted.get())) == 0;
}

bool lasts(const X509& certificate) {
  constexpr std::time_t kWeek = 7 * 24 * 3600;
  std::time_t in_a_week = std::time(nullptr) + kWeek;
  return X509_cmp_time(X509_get0_notAfter(&certificate), &in_a_week) > 0;
}

bool is_usable(const std::string& pem, const std::vector<std::string>& names) {
  const auto read = [&pem] { return Bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))); };
  const Key key(PEM_read_bio_PrivateKey(read().get(), nullptr, nullptr, nullptr));
  const Certificate certificate(PEM_read_bio_X509(read().get(), nullptr, nullptr, nullptr));
  return key && certificate && X509_check_private_key(certificate.get(), key.get()) == 1 && lasts(*certificate) &&
         is_for(*certificate, names);
}

}  // namespace

CertificateFiles keep_certificate(const fs::path& folder, const std::vector<std::string>& names) {
  const fs::path file = folder / "certificate.pem";
  const auto kept = read_file(file);
  if (!kept || !is_usable(*kept, names)) {
    std::error_code error;
    fs::create_directories(folder, error);
    NewFile anew(file);
    fs::permissions(anew.path(), fs::perms::owner_read | fs::perms::owner_write);
    anew.keep(make_pem(names));
  }
  return {file, file};
}

}  // namespace clamshell
