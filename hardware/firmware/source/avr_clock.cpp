// Milliseconds by the overflows of timer 0, one in 64 * 256 cycles = 1.024 ms. What is over a millisecond is carried
// along, so the count sometimes steps by two, is never more than 1.024 ms behind, and does not drift.
#include <avr/interrupt.h>
#include <avr/io.h>
#include "avr_clock.h"
#include "avr_happened.h"
#include "avr_undisturbed.h"
#include "hardware.h"

namespace {

volatile uint16_t count;
// 0.024 ms an overflow, as 3/125 so that it fits a byte.
constexpr uint8_t remainderStep = 3;
constexpr uint8_t remainderFull = 125;
uint8_t remainder;

}  // namespace

ISR(TIMER0_OVF_vect) {
  noteThatSomethingHappened();
  uint8_t passed = 1;
  remainder += remainderStep;
  if (remainder >= remainderFull) {
    remainder -= remainderFull;
    passed = 2;
  }
  count += passed;
}

namespace hardware {

void beginClock() {
  TCCR0A = _BV(WGM01) | _BV(WGM00);
  TCCR0B = _BV(CS01) | _BV(CS00);
  TIMSK0 = _BV(TOIE0);
}

uint16_t milliseconds() {
  Undisturbed now;
  return count;
}

}  // namespace hardware
