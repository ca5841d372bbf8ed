// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hearTaps } from './taps.ts'

let table: HTMLElement
let taps: string[]
let elsewhere: string[]
let isTaken: boolean
let end: () => void
beforeEach(() => {
  table = document.body.appendChild(document.createElement('div'))
  taps = []
  elsewhere = []
  isTaken = false
  for (const type of ['pointerdown', 'pointerup']) table.addEventListener(type, () => elsewhere.push(type))
  end = hearTaps(table, {
    millimetre: 5,
    slip: 3,
    onTap: ({ x, y }) => {
      taps.push(`${x},${y}`)
      return isTaken
    },
  })
})
afterEach(() => {
  end()
  table.remove()
})

/** A finger of this id does something at a point; `width` in px. */
function finger(type: string, x: number, { id = 1, width = 30 } = {}): void {
  const event = new MouseEvent(type, { clientX: x, clientY: 10, bubbles: true, cancelable: true })
  table.dispatchEvent(Object.assign(event, { pointerId: id, pointerType: 'touch', width, height: width }))
}

test('pressed and let go in one place is a tap, and a little slip does not matter', () => {
  finger('pointerdown', 100)
  finger('pointermove', 112)
  finger('pointerup', 112)
  expect({ taps, elsewhere }).toEqual({ taps: ['100,10'], elsewhere: ['pointerdown', 'pointerup'] })
})

test('a finger that goes away and comes back drags', () => {
  finger('pointerdown', 100)
  finger('pointermove', 130)
  finger('pointerup', 100)
  expect(taps).toEqual([])
})

test('nobody else hears the end of a tap that was taken', () => {
  isTaken = true
  finger('pointerdown', 100)
  finger('pointerup', 100)
  expect({ taps, elsewhere }).toEqual({ taps: ['100,10'], elsewhere: ['pointerdown'] })
})

test('only the first finger counts while it is down', () => {
  finger('pointerdown', 100)
  finger('pointerdown', 300, { id: 2 })
  finger('pointerup', 300, { id: 2 })
  finger('pointerup', 100)
  finger('pointerdown', 200, { id: 3 })
  finger('pointerup', 200, { id: 3 })
  expect(taps).toEqual(['100,10', '200,10'])
})

test('a hand’s side on the screen is no finger, even when it comes first', () => {
  finger('pointerdown', 300, { id: 2, width: 150 })
  finger('pointerdown', 100)
  finger('pointerup', 100)
  expect({ taps, elsewhere }).toEqual({ taps: ['100,10'], elsewhere: ['pointerdown', 'pointerup'] })
})
