// A tone by compare B of timer 1: its handler turns the pin over each half period.
#include <avr/interrupt.h>
#include <avr/io.h>
#include "avr_place.h"
#include "avr_timer1.h"
#include "avr_undisturbed.h"
#include "hardware.h"

namespace {

volatile uint8_t* volatile input;
volatile uint8_t mask;
volatile uint16_t halfPeriod;  // ticks of timer 1

}  // namespace

ISR(TIMER1_COMPB_vect) {
  *input = mask;
  OCR1B += halfPeriod;
}

namespace hardware {

void startTone(uint8_t pin, uint16_t hertz) {
  constexpr uint32_t ticksPerHalfSecond = 500000UL * timer1::ticksPerMicrosecond;
  const uint16_t ticks = (ticksPerHalfSecond + hertz / 2) / hertz;
  const Place place = placeOf(pin);
  timer1::begin(timer1::User::tone);
  Undisturbed now;
  input = &place.input();
  mask = place.mask;
  halfPeriod = ticks;
  OCR1B = TCNT1 + ticks;
  TIFR1 = _BV(OCF1B);  // a match from before is none of ours
  TIMSK1 |= _BV(OCIE1B);
}

void stopTone() {
  {
    Undisturbed now;
    TIMSK1 &= ~_BV(OCIE1B);
  }
  timer1::end(timer1::User::tone);
}

}  // namespace hardware
