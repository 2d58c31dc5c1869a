import type { Figure } from './figures.ts'
import type { Scene } from './scene.ts'

export type Size = {
  kills: number
  stops: number
  rounds: number
  /** Seconds that a slow mail server takes to accept a mail. */
  slowMail: number
  addresses: number
  mails: number
  storm: number
  /** How often others read beside a greedy host, and the number of malformed requests. */
  strangers: { rounds: number; requests: number }
  /** A factor for limits on time, where other work shares the machine. */
  patience: number
}

/** A real fault, and how the site took it. Throws when the fault cannot be caused. */
export type Drill = {
  name: string
  title: string
  /** Left out of `npm test`: covered there without a site, too slow, or it needs an idle machine. */
  apart?: true
  /** Why it cannot run on this machine, or null. */
  obstacle?(): string | null
  run(scene: Scene, size: Size): Promise<Figure[]>
}
