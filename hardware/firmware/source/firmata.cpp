#include "firmata.h"
#include "analog_reports.h"
#include "answers.h"
#include "digital_reports.h"
#include "distance.h"
#include "keep_alive.h"
#include "messages.h"
#include "pins.h"
#include "reports.h"

namespace {

// The sysex command and its data. Longer ones are dropped whole.
constexpr uint8_t bufferSize = 64;
constexpr uint8_t tooLong = bufferSize + 1;

struct {
  uint8_t bytes[bufferSize];
  uint8_t length;     // data bytes taken; `tooLong` while the rest of an over-long sysex passes
  uint8_t status;     // the message being taken, or 0 between messages
  uint8_t expected;   // data bytes a short message needs
} incoming;

// Groups of seven bits, least significant first, from `start` to before `end`; anything past sixteen bits is as large as
// can be.
uint16_t valueIn(uint8_t start, uint8_t end) {
  uint16_t value = 0;
  for (uint8_t index = start; index < end; index++) {
    const uint8_t group = incoming.bytes[index];
    const uint8_t place = index - start;
    if (place < 2 || (place == 2 && group < 4)) {
      value |= static_cast<uint16_t>(group) << (7 * place);
    } else if (group != 0) {
      return UINT16_MAX;
    }
  }
  return value;
}

uint16_t valueAt(uint8_t start) { return valueIn(start, incoming.length); }

void obeySysex() {
  if (incoming.length == 0 || incoming.length == tooLong) return;
  keepAlive::hear();
  switch (incoming.bytes[0]) {
    case sysex::keepAlive:
      if (incoming.length == 1) keepAlive::arm();
      return;
    case sysex::tone:
      if (incoming.length == 5) pins::writeTone(incoming.bytes[1], valueAt(2));
      return;
    case sysex::distance:
      if (incoming.length == 3) distance::measure(incoming.bytes[1], incoming.bytes[2]);
      return;
    case sysex::firmware:
      return answers::sayFirmware();
    case sysex::capabilityQuery:
      return answers::sayCapabilities();
    case sysex::analogMappingQuery:
      return answers::sayAnalogMapping();
    case sysex::pinStateQuery:
      if (incoming.length == 2) answers::sayPinState(incoming.bytes[1]);
      return;
    case sysex::extendedAnalog:
      if (incoming.length >= 3) pins::writeAnalog(incoming.bytes[1], valueAt(2));
      return;
    case sysex::servoConfig:
      if (incoming.length == 6) pins::configureServo(incoming.bytes[1], valueIn(2, 4), valueIn(4, 6));
      return;
    case sysex::samplingInterval:
      if (incoming.length == 3) analogReports::setInterval(valueAt(1));
      return;
    case sysex::string:
      return answers::sayString(incoming.bytes + 1, incoming.length - 1);
  }
}

// How many data bytes follow a status byte; 0 for what has none or is not known.
uint8_t dataBytesOf(uint8_t status) {
  if (status == message::setPinMode || status == message::setDigitalPin) return 2;
  switch (status & 0xF0) {
    case message::digitalPort:
    case message::analog:
      return 2;
    case message::reportAnalog:
    case message::reportDigital:
      return 1;
  }
  return 0;
}

void obeyShort() {
  keepAlive::hear();
  const uint8_t status = incoming.status;
  const uint8_t first = incoming.bytes[0];
  const uint8_t second = incoming.bytes[1];
  if (status == message::setPinMode) return pins::setMode(first, static_cast<Mode>(second));
  if (status == message::setDigitalPin) return pins::writeLevel(first, second != 0);
  const uint8_t place = status & 0x0F;
  switch (status & 0xF0) {
    case message::digitalPort:
      return pins::writePort(place, first | second << 7);
    case message::analog:
      return pins::writeAnalog(place, first | static_cast<uint16_t>(second) << 7);
    case message::reportAnalog:
      return analogReports::set(place, first != 0);
    case message::reportDigital:
      return digitalReports::set(place, first != 0);
  }
}

// A status byte ends whatever was being taken, finished or not: this is where noise stops.
void takeStatus(uint8_t status) {
  const bool endsSysex = status == message::sysexEnd && incoming.status == message::sysexStart;
  if (endsSysex) obeySysex();
  incoming.length = 0;
  incoming.expected = dataBytesOf(status);
  incoming.status = status == message::sysexStart || incoming.expected > 0 ? status : 0;
  if (status == message::version) {
    keepAlive::hear();
    answers::sayVersion();
  }
  if (status == message::systemReset) {
    keepAlive::disarm();
    distance::reset();
    pins::makeSafe();
    reports::reset();
  }
}

}  // namespace

namespace firmata {

void announce() {
  answers::sayVersion();
  answers::sayFirmware();
}

void take(uint8_t byte) {
  if (byte & 0x80) return takeStatus(byte);
  if (incoming.status == 0) return;
  if (incoming.length >= bufferSize) {
    incoming.length = tooLong;
    return;
  }
  incoming.bytes[incoming.length++] = byte;
  if (incoming.status == message::sysexStart || incoming.length < incoming.expected) return;
  obeyShort();
  incoming.status = 0;
}

}  // namespace firmata
