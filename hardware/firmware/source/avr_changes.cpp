// Changes of the inputs: they wake the main loop, which compares the levels, and the edges of an echo are timed on the
// spot by timer 1.
#include "avr_changes.h"
#include <avr/interrupt.h>
#include <avr/io.h>
#include <util/delay.h>
#include "avr_happened.h"
#include "avr_place.h"
#include "avr_timer1.h"
#include "avr_undisturbed.h"
#include "hardware.h"

namespace {

// A bit for each pin of Firmata's ports: those the main loop watches, and the echo's.
constexpr uint8_t portCount = 3;
uint8_t watched[portCount];
uint8_t echoes[portCount];

enum class Echo : uint8_t { none, awaited, on, over };
volatile Echo echo;
volatile uint8_t* volatile input;
volatile uint8_t mask;
volatile uint16_t rise;  // ticks of timer 1
volatile uint16_t fall;

void apply(uint8_t port) {
  const uint8_t pins = watched[port] | echoes[port];
  if (port == 0) {
    PCMSK2 = pins;
  } else if (port == 1) {
    PCMSK0 = pins & 0x3F;
    PCMSK1 = (PCMSK1 & ~0x03) | pins >> 6;
  } else {
    PCMSK1 = (PCMSK1 & 0x03) | (pins << 2 & 0x3C);
  }
}

}  // namespace

// While no echo is timed, which is nearly always, four instructions: a trembling input moves no edge of a servo's pulse.
ISR(PCINT0_vect, ISR_NAKED) {
  asm volatile(
      "sbi %0, %1\n\t"
      "sbis %0, %2\n\t"
      "reti\n\t"
      "jmp __vector_echo" ::"I"(_SFR_IO_ADDR(GPIOR0)), "I"(GPIOR00), "I"(GPIOR01));
}
ISR(PCINT1_vect, ISR_ALIASOF(PCINT0_vect));
ISR(PCINT2_vect, ISR_ALIASOF(PCINT0_vect));

// The rest of the handler above. The compiler wants the name of a handler to begin so.
extern "C" void __vector_echo() __attribute__((signal, used, externally_visible));
void __vector_echo() {
  const uint16_t now = TCNT1;
  const bool isHigh = *input & mask;
  if (echo == Echo::awaited && isHigh) {
    rise = now;
    echo = Echo::on;
  } else if (echo == Echo::on && !isHigh) {
    fall = now;
    echo = Echo::over;
    GPIOR0 &= ~echoIsTimed;
  }
}

namespace hardware {

void beginChanges() { PCICR = _BV(PCIE0) | _BV(PCIE1) | _BV(PCIE2); }

void watchPort(uint8_t port, uint8_t pins) {
  watched[port] = pins;
  apply(port);
}

void awaitEcho(uint8_t pin) {
  const Place place = placeOf(pin);
  timer1::begin(timer1::User::echo);
  {
    Undisturbed now;
    input = &place.input();
    mask = place.mask;
    echo = Echo::awaited;
    GPIOR0 |= echoIsTimed;
  }
  echoes[pin / 8] = 1 << (pin % 8);
  apply(pin / 8);
}

bool isEchoOver() { return echo == Echo::over; }

uint16_t echoMicroseconds() { return static_cast<uint16_t>(fall - rise) / timer1::ticksPerMicrosecond; }

void endEcho() {
  GPIOR0 &= ~echoIsTimed;
  echo = Echo::none;
  for (uint8_t port = 0; port < portCount; port++) {
    echoes[port] = 0;
    apply(port);
  }
  timer1::end(timer1::User::echo);
}

void waitTenMicroseconds() { _delay_us(10); }

}  // namespace hardware
