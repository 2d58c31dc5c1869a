/** What somebody did on a phone, as it was done. */
export type Actions = {
  taps: number
  swipes: number
  characters: number
  /** How often the keyboard came up. */
  keyboards: number
}

/**
 * Seconds by action. A tap is an act of the mind, the way to the target and the press: M 1.35 s, P 1.1 s and B 0.1 s of the
 * keystroke-level model (Card, Moran and Newell 1980); a swipe is a way alone, since one goes on as one went. A character is typed at
 * 36.2 words of five a minute, the mean of 37,370 people on phones (Palin et al. 2019).
 */
export const SECONDS = { tap: 1.35 + 1.1 + 0.1, swipe: 1.1, character: 60 / (36.2 * 5) } as const

export const NOTHING: Actions = { taps: 0, swipes: 0, characters: 0, keyboards: 0 }

export function secondsOf({ taps, swipes, characters }: Actions): number {
  return taps * SECONDS.tap + swipes * SECONDS.swipe + characters * SECONDS.character
}

export function sum(steps: Actions[]): Actions {
  return steps.reduce(
    (all, step) => ({
      taps: all.taps + step.taps,
      swipes: all.swipes + step.swipes,
      characters: all.characters + step.characters,
      keyboards: all.keyboards + step.keyboards,
    }),
    NOTHING,
  )
}
