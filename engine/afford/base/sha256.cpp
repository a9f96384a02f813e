#include "afford/base/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace afford {
namespace {

using Bits = std::uint32_t;
using State = std::array<Bits, 8>;

constexpr std::size_t block_bytes = 64;
constexpr std::size_t length_bytes = 8;

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (s. 4.2.2).
constexpr std::array<Bits, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// Those of the square roots of the first 8 primes (s. 5.3.3).
constexpr State first_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

Bits byte_at(std::string_view block, std::size_t at) {
  return static_cast<unsigned char>(block[at]);
}

std::array<Bits, 64> message_schedule(std::string_view block) {
  std::array<Bits, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) {
    w[t] = byte_at(block, 4 * t) << 24 | byte_at(block, 4 * t + 1) << 16 |
           byte_at(block, 4 * t + 2) << 8 | byte_at(block, 4 * t + 3);
  }
  for (std::size_t t = 16; t < w.size(); ++t) {
    const Bits s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
    const Bits s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  return w;
}

void add_block(State& state, std::string_view block) {
  const auto w = message_schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < w.size(); ++t) {
    const Bits sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const Bits choice = (e & f) ^ (~e & g);
    const Bits first = h + sum1 + choice + round_constants[t] + w[t];
    const Bits sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const Bits majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + sum0 + majority;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

// The last bytes, a bit 1, zeros, and the length in bits: one block or two (s. 5.1.1).
std::string padded_end(std::string_view rest, std::size_t all_bytes) {
  std::string end(rest);
  end += '\x80';
  while (end.size() % block_bytes != block_bytes - length_bytes) end += '\0';
  const std::uint64_t bits = std::uint64_t{all_bytes} * 8;
  for (int shift = 56; shift >= 0; shift -= 8) end += static_cast<char>(bits >> shift & 0xff);
  return end;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  State state = first_state;
  const std::size_t whole = bytes.size() / block_bytes * block_bytes;
  for (std::size_t at = 0; at < whole; at += block_bytes) {
    add_block(state, bytes.substr(at, block_bytes));
  }
  const std::string end = padded_end(bytes.substr(whole), bytes.size());
  for (std::size_t at = 0; at < end.size(); at += block_bytes) {
    add_block(state, std::string_view(end).substr(at, block_bytes));
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const Bits word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) text += digits[word >> shift & 0xf];
  }
  return text;
}

}  // namespace afford
