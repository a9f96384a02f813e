// SHA-256 (FIPS 180-4, 2015, s. 6.2): the digest that tells whether two files are the same bytes.
// Our own (decisions/0021-own-digest.md). Worked: of "abc" it is ba7816bf...f20015ad.
#pragma once

#include <string>
#include <string_view>

namespace afford {

/// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
std::string sha256_hex(std::string_view bytes);

}  // namespace afford
