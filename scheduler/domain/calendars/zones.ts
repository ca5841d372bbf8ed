import type { CommuneCode } from '../ids.ts'

/** The three groups of académies whose winter and spring holidays are apart. */
export const holidayZones = ['A', 'B', 'C'] as const

export type HolidayZone = (typeof holidayZones)[number]

/** A department's INSEE code: `37`, `2A`, `974`. */
export type Department = string

/** A district of the national education; all its departments have the same school holidays. */
export type Academy = { readonly name: string; readonly zone: HolidayZone }

/**
 * The académies of each zone since January 2016 (data.gouv.fr, “Vacances scolaires par zones”), Caen and Rouen now being Normandie,
 * and the departments of each (code de l’éducation, R. 222-2). Corsica and overseas have calendars of their own, and no zone.
 */
const academies: Readonly<Record<HolidayZone, Readonly<Record<string, readonly Department[]>>>> = {
  A: {
    Besançon: ['25', '39', '70', '90'],
    Bordeaux: ['24', '33', '40', '47', '64'],
    'Clermont-Ferrand': ['03', '15', '43', '63'],
    Dijon: ['21', '58', '71', '89'],
    Grenoble: ['07', '26', '38', '73', '74'],
    Limoges: ['19', '23', '87'],
    Lyon: ['01', '42', '69'],
    Poitiers: ['16', '17', '79', '86'],
  },
  B: {
    'Aix-Marseille': ['04', '05', '13', '84'],
    Amiens: ['02', '60', '80'],
    Lille: ['59', '62'],
    'Nancy-Metz': ['54', '55', '57', '88'],
    Nantes: ['44', '49', '53', '72', '85'],
    Nice: ['06', '83'],
    Normandie: ['14', '27', '50', '61', '76'],
    'Orléans-Tours': ['18', '28', '36', '37', '41', '45'],
    Reims: ['08', '10', '51', '52'],
    Rennes: ['22', '29', '35', '56'],
    Strasbourg: ['67', '68'],
  },
  C: {
    Créteil: ['77', '93', '94'],
    Montpellier: ['11', '30', '34', '48', '66'],
    Paris: ['75'],
    Toulouse: ['09', '12', '31', '32', '46', '65', '81', '82'],
    Versailles: ['78', '91', '92', '95'],
  },
}

const byDepartment: ReadonlyMap<Department, Academy> = new Map(
  holidayZones.flatMap((zone) => Object.entries(academies[zone]).flatMap(([name, departments]) => departments.map((department) => [department, { name, zone }] as const))),
)

/** The first two characters of a commune's code; overseas, the first three. */
export const departmentOf = (commune: CommuneCode): Department => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2)

/** Undefined in Corsica, overseas, and for what is no department. */
export const academyOf = (department: Department): Academy | undefined => byDepartment.get(department)
