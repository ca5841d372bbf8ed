import { callNames, calls, isCall } from '../../../kiosk/common/calls.ts'
import type { CallName } from '../../../kiosk/common/calls.ts'
import { seededRandom } from '../random.ts'
import type { Random } from '../random.ts'

/** Inputs of every kind, right ones of every call among them. */
const inputs: readonly unknown[] = [
  null, 'fox', 'one', '2580', ['one'], { part: 'knob', value: 40 }, { part: 'red', how: 'reversed' }, { creation: 'one', work: {} }, { creation: 'one', version: 1 }, { creation: 'one', version: null }, { work: {}, picture: 'fox' }, { workshop: 'la-veilleuse', step: null }, { locale: 'fr', mood: 'words', volume: 50, brightness: 50 },
  true, 0, -1, 1e308, '', [], {}, [null], { part: 'knob', value: '40' }, { part: 'red', how: 'upside down' }, { creation: 1, version: 1 }, { creation: 'one' }, { work: {}, picture: 'dragon' }, [1], [['one']], 'dragon', { workshop: 'la-veilleuse' }, { locale: 'fr', mood: 'words', volume: 50, brightness: 0 }, { constructor: 1 }, { then: 1 }, JSON.parse('{"__proto__":{"picture":"fox"}}') as unknown,
]

const isRight = (call: CallName, input: unknown): boolean => calls[call].input.safeParse(input).success

/** An input that a call takes. @throws Error when this list has none for a new call: then one is added to it */
export function rightInput(call: CallName): unknown {
  const right = inputs.find((input) => isRight(call, input))
  if (right === undefined) throw new Error(`no right input for ${call} in tests/faults/calling/messages.ts`)
  return right
}

const strangeNames = ['', 'Stop', 'stops', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'then', 'leave ', 'sit\0', 'eval', '../leave']

/** Something wrong, made from its seed alone: no message, no question, no call of ours, or a wrong input. It is never one that would be right. */
export function wrongMessage(seed: number): unknown {
  const random = seededRandom(seed)
  for (;;) {
    const message = random.pick(kinds)(random)
    if (!wouldBeTaken(message)) return message
  }
}

const question = (random: Random, call: unknown, input: unknown) => JSON.stringify({ ask: random.below(1_000_000), call, input })

const kinds: readonly [Kind, ...Kind[]] = [
  (random) => question(random, callNames[random.below(callNames.length)], inputs[random.below(inputs.length)]),
  (random) => question(random, callNames[random.below(callNames.length)], inputs[random.below(inputs.length)]),
  (random) => question(random, strangeNames[random.below(strangeNames.length)], null),
  (random) => JSON.stringify({ ask: inputs[random.below(inputs.length)], call: callNames[random.below(callNames.length)], input: null }),
  (random) => JSON.stringify({ answer: random.below(100), value: inputs[random.below(inputs.length)] }),
  (random) => JSON.stringify({ news: 'seat', value: inputs[random.below(inputs.length)] }),
  (random) => JSON.stringify(inputs[random.below(inputs.length)]),
  (random) => String.fromCharCode(...random.bytes(random.below(200))),
  // Half of a right question.
  (random) => question(random, 'leave', null).slice(0, 5 + random.below(20)),
  (random) => '['.repeat(1 + random.below(50_000)),
  (random) => question(random, 'flag', 'x'.repeat(1_000_000)),
  // Not even text, where the link could carry it.
  (random) => inputs[random.below(inputs.length)],
]
type Kind = (random: Random) => unknown

/** Whether a link of ours would take it for a right question. */
function wouldBeTaken(message: unknown): boolean {
  if (typeof message !== 'string' || message.length > 1_000_000) return false
  try {
    const { ask, call, input } = JSON.parse(message) as { ask?: unknown; call?: unknown; input?: unknown }
    return typeof ask === 'number' && isCall(call) && isRight(call, input)
  } catch {
    return false
  }
}
