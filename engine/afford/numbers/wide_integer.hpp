// 128-bit integers under one name: the compilers' own type is an extension that -Wpedantic marks.
#pragma once

namespace afford {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 UnsignedWide;

}  // namespace afford
