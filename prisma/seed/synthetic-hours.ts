const HOUR = 3_600_000
const DAY_HOURS = 24
const WAVES = 12

/** Spreads `count` signatures over hours: a launch that fades, a few news waves, quiet nights. */
export function spreadOverHours(count: number, from: Date, until: Date): { hour: Date; count: number }[] {
  const first = Math.floor(from.getTime() / HOUR)
  const hours = Math.max(1, Math.floor(until.getTime() / HOUR) - first)
  const waves = [0, ...Array.from({ length: WAVES }, () => Math.floor(Math.random() * hours))]
  const weights = Array.from({ length: hours }, (_, hour) => weight(first + hour, hour, waves))
  const total = weights.reduce((sum, each) => sum + each, 0)
  let passed = 0
  let given = 0
  return weights.flatMap((each, hour) => {
    passed += each
    const due = hour === hours - 1 ? count : Math.round((count * passed) / total)
    const here = due - given
    given = due
    return here > 0 ? [{ hour: new Date((first + hour) * HOUR), count: here }] : []
  })
}

function weight(clock: number, hour: number, waves: number[]): number {
  const dayLight = 1 + 0.8 * Math.sin(((clock % DAY_HOURS) / DAY_HOURS) * 2 * Math.PI - Math.PI / 2)
  const news = waves.reduce((sum, wave) => sum + (hour < wave ? 0 : 30 * Math.exp((wave - hour) / 60)), 0)
  return dayLight * (1 + news)
}
