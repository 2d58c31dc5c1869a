import { LogBudget } from './budget.ts'
import { printable } from './printable.ts'

export type Level = 'info' | 'warn' | 'error'
/** Who says it: the process itself, or the thread that makes the pages. Neither can use up what the other may write. */
export type Source = 'site' | 'pages'

const LONGEST_LINE = 1_000
const BYTES_A_MINUTE = 4_000
const KIND_LENGTH = 32

/** The one that writes the log: each text one line with its time (UTC) and level, escaped, and bounded in length and number. */
export class LogWriter {
  private readonly budgets: Record<Source, LogBudget>

  constructor(
    private readonly write: (level: Level, line: string) => void,
    now?: () => number,
  ) {
    this.budgets = { site: new LogBudget(BYTES_A_MINUTE, now), pages: new LogBudget(BYTES_A_MINUTE, now) }
  }

  record(source: Source, level: Level, text: string): void {
    if (!text.trim()) return
    this.turn()
    const line = lineOf(level, text)
    const kind = `${level} ${kindOf(text)}`
    if (this.budgets[source].take(kind, Buffer.byteLength(line))) this.write(level, line)
  }

  /** Says what the last minute left out, once it is over; to be called now and then. */
  turn(): void {
    for (const budget of Object.values(this.budgets)) {
      for (const { kind, lines, bytes } of budget.turn() ?? []) {
        const what = `Left out of the log in the last minute: ${lines} lines, ${bytes} bytes (${kind} …)`
        this.write('warn', lineOf('warn', what))
      }
    }
  }
}

function lineOf(level: Level, text: string): string {
  return `${new Date().toISOString()} ${level.padEnd(5)} ${printable(text.trim(), LONGEST_LINE)}\n`
}

// What differs from one line to the next of a kind is mostly a number, an id or what somebody sent.
function kindOf(text: string): string {
  const letters = text.slice(0, 200).replace(/[^\p{L}]+/gu, ' ')
  return letters.trim().slice(0, KIND_LENGTH)
}
