#pragma once
// ICE's connectivity checks (RFC 8445, 7) as STUN Binding requests with short-term credentials (RFC 8489).
#include <arpa/inet.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace stun {
using Bytes = std::vector<uint8_t>;
constexpr size_t HEADER = 20, INTEGRITY = 20;
constexpr uint16_t REQUEST = 0x0001, SUCCESS = 0x0101;

inline void put16(Bytes& to, uint16_t value) { to.insert(to.end(), {uint8_t(value >> 8), uint8_t(value)}); }

inline void put32(Bytes& to, uint32_t value) {
  put16(to, uint16_t(value >> 16));
  put16(to, uint16_t(value));
}

inline void attribute(Bytes& to, uint16_t type, const void* value, size_t length) {
  put16(to, type);
  put16(to, uint16_t(length));
  auto bytes = static_cast<const uint8_t*>(value);
  to.insert(to.end(), bytes, bytes + length);
  while (to.size() % 4) to.push_back(0);
}

inline void announce(uint8_t* message, size_t length) {
  message[2] = uint8_t(length >> 8);
  message[3] = uint8_t(length);
}

inline void integrity(const uint8_t* message, size_t length, const std::string& password, uint8_t* out) {
  unsigned size = INTEGRITY;
  HMAC(EVP_sha1(), password.data(), int(password.size()), message, length, out, &size);
}

inline uint32_t crc32(const Bytes& bytes) {
  uint32_t crc = 0xffffffff;
  for (uint8_t byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
  }
  return ~crc;
}

/** A check by the controlling side that also nominates; `transaction` gets its 12 random bytes. */
inline Bytes check(const std::string& username, const std::string& password, uint8_t* transaction) {
  Bytes message;
  put16(message, REQUEST);
  put16(message, 0);
  put32(message, 0x2112a442);
  RAND_bytes(transaction, 12);
  message.insert(message.end(), transaction, transaction + 12);
  uint8_t priority[] = {0x6e, 0x7f, 0x1e, 0xff}, tieBreaker[8] = {1};
  attribute(message, 0x0006, username.data(), username.size());
  attribute(message, 0x0024, priority, sizeof priority);
  attribute(message, 0x802a, tieBreaker, sizeof tieBreaker);
  attribute(message, 0x0025, nullptr, 0);
  announce(message.data(), message.size() - HEADER + 4 + INTEGRITY);
  uint8_t mac[INTEGRITY];
  integrity(message.data(), message.size(), password, mac);
  attribute(message, 0x0008, mac, sizeof mac);
  announce(message.data(), message.size() - HEADER + 8);
  uint32_t fingerprint = htonl(crc32(message) ^ 0x5354554e);
  attribute(message, 0x8028, &fingerprint, sizeof fingerprint);
  return message;
}

/** Whether this is the answer to the check with this transaction, signed with the password. */
inline bool answers(const uint8_t* packet, size_t size, const uint8_t* transaction, const std::string& password) {
  if (size < HEADER || (packet[0] << 8 | packet[1]) != SUCCESS || memcmp(packet + 8, transaction, 12) != 0) return false;
  for (size_t at = HEADER; at + 4 <= size;) {
    size_t type = packet[at] << 8 | packet[at + 1], length = packet[at + 2] << 8 | packet[at + 3];
    if (at + 4 + length > size) return false;
    if (type == 0x0008 && length == INTEGRITY) {
      Bytes signedPart(packet, packet + at);
      announce(signedPart.data(), at - HEADER + 4 + INTEGRITY);
      uint8_t mac[INTEGRITY];
      integrity(signedPart.data(), signedPart.size(), password, mac);
      return memcmp(mac, packet + at + 4, INTEGRITY) == 0;
    }
    at += 4 + length + (-length & 3);
  }
  return false;
}
}  // namespace stun
