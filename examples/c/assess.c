/* Answers the request in a file with the C library:
 *   cc -std=c11 assess.c $(pkg-config --cflags --libs afford) -o assess && ./assess request.json */
#include <afford.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes of a file, for free(); NULL if it cannot be read. */
static char *file_bytes(const char *name, size_t *length) {
  FILE *file = fopen(name, "rb");
  char *bytes = NULL;
  long size = -1;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0) size = ftell(file);
  if (size >= 0 && fseek(file, 0, SEEK_SET) == 0) bytes = malloc((size_t)size + 1);
  if (bytes != NULL) *length = fread(bytes, 1, (size_t)size, file);
  fclose(file);
  return bytes;
}

/* Prints one figure of the answer's budget. A larger program would use its own JSON reader. */
static void print_budget_figure(const char *answer, const char *key, const char *label) {
  const char *at = strstr(answer, "\"budget\": {");
  if (at != NULL) at = strstr(at, key);
  if (at == NULL) return;
  at += strlen(key) + strlen(": ");
  if (*at != '"') { /* null */
    printf("%s: none\n", label);
    return;
  }
  printf("%s: %.*s\n", label, (int)strcspn(at + 1, "\""), at + 1);
}

int main(int count, char **words) {
  char *request, *answer = NULL;
  size_t request_length = 0, answer_length = 0;
  afford_error *error = NULL;

  if (count != 2) {
    fprintf(stderr, "usage: assess REQUEST.json\n");
    return 2;
  }
  request = file_bytes(words[1], &request_length);
  if (request == NULL) {
    perror(words[1]);
    return 2;
  }

  if (afford_assess_json(request, request_length, &answer, &answer_length, &error) != AFFORD_OK) {
    printf("%s: %s", afford_error_name(error), afford_error_message(error));
    afford_error_free(error);
    free(request);
    return 1;
  }
  print_budget_figure(answer, "\"result\"", "The household budget");
  print_budget_figure(answer, "\"buffer_per_month\"", "Wanted as a monthly buffer");
  print_budget_figure(answer, "\"largest_loan_that_fits\"", "The largest loan that fits");
  afford_free(answer);
  free(request);
  return 0;
}
