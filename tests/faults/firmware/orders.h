// Whole messages of a host, most of them with a meaning for the board.
#pragma once
#include "passages.h"
#include "random.h"

namespace orders {

using passages::Bytes;

void add(Random& random, Bytes& bytes);
// One of those that ask a pin to be or do something else, whatever it is and does.
void addForPin(Random& random, Bytes& bytes, uint8_t pin);
void addAnalog(Bytes& bytes, uint8_t pin, uint16_t value);
void addMode(Bytes& bytes, uint8_t pin, uint8_t mode);
void addLevel(Bytes& bytes, uint8_t pin, bool level);
void addDistance(Bytes& bytes, uint8_t trigger, uint8_t echo);
void addInterval(Bytes& bytes, uint16_t milliseconds);
// A sysex of that many bytes after its command, known or not.
void addSysex(Random& random, Bytes& bytes, uint16_t length);

}  // namespace orders
