#include "examination.h"
#include <initializer_list>
#include "broken.h"
#include "listener.h"
#include "uno.h"

namespace examination {

namespace {

using listener::heard;
using uno::board;

constexpr uint32_t milliseconds = 1000;

// One thing to look at: something is said to the board, then something must be so within a time.
struct Step {
  void (*begin)();
  bool (*isSo)();
  uint32_t within;  // microseconds
  const char* otherwise;
};

// What was heard until the last step that did not go on with the one before it.
listener::Heard before;

void say(uint8_t byte) {
  const uint32_t lost = board.lost;
  // Nobody waits for the wire here: the receive buffer holds all that is said at once.
  uno::arrive(byte);
  if (board.lost > lost) broke("a byte of the examination is lost");
}

void sayNothing() {}
void goOnListening() {}
void askVersion() { say(0xF9); }
void reset() { say(0xFF); }

void askWhatNeverChanges() {
  for (const uint8_t question : {0x79, 0x6B, 0x69}) {
    say(0xF0);
    say(question);
    say(0xF7);
  }
}

void askPinStates() {
  for (uint8_t pin = 0; pin < listener::firmataPins; pin++) {
    for (const uint8_t byte : {uint8_t{0xF0}, uint8_t{0x6D}, pin, uint8_t{0xF7}}) say(byte);
  }
}

void keepAlive() {
  for (const uint8_t byte : {0xF0, 0x01, 0xF7}) say(byte);
}

bool hasTakenAll() { return uno::hasTakenAll(); }
bool hasPassed() { return true; }
bool hasAnsweredVersion() { return heard.versions == before.versions + 1; }
bool hasAnsweredWhatNeverChanges() {
  return heard.names == before.names + 1 && heard.capabilities == before.capabilities + 1 && heard.mappings == before.mappings + 1;
}
bool isQuiet() { return uno::drivingPin() < 0; }
bool hasToldSilence() { return heard.silences > before.silences; }
bool hasEndedItsMessage() { return uno::hasSentAll() && listener::isBetweenMessages(); }

// The pin is what the board says it is.
bool isAsTold(uint8_t number) {
  const listener::PinState& told = heard.pins[number];
  if (number < 2) return told.mode == 0x7F && told.state == 0;
  if (number >= uno::pinCount) return told.mode == 2 && told.state == 0;
  const uno::Pin& pin = board.pins[number];
  const bool hasTone = board.pinWithTone == number;
  const bool isPlain = !pin.hasDuty && pin.pulse == 0;
  switch (told.mode) {
    case 0: return !pin.isOutput && !pin.hasPullUp && told.state == 0;
    case 1: return pin.isOutput && isPlain && told.state == (hasTone ? 0 : pin.isHigh);
    case 2: return number >= 14 && !pin.isOutput && !pin.hasPullUp && told.state == 0;
    case 3: return pin.isOutput && !hasTone && pin.pulse == 0 && (pin.hasDuty ? told.state == pin.duty : told.state == 0 && !pin.isHigh);
    case 4: return pin.isOutput && !hasTone && !pin.hasDuty && !pin.isHigh;
    case 11: return !pin.isOutput && pin.hasPullUp && told.state == 1;
    default: return false;
  }
}

bool areAllAsTold() {
  if (heard.pinStates < before.pinStates + listener::firmataPins) return false;
  uint8_t servos = 0;
  for (uint8_t pin = 0; pin < listener::firmataPins; pin++) {
    const listener::PinState& told = heard.pins[pin];
    if (!isAsTold(pin)) broke("pin %d says mode %d, state %d, and is something else", pin, told.mode, told.state);
    servos += told.mode == 4;
  }
  if (servos > 8) broke("%d servos at once", servos);
  return true;
}

bool areAsAfterPowerOn() {
  if (!areAllAsTold()) return false;
  for (uint8_t pin = 2; pin < listener::firmataPins; pin++) {
    const uint8_t mode = heard.pins[pin].mode;
    const bool mayBe = mode == 1 || mode == (pin < 14 ? 0 : 2);
    if (!mayBe || heard.pins[pin].state != 0) broke("after a reset pin %d is in mode %d, state %d", pin, mode, heard.pins[pin].state);
  }
  return true;
}

bool hasToldSilenceOnce() {
  if (heard.silences != before.silences + 1) broke("a silence is told %u times", heard.silences - before.silences);
  return isQuiet();
}

bool hasSaidNothing() {
  if (heard.bytes != before.bytes) broke("something is said after a reset");
  return true;
}

// These are looked at once, when their time has passed; all others again and again until they are so.
bool isLate(const Step& step) { return step.isSo == hasPassed || step.isSo == hasToldSilenceOnce || step.isSo == hasSaidNothing; }

// 255 bytes may be on their way out before an answer begins: 45 ms.
constexpr Step hearing[] = {
    // A full receive buffer of questions, the longest answer to each.
    {sayNothing, hasTakenAll, 6000 * milliseconds, "orders are not taken any more"},
    {sayNothing, hasPassed, 46 * milliseconds, ""},
    {askVersion, hasAnsweredVersion, 60 * milliseconds, "the version asked after the stream is not said"},
    {askWhatNeverChanges, hasAnsweredWhatNeverChanges, 300 * milliseconds, "name, capabilities or mapping are not said"},
    {askPinStates, areAllAsTold, 300 * milliseconds, "pin states are not said"},
};
constexpr Step silence[] = {
    {keepAlive, hasTakenAll, 60 * milliseconds, "a keep-alive is not taken"},
    {goOnListening, isQuiet, 1003 * milliseconds, "an output is on when the host has been silent for a second"},
    {goOnListening, hasToldSilence, 1060 * milliseconds, "the silence is not told"},
    {goOnListening, hasToldSilenceOnce, 20 * milliseconds, "an output is on again"},
};
constexpr Step ending[] = {
    {reset, hasTakenAll, 60 * milliseconds, "a reset is not taken"},
    {goOnListening, isQuiet, 1 * milliseconds, "an output is on after a reset"},
    {goOnListening, hasEndedItsMessage, 60 * milliseconds, "a message is not ended"},
    {sayNothing, hasSaidNothing, 30 * milliseconds, ""},
    {askPinStates, areAsAfterPowerOn, 300 * milliseconds, "pin states are not said after a reset"},
};

struct Part {
  const Step* steps;
  uint8_t count;
};
template <uint8_t count>
constexpr Part partOf(const Step (&steps)[count]) { return {steps, count}; }

constexpr Part withSilence[] = {partOf(hearing), partOf(silence), partOf(ending)};
constexpr Part withoutSilence[] = {partOf(hearing), partOf(ending)};

const Part* part;
const Part* lastPart;
uint8_t index;
bool hasBegun;
uint64_t since;

uint32_t beginStep(const Step& step) {
  hasBegun = true;
  since = board.nextFromOutside;
  if (step.begin != goOnListening) before = heard;
  step.begin();
  return isLate(step) ? step.within : 1;
}

void endStep() {
  hasBegun = false;
  if (++index < part->count) return;
  index = 0;
  if (part++ == lastPart) throw CaseIsOver();
}

}  // namespace

void start(uint64_t seed) {
  // A second of silence is half the work of a case, and a reset is to be tried on what a silence did not end.
  const bool hasSilence = seed % 2 == 0;
  part = hasSilence ? withSilence : withoutSilence;
  lastPart = hasSilence ? withSilence + 2 : withoutSilence + 1;
  index = 0;
  hasBegun = false;
}

uint32_t goOn() {
  constexpr uint32_t patience = 250;
  const Step& step = part->steps[index];
  if (!hasBegun) return beginStep(step);
  if (step.isSo()) {
    endStep();
    return 1;
  }
  if (board.nextFromOutside - since >= step.within) broke("%s", step.otherwise);
  return patience;
}

}  // namespace examination
