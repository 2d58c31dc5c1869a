/** A table as text: the first column to the left, figures to the right. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const draw = (line: string[]) =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? ''
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [draw(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(draw)].join('\n')
}

/** A figure as people read it: thousands apart, small ones with the digits that matter, a dash where there is none. */
export function figure(value: number | null, digits = 0): string {
  if (value === null) return '–'
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
