import type { Check } from './check.ts'
import { languages } from './languages.ts'

export const CHECKS: Check[] = [languages]
