import { drawn } from './drawn.ts'

/** A drop of paint. A data URI. */
export const colourPicture = (paint: string): string => drawn(`<circle cx="24" cy="24" r="19" fill="${paint}"/>`)
