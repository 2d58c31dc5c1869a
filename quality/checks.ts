import type { Check } from './check.ts'
import { firstVisit } from './first-visit.ts'
import { languages } from './languages.ts'
import { lateFonts } from './late-fonts.ts'

export const CHECKS: Check[] = [firstVisit, lateFonts, languages]
