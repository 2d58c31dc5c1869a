import { createHash } from 'node:crypto'

type Given = { variant: number }

/**
 * Which of the texts goes with a share code: evenly over codes, and the same for a code as long as that text stays (rendezvous hashing,
 * Thaler and Ravishankar 1998). Without a code, the texts take turns by the minute. Undefined where there is none.
 */
export function pickText<Text extends Given>(texts: readonly Text[], code: string | null): Text | undefined {
  const key = code ?? String(Math.floor(Date.now() / 60_000))
  return texts
    .map((text) => ({ text, rank: rankOf(key, text) }))
    .reduce<{ text: Text; rank: number } | undefined>(
      (best, each) => (best && best.rank >= each.rank ? best : each),
      undefined,
    )?.text
}

function rankOf(key: string, { variant }: Given): number {
  return createHash('sha256').update(`${key} ${variant}`).digest().readUInt32BE()
}
