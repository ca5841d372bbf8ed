#include "orders.h"

namespace orders {

namespace {

constexpr uint8_t modes[] = {0, 1, 2, 3, 4, 11};
constexpr uint8_t commands[] = {0x01, 0x02, 0x03, 0x69, 0x6B, 0x6D, 0x6F, 0x70, 0x71, 0x79, 0x7A};
// Whose edges the board knows: angles, pulses, duty cycles, hertz, what fills fourteen and sixteen bits.
constexpr uint16_t values[] = {0, 1, 15, 16, 127, 128, 180, 181, 255, 256, 543, 544, 1500, 2400, 2401, 16383, 20000, 20001, 65535};

uint8_t anyPin(Random& random) { return random.isTrue(90) ? random.below(22) : random.below(128); }
uint8_t anyMode(Random& random) { return random.isTrue(92) ? random.pick(modes) : random.below(128); }
uint16_t anyValue(Random& random) { return random.isTrue(40) ? random.pick(values) : random.below(65536); }

// Mostly one that can be had, or its end.
uint16_t anyTone(Random& random) {
  const uint32_t kind = random.below(4);
  return kind == 0 ? 0 : kind == 1 ? anyValue(random) : random.between(10, 20010);
}

void addShort(Bytes& bytes, uint8_t status, uint16_t value) {
  bytes.add(status);
  bytes.add(value & 0x7F);
  bytes.add(value >> 7 & 0x7F);
}

void addGroups(Bytes& bytes, uint32_t value, uint8_t count) {
  for (uint8_t group = 0; group < count; group++) bytes.add(value >> 7 * group & 0x7F);
}

template <typename AddContent>
void addWhole(Bytes& bytes, uint8_t command, AddContent addContent) {
  bytes.add(0xF0);
  bytes.add(command);
  addContent();
  bytes.add(0xF7);
}

void addTone(Bytes& bytes, uint8_t pin, uint16_t hertz) {
  addWhole(bytes, 0x02, [&] {
    bytes.add(pin);
    addGroups(bytes, hertz, 3);
  });
}

void addExtended(Bytes& bytes, uint8_t pin, uint32_t value, uint8_t groups) {
  addWhole(bytes, 0x6F, [&] {
    bytes.add(pin);
    addGroups(bytes, value, groups);
  });
}

void addServo(Bytes& bytes, uint8_t pin, uint16_t shortest, uint16_t longest) {
  addWhole(bytes, 0x70, [&] {
    bytes.add(pin);
    addGroups(bytes, shortest, 2);
    addGroups(bytes, longest, 2);
  });
}

void addQuestion(Random& random, Bytes& bytes) {
  constexpr uint8_t questions[] = {0x69, 0x6B, 0x79};
  if (random.isTrue(30)) return bytes.add(0xF9);
  addWhole(bytes, random.pick(questions), [] {});
}

void addReport(Random& random, Bytes& bytes) {
  bytes.add((random.isTrue(50) ? 0xC0 : 0xD0) | random.below(random.isTrue(90) ? 8 : 16));
  bytes.add(random.isTrue(80) ? 1 : random.below(128));
}

}  // namespace

void addMode(Bytes& bytes, uint8_t pin, uint8_t mode) {
  bytes.add(0xF4);
  bytes.add(pin);
  bytes.add(mode);
}

void addLevel(Bytes& bytes, uint8_t pin, bool level) {
  bytes.add(0xF5);
  bytes.add(pin);
  bytes.add(level);
}

void addAnalog(Bytes& bytes, uint8_t pin, uint16_t value) {
  if (pin < 16) addShort(bytes, 0xE0 | pin, value);
  else addExtended(bytes, pin, value, 3);
}

void addDistance(Bytes& bytes, uint8_t trigger, uint8_t echo) {
  addWhole(bytes, 0x03, [&] {
    bytes.add(trigger);
    bytes.add(echo);
  });
}

void addInterval(Bytes& bytes, uint16_t milliseconds) {
  addWhole(bytes, 0x7A, [&] { addGroups(bytes, milliseconds, 2); });
}

void addForPin(Random& random, Bytes& bytes, uint8_t pin) {
  switch (random.below(8)) {
    case 0:
    case 1: return addMode(bytes, pin, anyMode(random));
    case 2: return addLevel(bytes, pin, random.isTrue(70));
    case 3: return addTone(bytes, pin, anyTone(random));
    case 4: return addExtended(bytes, pin, anyValue(random), random.below(6));
    case 5: return addServo(bytes, pin, anyValue(random), anyValue(random));
    case 6: return addAnalog(bytes, pin, anyValue(random));
    default: return addShort(bytes, 0x90 | pin / 8, random.below(256));
  }
}

void add(Random& random, Bytes& bytes) {
  switch (random.below(16)) {
    case 0: return addShort(bytes, 0x90 | random.below(random.isTrue(90) ? 3 : 16), random.below(16384));
    case 1:
    case 2: return addReport(random, bytes);
    case 3: return addQuestion(random, bytes);
    case 4: return addWhole(bytes, 0x6D, [&] { bytes.add(anyPin(random)); });
    case 5: return addDistance(bytes, anyPin(random), anyPin(random));
    case 6: return addInterval(bytes, random.isTrue(50) ? random.below(30) : random.below(16384));
    case 7: return random.isTrue(30) ? addWhole(bytes, 0x01, [] {}) : addSysex(random, bytes, random.below(8));
    case 8: return bytes.add(random.isTrue(15) ? 0xFF : 0xF9);
    default: return addForPin(random, bytes, anyPin(random));
  }
}

void addSysex(Random& random, Bytes& bytes, uint16_t length) {
  addWhole(bytes, random.isTrue(85) ? random.pick(commands) : random.below(128), [&] {
    for (uint16_t index = 0; index < length; index++) bytes.add(index == 0 && random.isTrue(60) ? random.below(22) : random.below(128));
  });
}

}  // namespace orders
