// The line to the host, and its two buffers as in avr_serial.cpp.
#include "hardware.h"
#include "broken.h"
#include "uno.h"

namespace uno {

namespace {
uint8_t waiting() { return static_cast<uint8_t>(board.sendHead - board.sendTail); }
}  // namespace

void arrive(uint8_t byte) {
  board.hasHappened = true;
  if (static_cast<uint8_t>(board.receivedHead - board.receivedTail) >= sizeof board.received) {
    board.lost++;
    return;
  }
  board.received[board.receivedHead++ % sizeof board.received] = byte;
}

bool hasTakenAll() { return board.receivedHead == board.receivedTail; }

bool hasSentAll() { return waiting() == 0; }

}  // namespace uno

namespace hardware {

using uno::board;

bool receive(uint8_t& byte) {
  uno::spend(1);
  if (uno::hasTakenAll()) return false;
  byte = board.received[board.receivedTail++ % sizeof board.received];
  return true;
}

uint8_t freeToSend() {
  uno::spend(1);
  return sendCapacity - uno::waiting();
}

void send(uint8_t byte) {
  if (uno::waiting() == sendCapacity) broke("byte %02X is sent with the send buffer full", byte);
  if (uno::hasSentAll()) board.nextSent = board.now + uno::byteMicroseconds;
  board.toSend[board.sendHead++] = byte;
  uno::spend(1);
}

}  // namespace hardware
