/** The pages of the coordinator’s lists and settings. */
export type DeskListsPage = never
