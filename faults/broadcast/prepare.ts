import { publishedUpdate, readyToBroadcast, startedBroadcast } from '@/testing/scenes/broadcasts'
import { manyWanting } from '@/testing/scenes/subscribers'
import { disconnect } from '@/lib/platform/db'
import { seed } from '@/prisma/seed'

// A program of its own: fills an empty database with so many signers who asked for mail, at so many mail domains, and says
// go to a broadcast to all of them.
const [many = 0, domains = 1] = process.argv.slice(2).map(Number)

await seed()
await readyToBroadcast()
await manyWanting(many, domains)
const id = await startedBroadcast(await publishedUpdate())
await disconnect()
console.log(`Broadcast ${id} may begin`)
