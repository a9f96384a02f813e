/*
 * afford: can this course pay for the loan that pays for it, and can this household carry it?
 * The C interface. It is marked 0.x: until 1.0 a release may change it, and the soname then moves.
 *
 * Calls      Every call says by an afford_status whether it did its work: AFFORD_OK, or the number
 *            of the first finding. A call that fails leaves its results as they were; a call that
 *            succeeds leaves `error` as it was. So start both from NULL.
 * Ownership  What comes out by a pointer to a pointer belongs to the caller: texts go back by
 *            afford_free, errors by afford_error_free. Both take NULL and do nothing. A
 *            `const char *` that a function returns belongs to the library or to the error it was
 *            asked of; never free it. Texts that go in are only read, and only during the call.
 * NULL       A pointer argument must not be NULL, or the call fails with AFFORD_ERROR_ARGUMENT,
 *            except `error`: NULL there means that the status says enough.
 * Errors     One error holds all findings of a request, the first one's number and name on top.
 *            Without memory for the report the call still returns AFFORD_ERROR_NO_MEMORY with an
 *            error that needs none. AFFORD_ERROR_INTERNAL is a bug of ours: please report it with
 *            the request. No C++ exception leaves the library, and it never ends the process.
 * Threads    There is no global state, nothing to start and nothing to shut down. Any function may
 *            run at any time in any thread. An error belongs to one thread at a time. The library
 *            opens no file, and reads neither environment nor locale.
 * Text       UTF-8. Texts that go in are a pointer and a length in bytes, and need no NUL at their
 *            end; texts that come out end with a NUL that their length does not count. Requests and
 *            answers are JSON, the same as those of the command `afford assess --format json`; the
 *            parameter files are those that the library was built with.
 * Versions   A status keeps its number for ever. afford_abi_version() is the number in the soname:
 *            a program built for one of its values runs with every library that has the same.
 */
#ifndef AFFORD_H
#define AFFORD_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define AFFORD_API __attribute__((visibility("default")))
#else
#define AFFORD_API
#endif

#if defined(__cplusplus) && __cplusplus >= 201103L
#define AFFORD_NOEXCEPT noexcept
#else
#define AFFORD_NOEXCEPT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* What this header was written for; the functions say the same of the library at run time. */
#define AFFORD_VERSION_MAJOR 0
#define AFFORD_VERSION_MINOR 1
#define AFFORD_VERSION_PATCH 0
#define AFFORD_ABI_VERSION 0

/* major x 10000 + minor x 100 + patch: 100 for 0.1.0. */
AFFORD_API uint32_t afford_version_number(void) AFFORD_NOEXCEPT;
/* "0.1.0" */
AFFORD_API const char *afford_version_string(void) AFFORD_NOEXCEPT;
AFFORD_API uint32_t afford_abi_version(void) AFFORD_NOEXCEPT;

/* AFFORD_OK or one of AFFORD_ERROR_..., which are all above 0. */
typedef int32_t afford_status;

/* All findings against one call, with their places and what would be right. */
typedef struct afford_error afford_error;

/*
 * Answers a request, as JSON. An answer is AFFORD_OK also when the budget does not fit. On success
 * `*result` is a text of `*result_length` bytes and a NUL, for afford_free.
 */
AFFORD_API afford_status afford_assess_json(const char *request, size_t request_length,
                                            char **result, size_t *result_length,
                                            afford_error **error) AFFORD_NOEXCEPT;

/*
 * Of an error; each text lives as long as the error. Of NULL, which is no error: AFFORD_OK, "ok",
 * "" and an empty list.
 */
/* The status that the call returned. */
AFFORD_API afford_status afford_error_code(const afford_error *error) AFFORD_NOEXCEPT;
/* afford_status_name of it. */
AFFORD_API const char *afford_error_name(const afford_error *error) AFFORD_NOEXCEPT;
/* All findings for people: lines of at most 80 columns, in English. */
AFFORD_API const char *afford_error_message(const afford_error *error) AFFORD_NOEXCEPT;
/* All findings for programs: {"errors": [{"code", "path", "given", "text"}]}. */
AFFORD_API const char *afford_error_json(const afford_error *error) AFFORD_NOEXCEPT;

