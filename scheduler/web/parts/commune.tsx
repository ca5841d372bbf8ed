import type { CommuneAsked, CommuneChoice } from '../page-models.ts'
import { tourWords } from '../pages/tour-words.ts'
import { filled } from '../words/words.ts'
import type { Locale } from '../words/words.ts'

/** `Saint-Denis (93)`. */
export const communeName = ({ name, department }: Pick<CommuneChoice, 'name' | 'department'>, locale: Locale): string => filled(tourWords[locale].commune.of, { name, department })

/** Big towns have many. */
const MOST_CODES = 3

export function postcodesOf({ postcodes }: Pick<CommuneChoice, 'postcodes'>, locale: Locale): string {
  const { postcode, postcodes: many } = tourWords[locale].commune
  const codes = postcodes.slice(0, MOST_CODES).join(', ') + (postcodes.length > MOST_CODES ? '…' : '')
  return filled(postcodes.length > 1 ? many : postcode, { codes })
}

/** The communes that bear the name that was typed, to choose from. */
export function CommuneChoices({ asked, locale }: { readonly asked: CommuneAsked | undefined; readonly locale: Locale }) {
  if (!asked) return null
  const words = tourWords[locale].commune
  return (
    <fieldset className="inner">
      <legend>{words.legend}</legend>
      {asked.choices.map((commune) => (
        <label key={commune.code} className="choice">
          <input type="radio" name="communeCode" value={commune.code} defaultChecked={asked.chosen === commune.code} />
          {communeName(commune, locale)}, {postcodesOf(commune, locale)}
        </label>
      ))}
      <label className="choice">
        <input type="radio" name="communeCode" value="none" defaultChecked={asked.chosen === 'none'} />
        {words.none}
      </label>
    </fieldset>
  )
}
