#include "passages.h"
#include <algorithm>
#include "orders.h"

namespace passages {

namespace {

// No Firmata at all, or another speed.
void addNoise(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(1, 200); left > 0; left--) bytes.add(random.below(256));
}

// Noise made of what a parser looks at.
void addStatusNoise(Random& random, Bytes& bytes) {
  constexpr uint8_t looked[] = {0x90, 0x91, 0x92, 0xC0, 0xD0, 0xE3, 0xF0, 0xF0, 0xF4, 0xF5, 0xF7, 0xF9, 0xFF, 0x01, 0x02, 0x03, 0x6D, 0x6F, 0x70, 0x71};
  for (uint32_t left = random.between(1, 100); left > 0; left--) bytes.add(random.isTrue(70) ? random.pick(looked) : random.below(128));
}

void addSession(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(1, 40); left > 0; left--) orders::add(random, bytes);
}

// Messages that stop anywhere.
void addTruncated(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(1, 20); left > 0; left--) {
    const uint16_t before = bytes.length;
    orders::add(random, bytes);
    if (random.isTrue(50)) bytes.length = before + random.below(bytes.length - before + 1);
  }
}

void addSysexesOfAnyLength(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(1, 6); left > 0; left--) {
    const uint32_t kind = random.below(3);
    orders::addSysex(random, bytes, kind == 0 ? random.below(9) : kind == 1 ? random.between(58, 70) : random.below(300));
  }
}

// A message without end, longer than any counter of eight bits.
void addEndless(Random& random, Bytes& bytes) {
  bytes.add(0xF0);
  for (uint32_t left = random.below(700); left > 0; left--) bytes.add(random.below(128));
}

// One order again and again, faster than it can be answered.
void addFlood(Random& random, Bytes& bytes) {
  const uint16_t start = bytes.length;
  orders::add(random, bytes);
  const uint16_t length = bytes.length - start;
  for (uint32_t left = random.between(1, 300 / std::max<uint16_t>(length, 1)); left > 0; left--) {
    for (uint16_t index = 0; index < length; index++) bytes.add(bytes.items[start + index]);
  }
}

// More servos than there may be.
void addServos(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(6, 30); left > 0; left--) {
    const uint8_t pin = random.between(2, 19);
    if (random.isTrue(70)) orders::addMode(bytes, pin, 4);
    if (random.isTrue(80)) orders::addAnalog(bytes, pin, random.below(3000));
    if (random.isTrue(10)) orders::addMode(bytes, pin, 1);
  }
}

// Two pins that are everything in turn.
void addStruggle(Random& random, Bytes& bytes) {
  const uint8_t pins[] = {static_cast<uint8_t>(random.between(2, 19)), static_cast<uint8_t>(random.between(2, 19))};
  for (uint32_t left = random.between(5, 30); left > 0; left--) orders::addForPin(random, bytes, random.pick(pins));
}

// Every port and channel tells what it reads, as fast as can be.
void addReports(Random& random, Bytes& bytes) {
  orders::addInterval(bytes, random.below(4));
  for (uint8_t place = 0; place < 8; place++) {
    bytes.add(0xC0 | place);
    bytes.add(random.isTrue(80));
    bytes.add(0xD0 | place);
    bytes.add(random.isTrue(80));
  }
}

// Outputs that are on when the host falls silent.
void addLights(Random& random, Bytes& bytes) {
  for (uint32_t left = random.between(1, 8); left > 0; left--) {
    const uint8_t pin = random.between(2, 19);
    orders::addMode(bytes, pin, 1);
    orders::addLevel(bytes, pin, true);
  }
}

void addDistances(Random& random, Bytes& bytes) {
  const uint8_t trigger = random.between(2, 19);
  const uint8_t echo = random.between(2, 19);
  orders::addMode(bytes, trigger, 1);
  orders::addMode(bytes, echo, random.isTrue(50) ? 0 : 11);
  for (uint32_t left = random.between(1, 8); left > 0; left--) {
    orders::addDistance(bytes, trigger, echo);
    if (random.isTrue(20)) orders::addForPin(random, bytes, random.isTrue(50) ? trigger : echo);
  }
}

}  // namespace

void add(Random& random, Bytes& bytes) {
  constexpr void (*ways[])(Random&, Bytes&) = {addNoise, addStatusNoise, addSession, addSession, addTruncated, addSysexesOfAnyLength,
                                               addEndless, addFlood, addServos, addStruggle, addReports, addLights, addDistances};
  random.pick(ways)(random, bytes);
}

void damage(Random& random, Bytes& bytes) {
  for (uint32_t times = random.between(1, 8); times > 0 && bytes.length > 0; times--) {
    const uint16_t place = random.below(bytes.length);
    switch (random.below(5)) {
      case 0: bytes.items[place] = random.below(256); break;
      case 1: bytes.items[place] ^= 1 << random.below(8); break;
      case 2:
        std::copy(bytes.items + place + 1, bytes.items + bytes.length, bytes.items + place);
        bytes.length--;
        break;
      case 3: std::swap(bytes.items[place], bytes.items[random.below(bytes.length)]); break;
      default:
        // Heard again from there on.
        for (uint16_t index = place; index < place + 6 && index < bytes.length; index++) bytes.add(bytes.items[index]);
    }
  }
}

}  // namespace passages
