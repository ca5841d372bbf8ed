// Duty cycles by timers 0 and 2: fast PWM, 16 MHz / 64 / 256 = 977 Hz (datasheet, "Fast PWM Mode").
#include <avr/io.h>
#include "avr_duty.h"
#include "hardware.h"

namespace {

// Non-inverting output: set at the bottom, cleared on compare.
struct Output {
  volatile uint8_t& compare;
  volatile uint8_t& control;
  uint8_t connected;
};

Output outputOf(uint8_t pin) {
  switch (pin) {
    case 3: return {OCR2B, TCCR2A, _BV(COM2B1)};
    case 5: return {OCR0B, TCCR0A, _BV(COM0B1)};
    case 6: return {OCR0A, TCCR0A, _BV(COM0A1)};
    default: return {OCR2A, TCCR2A, _BV(COM2A1)};
  }
}

// Timer 0 always runs, it is the clock too. Timer 2 runs while one of its pins needs it.
void runTimer2() {
  const bool isNeeded = TCCR2A & (_BV(COM2A1) | _BV(COM2B1));
  TCCR2B = isNeeded ? _BV(CS22) : 0;
}

}  // namespace

namespace hardware {

// Timer 0 is set by the clock.
void beginDuty() { TCCR2A = _BV(WGM21) | _BV(WGM20); }

void startDuty(uint8_t pin, uint8_t duty) {
  const Output output = outputOf(pin);
  // The register is taken over at the end of a period (same section), so it is written also for the two steady
  // levels: the period after them does not begin with an older value.
  output.compare = duty;
  // A compare value of 0 would still give a pulse of one count in each period: the steady levels are the port's.
  if (duty == 0 || duty == 255) {
    writeLevel(pin, duty != 0);
    output.control &= ~output.connected;
  } else {
    output.control |= output.connected;
  }
  runTimer2();
}

void stopDuty(uint8_t pin) {
  const Output output = outputOf(pin);
  output.compare = 0;
  output.control &= ~output.connected;
  runTimer2();
}

}  // namespace hardware
