/** One clear line for the person who typed: what happened, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
