#pragma once
// The client's side of DTLS-SRTP (RFC 5764). One certificate serves all members of a process: making keys is not measured.
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <cstdio>
#include <string>
#include "srtp.hpp"

class DtlsContext {
 public:
  DtlsContext() : context_(SSL_CTX_new(DTLS_client_method())) {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86'400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86'400 * 7);
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    SSL_CTX_use_certificate(context_, certificate);
    SSL_CTX_use_PrivateKey(context_, key);
    SSL_CTX_set_tlsext_use_srtp(context_, "SRTP_AEAD_AES_128_GCM");
    // The server's certificate is its own; its fingerprint, which came by the signalling, is what is checked.
    SSL_CTX_set_verify(context_, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_options(context_, SSL_OP_NO_QUERY_MTU);
    fingerprint_ = fingerprintOf(certificate);
  }

  SSL_CTX* get() const { return context_; }
  const std::string& fingerprint() const { return fingerprint_; }

  static std::string fingerprintOf(X509* certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    X509_digest(certificate, EVP_sha256(), digest, &size);
    std::string text;
    char byte[4];
    for (unsigned at = 0; at < size; ++at) {
      snprintf(byte, sizeof byte, at ? ":%02X" : "%02X", digest[at]);
      text += byte;
    }
    return text;
  }

 private:
  SSL_CTX* context_;
  std::string fingerprint_;
};

/** One handshake over datagrams that somebody else carries. */
class Dtls {
 public:
  explicit Dtls(const DtlsContext& context) : ssl_(SSL_new(context.get())), in_(BIO_new(BIO_s_mem())), out_(BIO_new(BIO_s_mem())) {
    BIO_set_mem_eof_return(in_, -1);
    BIO_set_mem_eof_return(out_, -1);
    SSL_set_bio(ssl_, in_, out_);
    SSL_set_connect_state(ssl_);
    DTLS_set_link_mtu(ssl_, 1'200);
    // What is lost is sent again after 100 ms, then twice that, and so on: browsers begin so, OpenSSL with a second.
    DTLS_set_timer_cb(ssl_, [](SSL*, unsigned before) { return before == 0 ? 100'000u : before * 2; });
  }
  Dtls(const Dtls&) = delete;
  ~Dtls() { SSL_free(ssl_); }

  /** Takes the handshake on, with a datagram or without; whether it is done. */
  bool go(const uint8_t* datagram = nullptr, int size = 0) {
    if (size > 0) BIO_write(in_, datagram, size);
    return SSL_do_handshake(ssl_) == 1;
  }

  void resend() { DTLSv1_handle_timeout(ssl_); }

  /** What is to be sent now; 0: nothing. */
  int take(uint8_t* to, int room) {
    int size = BIO_read(out_, to, room);
    return size > 0 ? size : 0;
  }

  std::string peer() const {
    X509* certificate = SSL_get1_peer_certificate(ssl_);
    std::string fingerprint = certificate ? DtlsContext::fingerprintOf(certificate) : "";
    X509_free(certificate);
    return fingerprint;
  }

  /** Whether both sides have agreed on GCM and the keys are set. */
  bool keys(Srtp& sends, Srtp& receives) const {
    constexpr int KEY = Srtp::KEY, SALT = Srtp::SALT;
    uint8_t material[2 * (KEY + SALT)];
    if (!SSL_get_selected_srtp_profile(ssl_)) return false;
    static constexpr char LABEL[] = "EXTRACTOR-dtls_srtp";
    if (SSL_export_keying_material(ssl_, material, sizeof material, LABEL, sizeof LABEL - 1, nullptr, 0, 0) != 1) return false;
    sends.start(material, material + 2 * KEY, true);
    receives.start(material + KEY, material + 2 * KEY + SALT, false);
    return true;
  }

 private:
  SSL* ssl_;
  BIO *in_, *out_;
};
