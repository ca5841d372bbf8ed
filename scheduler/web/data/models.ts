/** The pages of what is kept of somebody: to see, to take along, to erase. */
export type DataPage = never
