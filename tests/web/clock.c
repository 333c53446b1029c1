// A library to be preloaded (LD_PRELOAD) into a program that is to see another time: that which the file named by
// CLOCK holds, in seconds since 1970, whenever it asks.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

time_t time(time_t* result) {
  long seconds = 0;
  FILE* file = fopen(getenv("CLOCK"), "r");
  if (file == NULL || fscanf(file, "%ld", &seconds) != 1) abort();
  fclose(file);
  if (result != NULL) *result = seconds;
  return seconds;
}
