/** Where a sending process is killed; all but the third it says by itself. */
export const killedAt = ['before the message is taken', 'before the mail server is asked', 'while the mail is said', 'between its yes and our note', 'after our note'] as const

export type KilledAt = (typeof killedAt)[number]
