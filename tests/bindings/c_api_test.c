/* The C interface as a C program meets it: every pointer NULL once, requests of every bad kind,
 * errors read twice, and two threads. Run at the top of the source tree. */
#include <afford.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int faults = 0;

static void check(int holds, const char *what, int line) {
  if (holds) return;
  fprintf(stderr, "c_api_test.c:%d: %s\n", line, what);
  ++faults;
}
#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

typedef struct {
  char *bytes;
  size_t length;
} text;

static text file_text(const char *name) {
  text result = {NULL, 0};
  FILE *file = fopen(name, "rb");
  if (file == NULL) {
    perror(name);
    exit(1);
  }
  result.bytes = malloc(1000000);
  if (result.bytes != NULL) result.length = fread(result.bytes, 1, 1000000, file);
  fclose(file);
  CHECK(result.bytes != NULL && result.length > 0);
  return result;
}

/* Results that a failing call must leave as they are. */
static char untouched_text[] = "as before";
#define UNTOUCHED_LENGTH ((size_t)77)

/* The call must fail with `status`, touch no result, and report in a way that can be read twice. */
static void expect_failure(const char *request, size_t length, afford_status status, int line) {
  char *result = untouched_text;
  size_t result_length = UNTOUCHED_LENGTH;
  afford_error *error = NULL;
  const afford_status got = afford_assess_json(request, length, &result, &result_length, &error);
  int times;
  if (got != status) fprintf(stderr, "returned %s\n", afford_status_name(got));
  check(got == status, "the expected status", line);
  check(result == untouched_text && result_length == UNTOUCHED_LENGTH, "results untouched", line);
  check(error != NULL, "an error", line);
  for (times = 0; times < 2; ++times) {
    check(afford_error_code(error) == status, "the error's code", line);
    check(strcmp(afford_error_name(error), afford_status_name(status)) == 0, "its name", line);
    check(strlen(afford_error_message(error)) > 20, "its message", line);
    check(strstr(afford_error_json(error), "\"code\"") != NULL, "its JSON", line);
  }
  afford_error_free(error);
  check(afford_assess_json(request, length, &result, &result_length, NULL) == status,
        "the same without an error", line);
  check(result == untouched_text && result_length == UNTOUCHED_LENGTH, "still untouched", line);
}
#define EXPECT_FAILURE(request, length, status) expect_failure(request, length, status, __LINE__)

static void expect_answer(text request, text expected, int line) {
  char *result = NULL;
  size_t length = 0;
  afford_error *error = NULL;
  const afford_status status =
      afford_assess_json(request.bytes, request.length, &result, &length, &error);
  if (status != AFFORD_OK) fputs(afford_error_message(error), stderr);
  check(status == AFFORD_OK && error == NULL, "an answer and no error", line);
  afford_error_free(error);
  if (result == NULL) return;
  check(strlen(result) == length, "a NUL at the end and none before", line);
  if (expected.bytes != NULL) {
    check(length == expected.length && memcmp(result, expected.bytes, length) == 0,
          "the same bytes as before", line);
  }
  afford_free(result);
}
#define EXPECT_ANSWER(request, expected) expect_answer(request, expected, __LINE__)

static void test_versions(void) {
  char expected[32];
  snprintf(expected, sizeof expected, "%d.%d.%d", AFFORD_VERSION_MAJOR, AFFORD_VERSION_MINOR,
           AFFORD_VERSION_PATCH);
  CHECK(strcmp(afford_version_string(), expected) == 0);
  CHECK(afford_version_number() == AFFORD_VERSION_MAJOR * 10000u + AFFORD_VERSION_MINOR * 100u +
                                       AFFORD_VERSION_PATCH);
  CHECK(afford_abi_version() == AFFORD_ABI_VERSION);
}

static void test_null_arguments(text request) {
  char *result = untouched_text;
  size_t length = UNTOUCHED_LENGTH;
  afford_error *error = NULL;
  EXPECT_FAILURE(NULL, 0, AFFORD_ERROR_ARGUMENT);
  EXPECT_FAILURE(NULL, 10, AFFORD_ERROR_ARGUMENT);
  CHECK(afford_assess_json(request.bytes, request.length, NULL, &length, &error) ==
        AFFORD_ERROR_ARGUMENT);
  CHECK(length == UNTOUCHED_LENGTH && afford_error_code(error) == AFFORD_ERROR_ARGUMENT);
  afford_error_free(error);
  error = NULL;
  CHECK(afford_assess_json(request.bytes, request.length, &result, NULL, &error) ==
        AFFORD_ERROR_ARGUMENT);
  CHECK(result == untouched_text && afford_error_code(error) == AFFORD_ERROR_ARGUMENT);
  afford_error_free(error);
  CHECK(afford_assess_json(NULL, 0, NULL, NULL, NULL) == AFFORD_ERROR_ARGUMENT);

  CHECK(afford_error_code(NULL) == AFFORD_OK);
  CHECK(strcmp(afford_error_name(NULL), "ok") == 0);
  CHECK(strcmp(afford_error_message(NULL), "") == 0);
  CHECK(strstr(afford_error_json(NULL), "[]") != NULL);
  afford_error_free(NULL);
  afford_free(NULL);
}