AFFORD_API void afford_error_free(afford_error *error) AFFORD_NOEXCEPT;
AFFORD_API void afford_free(void *text) AFFORD_NOEXCEPT;

/* "principal_must_be_positive" for its number; "unknown" for a number that is none. Never NULL. */
AFFORD_API const char *afford_status_name(afford_status status) AFFORD_NOEXCEPT;

#define AFFORD_OK 0

/* Of the call itself */
#define AFFORD_ERROR_ARGUMENT 1
#define AFFORD_ERROR_NO_MEMORY 2
#define AFFORD_ERROR_INTERNAL 70

/* 1xxx: the document */
#define AFFORD_ERROR_DOCUMENT_IS_EMPTY 1001
#define AFFORD_ERROR_DOCUMENT_TOO_LARGE 1002
#define AFFORD_ERROR_SYNTAX_FAULT 1003
#define AFFORD_ERROR_NESTED_TOO_DEEPLY 1004
#define AFFORD_ERROR_DUPLICATE_KEY 1005
#define AFFORD_ERROR_UNKNOWN_FIELD 1006
#define AFFORD_ERROR_FIELD_MISSING 1007
#define AFFORD_ERROR_SECTION_MISSING 1008
#define AFFORD_ERROR_WRONG_TYPE 1009
#define AFFORD_ERROR_UNKNOWN_WORD 1010
#define AFFORD_ERROR_NOT_SUPPORTED_YET 1011
#define AFFORD_ERROR_FILE_UNREADABLE 1012
#define AFFORD_ERROR_LIST_IS_EMPTY 1013
#define AFFORD_ERROR_LIST_TOO_LONG 1014
#define AFFORD_ERROR_TEXT_TOO_LONG 1015
#define AFFORD_ERROR_FIELDS_EXCLUDE_EACH_OTHER 1016
#define AFFORD_ERROR_ONE_OF_FIELDS_NEEDED 1017
#define AFFORD_ERROR_VALUES_DIFFER_FROM_HEAD 1018
#define AFFORD_ERROR_POINTER_UNKNOWN 1020
#define AFFORD_ERROR_QUOTES_OUT_OF_PLACE 1031
#define AFFORD_ERROR_FILE_UNWRITABLE 1032

/* 2xxx: numbers */
#define AFFORD_ERROR_NOT_A_DECIMAL 2001
#define AFFORD_ERROR_EXPONENT_NOT_ALLOWED 2002
#define AFFORD_ERROR_TOO_MANY_DECIMALS 2003
#define AFFORD_ERROR_TOO_MANY_DIGITS 2004
#define AFFORD_ERROR_AMOUNT_OUT_OF_RANGE 2005
#define AFFORD_ERROR_MUST_NOT_BE_NEGATIVE 2006
#define AFFORD_ERROR_MUST_BE_POSITIVE 2007
#define AFFORD_ERROR_NOT_A_WHOLE_NUMBER 2008
#define AFFORD_ERROR_WHOLE_NUMBER_OUT_OF_RANGE 2009
#define AFFORD_ERROR_PROBABILITY_OUT_OF_RANGE 2010
#define AFFORD_ERROR_CURRENCY_UNKNOWN 2011
#define AFFORD_ERROR_PERCENT_OUT_OF_RANGE 2012
#define AFFORD_ERROR_NUMBER_OUT_OF_RANGE 2013
#define AFFORD_ERROR_NOT_A_FRACTION 2014
#define AFFORD_ERROR_RANGE_OUT_OF_ORDER 2015

