/** What is not right in a pack: where, and what; a sentence for whoever writes it. */
export type Fault = { readonly where: string; readonly what: string }

export const fault = (where: string, what: string): Fault => ({ where, what })
