// The line to the host: 57,600 baud, 8 data bits, no parity, one stop bit, by interrupts on both ways.
#include <avr/interrupt.h>
#include <avr/io.h>
#include "avr_happened.h"
#include "avr_serial.h"
#include "hardware.h"

namespace {

// With U2X a divisor of 35 gives 57,143 baud, 0.8 % slow; without it 17 gives 2.1 % (datasheet, "Examples of Baud Rate
// Setting").
constexpr uint16_t divisor = 35;

constexpr uint8_t listening = _BV(RXCIE0) | _BV(RXEN0) | _BV(TXEN0);

// One side moves `head`, the other `tail`, and each is one byte: no lock is needed. Indices go round by themselves.
constexpr uint8_t receiveSize = 128;
struct {
  volatile uint8_t bytes[receiveSize];
  volatile uint8_t head;
  volatile uint8_t tail;
} received;

struct {
  volatile uint8_t bytes[hardware::sendCapacity + 1];
  volatile uint8_t head;
  volatile uint8_t tail;
} toSend;

}  // namespace

ISR(USART_RX_vect) {
  noteThatSomethingHappened();
  const uint8_t byte = UDR0;
  const uint8_t head = received.head;
  // Full after 128 bytes that the main loop did not take, 22 ms of line: the newest is lost.
  if (static_cast<uint8_t>(head - received.tail) >= receiveSize) return;
  received.bytes[head % receiveSize] = byte;
  received.head = head + 1;
}

ISR(USART_UDRE_vect) {
  noteThatSomethingHappened();
  const uint8_t tail = toSend.tail;
  // `send` may ask for this just after its byte has left, so nothing to send is no surprise here.
  if (tail == toSend.head) {
    UCSR0B = listening;
    return;
  }
  UDR0 = toSend.bytes[tail];
  toSend.tail = tail + 1;
}

namespace hardware {

void beginSerial() {
  // In this order: simavr works its speed out when the divisor is written.
  UCSR0A = _BV(U2X0);
  UBRR0 = divisor - 1;
  UCSR0C = _BV(UCSZ01) | _BV(UCSZ00);
  UCSR0B = listening;
}

bool receive(uint8_t& byte) {
  const uint8_t tail = received.tail;
  if (tail == received.head) return false;
  byte = received.bytes[tail % receiveSize];
  received.tail = tail + 1;
  return true;
}

uint8_t freeToSend() { return sendCapacity - static_cast<uint8_t>(toSend.head - toSend.tail); }

void send(uint8_t byte) {
  const uint8_t head = toSend.head;
  toSend.bytes[head] = byte;
  toSend.head = head + 1;
  UCSR0B = listening | _BV(UDRIE0);
}

}  // namespace hardware