/* 3xxx: dates */
#define AFFORD_ERROR_NOT_A_DATE 3001
#define AFFORD_ERROR_NO_SUCH_DATE 3002
#define AFFORD_ERROR_DATE_OUT_OF_RANGE 3003
#define AFFORD_ERROR_END_BEFORE_START 3004

/* 4xxx: the loan */
#define AFFORD_ERROR_PRINCIPAL_MUST_BE_POSITIVE 4001
#define AFFORD_ERROR_RATE_OUT_OF_RANGE 4002
#define AFFORD_ERROR_DISBURSEMENT_AFTER_LAST_PAYMENT 4003
#define AFFORD_ERROR_PAYMENT_BEFORE_FUNDS 4004
#define AFFORD_ERROR_PHASES_TOO_LONG 4005
#define AFFORD_ERROR_PAYMENT_BELOW_INTEREST 4006
#define AFFORD_ERROR_FEE_BEFORE_FUNDS 4007
#define AFFORD_ERROR_PRINCIPAL_TOO_LARGE 4008
#define AFFORD_ERROR_PAYMENT_UNIT_NOT_POSITIVE 4009
#define AFFORD_ERROR_FEES_EXCEED_LOAN 4010
#define AFFORD_ERROR_BALANCE_OUT_OF_RANGE 4011
#define AFFORD_ERROR_LEVEL_BEFORE_LAST_NEEDS_PAYMENT 4012
#define AFFORD_ERROR_INDEX_HAS_GAP 4013
#define AFFORD_ERROR_PREPAYMENT_ABOVE_BALANCE 4014
#define AFFORD_ERROR_PREPAYMENT_BEFORE_FUNDS 4015
#define AFFORD_ERROR_TERM_HAS_NO_END 4016
#define AFFORD_ERROR_DOWN_PAYMENT_NOT_FIRST 4017
#define AFFORD_ERROR_NO_REPAYMENT_PHASE 4018
#define AFFORD_ERROR_EVENT_ENDS_NO_STUDY 4019
#define AFFORD_ERROR_NO_SUCH_DUE_DATE 4020
#define AFFORD_ERROR_MOVED_DATE_OUT_OF_ORDER 4021
#define AFFORD_ERROR_CALENDAR_UNKNOWN 4022
#define AFFORD_ERROR_CALENDAR_LACKS_YEAR 4023
#define AFFORD_ERROR_BALLOON_TOO_SHORT 4024
#define AFFORD_ERROR_DAYS_OUT_OF_ORDER 4025
#define AFFORD_ERROR_EVENT_OUTSIDE_LOAN 4026
#define AFFORD_ERROR_CANNOT_BE_EXTENDED 4027
#define AFFORD_ERROR_CANNOT_BE_MOVED 4028
#define AFFORD_ERROR_PRODUCT_UNKNOWN 4029
#define AFFORD_ERROR_AS_OF_BEFORE_FUNDS 4040
#define AFFORD_ERROR_PAYOFF_BEFORE_AS_OF 4041
#define AFFORD_ERROR_RECEIVED_BEFORE_FUNDS 4042
#define AFFORD_ERROR_PAYMENT_ABOVE_OWED 4043
#define AFFORD_ERROR_RETURN_BEFORE_PAYMENT 4044
#define AFFORD_ERROR_CURRENCIES_DIFFER 4050

/* 5xxx: tax and place */
#define AFFORD_ERROR_YEAR_BEFORE_DATA 5001
#define AFFORD_ERROR_PROVINCE_UNKNOWN 5002
#define AFFORD_ERROR_ARRIVAL_YEAR_NOT_COVERED 5003
#define AFFORD_ERROR_NET_OUT_OF_REACH 5004
#define AFFORD_ERROR_COUNTRY_NOT_SUPPORTED 5005
#define AFFORD_ERROR_REGION_UNKNOWN 5006
#define AFFORD_ERROR_REGION_IN_OTHER_PROVINCE 5007
#define AFFORD_ERROR_CURRENCY_NOT_TAXED 5008
#define AFFORD_ERROR_BENEFIT_NOT_COVERED 5009
#define AFFORD_ERROR_BENEFIT_NEEDS_GROSS_PAY 5010
#define AFFORD_ERROR_BENEFIT_STATED_TWICE 5011
#define AFFORD_ERROR_PARTNER_PAY_WITHOUT_PARTNER 5012
#define AFFORD_ERROR_PARTNER_NOT_AMONG_ADULTS 5013

