import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { goalField } from '@/lib/petition/rules'
import { goal, goals, MAX_GOALS } from '@/lib/petition/schema'

/** One field per goal, in any order; empty ones are dropped. */
export const goalsForm = z.record(z.string(), z.string()).transform((fields, context) => {
  const rows = Array.from({ length: MAX_GOALS + 1 }, (_, index) => goalField(index))
  const found: number[] = []
  for (const name of rows.filter((row) => fields[row]?.trim())) {
    const parsed = goal.safeParse(fields[name])
    if (parsed.success && !found.includes(parsed.data)) found.push(parsed.data)
    else if (parsed.success)
      context.addIssue({ code: 'custom', message: messageKey('goals.twice'), path: [name] })
    for (const { message } of parsed.error?.issues ?? [])
      context.addIssue({ code: 'custom', message, path: [name] })
  }
  const whole = goals.safeParse(found.toSorted((a, b) => a - b))
  if (!whole.success && context.issues.length === 0)
    for (const { message } of whole.error.issues)
      context.addIssue({ code: 'custom', message, path: [goalField(0)] })
  const below = (fields.below ?? '').split(' ').map(Number)
  return { fields, goals: whole.data ?? [], adds: fields.intent === 'add', below }
})
