// The passages a stream is made of: each is a way that a line really goes wrong, or a way to try a parser.
#pragma once
#include <stdint.h>
#include "random.h"

namespace passages {

struct Bytes {
  static constexpr uint16_t capacity = 2048;
  uint8_t items[capacity];
  uint16_t length;

  // What does not fit is cut off.
  void add(uint8_t byte) {
    if (length < capacity) items[length++] = byte;
  }
};

// Adds the bytes of one passage.
void add(Random& random, Bytes& bytes);
// A few bytes changed, lost, added or doubled, as a bad cable does.
void damage(Random& random, Bytes& bytes);

}  // namespace passages
