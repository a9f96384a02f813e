// The account of a loan as a page.
#pragma once

#include "afford/loan/account.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

Document statement_page(const Loan& loan, const Account& account, Language language);

}  // namespace afford
