export type Focus = { name: string; words: string; isSeen: boolean }

/** Runs in the browser: what has the focus, and whether it is in the window, uncovered and outlined. */
export function readFocus(): Focus {
  const element = document.activeElement
  if (!element || element === document.body) return { name: '', words: '', isSeen: true }
  const { left, right, top, bottom } = element.getBoundingClientRect()
  const [x, y] = [(left + right) / 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2]
  const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const over = document.elementFromPoint(x, y)
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  return {
    name: element.getAttribute('name') ?? '',
    words: element.textContent?.trim() ?? '',
    isSeen: inWindow && isOutlined && (over === null || element.contains(over) || over.contains(element)),
  }
}
