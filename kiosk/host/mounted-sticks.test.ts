import { expect, test } from 'vitest'
import { mountsIn } from './mounted-sticks.ts'

test('what is mounted is read as the kernel writes it, spaces and accents in folders too', () => {
  const mountinfo = [
    '23 28 0:21 / /proc rw,nosuid - proc proc rw',
    '512 28 8:17 / /media/camion/MA\\040CLÉ rw,nosuid,relatime shared:301 - vfat /dev/sdb1 rw,uid=1000',
    '',
  ].join('\n')
  expect(mountsIn(mountinfo)).toEqual([
    { device: '0:21', path: '/proc' },
    { device: '8:17', path: '/media/camion/MA CLÉ' },
  ])
})
