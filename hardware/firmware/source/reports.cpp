#include "reports.h"
#include "analog_reports.h"
#include "digital_reports.h"
#include "hardware.h"

namespace {

// A report waits while more than this is on its way out. What it tells is then new when it leaves; a button is heard
// within a few bytes under the fastest sampling; and there is always room for the longest answer, so that no input,
// however it trembles, keeps an order from being taken.
constexpr uint8_t queueLimit = 6;

bool wasDigital;

}  // namespace

namespace reports {

void reset() {
  digitalReports::reset();
  analogReports::reset();
}

bool turn() {
  const bool isLineFree = hardware::freeToSend() >= hardware::sendCapacity - queueLimit;
  const bool hasDigital = digitalReports::look();
  const bool hasAnalog = analogReports::hasDue();
  // When both kinds want the line they alternate.
  if (isLineFree && hasDigital && !(hasAnalog && wasDigital)) {
    wasDigital = true;
    digitalReports::tell();
    return true;
  }
  const bool hasConverted = analogReports::convert();
  if (!isLineFree || !hasAnalog) return hasConverted;
  wasDigital = false;
  analogReports::tell();
  return true;
}

}  // namespace reports
