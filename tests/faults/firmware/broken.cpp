#include "broken.h"
#include <stdarg.h>
#include <stdio.h>

void broke(const char* format, ...) {
  Broken broken;
  va_list values;
  va_start(values, format);
  vsnprintf(broken.what, sizeof broken.what, format, values);
  va_end(values);
  throw broken;
}
