// A trial, not part of the firmware: servo pulses by compare A and a tone by compare B of timer 1, on ordinary pins,
// beside the whole firmware. What came of it is in docs/decisions/timers.md.
//
// Settings, as macros: SERVO_COUNT servos on D9, D10, D12, D8, A0... with pulses of SERVO_MICROSECONDS, 300 more for
// each next one; TONE_HZ on D7 (0: silent); EARLY_TICKS, how long before an edge of a pulse its handler is called,
// in half microseconds (0: at the edge itself). D4 changes every 128 of our milliseconds
// (125 overflows of timer 0: whole ones, so that a drift would show and a rounding does not).
#include <avr/interrupt.h>
#include <avr/io.h>
#include "../source/answers.h"
#include "../source/firmata.h"
#include "../source/hardware.h"
#include "../source/pins.h"
#include "../source/reports.h"

namespace {

constexpr uint16_t ticksPerMicrosecond = 2;
constexpr uint16_t frame = 20000U * ticksPerMicrosecond;
constexpr uint16_t early = EARLY_TICKS;

struct Servo {
  volatile uint8_t& port;
  uint8_t mask;
};
const Servo servos[] = {
    {PORTB, _BV(1)}, {PORTB, _BV(2)}, {PORTB, _BV(4)}, {PORTB, _BV(0)},
    {PORTC, _BV(0)}, {PORTC, _BV(1)}, {PORTC, _BV(2)}, {PORTC, _BV(3)},
};
uint16_t frameStart;
uint8_t current;

constexpr uint16_t widthOf(uint8_t servo) { return (SERVO_MICROSECONDS + 300 * servo) * ticksPerMicrosecond; }
constexpr uint16_t halfPeriod = TONE_HZ > 0 ? (1000000UL * ticksPerMicrosecond + TONE_HZ) / (2UL * TONE_HZ) : 0;

void waitFor(uint16_t tick) {
  if (early == 0) return;
  while (static_cast<int16_t>(TCNT1 - tick) < 0) {}
}

}  // namespace

// One pulse after the other: the edge that ends one begins the next. `OCR1A` runs `early` ahead of the edge.
ISR(TIMER1_COMPA_vect) {
  const uint16_t edge = OCR1A + early;
  if (current == 0) frameStart = edge;
  waitFor(edge);
  if (current > 0) servos[current - 1].port &= ~servos[current - 1].mask;
  if (current < SERVO_COUNT) {
    servos[current].port |= servos[current].mask;
    OCR1A = edge + widthOf(current) - early;
    current++;
  } else {
    OCR1A = frameStart + frame - early;
    current = 0;
  }
}

// Writing to PIN turns the pin over (datasheet, "Toggling the Pin").
ISR(TIMER1_COMPB_vect) {
  PIND = _BV(7);
  OCR1B += halfPeriod;
}

int main() {
  hardware::begin();
  pins::begin();
  reports::reset();
  for (uint8_t servo = 0; servo < SERVO_COUNT; servo++) {
    *(&servos[servo].port - 1) |= servos[servo].mask;
  }
  DDRD |= _BV(7) | _BV(4);
  OCR1A = 1000;
  OCR1B = 3000;
  TIMSK1 = (SERVO_COUNT > 0 ? _BV(OCIE1A) : 0) | (TONE_HZ > 0 ? _BV(OCIE1B) : 0);
  TCCR1B = _BV(CS11);
  firmata::announce();
  uint16_t last = 0;
  for (;;) {
    uint8_t byte;
    if (hardware::freeToSend() >= answers::longest && hardware::receive(byte)) firmata::take(byte);
    reports::turn();
    if (static_cast<uint16_t>(hardware::milliseconds() - last) >= 128) {
      last += 128;
      PIND = _BV(4);
    }
  }
}
