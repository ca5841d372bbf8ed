#include "outside.h"
#include <stdio.h>
#include "examination.h"
#include "random.h"
#include "stream.h"
#include "uno.h"

namespace outside {

using stream::Kind;

namespace {

stream::Stream events;
uint16_t next;

void perform(const stream::Event& event) {
  switch (event.kind) {
    case Kind::byte: return uno::arrive(event.place);
    case Kind::level: return uno::setOutside(event.place, event.value != 0);
    case Kind::voltage: uno::board.voltages[event.place] = event.value; return;
    case Kind::sensor: uno::board.echoWidth = event.value; return;
    case Kind::nothing: return;
  }
}

}  // namespace

void start(uint64_t seed) {
  Random random(seed);
  stream::make(random, events);
  next = 0;
  uno::start(events.clockStart);
  uno::board.echoDelay = random.below(1000);
  uno::board.echoWidth = random.below(40000);
  uno::board.nextFromOutside = events.events[0].wait;
  examination::start(seed);
}

void happen() {
  uint64_t& time = uno::board.nextFromOutside;
  if (next == events.length) {
    time += examination::goOn();
    return;
  }
  perform(events.events[next++]);
  time += next < events.length ? events.events[next].wait : 1;
}

uint32_t bytesOfStream() {
  uint32_t count = 0;
  for (uint16_t index = 0; index < events.length; index++) count += events.events[index].kind == Kind::byte;
  return count;
}

void print() {
  uint64_t time = 0;
  printf("the clock starts at %d ms\n", events.clockStart);
  for (uint16_t index = 0; index < events.length; index++) {
    const stream::Event& event = events.events[index];
    time += event.wait;
    switch (event.kind) {
      case Kind::byte: printf("%.3f ms: %02X\n", time / 1e3, event.place); break;
      case Kind::level: printf("%.3f ms: pin %d is given %d\n", time / 1e3, event.place, event.value); break;
      case Kind::voltage: printf("%.3f ms: channel %d is given %d\n", time / 1e3, event.place, event.value); break;
      case Kind::sensor: printf("%.3f ms: the sensor's echo lasts %d\n", time / 1e3, event.value); break;
      case Kind::nothing: break;
    }
  }
}

}  // namespace outside
