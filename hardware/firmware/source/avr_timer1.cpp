#include "avr_timer1.h"

namespace {

uint8_t users;

void run() { TCCR1B = users ? _BV(CS11) : 0; }

}  // namespace

namespace timer1 {

void begin(User user) {
  users |= static_cast<uint8_t>(user);
  run();
}

void end(User user) {
  users &= ~static_cast<uint8_t>(user);
  run();
}

}  // namespace timer1
