import { disconnect } from '@/lib/platform/db'
import { seed } from '@/prisma/seed'
import { prepareBroadcasts, publishedUpdate, startedBroadcast } from '@/testing/scenes/broadcasts'
import { manySubscribers } from '@/testing/scenes/subscribers'

// Fills an empty database with subscribers and starts a broadcast to all of them.
const [many = 0, domains = 1] = process.argv.slice(2).map(Number)

await seed()
await prepareBroadcasts()
await manySubscribers(many, domains)
const id = await startedBroadcast(await publishedUpdate())
await disconnect()
console.log(`Broadcast ${id} may begin`)
