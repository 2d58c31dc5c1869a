import type { Faces } from '@/lib/typesetting/faces'
import { linesOf, type Setting } from '@/lib/typesetting/lines'

const STEP = 10

/** The narrowest width, at least half of the one given, that takes no more lines, so that the last is not a word alone. */
export function balancedWidth(text: string, setting: Setting, faces: Faces): number {
  const linesAt = (width: number) => linesOf(text, { ...setting, width }, faces).lines.length
  const most = linesAt(setting.width)
  let { width } = setting
  while (width > setting.width / 2 && linesAt(width - STEP) === most) width -= STEP
  return width
}
