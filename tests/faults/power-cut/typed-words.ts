/** What the children of each visit type, to be searched for. */
export const FIRST_VISIT = 'un-mot-de-la-premiere-visite'
export const SECOND_VISIT = 'un-mot-de-la-seconde-visite'
