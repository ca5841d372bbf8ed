import { addresses } from '../addresses.ts'
import { Sections } from '../parts/sections.tsx'
import type { Spoken } from '../parts/spoken.ts'
import { filled } from '../words/words.ts'

type Moment = keyof Spoken['words']['pages']['what-happens']['moments']

/** Minutes of each moment of a visit, as they are run aboard. */
const anHour: readonly (readonly [Moment, number])[] = [
  ['boarding', 5],
  ['guess', 5],
  ['kiosk', 25],
  ['stretch', 3],
  ['kioskAgain', 14],
  ['visits', 5],
  ['leaving', 3],
]
const anHourAndAHalf: readonly (readonly [Moment, number])[] = [
  ['half', 35],
  ['swap', 5],
  ['halfAgain', 35],
  ['together', 10],
]

/** What a class does aboard. */
export function WhatHappens({ words }: Spoken) {
  const page = words.pages['what-happens']
  return (
    <>
      <h1>{page.title}</h1>
      <p className="intro">{page.intro}</p>
      <div className="courses">
        <section className="card">
          <h2>{page.shortTitle}</h2>
          <Course moments={anHour} words={page} />
        </section>
        <section className="card">
          <h2>{page.longTitle}</h2>
          <p>{page.longIntro}</p>
          <Course moments={anHourAndAHalf} words={page} />
        </section>
      </div>
      <Sections of={page.sections} />
      <p>
        {page.volunteers} <a href={addresses.volunteers}>{words.site.volunteers}</a>
      </p>
    </>
  )
}

function Course({ moments, words }: { readonly moments: readonly (readonly [Moment, number])[]; readonly words: Spoken['words']['pages']['what-happens'] }) {
  return (
    <ol className="course">
      {moments.map(([moment, minutes]) => (
        <li key={moment}>
          <span className="minutes">{filled(words.minutes, { minutes })}</span> {words.moments[moment]}
        </li>
      ))}
    </ol>
  )
}
