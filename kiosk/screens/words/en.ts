import type { PageWords } from './fr.ts'

export const en: PageWords = {
  creation: { title: 'My little light' },
  object: { title: 'My object', on: '{{part}}: on', off: '{{part}}: off', boxes: 'My boxes' },
  blocks: { label: 'My blocks', events: 'Start', control: 'Control', light: 'Light', numbers: 'Numbers', boxes: 'Boxes', messages: 'Messages' },
  buttons: { flag: 'Try it', pause: 'Pause', resume: 'Go on', step: 'Step', stop: 'Stop', retry: 'Try again' },
  board: {
    unplugged: 'Plug in the board.',
    waking: 'The board is waking up…',
    ready: 'The board is ready',
    readyOnScreen: 'The drawn board is ready',
    'port-not-found': 'The board has gone. Plug the cable in again.',
    'port-busy': 'The board is talking with someone else. Call a grown-up.',
    'port-forbidden': 'The kiosk may not open the board. Call a grown-up.',
    'port-failed': 'The cable is sulking. Unplug it, then plug it in.',
    'no-answer': 'The board is there, but it says nothing. Call a grown-up.',
    'devices-fell': 'The board is taking a short break. It is coming back.',
    linkLost: 'The kiosk is waking up. Your blocks are here.',
  },
  life: { idle: '', running: 'The program is running.', paused: 'The program is paused.', stopped: 'The program has stopped.' },
  hint: {
    noStart: 'No block starts. Put down “at start”, then hang your blocks under it.',
    noBlocks: 'Nothing to do yet. Hang blocks under “at start”.',
    block: 'A block is waiting for something. Look at the block with a ring. Fill its empty hole.',
    notReady: 'The board is not ready. Wait a moment.',
    boardLost: 'The program has stopped. Press Try it when you like.',
  },
  language: { other: 'Français' },
}
