const MOST_CELL = 64 * 1024
const MOST_CELLS = 200

/** Rows of a CSV (RFC 4180) that comes in pieces. Throws RangeError where it is not one or a cell is endless. */
export async function* csvRows(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  let isClosed = false
  let isFirst = true
  for await (const piece of pieces) {
    for (const character of isFirst ? piece.replace(/^\ufeff/, '') : piece) {
      if (isQuoted) {
        if (character === '"') [isQuoted, isClosed] = [false, true]
        else cell += character
      } else if (character === '"') {
        if (isClosed) cell += '"'
        else if (cell !== '') throw new RangeError('A quotation mark stands within a cell')
        ;[isQuoted, isClosed] = [true, false]
      } else if (character === ',') {
        row.push(cell)
        ;[cell, isClosed] = ['', false]
      } else if (character === '\n') {
        yield [...row, cell.replace(/\r$/, '')]
        ;[row, cell, isClosed] = [[], '', false]
      } else {
        cell += character
      }
      if (cell.length > MOST_CELL || row.length > MOST_CELLS) throw new RangeError('A row is endless')
    }
    isFirst = false
  }
  if (isQuoted) throw new RangeError('It ends within a cell')
  if (cell !== '' || row.length > 0) yield [...row, cell]
}
