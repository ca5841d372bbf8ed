import type { workFr } from './work-fr.ts'

export const workEn: typeof workFr = {
  crew: { choose: 'Choose your crew', hasFinished: 'has finished' },
  creations: { title: 'My creations', new: 'A new creation', justNow: 'just now' },
  kept: {
    saved: 'It is saved',
    saving: 'Saving…',
    full: 'Your work is here, but the disk is full. Call a grown-up.',
    'read-only': 'Your work is here, but the disk can no longer be written. Call a grown-up.',
    failing: 'Your work is here, but the disk has a problem. Call a grown-up.',
  },
  seat: { crew: 'My crew: {{crew}}', title: 'Change the title: {{title}}', handOver: 'Hand over', sure: 'Shall we tidy up and make room?', yes: 'Yes, we make room', no: 'No, we go on' },
}
