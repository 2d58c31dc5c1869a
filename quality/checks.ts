import { accessibility } from './accessibility.ts'
import { adminSpeed } from './admin-speed.ts'
import type { Check } from './check.ts'
import { firstVisit } from './first-visit.ts'
import { keyboard } from './keyboard.ts'
import { languages } from './languages.ts'
import { lateFonts } from './late-fonts.ts'
import { lighthouse } from './lighthouse.ts'
import { textBrowsers } from './text-browsers.ts'
import { textConditions } from './text-conditions.ts'
import { timeToSign } from './time-to-sign.ts'

export const CHECKS: Check[] = [
  accessibility,
  textConditions,
  keyboard,
  textBrowsers,
  firstVisit,
  lateFonts,
  lighthouse,
  timeToSign,
  languages,
  adminSpeed,
]
