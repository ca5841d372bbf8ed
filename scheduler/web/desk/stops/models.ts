/** The pages of the coordinator’s season: stops, days, slots. */
export type DeskStopsPage = never
