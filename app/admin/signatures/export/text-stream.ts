import { logFailure } from '@/lib/platform/log-failure'

/** Pulls pieces only as the client reads them. A failure cuts the answer, or a part could pass for the whole. */
export function textStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let gone = false
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value, done } = await pieces.next()
          if (gone) return
          if (done) controller.close()
          else controller.enqueue(encoder.encode(value))
        } catch (error) {
          logFailure('An export', error)
          controller.error(error)
        }
      },
      async cancel() {
        gone = true
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
