// What the payments after a window depend on.
#pragma once

namespace afford::detail {

struct Happened {
  bool works_out_anew = false;  ///< level payment and principal parts
  bool keeps_payment = false;   ///< a rate change that moves the term
  bool shortens = false;        ///< a prepayment that does
  bool covers_last = false;     ///< a prepayment of the last payments
  int rows_added = 0;           ///< by extension
};

}  // namespace afford::detail
