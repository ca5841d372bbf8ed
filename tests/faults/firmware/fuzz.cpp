// fuzz FIRST COUNT     runs the cases of these seeds; a line of JSON for each that failed, and one at the end
// fuzz show SEED       prints the stream of a case
// A sanitizer that finds something ends the program: its words on stderr, the seed on stdout.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>
#include "broken.h"
#include "listener.h"
#include "outside.h"
#include "power.h"
#include "uno.h"

// The firmware's `main`, by the name that build.ts gives it.
int firmwareMain();

namespace {

volatile uint64_t seedNow;
volatile uint64_t seedThen;

void sayAndLeave(const char* what) {
  char line[200];
  const int length = snprintf(line, sizeof line, "{\"seed\":%llu,\"what\":\"%s\",\"isEnd\":true}\n", static_cast<unsigned long long>(seedNow), what);
  // Nothing buffered may be lost or said twice.
  fflush(stdout);
  if (write(STDOUT_FILENO, line, length) != length) _exit(4);
  _exit(3);
}

void onAbort(int) { sayAndLeave("crashed"); }

// Each second of processor time: a case takes a thousandth of one.
void onTick(int) {
  if (seedThen == seedNow) sayAndLeave("never comes back");
  seedThen = seedNow;
}

void watch() {
  signal(SIGABRT, onAbort);
  signal(SIGPROF, onTick);
  seedThen = UINT64_MAX;
  const itimerval second{{1, 0}, {1, 0}};
  setitimer(ITIMER_PROF, &second, nullptr);
}

void run(uint64_t seed) {
  power::comeBack();
  listener::start();
  outside::start(seed);
  try {
    firmwareMain();
  } catch (const CaseIsOver&) {
  }
}

void runAll(uint64_t first, uint64_t count) {
  unsigned long long bytesIn = 0;
  unsigned long long bytesOut = 0;
  unsigned long long messagesOut = 0;
  unsigned long long microseconds = 0;
  for (uint64_t seed = first; seed < first + count; seed++) {
    seedNow = seed;
    try {
      run(seed);
    } catch (const Broken& broken) {
      printf("{\"seed\":%llu,\"what\":\"%s\"}\n", static_cast<unsigned long long>(seed), broken.what);
    }
    bytesIn += outside::bytesOfStream();
    bytesOut += listener::heard.bytes;
    messagesOut += listener::heard.messages;
    microseconds += uno::board.now;
  }
  printf("{\"bytesIn\":%llu,\"bytesOut\":%llu,\"messagesOut\":%llu,\"boardMicroseconds\":%llu}\n", bytesIn, bytesOut, messagesOut, microseconds);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  power::remember();
  if (strcmp(words[1], "show") == 0) {
    outside::start(strtoull(words[2], nullptr, 10));
    outside::print();
    return 0;
  }
  watch();
  setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
  runAll(strtoull(words[1], nullptr, 10), strtoull(words[2], nullptr, 10));
  return 0;
}
