// Bytes from the host become orders to the pins, reports and answers.
#pragma once
#include <stdint.h>

namespace firmata {

// Says the protocol version and the firmware's name, as after every start.
void announce();

// Takes one byte from the host. Never sends more than `answers::longest` bytes because of it.
void take(uint8_t byte);

}  // namespace firmata
