import type { Drawings } from '../../drawings.ts'
import type { DeskWorkPage } from './models.ts'
import { WorkStop } from './work-stop.tsx'
import { workWords } from './words.ts'

export const deskWorkPages: Drawings<DeskWorkPage> = {
  'desk-work': {
    title: ({ isEverywhere }, locale) => workWords[locale][isEverywhere ? 'titleEverywhere' : 'title'],
    content({ isEverywhere, stops, hasMore }, locale) {
      const words = workWords[locale]
      return (
        <>
          <h1>{isEverywhere ? words.titleEverywhere : words.title}</h1>
          {stops.length === 0 ? (
            <section className="card">
              <h2>{words.emptyTitle}</h2>
              <p>{isEverywhere ? words.emptyEverywhere : words.empty}</p>
            </section>
          ) : (
            <>
              <p className="intro">{isEverywhere ? words.introEverywhere : words.intro}</p>
              <p>{words.privacy}</p>
              {stops.map((stop) => (
                <WorkStop key={stop.id} stop={stop} words={words} locale={locale} />
              ))}
              {hasMore && <p>{words.hasMore}</p>}
            </>
          )}
        </>
      )
    },
  },
}
