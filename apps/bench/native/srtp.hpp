#pragma once
// SRTP and SRTCP with AEAD_AES_128_GCM (RFC 7714): one direction of one session.
#include <openssl/evp.h>
#include <cstdint>
#include <cstring>

class Srtp {
 public:
  static constexpr int KEY = 16, SALT = 12, TAG = 16, INDEX = 4;

  Srtp() = default;
  Srtp(const Srtp&) = delete;
  ~Srtp() {
    EVP_CIPHER_CTX_free(rtp_);
    EVP_CIPHER_CTX_free(rtcp_);
  }

  void start(const uint8_t* key, const uint8_t* salt, bool encrypts) {
    encrypts_ = encrypts;
    rtp_ = session(key, salt, 0, rtpSalt_);
    rtcp_ = session(key, salt, 3, rtcpSalt_);
  }

  bool started() const { return rtp_ != nullptr; }

  /** In place; there must be room for the tag. Gives the new size. */
  int protect(uint8_t* packet, int header, int size, uint32_t ssrc, uint32_t rollover, uint16_t sequence) {
    uint8_t iv[SALT];
    rtpIv(iv, ssrc, rollover, sequence);
    seal(rtp_, iv, packet, header, nullptr, packet + header, size - header);
    return size + TAG;
  }

  /** In place. Gives the size without the tag, or -1 when the packet is not true. */
  int unprotect(uint8_t* packet, int header, int size, uint32_t ssrc, uint32_t rollover, uint16_t sequence) {
    if (size < header + TAG) return -1;
    uint8_t iv[SALT];
    rtpIv(iv, ssrc, rollover, sequence);
    int length = size - header - TAG, done = 0;
    EVP_DecryptInit_ex(rtp_, nullptr, nullptr, nullptr, iv);
    EVP_DecryptUpdate(rtp_, nullptr, &done, packet, header);
    EVP_DecryptUpdate(rtp_, packet + header, &done, packet + header, length);
    EVP_CIPHER_CTX_ctrl(rtp_, EVP_CTRL_GCM_SET_TAG, TAG, packet + header + length);
    return EVP_DecryptFinal_ex(rtp_, packet + header + length, &done) == 1 ? header + length : -1;
  }

  /** In place; there must be room for tag and index. Gives the new size. */
  int protectControl(uint8_t* packet, int size, uint32_t ssrc) {
    uint8_t iv[SALT] = {}, index[INDEX];
    put32(iv + 2, ssrc);
    put32(iv + 8, controlIndex_);
    mix(iv, rtcpSalt_);
    put32(index, controlIndex_++ | 0x80000000);
    seal(rtcp_, iv, packet, 8, index, packet + 8, size - 8);
    memcpy(packet + size + TAG, index, INDEX);
    return size + TAG + INDEX;
  }

  static void put32(uint8_t* to, uint32_t value) {
    for (int byte = 0; byte < 4; ++byte) to[byte] = uint8_t(value >> (24 - 8 * byte));
  }

 private:
  EVP_CIPHER_CTX *rtp_ = nullptr, *rtcp_ = nullptr;
  uint8_t rtpSalt_[SALT], rtcpSalt_[SALT];
  uint32_t controlIndex_ = 0;
  bool encrypts_ = false;

  // The key derivation of RFC 3711, 4.3, with the counter mode of AES; a salt of 96 bits is filled up with zeros.
  static void derive(const uint8_t* key, const uint8_t* salt, uint8_t label, uint8_t* out, int size) {
    uint8_t iv[16] = {}, zeros[16] = {};
    memcpy(iv, salt, SALT);
    iv[7] ^= label;
    int done = 0;
    EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
    EVP_EncryptInit_ex(context, EVP_aes_128_ctr(), nullptr, key, iv);
    EVP_EncryptUpdate(context, out, &done, zeros, size);
    EVP_CIPHER_CTX_free(context);
  }

  EVP_CIPHER_CTX* session(const uint8_t* key, const uint8_t* salt, uint8_t label, uint8_t* sessionSalt) const {
    uint8_t sessionKey[KEY];
    derive(key, salt, label, sessionKey, KEY);
    derive(key, salt, uint8_t(label + 2), sessionSalt, SALT);
    EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
    EVP_CipherInit_ex(context, EVP_aes_128_gcm(), nullptr, sessionKey, nullptr, encrypts_ ? 1 : 0);
    return context;
  }

  void rtpIv(uint8_t* iv, uint32_t ssrc, uint32_t rollover, uint16_t sequence) const {
    memset(iv, 0, SALT);
    put32(iv + 2, ssrc);
    put32(iv + 6, rollover);
    iv[10] = uint8_t(sequence >> 8);
    iv[11] = uint8_t(sequence);
    mix(iv, rtpSalt_);
  }

  static void mix(uint8_t* iv, const uint8_t* salt) {
    for (int byte = 0; byte < SALT; ++byte) iv[byte] ^= salt[byte];
  }

  static void seal(EVP_CIPHER_CTX* context, const uint8_t* iv, const uint8_t* head, int headSize, const uint8_t* more,
                   uint8_t* text, int size) {
    int done = 0;
    EVP_EncryptInit_ex(context, nullptr, nullptr, nullptr, iv);
    EVP_EncryptUpdate(context, nullptr, &done, head, headSize);
    if (more) EVP_EncryptUpdate(context, nullptr, &done, more, INDEX);
    EVP_EncryptUpdate(context, text, &done, text, size);
    EVP_EncryptFinal_ex(context, text + size, &done);
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, TAG, text + size);
  }
};
