import { addresses } from '../addresses.ts'
import type { Drawings } from '../drawings.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { DeskData } from './desk-data.tsx'
import { EraseForm } from './erase-form.tsx'
import { KeptList } from './kept-list.tsx'
import type { BookingErasedPage, DataPage, ErasedPage, EraseMePage, MyDataPage } from './models.ts'
import { dataWords } from './words.ts'

export const dataPages: Drawings<DataPage> = {
  'my-data': { title: (_, locale) => dataWords[locale].mine.title, content: (model, locale) => <MyData model={model} locale={locale} /> },
  'erase-me': { title: (_, locale) => dataWords[locale].erase.title, content: (model, locale) => <EraseMe model={model} locale={locale} /> },
  erased: { title: (_, locale) => dataWords[locale].erased.title, content: (model, locale) => <Erased model={model} locale={locale} /> },
  'booking-erased': { title: (_, locale) => dataWords[locale].bookingErased.title, content: (model, locale) => <BookingErased model={model} locale={locale} /> },
  'desk-data': { title: (_, locale) => dataWords[locale].desk.title, content: (model, locale) => <DeskData model={model} locale={locale} /> },
}

type Drawn<Model> = { readonly model: Model; readonly locale: Locale }

function MyData({ model: { email, kept }, locale }: Drawn<MyDataPage>) {
  const { mine } = dataWords[locale]
  return (
    <>
      <h1>{mine.title}</h1>
      <p className="intro">{filled(mine.intro, { email })}</p>
      {kept.length === 0 && <p>{mine.nothing}</p>}
      <KeptList of={kept} under={1} locale={locale} />
      <p>{mine.correct}</p>
      <p>
        <a className="button" href={addresses.dataFile}>
          {mine.download}
        </a>
      </p>
      <p className="hint">{mine.downloadMore}</p>
      <p>
        <a className="button" href={addresses.eraseMe}>
          {mine.erase}
        </a>
      </p>
    </>
  )
}

function EraseMe({ model, locale }: Drawn<EraseMePage>) {
  const { erase, kinds } = dataWords[locale]
  return (
    <>
      <h1>{erase.title}</h1>
      <p className="intro">{filled(erase.intro, { email: model.email })}</p>
      <h2>{erase.takes}</h2>
      <ul>
        {model.counts.map(({ kind, number }) => (
          <li key={kind}>
            {kinds[kind]} ({number})
          </li>
        ))}
      </ul>
      <p>{erase.stays}</p>
      <p>{erase.backups}</p>
      <EraseForm of={model} to={addresses.eraseMe} words={erase} sends={undefined} locale={locale} />
      <p>
        <a className="button" href={addresses.data}>
          {erase.back}
        </a>
      </p>
    </>
  )
}

function Erased({ model: { cancelled }, locale }: Drawn<ErasedPage>) {
  const { title, intro, cancelled: text, next } = dataWords[locale].erased
  return <Said title={title} text={cancelled > 0 ? `${intro} ${filled(text, { number: cancelled })}` : intro} next={next} />
}

function BookingErased({ locale }: Drawn<BookingErasedPage>) {
  const { title, intro, next } = dataWords[locale].bookingErased
  return <Said title={title} text={intro} next={next} />
}

function Said({ title, text, next }: { readonly title: string; readonly text: string; readonly next: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="intro">{text}</p>
      <p>
        <a className="button" href={addresses.tour}>
          {next}
        </a>
      </p>
    </>
  )
}
