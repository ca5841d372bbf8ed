/** What a kiosk notes of its own life: what happened, never what anybody made or typed. */
const eventKinds = ['started', 'page-fell', 'devices-fell', 'journal-fell', 'save-failed', 'saved-again', 'bad-journal', 'newer-journal', 'visit-began', 'visit-ended'] as const
export type EventKind = (typeof eventKinds)[number]

export const isEventKind = (kind: unknown): kind is EventKind => eventKinds.some((known) => known === kind)
