// Servo pulses by compare A of timer 1, one after the other in frames of 20 ms: the edge that ends one begins the next.
#include <avr/interrupt.h>
#include <avr/io.h>
#include "avr_place.h"
#include "avr_timer1.h"
#include "hardware.h"

namespace {

// Ticks of timer 1. Eight pulses of 2,400 µs fit a frame.
constexpr uint16_t frame = 20000U * timer1::ticksPerMicrosecond;
// The handler is called this long before its edge and waits for it, so that another handler that was just running does
// not move the edge (docs/decisions/timers.md).
constexpr uint16_t early = 8 * timer1::ticksPerMicrosecond;
constexpr uint16_t firstWait = 100 * timer1::ticksPerMicrosecond;

struct Pulse {
  volatile uint8_t* port;
  uint8_t mask;
  uint8_t pin;
  uint16_t width;  // ticks
};
// The first `count` are in use, in the order of their pulses. Changed only with the handler kept out.
Pulse pulses[hardware::pulseCapacity];
uint8_t count;
uint8_t begun;  // pulses of this frame; the last of them is on
uint16_t frameStart;

// While one of these lives the handler is kept out, and no other: moving pulses up takes longer than a byte may wait.
class WithoutPulses {
 public:
  WithoutPulses() { setHandler(false); }
  ~WithoutPulses() { setHandler(count > 0); }
  WithoutPulses(const WithoutPulses&) = delete;
  WithoutPulses& operator=(const WithoutPulses&) = delete;

 private:
  // The compiler keeps what is between the two where it is.
  static void setHandler(bool isOn) {
    asm volatile("" ::: "memory");
    cli();
    TIMSK1 = isOn ? TIMSK1 | _BV(OCIE1A) : TIMSK1 & ~_BV(OCIE1A);
    sei();
  }
};

uint8_t indexOf(uint8_t pin) {
  uint8_t index = 0;
  while (index < count && pulses[index].pin != pin) index++;
  return index;
}

}  // namespace

ISR(TIMER1_COMPA_vect) {
  const uint16_t edge = OCR1A + early;
  Pulse* const next = pulses + begun;
  if (begun == 0) frameStart = edge;
  while (static_cast<int16_t>(TCNT1 - edge) < 0) {}
  if (begun > 0) *next[-1].port &= ~next[-1].mask;
  if (begun < count) {
    *next->port |= next->mask;
    OCR1A = edge + next->width - early;
    begun++;
  } else {
    OCR1A = frameStart + frame - early;
    begun = 0;
  }
}

namespace hardware {

void startPulses(uint8_t pin, uint16_t microseconds) {
  const uint16_t width = microseconds * timer1::ticksPerMicrosecond;
  timer1::begin(timer1::User::servo);
  WithoutPulses now;
  const uint8_t index = indexOf(pin);
  if (index == pulseCapacity) return;
  if (index == count) {
    const Place place = placeOf(pin);
    pulses[count++] = {&place.port, place.mask, pin, width};
    if (count > 1) return;
    begun = 0;
    cli();
    OCR1A = TCNT1 + firstWait;
    TIFR1 = _BV(OCF1A);  // a match from before is none of ours
    sei();
  } else {
    pulses[index].width = width;
  }
}

void stopPulses(uint8_t pin) {
  {
    WithoutPulses now;
    const uint8_t index = indexOf(pin);
    if (index == count) return;
    // The next edge then ends a pulse that is already over, or begins the frame anew when there was none before.
    if (index < begun) begun--;
    count--;
    for (uint8_t moved = index; moved < count; moved++) pulses[moved] = pulses[moved + 1];
  }
  writeLevel(pin, false);
  if (count == 0) timer1::end(timer1::User::servo);
}

}  // namespace hardware
