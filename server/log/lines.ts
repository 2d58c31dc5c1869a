import { StringDecoder } from 'node:string_decoder'

// What never ends is not waited for.
const LONGEST = 8_000

/** Puts together what is written to a stream piece by piece, and hands it on whenever a piece ends a line. */
export class Lines {
  private readonly decoder = new StringDecoder('utf8')
  private begun = ''

  constructor(private readonly say: (text: string) => void) {}

  // One piece is one text, also over several lines: who wrote it decided where it begins, and nobody else shall.
  write(piece: string | Uint8Array): void {
    this.begun += typeof piece === 'string' ? piece : this.decoder.write(piece)
    if (this.begun.endsWith('\n') || this.begun.length > LONGEST) this.end()
  }

  /** Hands on what has no end yet. */
  end(): void {
    const { begun } = this
    this.begun = ''
    if (begun.trim()) this.say(begun)
  }
}
