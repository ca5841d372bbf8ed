import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import lookText from './look.css?raw'
import dataLook from './data/look.css?raw'
import messagesLook from './messages/look.css?raw'
import mapLook from './map/look.css?raw'
import tourLook from './pages/tour.css?raw'
import { dataPages } from './data/pages.tsx'
import { Privacy } from './data/privacy.tsx'
import listsLook from './desk/lists/look.css?raw'
import { deskListsPages } from './desk/lists/pages.tsx'
import { deskStopsPages } from './desk/stops/pages.tsx'
import stopsLook from './desk/stops/look.css?raw'
import workLook from './desk/work/look.css?raw'
import { deskWorkPages } from './desk/work/pages.tsx'
import { messagesPages } from './messages/pages.tsx'
import type { Drawing } from './drawings.ts'
import type { PageModel } from './page-models.ts'
import { Ask } from './pages/ask.tsx'
import { Book } from './pages/book.tsx'
import { Booking } from './pages/booking.tsx'
import { Done, NotFound, Trouble } from './pages/short.tsx'
import { Stop } from './pages/stop.tsx'
import { Tour } from './pages/tour.tsx'
import { WhatHappens } from './pages/what-happens.tsx'
import { Frame } from './parts/frame.tsx'
import { Sections } from './parts/sections.tsx'
import signInLook from './sign-in/look.css?raw'
import { signInPages } from './sign-in/pages.tsx'
import passkeyText from './sign-in/passkey.js?raw'
import waitingLook from './waiting/look.css?raw'
import { waitingPages } from './waiting/pages.tsx'
import type { Spoken } from './parts/spoken.ts'
import { filled, wordsIn } from './words/words.ts'
import type { Locale, PageWords } from './words/words.ts'

/** The style sheet that every page asks for at `addresses.look`. */
export const look: string = lookText + signInLook + dataLook + mapLook + tourLook + workLook + stopsLook + listsLook + messagesLook + waitingLook

/** The script of the pages that make and use passkeys, at `addresses.passkeyScript`. */
export const passkeyScript: string = passkeyText

/** The pages that are drawn by their area. */
const areas: Readonly<Partial<Record<string, Drawing<never>>>> = { ...signInPages, ...waitingPages, ...dataPages, ...deskStopsPages, ...deskListsPages, ...deskWorkPages, ...messagesPages }

const drawingOf = (model: PageModel): Drawing<PageModel> | undefined => areas[model.page] as Drawing<PageModel> | undefined

/** A whole page, as it is sent. */
export function renderPage(model: PageModel, locale: Locale): string {
  const words = wordsIn[locale]
  const toMend = 'problems' in model && model.problems.length + ('refusals' in model ? model.refusals.length : 0) > 0
  const drawing = drawingOf(model)
  const named = drawing ? drawing.title(model, locale) : titleOf(model, words)
  const title = toMend ? `${words.problems.title} – ${named}` : named
  const html = renderToStaticMarkup(
    <Frame model={model} title={title} words={words} locale={locale}>
      {drawing ? drawing.content(model, locale) : contentOf(model, { words, locale })}
    </Frame>,
  )
  return `<!doctype html>${html.replace(/^<!doctype html>/i, '')}`
}

function titleOf(model: PageModel, words: PageWords): string {
  switch (model.page) {
    case 'tour':
      return words.tour.title
    case 'stop':
      return filled(words.stop.title, { commune: model.commune })
    case 'book':
      return words.book.title
    case 'booking':
      return words.booking.title
    case 'ask':
      return words.ask.title
    case 'done':
      return words.done[model.what]
    default:
      return words.pages[model.page as keyof PageWords['pages']].title
  }
}

function contentOf(model: PageModel, spoken: Spoken): ReactNode {
  switch (model.page) {
    case 'tour':
      return <Tour model={model} {...spoken} />
    case 'stop':
      return <Stop model={model} {...spoken} />
    case 'book':
      return <Book model={model} {...spoken} />
    case 'booking':
      return <Booking model={model} {...spoken} />
    case 'ask':
      return <Ask model={model} {...spoken} />
    case 'done':
      return <Done model={model} {...spoken} />
    case 'what-happens':
      return <WhatHappens {...spoken} />
    case 'not-found':
      return <NotFound {...spoken} />
    case 'problem':
      return <Trouble model={model} {...spoken} />
    case 'privacy':
      return <Privacy {...spoken} />
    case 'accessibility':
      return (
        <>
          <h1>{spoken.words.pages[model.page].title}</h1>
          <p className="intro">{spoken.words.pages[model.page].intro}</p>
          <Sections of={spoken.words.pages[model.page].sections} />
        </>
      )
  }
}
