import { expect, test } from 'vitest'
import { MenuDoor, OPEN_FOR } from './menu-door.ts'

let time = 0
const door = () => new MenuDoor(() => time)

test('the menu is shut until it is opened, and after it is shut', () => {
  const one = door()
  expect(one.letsThrough()).toBe(false)
  one.open()
  expect(one.letsThrough()).toBe(true)
  one.shut()
  expect(one.letsThrough()).toBe(false)
})

test('it stays open while something is asked, and shuts after five minutes in which nothing was', () => {
  const one = door()
  one.open()
  for (let asked = 0; asked < 10; asked += 1) {
    time += OPEN_FOR - 1
    expect(one.letsThrough()).toBe(true)
  }
  time += OPEN_FOR
  expect([one.letsThrough(), one.letsThrough()]).toEqual([false, false])
})
