import { shiftRoles, skills } from '../../domain/team/shift.ts'
import { communeCoded } from '../../storage/communes/known.ts'
import type { Profile, TeammateKept } from '../../storage/team/teammates.ts'
import { profileTyped } from '../../web/join/models.ts'
import type { ProfileField, ProfileProblem, ProfileValues, SaidOfProfile } from '../../web/join/models.ts'
import type { CommuneAsked } from '../../web/page-models.ts'
import { FormReader } from '../pages/form-body.ts'
import type { Sent } from '../pages/form-body.ts'

/** Characters that are kept of each field. */
const longest: Partial<Record<ProfileField, number>> = { name: 80, phone: 40, answeredForBy: 160, commune: 80, remark: 1_000, needs: 1_000 }

const FARTHEST = 2_000
const MOST_DAYS = 31

/** What is said, but for the adult who answers for her: an address still, in lower case; undefined for who is of age. */
export type ProfileSaid = { readonly profile: Omit<Profile, 'answeredForBy'>; readonly adult: string | undefined }

export type ProfileRead = { readonly values: ProfileValues; readonly communes: CommuneAsked | undefined; readonly hasTicked: boolean; readonly problems: readonly ProfileProblem[] } & ProfileSaid

/** @param asksConduct whether the code of conduct has still to be accepted */
export function readProfile(sent: Sent, asksConduct: boolean): ProfileRead {
  const reader = new FormReader<ProfileField>(sent, longest)
  const own: ProfileProblem[] = []
  const among = <One extends string>(field: ProfileField, known: readonly One[]): One[] => known.filter((one) => sent.get(field)?.includes(one))
  const yesOrNo = (field: 'isAdult' | 'isExperienced'): boolean => {
    const said = reader.text(field)
    if (!['', 'yes', 'no'].includes(said)) own.push({ field, code: 'not-offered' })
    return said === 'yes'
  }
  const name = reader.text('name')
  const phone = reader.text('phone', false)
  if (phone !== '' && !/^\+?[\d .()/-]{6,}$/.test(phone)) own.push({ field: 'phone', code: 'not-phone' })
  const isAdult = yesOrNo('isAdult')
  const adult = !isAdult && reader.text('isAdult', false) === 'no' ? reader.email('answeredForBy').toLowerCase() : undefined
  const commune = reader.commune('commune', reader.text('commune'), false)?.code
  const reach = reader.whole('reach')
  if (reach > FARTHEST || (reach < 1 && reader.text('reach', false) !== '')) own.push({ field: 'reach', code: 'not-kilometres' })
  const daysAMonth = reader.text('daysAMonth', false) === '' ? undefined : reader.whole('daysAMonth')
  if (daysAMonth !== undefined && (daysAMonth > MOST_DAYS || daysAMonth < 1)) own.push({ field: 'daysAMonth', code: 'not-days' })
  const profile = { name, phone, isAdult, skills: new Set(among('skills', skills)), isExperienced: yesOrNo('isExperienced'), commune, reach, daysAMonth, wishes: among('wishes', shiftRoles), remark: reader.text('remark', false), needs: reader.text('needs', false) }
  const hasTicked = sent.get('conduct')?.[0] === 'yes'
  if (asksConduct && !hasTicked) own.push({ field: 'conduct', code: 'not-accepted' })
  const typed = Object.fromEntries(profileTyped.map((field) => [field, (sent.get(field)?.[0] ?? '').trim()])) as SaidOfProfile
  return { values: { ...typed, skills: [...profile.skills], wishes: profile.wishes }, communes: reader.communes, hasTicked, problems: [...reader.problems, ...own], profile, adult }
}

/** What is kept, as its form shows it. @param adult the address of who answers for her */
export function valuesOf(teammate: TeammateKept | undefined, adult: string): ProfileValues {
  if (!teammate) return { name: '', phone: '', isAdult: '', answeredForBy: '', isExperienced: '', commune: '', reach: '30', daysAMonth: '', remark: '', needs: '', skills: [], wishes: [] }
  const { name, phone, isAdult, isExperienced, commune, reach, daysAMonth, remark, needs } = teammate
  // Whoever was let in by a coordinator has said nothing yet.
  const hasSaid = teammate.conductAccepted !== undefined
  return { name, phone, isAdult: hasSaid ? yes(isAdult) : '', answeredForBy: adult, isExperienced: hasSaid ? yes(isExperienced) : '', commune: communeText(commune), reach: String(reach), daysAMonth: String(daysAMonth ?? ''), remark, needs, skills: [...teammate.skills], wishes: teammate.wishes }
}

const yes = (is: boolean): string => (is ? 'yes' : 'no')

/** A name that several bear comes with a postcode, so that it is read as the same one. */
function communeText(code: string | undefined): string {
  const commune = code === undefined ? undefined : communeCoded(code)
  return commune ? `${commune.name} ${commune.postcodes[0] ?? ''}`.trim() : ''
}
