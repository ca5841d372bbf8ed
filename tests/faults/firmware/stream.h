// What a host, a bad cable and a child's hands may do to a board, made from a seed alone.
#pragma once
#include <stdint.h>
#include "random.h"

namespace stream {

enum class Kind : uint8_t { byte, level, voltage, sensor, nothing };

struct Event {
  uint32_t wait;  // microseconds since the event before
  Kind kind;
  uint8_t place;   // a pin or a channel; of `byte` its value
  uint16_t value;  // a level, a voltage; of `sensor` the length of its next echoes, microseconds, 0 for none
};

struct Stream {
  static constexpr uint16_t capacity = 16384;
  Event events[capacity];
  uint16_t length;
  uint16_t clockStart;
};

void make(Random& random, Stream& made);

}  // namespace stream
