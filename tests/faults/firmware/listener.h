// Hears what the board says and holds every message to docs/firmware.md.
#pragma once
#include <stdint.h>

namespace listener {

constexpr uint8_t firmataPins = 22;

struct PinState {
  bool isKnown;
  uint8_t mode;
  uint16_t state;
};

struct Heard {
  uint32_t messages;
  uint32_t bytes;
  uint32_t versions;
  uint32_t names;
  uint32_t capabilities;
  uint32_t mappings;
  uint32_t silences;
  uint32_t pinStates;
  PinState pins[firmataPins];  // as last told
};
extern Heard heard;

void start();
void hear(uint8_t byte);
// Nothing is begun and not ended.
bool isBetweenMessages();

}  // namespace listener
