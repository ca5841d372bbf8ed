import type { PageWords } from './fr.ts'

export const pagesEn: PageWords['pages'] = {
  'what-happens': {
    title: 'What happens aboard',
    intro: 'The children sit down at a touch screen, put blocks together, and a real object moves, lights up or sings. Every child leaves having made something that works.',
    sections: [
      {
        title: 'The class',
        paragraphs: [
          'There is nothing to install, no account to make, no mark, no ranking. A child need not read well: there are blocks of pictures too.',
          'The children work alone or in pairs, and swap roles: one is the pilot, the other the copilot. A facilitator of the truck leads the session with volunteers who code for a living.',
        ],
      },
      {
        title: 'Your part',
        paragraphs: ['You stay with your class, as do the adults who come along. You need not know how to program.', 'Nobody is ever alone with children.'],
      },
      {
        title: 'So that every child is at ease',
        paragraphs: ['One kiosk is at wheelchair height. There are headphones, and a quiet seat. Tell us when you book what would help, without naming a child.'],
      },
      {
        title: 'In class and at home',
        paragraphs: [
          'The papers of the class are printed from the page of your booking: what happens aboard, what to bring, and a note to the families.',
        ],
      },
    ],
    shortTitle: 'An hour aboard',
    longTitle: 'An hour and a half aboard',
    longIntro: 'The class forms two half groups, who change places in the middle.',
    minutes: '{{minutes}} min',
    volunteers: 'You code, or you like to welcome people? The truck runs on volunteers.',
    moments: {
      boarding: 'Coming aboard',
      guess: 'Looking at the object, guessing',
      kiosk: 'At the kiosk: try, change, add',
      stretch: 'A stretch',
      kioskAgain: 'At the kiosk: your turn to invent',
      visits: 'Visiting each other’s objects',
      leaving: 'Tidying up and leaving',
      half: 'One half group at the kiosks, the other at the making table',
      swap: 'Changing places',
      halfAgain: 'The half groups the other way round',
      together: 'Everybody together: showing what was made',
    },
  },
  privacy: {
    title: 'Privacy',
    intro: 'This site is for booking the visit of a class. It asks for what that takes, and nothing else.',
    keptTitle: 'What we keep, why, and until when',
    keptIntro: 'This list is taken from the program itself: every day, it erases what has had its time. The tour’s figures stay, which tell of nobody: how many pupils, of which level, at which stop, for which workshop.',
    mine: 'See my data',
    sections: [
      {
        title: 'Nothing about children',
        paragraphs: [
          'We ask for no child’s name, face or voice: only how many come, of which levels, and what to prepare. Write no child’s name in a message; if it happens, tell us and we erase it.',
          'Aboard, a crew is a picture, for the length of the visit. What the class writes there is erased at the end.',
        ],
      },
      {
        title: 'Who sees it',
        paragraphs: ['Those who prepare the tour and those who welcome your class. Nothing is sold, nothing serves advertising, no page calls another site.'],
      },
      {
        title: 'Your rights',
        paragraphs: [
          'You can see, take along and erase what concerns you by yourself: sign in with the address you gave us, then open “My data”. You may also ask us to correct it, erase it or no longer use it: write to the address at the bottom of the page. We answer within a month.',
          'A backup keeps what was erased since, until it is destroyed. If it is ever used, what was erased is erased again at once.',
          'If the answer does not satisfy you, you may turn to the French data protection authority (cnil.fr).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    intro: 'This site must serve everybody. Here is what has been done for that, and what has not yet.',
    sections: [
      {
        title: 'What has been done',
        paragraphs: [
          'The pages work by keyboard, by finger and with a screen reader. They work without JavaScript, can be enlarged, fit on a telephone and can be printed.',
          'No information is given by colour alone. When a form is to be mended, the list of what to mend is at the top of the page and leads to each field.',
        ],
      },
      {
        title: 'Where we stand',
        paragraphs: ['We follow the French accessibility guidelines (RGAA). No audit has been done yet: the site can’t call itself compliant.'],
      },
      {
        title: 'Something stops you?',
        paragraphs: [
          'Write to the address at the bottom of the page: we make the booking with you, and we mend the page.',
          'If you get no satisfying answer, you may turn to the French Defender of Rights (defenseurdesdroits.fr).',
        ],
      },
    ],
  },
  'not-found': {
    title: 'This page does not exist',
    intro: 'The address may be incomplete, or the stop is no longer announced.',
    next: 'See the truck’s stops',
  },
  problem: {
    title: 'Something did not work',
    unexpected: 'The fault is ours. Go back to the page before and try again: sending twice never makes two bookings. If it happens again, write to us.',
    'sent-twice': 'This form was already sent with other answers: only the first sending counts. Open your booking to change it, or start again from the stops.',
    next: 'See the truck’s stops',
  },
}
