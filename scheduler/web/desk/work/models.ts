/** The pages of the stops a facilitator works at. */
export type DeskWorkPage = never