static void test_bad_requests(text request) {
  static const char invalid_utf8[] = "{\"as_of\": \"\xC3\x28\"}";
  static const char with_nul[] = "{\"as_of\": \"2026-01-12\"}\0{}";
  const size_t huge = 6u * 1024u * 1024u;
  char *bytes = malloc(huge);
  EXPECT_FAILURE("", 0, AFFORD_ERROR_DOCUMENT_IS_EMPTY);
  EXPECT_FAILURE("{", 1, AFFORD_ERROR_SYNTAX_FAULT);
  EXPECT_FAILURE("{}", 2, AFFORD_ERROR_FIELD_MISSING);
  EXPECT_FAILURE("[]", 2, AFFORD_ERROR_WRONG_TYPE);
  EXPECT_FAILURE(invalid_utf8, sizeof invalid_utf8 - 1, AFFORD_ERROR_SYNTAX_FAULT);
  EXPECT_FAILURE(with_nul, sizeof with_nul - 1, AFFORD_ERROR_SYNTAX_FAULT);
  CHECK(bytes != NULL);
  if (bytes == NULL) return;
  memset(bytes, ' ', huge);
  EXPECT_FAILURE(bytes, huge, AFFORD_ERROR_DOCUMENT_TOO_LARGE);
  memset(bytes, '[', 100000);
  EXPECT_FAILURE(bytes, 100000, AFFORD_ERROR_NESTED_TOO_DEEPLY);
  free(bytes);
  EXPECT_FAILURE(request.bytes, request.length / 2, AFFORD_ERROR_SYNTAX_FAULT);
}

/* No NUL, and nothing of ours, beyond the length that was given. */
static void test_every_length(text request) {
  size_t length;
  for (length = 1; length < request.length; length += 97) {
    char *copy = malloc(length);
    char *result = NULL;
    size_t result_length = 0;
    CHECK(copy != NULL);
    if (copy == NULL) return;
    memcpy(copy, request.bytes, length);
    CHECK(afford_assess_json(copy, length, &result, &result_length, NULL) != AFFORD_OK);
    CHECK(result == NULL);
    free(copy);
  }
}

/* An error outlives later calls, good and bad, and the request that it was about. */
static void test_errors_stay(text request, text answer) {
  char *copy = malloc(2);
  char *result = NULL;
  char *message;
  size_t length = 0;
  afford_error *first = NULL;
  afford_error *second = NULL;
  CHECK(copy != NULL);
  if (copy == NULL) return;
  memcpy(copy, "{}", 2);
  CHECK(afford_assess_json(copy, 2, &result, &length, &first) != AFFORD_OK);
  free(copy);
  message = malloc(strlen(afford_error_message(first)) + 1);
  if (message != NULL) {
    strcpy(message, afford_error_message(first));
    CHECK(afford_assess_json("{", 1, &result, &length, &second) != AFFORD_OK);
    CHECK(second != NULL && second != first);
    EXPECT_ANSWER(request, answer);
    CHECK(strcmp(message, afford_error_message(first)) == 0);
  }
  free(message);
  afford_error_free(second);
  afford_error_free(first);
}

typedef struct {
  text request;
  text answer;
} job;

static void *answer_again_and_again(void *argument) {
  const job *work = argument;
  int i;
  for (i = 0; i < 20; ++i) {
    EXPECT_ANSWER(work->request, work->answer);
    EXPECT_FAILURE("{}", 2, AFFORD_ERROR_FIELD_MISSING);
  }
  return NULL;
}

static void test_two_threads(text request, text answer) {
  job work;
  pthread_t other;
  work.request = request;
  work.answer = answer;
  if (pthread_create(&other, NULL, answer_again_and_again, &work) != 0) exit(1);
  answer_again_and_again(&work);
  pthread_join(other, NULL);
}

int main(void) {
  const text none = {NULL, 0};
  text request = file_text("examples/minimal.json");
  text answer = {NULL, 0};
  test_versions();
  test_null_arguments(request);
  test_bad_requests(request);
  test_every_length(request);
  EXPECT_ANSWER(request, none);
  if (afford_assess_json(request.bytes, request.length, &answer.bytes, &answer.length, NULL) ==
      AFFORD_OK) {
    test_errors_stay(request, answer);
    test_two_threads(request, answer);
  }
  afford_free(answer.bytes);
  free(request.bytes);
  if (faults == 0) puts("all as it should be");
  return faults == 0 ? 0 : 1;
}
