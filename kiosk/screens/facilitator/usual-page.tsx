import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { DIMMEST } from '../../common/station-calls.ts'
import type { Usual } from '../../common/station-calls.ts'
import { hear } from '../pads/hear.ts'
import { choices } from '../settings/settings.ts'
import { SettingPicture } from '../settings/setting-pictures.tsx'
import { useWords } from '../words/words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'

/** What one touch of more or less changes, out of 100. */
const STEP = 10

/** Three notes, so that one hears how loud the kiosk is. */
const SAMPLE = [60, 64, 67].map((note) => ({ note, halfBeats: 1 }))

/** How this kiosk is for the next crews: mood, language, loudness, light. */
export function UsualPage({ kiosk }: MenuPageProps) {
  const { words } = useWords()
  const { said, say, ask } = useDeed()
  const usual = useSyncExternalStore(kiosk.subscribe, () => kiosk.known().station?.usual)
  if (!usual) return <h2>{words('station.usual.title')}</h2>

  async function change(chosen: Partial<Usual>): Promise<void> {
    if (!usual) return
    const asked = await ask('setUsual', { ...usual, ...chosen })
    if (asked) say(asked.answer.isKept ? undefined : { tone: 'trouble', text: words('station.notKept') })
  }

  return (
    <>
      <h2>{words('station.usual.title')}</h2>
      <SaidLine said={said} />
      <p>{words('station.usual.says')}</p>
      <div className="usual">
        <fieldset className="setting">
          <legend>{words('station.usual.mood')}</legend>
          {choices.mood.map((mood) => (
            <label key={mood} className="choice">
              <input type="radio" name="usual-mood" checked={usual.mood === mood} onChange={() => void change({ mood })} />
              <SettingPicture choice={`mood.${mood}`} />
              <span>{words(`choices.mood.${mood}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="setting">
          <legend>{words('station.usual.locale')}</legend>
          {choices.locale.map((locale) => (
            <label key={locale} className="choice">
              <input type="radio" name="usual-locale" checked={usual.locale === locale} onChange={() => void change({ locale })} />
              <SettingPicture choice={`locale.${locale}`} />
              <span lang={locale}>{words(`choices.locale.${locale}`)}</span>
            </label>
          ))}
          <label className="choice">
            <input type="radio" name="usual-locale" checked={usual.locale === null} onChange={() => void change({ locale: null })} />
            <span>{words('station.usual.asBefore')}</span>
          </label>
        </fieldset>
      </div>
      <div className="amounts">
        <Amount what={words('station.usual.volume')} says={words('station.usual.volumeSays')} value={usual.volume} least={0} onChange={(volume) => void change({ volume })}>
          <Button className="pill" onPress={() => void hear(SAMPLE)}>
            {words('station.usual.listen')}
          </Button>
        </Amount>
        <Amount what={words('station.usual.brightness')} says={words('station.usual.brightnessSays')} value={usual.brightness} least={DIMMEST} onChange={(brightness) => void change({ brightness })} />
      </div>
    </>
  )
}

type AmountProps = {
  readonly what: string
  readonly says: string
  readonly value: number
  readonly least: number
  readonly onChange: (value: number) => void
  readonly children?: React.ReactNode
}

/** So much out of 100, less and more by a touch. */
function Amount({ what, says, value, least, onChange, children }: AmountProps) {
  const { words } = useWords()
  const step = (by: number) => onChange(Math.min(100, Math.max(least, value + by)))
  return (
    <div className="amount" role="group" aria-label={what}>
      <h3>{what}</h3>
      <div className="card-deeds">
        <Button className="pill" aria-label={words('station.usual.less', { what })} onPress={() => step(-STEP)}>
          −
        </Button>
        <output>{words('station.usual.percent', { value })}</output>
        <Button className="pill" aria-label={words('station.usual.more', { what })} onPress={() => step(STEP)}>
          +
        </Button>
        {children}
      </div>
      <p className="aside">{says}</p>
    </div>
  )
}
