import type { Figure } from './figures.ts'
import type { Scene } from './scene.ts'

/** How much is done, and how patient the bars on time are. */
export type Size = {
  kills: number
  /** Times that PostgreSQL is stopped and started. */
  stops: number
  /** Times that every fault of a mail server is met. */
  rounds: number
  /** Seconds that a slow mail server takes before it says that it has a mail. */
  slowMail: number
  /** Addresses that a hundred people post for at once. */
  addresses: number
  /** Mails of a broadcast. */
  mails: number
  /** Seconds of overload. */
  storm: number
  /** What the bars on time are multiplied by where other work shares the machine. */
  patience: number
}

/** A fault that is brought about for real, and what the site did. Throws when it could not even be brought about. */
export type Drill = {
  /** For `--only`. */
  name: string
  title: string
  /** Why it cannot be played on this machine; null where it can. */
  obstacle?(): string | null
  run(scene: Scene, size: Size): Promise<Figure[]>
}
