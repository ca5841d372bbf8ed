/**
 * What somebody may do for the truck.
 * - `coordinator`: runs the tour.
 * - `facilitator`: works aboard, and takes the papers of a day along.
 * - `volunteer`: gives days of hers.
 */
export const teamRoles = ['coordinator', 'facilitator', 'volunteer'] as const

export type TeamRole = (typeof teamRoles)[number]
