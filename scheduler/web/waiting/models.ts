/** The pages of the waiting list of a stop. */
export type WaitingPage = never
