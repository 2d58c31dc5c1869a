import { DownloadError } from './download.ts'
import { Contradiction, Unreadable } from './failures.ts'

/** `unchecked` is neither: something that was asked for could not be looked at. */
type Level = 'fits' | 'note' | 'wrong' | 'unchecked'

/** `code` stays the same between releases, for programs; `words` are for people. */
export type Finding = { level: Level; code: string; words: string }

export const fitting = (code: string, words: string): Finding => ({ level: 'fits', code, words })
export const noting = (code: string, words: string): Finding => ({ level: 'note', code, words })
export const wrong = (code: string, words: string): Finding => ({ level: 'wrong', code, words })
export const unchecked = (code: string, words: string): Finding => ({ level: 'unchecked', code, words })

export function isWrong({ level }: Finding): boolean {
  return level === 'wrong'
}

/** What a failed step says; errors of other kinds are faults of this program and thrown again. */
export function findingOf(code: string, error: unknown): Finding {
  if (error instanceof Contradiction) return wrong(code, error.message)
  if (error instanceof Unreadable || error instanceof DownloadError) return unchecked(code, error.message)
  throw error
}

/** 1 where something is wrong, else 2 where something could not be checked, else 0. */
export function exitCodeOf(findings: Finding[]): 0 | 1 | 2 {
  if (findings.some(isWrong)) return 1
  return findings.some(({ level }) => level === 'unchecked') ? 2 : 0
}
