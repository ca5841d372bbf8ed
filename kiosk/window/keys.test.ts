import { describe, expect, test } from 'vitest'
import { isAllowed } from './keys.ts'
import { everyKey, everyPress, named } from './test-support/every-key.ts'

const allowedWith = (...modifiers: readonly string[]) => everyPress.filter((press) => isAllowed(press) && named(press) === [...modifiers, press.key].join('+')).map(({ key }) => key)
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

describe('in a kiosk that a child can not leave', () => {
  test('what writes, moves and presses reaches the page', () => {
    const plain = allowedWith()
    expect(plain).toEqual(expect.arrayContaining([...letters, ...Array.from('0123456789éèàç&"\'(-_)=,;:!?*+/'), 'Tab', 'Escape', 'Enter', ' ', 'Backspace', 'Delete', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']))
    expect(plain.filter((key) => /^F\d/.test(key))).toEqual([])
  })

  test('Shift changes letters and the way of Tab, and brings no menu, no task list', () => {
    const shifted = allowedWith('Shift')
    expect(shifted).toEqual(expect.arrayContaining(['A', 'Z', '!', 'Tab', 'ArrowLeft', 'Home']))
    expect(shifted).not.toEqual(expect.arrayContaining(['F10']))
    expect(shifted).not.toContain('Escape')
  })

  test('Control is for undo, redo, copy, cut and paste alone', () => {
    expect(allowedWith('Control').sort()).toEqual(['C', 'Control', 'V', 'X', 'Y', 'Z', 'c', 'v', 'x', 'y', 'z'])
    expect(allowedWith('Control', 'Shift').sort()).toEqual(['Control', 'Z', 'z'])
  })

  test('AltGr writes its signs, however the system tells of it, and no letter goes with Control and Alt', () => {
    expect(['€', '@', '#', '{', '[', '|', '\\', '~'].map((key) => isAllowed({ key, shift: false, control: true, alt: true, meta: false }))).toEqual(Array.from({ length: 8 }, () => true))
    expect(allowedWith('Control', 'Alt').filter((key) => /^[a-z0-9 ]$|\w\w/i.test(key))).toEqual([])
  })

  test('Alt alone and the system’s key reach nothing', () => {
    expect(everyPress.filter((press) => (press.meta || (press.alt && !press.control)) && isAllowed(press))).toEqual([])
  })

  test('every function key, media key and browser key is refused, with whatever', () => {
    const refused = everyKey.filter((key) => /^(F\d+|Browser|Media|Launch|Audio|Zoom|Print|Context|Help|Meta|Alt$|Insert|Pause|ScrollLock|Power|Sleep|WakeUp|Open|Find|Close|New|Save|Exit|Unidentified|Process)/.test(key))
    expect(refused.length).toBeGreaterThan(50)
    expect(everyPress.filter((press) => refused.includes(press.key) && isAllowed(press))).toEqual([])
  })
})
