#include "analog_reports.h"
#include "answers.h"
#include "hardware.h"
#include "messages.h"
#include "pins.h"

namespace {

// Firmata's default (protocol.md, Sampling Interval).
constexpr uint16_t defaultInterval = 19;

// A bit for each channel.
uint8_t on;
uint8_t toConvert;
uint8_t toTell;

uint16_t values[pins::channelCount];
uint8_t converting;
bool isConverting;
uint8_t lastTold;

uint16_t interval;
uint16_t lastTime;

// The next channel in `channels` after `channel`; `channels` is not empty.
uint8_t nextOf(uint8_t channels, uint8_t channel) {
  do channel = channel + 1 < pins::channelCount ? channel + 1 : 0;
  while (!(channels & (1 << channel)));
  return channel;
}

void passTime() {
  const uint16_t now = hardware::milliseconds();
  if (static_cast<uint16_t>(now - lastTime) < interval) return;
  lastTime += interval;
  // Still late by more than an interval, as after a shorter one was asked for: begin a new count instead of hurrying
  // after the old one. By just one is the clock's step of two.
  if (static_cast<uint16_t>(now - lastTime) > interval) lastTime = now;
  toConvert |= on;
}

}  // namespace

namespace analogReports {

void set(uint8_t channel, bool isOn) {
  if (channel >= pins::channelCount) return;
  const uint8_t bit = 1 << channel;
  if (isOn) {
    on |= bit;
    toConvert |= bit;
  } else {
    on &= ~bit;
    toConvert &= ~bit;
    toTell &= ~bit;
  }
}

void setInterval(uint16_t milliseconds) { interval = milliseconds == 0 ? 1 : milliseconds; }

void reset() {
  on = toConvert = toTell = 0;
  setInterval(defaultInterval);
}

bool convert() {
  passTime();
  if (isConverting) {
    if (hardware::isConverting()) return false;
    isConverting = false;
    values[converting] = hardware::conversionResult();
    toTell |= (1 << converting) & on;
  }
  if (toConvert == 0) return false;
  converting = nextOf(toConvert, converting);
  toConvert &= ~(1 << converting);
  isConverting = true;
  hardware::startConversion(converting);
  return true;
}

bool hasDue() { return toTell != 0; }

void tell() {
  lastTold = nextOf(toTell, lastTold);
  toTell &= ~(1 << lastTold);
  answers::sayReport(message::analog | lastTold, values[lastTold]);
}

}  // namespace analogReports
