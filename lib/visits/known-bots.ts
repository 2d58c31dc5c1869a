import { isbot } from 'isbot'

// A browser's name is that of many visitors, and to match it against all known bots takes longer than a page from memory.
const MOST_AGENTS = 1_000
const LONGEST_AGENT = 400
const verdicts = new Map<string, boolean>()

/** Whether a program that says what it is sent this user agent; what is asked often is remembered. */
export function isKnownBot(agent: string): boolean {
  if (agent.length > LONGEST_AGENT) return isbot(agent)
  const known = verdicts.get(agent)
  if (known !== undefined) return known
  const verdict = isbot(agent)
  if (verdicts.size >= MOST_AGENTS) verdicts.delete(verdicts.keys().next().value ?? '')
  verdicts.set(agent, verdict)
  return verdict
}
