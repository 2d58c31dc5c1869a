// Draws cards in a process without secrets. Plain JavaScript, which loads the drawing by itself.
import { setPriority } from 'node:os'
import sharp from 'sharp'
import { load } from '../platform/load.mjs'

setPriority(10)
sharp.cache(false)
sharp.concurrency(1)

const { drawCard } = load('lib/share-images/drawing.ts')

process.on('message', async (facts) => {
  process.send(
    await sharp(Buffer.from(drawCard(facts)))
      .png({ compressionLevel: 9 })
      .toBuffer(),
  )
})
