declare module '@echogarden/espeak-ng-emscripten' {
  type Happening = { readonly type: string; readonly text_position: number; readonly audio_position: number }

  export type Worker = {
    set_voice(name: string): number
    set_rate(wordsAMinute: number): void
    get_samplerate(): number
    /** Calls back with each piece of sound, until it answers true. */
    synthesize(text: string, heard: (samples: Int16Array, happenings: readonly Happening[]) => boolean): void
  }

  export default function load(): Promise<{ readonly eSpeakNGWorker: new () => Worker | Promise<Worker> }>
}
