// Everything the program asks of the chip. The avr_*.cpp files answer with registers; a build for
// another machine (a fuzzer, a test) answers with its own functions and leaves the rest as it is.
#pragma once
#include <stdint.h>

namespace hardware {

// Pins are Firmata numbers: 0..13 are D0..D13, 14..19 are A0..A5. The caller never passes D0, D1 (the
// serial line) nor A6, A7 (no port behind them) to these.
void makeInput(uint8_t pin, bool withPullUp);
// The pin drives 0 from its first instant.
void makeOutput(uint8_t pin);
void writeLevel(uint8_t pin, bool level);
// Levels of the pins 8 * port to 8 * port + 7 in bits 0 to 7. Ports 0..2.
uint8_t readPort(uint8_t port);
// Has `rest` end when one of the inputs in `mask` changes.
void watchPort(uint8_t port, uint8_t mask);
// The pins in `mask` change together.
void writePort(uint8_t port, uint8_t levels, uint8_t mask);

// A duty cycle of `duty`/255 on D3, D5, D6 or D11; 0 and 255 are steady levels.
void startDuty(uint8_t pin, uint8_t duty);
void stopDuty(uint8_t pin);

// A square wave on an output, by turning its level over; one at a time, the next takes over. 16 to 20,000 Hz.
void startTone(uint8_t pin, uint16_t hertz);
// The pin keeps its level of that instant.
void stopTone();

// A pulse of 544 to 2,400 µs every 20 ms on an output, or another length for those that are there. No more than
// `pulseCapacity` pins at a time.
constexpr uint8_t pulseCapacity = 8;
void startPulses(uint8_t pin, uint16_t microseconds);
// The pin is 0 at once, in the middle of a pulse too.
void stopPulses(uint8_t pin);

// From now on the next pulse of an input is timed, by interrupts; one at a time. It must be over within 32 ms.
void awaitEcho(uint8_t pin);
bool isEchoOver();
// Of one that is over.
uint16_t echoMicroseconds();
void endEcho();
// The one wait there is: what starts an ultrasonic sensor.
void waitTenMicroseconds();

// One conversion at a time, channels 0..7; neither call waits.
void startConversion(uint8_t channel);
bool isConverting();
uint16_t conversionResult();

// Milliseconds since the start; goes round after 65,536.
uint16_t milliseconds();

// True with a byte, or false when none has arrived.
bool receive(uint8_t& byte);
// How many bytes `send` takes now without losing one: `sendCapacity` when all has left.
constexpr uint8_t sendCapacity = 255;
uint8_t freeToSend();
void send(uint8_t byte);

// Waits, with the processor asleep, until something happened since the last rest: a byte arrived or left, a conversion
// ended, a watched input changed, the milliseconds moved; edges of a tone and of pulses are none of it. A turn of the main loop that found nothing to do may rest.
void rest();

void begin();

}  // namespace hardware
