/** Something in the firmware's sources that keeps a promise, and what stands there once it is taken out. */
export interface Guard {
  readonly name: string
  readonly file: string
  /** As it stands in the file, once. */
  readonly code: string
  readonly without: string
}

/** Each, taken out alone, must be found missing. */
export const guards: readonly Guard[] = [
  { name: 'the longest sysex', file: 'firmata.cpp', code: 'if (incoming.length >= bufferSize) {', without: 'if (false) {' },
  { name: 'a status ends what was begun', file: 'firmata.cpp', code: '  incoming.length = 0;\n', without: '' },
  { name: 'the line to the host is no pin', file: 'pins.h', code: 'return pin >= 2 && pin < 20;', without: 'return pin < 20;' },
  { name: 'the last pin', file: 'pins.h', code: 'return pin >= 2 && pin < 20;', without: 'return pin >= 2;' },
  { name: 'the last pin with a state', file: 'answers.cpp', code: 'if (pin >= pins::count) return;', without: '' },
  { name: 'the last port', file: 'pins.cpp', code: 'if (port >= portCount) return;', without: '' },
  { name: 'the last port that reports', file: 'digital_reports.cpp', code: 'if (port >= pins::portCount) return;', without: '' },
  { name: 'the ninth servo', file: 'servos.cpp', code: 'if (!free) return false;', without: '' },
  { name: 'the shortest and longest pulse', file: 'servos.cpp', code: 'within(value, servo->shortest, servo->longest)', without: 'value' },
  { name: 'the slowest and fastest tone', file: 'pins.cpp', code: 'if (hertz < slowestTone || hertz > fastestTone) return;', without: '' },
  { name: 'a mode ends the tone', file: 'pins.cpp', code: 'if (pin == pinWithTone) endTone();\n  if (hasDuty', without: 'if (hasDuty' },
  { name: 'seven bits to a byte', file: 'answers.cpp', code: 'hardware::send(byte & 0x7F);', without: 'hardware::send(byte);' },
  { name: 'room for the longest answer', file: 'main.cpp', code: 'hardware::freeToSend() < answers::longest || ', without: '' },
  { name: 'reports wait for the line', file: 'reports.cpp', code: 'hardware::freeToSend() >= hardware::sendCapacity - queueLimit;', without: 'true;' },
  { name: 'an echo too long to be one', file: 'distance.cpp', code: 'if (microseconds > longestEcho) microseconds = 0;', without: '' },
  { name: 'one echo at a time', file: 'distance.cpp', code: 'if (state != State::idle) return;', without: '' },
  { name: 'outputs off after a silence', file: 'keep_alive.cpp', code: '  pins::quieten();\n', without: '' },
  { name: 'milliseconds go round', file: 'keep_alive.cpp', code: 'static_cast<uint16_t>(hardware::milliseconds() - lastHeard)', without: 'hardware::milliseconds() - lastHeard' },
  { name: 'outputs off after a reset', file: 'firmata.cpp', code: '    pins::makeSafe();\n', without: '' },
  { name: 'no reports after a reset', file: 'firmata.cpp', code: '    reports::reset();\n', without: '' },
]

/**
 * A source without the guard.
 * @throws Error when the guard does not stand in it once: the firmware changed, and the guard with it.
 */
export function withoutGuard(source: string, { name, file, code, without }: Guard): string {
  const parts = source.split(code)
  if (parts.length !== 2) throw new Error(`${file} has the guard "${name}" ${parts.length - 1} times: tests/faults/firmware/guards.ts names it by its code`)
  return parts.join(without)
}
