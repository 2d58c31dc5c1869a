import { StringDecoder } from 'node:string_decoder'

// A line that never ends is cut here.
const LONGEST = 8_000

export class Lines {
  private readonly decoder = new StringDecoder('utf8')
  private begun = ''

  constructor(private readonly say: (text: string) => void) {}

  // A piece that holds several lines is logged as one text: its sender alone decides where a record begins.
  write(piece: string | Uint8Array): void {
    this.begun += typeof piece === 'string' ? piece : this.decoder.write(piece)
    if (this.begun.endsWith('\n') || this.begun.length > LONGEST) this.end()
  }

  end(): void {
    const { begun } = this
    this.begun = ''
    if (begun.trim()) this.say(begun)
  }
}
