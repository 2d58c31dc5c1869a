const MOST_LINE = 256 * 1024

/** Lines of a text that comes in pieces. Throws RangeError where one is endless. */
export async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n')
    rest += first
    for (const other of others) {
      yield rest
      rest = other
    }
    if (rest.length > MOST_LINE) throw new RangeError('A line is endless')
  }
  if (rest !== '') yield rest
}