/* 6xxx: course and work */
#define AFFORD_ERROR_LOST_PAY_UNKNOWN 6001
#define AFFORD_ERROR_EVENT_BEFORE_AS_OF 6002
#define AFFORD_ERROR_LOST_HOURS_ABOVE_PAID_HOURS 6003
#define AFFORD_ERROR_LOST_PAY_ABOVE_PAY 6004
#define AFFORD_ERROR_HORIZON_BEFORE_JOB 6010
#define AFFORD_ERROR_CHANCES_ABOVE_ONE 6011
#define AFFORD_ERROR_GRADE_NEEDS_SOURCE 6012
#define AFFORD_ERROR_HIGH_BELOW_LOW 6013
#define AFFORD_ERROR_NOT_A_CLASS_CODE 6014
#define AFFORD_ERROR_DATES_OUT_OF_ORDER 6020
#define AFFORD_ERROR_DATE_OUTSIDE_COURSE 6021
#define AFFORD_ERROR_COMPLETION_DIFFERS_FROM_MODULES 6022
#define AFFORD_ERROR_INCOME_OUTSIDE_MONTHS 6023
#define AFFORD_ERROR_AGES_DIFFER_FROM_CHILDREN 6024
#define AFFORD_ERROR_DATE_AFTER_AS_OF 6025

/* 7xxx: rates of return */
#define AFFORD_ERROR_NO_RATE_EXISTS 7001
#define AFFORD_ERROR_RATE_UNDECIDED 7002
#define AFFORD_ERROR_NO_PERIOD_COUNT_EXISTS 7003
#define AFFORD_ERROR_TWO_FLOWS_NEEDED 7010
#define AFFORD_ERROR_FLOW_TIMES_DIFFER 7011
#define AFFORD_ERROR_FLOW_DATES_NEEDED 7012
#define AFFORD_ERROR_FLOW_PERIODS_NEEDED 7013
#define AFFORD_ERROR_UNIT_PERIODS_NEEDED 7014
#define AFFORD_ERROR_RATE_OF_TOTAL_LOSS 7015
#define AFFORD_ERROR_FLOW_TIMES_TOO_FINE 7016
#define AFFORD_ERROR_FIGURE_NOT_USED 7018
#define AFFORD_ERROR_FRACTION_NEEDS_REGIME 7017
#define AFFORD_ERROR_NO_VALUE_WORKS 7020

/* 8xxx: policies and parameter files */
#define AFFORD_ERROR_POLICY_UNKNOWN 8001
#define AFFORD_ERROR_POLICY_NOT_IN_FORCE 8002
#define AFFORD_ERROR_PARAMETER_FILE_INVALID 8003
#define AFFORD_ERROR_PARAMETER_FILE_MISSING 8004
#define AFFORD_ERROR_POLICY_MISSING 8005
#define AFFORD_ERROR_TABLE_ROWS_OVERLAP 8010
#define AFFORD_ERROR_RULE_UNREACHABLE 8011
#define AFFORD_ERROR_TABLE_HAS_GAP 8012
#define AFFORD_ERROR_TABLE_CYCLE 8013
#define AFFORD_ERROR_PROTECTED_GROUND 8014
#define AFFORD_ERROR_POLICY_MEASURE_MISSING 8015
#define AFFORD_ERROR_PROGRAM_NOT_ASKED 8016
#define AFFORD_ERROR_RECORD_INVALID 8020

#ifdef __cplusplus
}
#endif

#endif
