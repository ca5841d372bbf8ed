#include "stream.h"
#include "passages.h"
#include "uno.h"

namespace stream {

namespace {

void add(Stream& made, const Event& event) {
  if (made.length < Stream::capacity) made.events[made.length++] = event;
}

// Microseconds: none, about as long as is still told and as is still waited for, anything.
uint16_t anyEcho(Random& random) {
  const uint32_t kind = random.below(4);
  return kind == 0 ? 0 : kind == 1 ? random.between(29500, 33500) : random.between(1, 40000);
}

// A button, a knob, a hand before the sensor.
Event touch(Random& random) {
  const uint32_t wait = random.below(50);
  switch (random.below(4)) {
    case 0: return {wait, Kind::voltage, static_cast<uint8_t>(random.below(uno::channelCount)), static_cast<uint16_t>(random.below(1024))};
    case 1: return {wait, Kind::sensor, 0, anyEcho(random)};
    // The line's own pins change with each bit.
    default: return {wait, Kind::level, static_cast<uint8_t>(random.below(uno::pinCount)), static_cast<uint16_t>(random.below(2))};
  }
}

// A host that has nothing to say; most often not for long, sometimes about as long as a keep-alive lasts.
uint32_t quiet(Random& random) {
  const uint32_t kind = random.below(20);
  if (kind == 0) return random.between(990, 1010) * 1000;
  if (kind == 1) return random.below(2000) * 1000;
  return random.below(kind < 8 ? 40000 : 2000);
}

// Just before it goes round, at the start, anywhere.
uint16_t anyClock(Random& random) {
  const uint32_t kind = random.below(4);
  return kind == 0 ? 0 : kind < 3 ? 65536 - random.between(1, 2000) : random.below(65536);
}

}  // namespace

void make(Random& random, Stream& made) {
  made.length = 0;
  made.clockStart = anyClock(random);
  const uint32_t touches = random.isTrue(50) ? 0 : random.below(40);
  const uint32_t most = random.isTrue(2) ? 60 : 5;
  for (uint32_t left = random.between(1, most); left > 0; left--) {
    static passages::Bytes bytes;
    bytes.length = 0;
    passages::add(random, bytes);
    if (random.isTrue(30)) passages::damage(random, bytes);
    const uint32_t pause = random.isTrue(80) ? 0 : random.below(3000);
    for (uint16_t index = 0; index < bytes.length; index++) {
      if (random.below(100) < touches) add(made, touch(random));
      add(made, {uno::byteMicroseconds + (pause == 0 ? 0 : random.below(pause)), Kind::byte, bytes.items[index], 0});
    }
    add(made, {quiet(random), Kind::nothing, 0, 0});
  }
}

}  // namespace stream
