import type { PublishProblem, PublishProblems } from '@/lib/publishing/rules'

const SENTENCES = {
  'unknown-citations': 'The text cites what no reference has as its key:',
  'unknown-pictures': 'The text shows pictures that are not there, so readers see their words alone:',
  'shown-as-typed': 'Readers would see this as it is typed, so take it out:',
}

export function problemSentence(problem: PublishProblem): string {
  if (problem.is === 'invalid') return problem.message
  return `${SENTENCES[problem.is]} ${problem.typed.join(' ')}`
}

/** A form's errors: what is unresolved in a field is one message, since a summary shows the first alone. */
export function problemErrors(problems: PublishProblems): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, found]) => {
      const unresolved = found.filter(({ is }) => is !== 'invalid').map(problemSentence)
      const invalid = found.filter(({ is }) => is === 'invalid').map(problemSentence)
      return [field, [...(unresolved.length > 0 ? [unresolved.join('. ')] : []), ...invalid]]
    }),
  )
}
