import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import xterm from '@xterm/headless'

const SIZE = { cols: 100, rows: 50 }
const PATIENCE_MS = 20_000
const MOST_TIMES = 40

/** A program in a terminal of its own, whose screen is read and whose keys are pressed. */
export class Terminal {
  private readonly screen = new xterm.Terminal({ ...SIZE, allowProposedApi: true })
  private readonly program: ChildProcessWithoutNullStreams

  /** A line for a shell, which finds in its environment what it names. */
  constructor(line: string, env: Record<string, string>) {
    const sized = `stty rows ${SIZE.rows} cols ${SIZE.cols}; exec ${line}`
    // util-linux brings it, and it brings a pseudo-terminal.
    this.program = spawn('script', ['--quiet', '--flush', '--return', '--command', sized, '/dev/null'], {
      env: { ...process.env, TERM: 'xterm', LANG: 'C.UTF-8', ...env },
    })
    this.program.stdout.on('data', (chunk: Buffer) => {
      this.screen.write(chunk, () => this.program.emit('drawn'))
    })
    this.screen.onData((reply) => this.program.stdin.write(reply))
  }

  /** What can be read just now, a line a row. */
  get text(): string {
    const { active } = this.screen.buffer
    return Array.from(
      { length: SIZE.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    ).join('\n')
  }

  press(keys: string): void {
    this.program.stdin.write(keys)
  }

  /** Waits until the screen is so. Throws what it shows in the end. */
  async shows(wanted: RegExp): Promise<void> {
    await this.becomes((text) => wanted.test(text), wanted.source)
  }

  /** Presses a key, which changes the screen each time, until it is so. */
  async until(wanted: RegExp, key: string): Promise<void> {
    for (let times = 0; times < MOST_TIMES && !wanted.test(this.text); times++) {
      const before = this.text
      this.press(key)
      await this.becomes((text) => text !== before, 'a change')
    }
    await this.shows(wanted)
  }

  private async becomes(isSo: (text: string) => boolean, what: string): Promise<void> {
    const late = AbortSignal.timeout(PATIENCE_MS)
    while (!isSo(this.text)) {
      await once(this.program, 'drawn', { signal: late }).catch(() => {
        throw new Error(`The terminal does not show ${what}, but:\n${this.text}`)
      })
    }
  }

  async end(): Promise<void> {
    if (this.program.exitCode !== null) return
    this.program.kill('SIGKILL')
    await once(this.program, 'close')
  }
}
