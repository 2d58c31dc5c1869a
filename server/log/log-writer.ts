import { LogBudget } from './budget.ts'
import { printable } from './printable.ts'

export type Level = 'info' | 'warn' | 'error'
/** Each has its own budget; `pages` is the rendering thread. */
export type Source = 'site' | 'pages'

const LONGEST_LINE = 1_000
const BYTES_A_MINUTE = 4_000
const KIND_LENGTH = 32

/** One escaped line per text, with time (UTC) and level, bounded in length and number. */
export class LogWriter {
  private readonly budgets: Record<Source, LogBudget>

  constructor(
    private readonly write: (level: Level, line: string) => void,
    now?: () => number,
  ) {
    this.budgets = { site: new LogBudget(BYTES_A_MINUTE, now), pages: new LogBudget(BYTES_A_MINUTE, now) }
  }

  add(source: Source, level: Level, text: string): void {
    if (!text.trim()) return
    this.turn()
    const line = lineOf(level, text)
    const kind = `${level} ${kindOf(text)}`
    if (this.budgets[source].take(kind, Buffer.byteLength(line))) this.write(level, line)
  }

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

// Lines of one kind differ mostly in numbers, ids and what somebody sent.
function kindOf(text: string): string {
  const letters = text.slice(0, 200).replace(/[^\p{L}]+/gu, ' ')
  return letters.trim().slice(0, KIND_LENGTH)
}
