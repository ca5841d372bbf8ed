import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { ourFlash } from '../image.ts'
import { Bench } from '../test-support/bench.ts'
import { CHARACTER_CYCLES } from '../test-support/talking-board.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { buzzer } from './buzzer.ts'

const flash = ourFlash()
const tone = (hertz: number) => ({ kind: 'tone', pin: 8, hertz }) as const
const startedBoard = () => new WiredBoard(flash, kit).run(10).tell({ kind: 'setPinMode', pin: 8, mode: pinMode.output }).run(2).forget()

describe('on our firmware', () => {
  test('440 Hz shows 440 within 30 ms and nothing else, then silence within 15', () => {
    const board = startedBoard().tell(tone(440))
    const began = board.uno.cycles + 7 * CHARACTER_CYCLES
    const [first, ...others] = board.run(1000).showed('buzzer', began)
    expect([first?.state, others]).toEqual([440, []])
    expect(first?.after).toBeLessThan(30)
    board.forget().tell(tone(0))
    const ended = board.uno.cycles + 7 * CHARACTER_CYCLES
    const [silence, ...noise] = board.run(200).showed('buzzer', ended)
    expect([silence?.state, noise]).toEqual([0, []])
    expect(silence?.after).toBeLessThan(15)
  })

  test.each([[16, 16], [31, 31], [131, 131], [262, 262], [523, 523], [1047, 1047], [4186, 4184], [20_000, 20_000]])('%d Hz shows %d, as near as the timer gives', (hertz, shown) => {
    expect(startedBoard().tell(tone(hertz)).run(600).statesOf('buzzer')).toEqual([shown])
  })

  test('a melody shows its notes and nothing between', () => {
    const board = startedBoard()
    const notes = [262, 277, 523, 131, 4186, 3729, 440, 466]
    for (const hertz of notes) board.tell(tone(hertz)).run(150)
    expect(board.tell(tone(0)).run(100).statesOf('buzzer')).toEqual([262, 277, 523, 131, 4184, 3731, 440, 466, 0])
  })

  test('a siren shows on its way', () => {
    const board = startedBoard()
    for (let hertz = 400; hertz < 800; hertz += 4) board.tell(tone(hertz)).run(10)
    const heard = board.statesOf('buzzer').map(Number)
    expect(heard.length).toBeGreaterThan(15)
    expect(heard).toEqual([...heard].sort((one, other) => one - other))
  })
})

describe('on a bench', () => {
  const bench = () => new Bench((wires, show) => buzzer({ kind: 'buzzer', id: 'buzzer', pin: 'D8', names: { fr: '', en: '' }, colour: '' }, wires, show)).forget()

  test('a level held and single clicks are silent', () => {
    expect(bench().drive('D8', 'high').wait(500).wave('D8', 10, 1, 99).shown).toEqual([])
  })

  test('how long it is high in each period does not matter', () => {
    expect(bench().wave('D8', 200, 0.2, 1.8).wait(50).shown).toEqual([{ at: 20, state: 500 }, { at: 410, state: 0 }])
  })

  test('it shows at most a hundred times a second, however it sounds', () => {
    const wild = bench()
    for (let turn = 0; turn < 1000; turn += 1) wild.wave('D8', 1, 0.5, 0.5 + 0.4 * Math.sin(turn / 60))
    expect(wild.shown.length).toBeGreaterThan(15)
    expect(wild.shown.length).toBeLessThan(100)
  })
})
