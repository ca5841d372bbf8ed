import type { ReactNode } from 'react'
import { Privacy } from '../data/privacy.tsx'
import type { Drawing, Drawings } from '../drawings.ts'
import type { OnEveryPage, PublicPage } from '../page-models.ts'
import { Sections } from '../parts/sections.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { filled, wordsIn } from '../words/words.ts'
import type { PageWords } from '../words/words.ts'
import { Ask } from './ask.tsx'
import { Book } from './book.tsx'
import { Booking } from './booking.tsx'
import { Done, NotFound, Trouble } from './short.tsx'
import { Stop } from './stop.tsx'
import { Tour } from './tour.tsx'
import { WhatHappens } from './what-happens.tsx'

type Shown<Page extends PublicPage['page']> = OnEveryPage & Extract<PublicPage, { readonly page: Page }>

/** A page by its title and by what draws it. */
function drawn<Page extends PublicPage['page']>(title: (words: PageWords, model: Shown<Page>) => string, Content: (shown: Spoken & { readonly model: Shown<Page> }) => ReactNode): Drawing<Shown<Page>> {
  return { title: (model, locale) => title(wordsIn[locale], model), content: (model, locale) => <Content model={model} words={wordsIn[locale]} locale={locale} /> }
}

/** The pages for everybody. */
export const publicPages: Drawings<PublicPage> = {
  'tour': drawn((words) => words.tour.title, Tour),
  'stop': drawn((words, { commune }) => filled(words.stop.title, { commune }), Stop),
  'book': drawn((words) => words.book.title, Book),
  'booking': drawn((words) => words.booking.title, Booking),
  'ask': drawn((words) => words.ask.title, Ask),
  'done': drawn(({ done }, { what }) => (what === 'cancelled' ? done.cancelled : done.asked), Done),
  'problem': drawn((words) => words.pages.problem.title, Trouble),
  'what-happens': drawn((words) => words.pages['what-happens'].title, WhatHappens),
  'privacy': drawn((words) => words.pages.privacy.title, Privacy),
  'accessibility': drawn((words) => words.pages.accessibility.title, Accessibility),
  'not-found': drawn((words) => words.pages['not-found'].title, NotFound),
}

function Accessibility({ words: { pages } }: Spoken) {
  return (
    <>
      <h1>{pages.accessibility.title}</h1>
      <p className="intro">{pages.accessibility.intro}</p>
      <Sections of={pages.accessibility.sections} />
    </>
  )
}
