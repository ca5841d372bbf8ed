/** A lesson before a class: one moment of it, counted from 1. */
export type LessonPage = { readonly page: 'lesson'; readonly workshop: string; readonly moment: number }
