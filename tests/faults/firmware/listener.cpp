#include "listener.h"
#include <string.h>
#include <string>
#include "broken.h"

namespace listener {

Heard heard;

namespace {

// Main loop and buffers count on it (answers.h).
constexpr uint8_t longest = 200;

uint8_t message[longest];
uint8_t length;
uint8_t expected;  // of a short message, its status included; 0 in a sysex and between messages

bool isDigital(uint8_t pin) { return pin >= 2 && pin < 20; }

using Bytes = std::basic_string<uint8_t>;

// What a Uno or a Nano can do, from the table in docs/firmware.md.
Bytes capabilities() {
  Bytes bytes{0xF0, 0x6C};
  for (uint8_t pin = 0; pin < firmataPins; pin++) {
    if (isDigital(pin)) bytes += {0, 1, 1, 1};
    if (pin >= 14) bytes += {2, 10};
    if (pin == 3 || pin == 5 || pin == 6 || pin == 11) bytes += {3, 8};
    if (isDigital(pin)) bytes += {4, 14, 11, 1};
    bytes += 0x7F;
  }
  return bytes += 0xF7;
}

Bytes mapping() {
  Bytes bytes{0xF0, 0x6A};
  for (uint8_t pin = 0; pin < firmataPins; pin++) bytes += pin < 14 ? 0x7F : pin - 14;
  return bytes += 0xF7;
}

Bytes name() {
  Bytes bytes{0xF0, 0x79, 1, 1};
  for (const char character : std::string("CamionQuiCode")) bytes += {static_cast<uint8_t>(character), 0};
  return bytes += 0xF7;
}

void mustBe(const char* what, const Bytes& bytes) {
  if (length != bytes.size() || memcmp(message, bytes.data(), length) != 0) broke("%s is not what it should be", what);
}

uint16_t valueAt(uint8_t place) { return message[place] | message[place + 1] << 7; }

void hearPinState() {
  if (length != 7 || message[2] >= firmataPins) broke("a pin state of %d bytes for pin %d", length, message[2]);
  heard.pins[message[2]] = {true, message[3], valueAt(4)};
  heard.pinStates++;
}

void hearDistance() {
  if (length != 8 || !isDigital(message[2]) || !isDigital(message[3])) broke("a distance by pins %d and %d", message[2], message[3]);
  const int microseconds = valueAt(4) | message[6] << 14;
  if (microseconds > 30000) broke("an echo of %d microseconds", microseconds);
}

void hearSysex() {
  static const Bytes allCapabilities = capabilities();
  static const Bytes allChannels = mapping();
  static const Bytes wholeName = name();
  switch (message[1]) {
    case 0x01:
      if (length != 3) broke("a silence told in %d bytes", length);
      heard.silences++;
      return;
    case 0x03: return hearDistance();
    case 0x6A:
      heard.mappings++;
      return mustBe("the analog mapping", allChannels);
    case 0x6C:
      heard.capabilities++;
      return mustBe("the list of capabilities", allCapabilities);
    case 0x6E: return hearPinState();
    case 0x71: return;
    case 0x79:
      heard.names++;
      return mustBe("the firmware's name", wholeName);
    default: broke("the board says sysex %02X", message[1]);
  }
}

void hearMessage() {
  heard.messages++;
  const uint8_t status = message[0];
  if (status == 0xF0) return hearSysex();
  if (status == 0xF9) {
    heard.versions++;
    return mustBe("the protocol version", {0xF9, 2, 7});
  }
  if (status >= 0xE0) {
    if (valueAt(1) > 1023) broke("channel %d reads %d", status & 0x0F, valueAt(1));
    return;
  }
  // The serial line's pins are no inputs, and port 2 ends with A5.
  constexpr uint8_t inputs[] = {0xFC, 0xFF, 0x0F};
  if (valueAt(1) & ~inputs[status & 0x0F]) broke("port %d reads %X", status & 0x0F, valueAt(1));
}

uint8_t lengthOf(uint8_t status) {
  if (status == 0xF0) return 0;
  const bool isShort = status == 0xF9 || (status >= 0xE0 && status <= 0xE7) || (status >= 0x90 && status <= 0x92);
  if (!isShort) broke("the board says %02X", status);
  return 3;
}

}  // namespace

void start() {
  heard = {};
  length = expected = 0;
}

void hear(uint8_t byte) {
  heard.bytes++;
  const bool endsSysex = byte == 0xF7 && length > 1 && expected == 0;
  if (length == 0) {
    expected = lengthOf(byte);
  } else if (byte >= 0x80 && !endsSysex) {
    broke("%02X within message %02X %02X", byte, message[0], length > 1 ? message[1] : 0);
  }
  if (length == longest) broke("sysex %02X is longer than %d bytes", message[1], longest);
  message[length++] = byte;
  if (!endsSysex && (expected == 0 || length < expected)) return;
  hearMessage();
  length = 0;
}

bool isBetweenMessages() { return length == 0; }

}  // namespace listener
